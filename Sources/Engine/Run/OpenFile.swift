internal import DICOM
internal import Glibc
internal import SystemPackage

/// A file that is open as long as this value lives.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a file to read it.
  static func reading(_ path: FilePath) throws(SystemError) -> OpenFile {
    try open(PathBytes(path), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
  }

  /// Makes a file that is not there yet.
  static func creating(_ path: PathBytes, mode: mode_t = 0o666) throws(SystemError) -> OpenFile {
    try open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode)
  }

  /// Makes a file that no name leads to, on the file system of the folder.
  static func nameless(in folder: FilePath, as name: String) throws(SystemError) -> OpenFile {
    let path = PathBytes(folder).appending(Array(name.utf8))
    let file = try creating(path)
    unlink(path.bytes)
    return file
  }

  private static func open(
    _ path: PathBytes, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> OpenFile {
    let descriptor = Glibc.open(path.bytes, flags, mode)
    guard descriptor >= 0 else { throw SystemError(errno) }
    return OpenFile(descriptor: descriptor)
  }

  /// The size in bytes; nil for what is not a regular file.
  func regularSize() throws(SystemError) -> UInt64? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
    return status.st_mode & S_IFMT == S_IFREG ? UInt64(status.st_size) : nil
  }
}
