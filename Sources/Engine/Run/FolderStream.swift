internal import DICOM
internal import Glibc
internal import SystemPackage

/// The names in a folder, one by one. A listing that breaks off is an error: it would look like one that has ended.
struct FolderStream: ~Copyable {
  private let stream: OpaquePointer

  init(_ path: FilePath) throws(SystemError) {
    guard let stream = path.withPlatformString({ opendir($0) }) else { throw SystemError(errno) }
    self.stream = stream
  }

  /// Reads an open folder, by a descriptor of its own.
  init(_ folder: borrowing OpenFile) throws(SystemError) {
    let own = dup(folder.descriptor)
    guard own >= 0, let stream = fdopendir(own) else {
      let error = SystemError(errno)
      close(own)
      throw error
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The next name, but for those of the folder itself and the one above; nil when there is none left.
  func next() throws(SystemError) -> FilePath.Component? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError(errno) }
        return nil
      }
      if let name = FileWalker.name(of: entry) { return name }
    }
  }

  /// All names that are left.
  func names() throws(SystemError) -> [FilePath.Component] {
    var names: [FilePath.Component] = []
    while let name = try next() { names.append(name) }
    return names
  }
}
