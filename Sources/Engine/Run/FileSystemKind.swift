internal import CLinux
internal import DICOM
internal import Glibc

/// Where a file system notices that it has no room for what it was given.
enum FileSystemKind: Sendable {
  /// When it is given the bytes: a file whose writes succeeded is whole.
  case atOnce
  /// Perhaps not before the file is closed: a file server's answer is not waited for (close(2): EDQUOT, EIO, ENOSPC).
  case atClose

  /// The kind of the one that an open file lies on. One that is not known, as those of another machine and of FUSE, notices
  /// late.
  init(of file: borrowing OpenFile) {
    self = anonymise_reserves_room(file.descriptor) ? .atOnce : .atClose
  }
}

extension OpenFile {
  /// Has the file system take all that was written to the file, before it gets its name. Throws what closing it would tell: a
  /// descriptor for the same file is closed in its place.
  func settle(on kind: FileSystemKind) throws(SystemError) {
    guard kind == .atClose else { return }
    while true {
      let other = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      guard other >= 0 else { throw SystemError(errno) }
      if close(other) == 0 { return }
      guard errno == EINTR else { throw SystemError(errno) }
    }
  }
}
