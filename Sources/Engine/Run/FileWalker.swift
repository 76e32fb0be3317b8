public import DICOM
internal import Glibc
public import SystemPackage

/// Hands out the files below a number of paths, one by one, without ever holding them all.
///
/// Links to files are followed, links to folders are not: they may lead in circles, so they are reported.
public struct FileWalker: ~Copyable {
  private var pending: [FilePath]
  private var folders: [Folder] = []
  /// Folders that it does not go into.
  private let outputs: [FolderIdentity]

  /// What the walk comes upon.
  public enum Found: Sendable {
    case file(FilePath)
    /// A path that cannot be walked, and why.
    case failure(FilePath, Failure)
  }

  /// Why a path cannot be walked.
  public struct Failure: Hashable, Sendable, CustomStringConvertible {
    public var description: String
    /// Whether another attempt may come further.
    public var mayPass = false
    /// Whether it is where the output lies.
    var isOutput = false

    fileprivate static var output: Failure {
      var failure = Failure(
        "the output folder lies here, by another mount perhaps: it is no input, and not read")
      failure.isOutput = true
      return failure
    }

    public init(_ error: SystemError) { (description, mayPass) = (error.description, error.mayPass) }
    fileprivate init(_ text: String) { description = text }
  }

  private struct Folder {
    var path: FilePath
    /// Sub-folders, visited when the files of the folder have been handed out.
    var names: [FilePath.Component]
    var stream: OpaquePointer
    /// Whether it could not be read to its end, which has been told.
    var hasFailed = false
  }

  /// Walks files and folders in the order given.
  public init(_ roots: [FilePath]) { self.init(roots, outputs: []) }

  /// - Parameter outputs: Folders that it does not go into: what a run writes must not become its input.
  init(_ roots: [FilePath], outputs: [FolderIdentity]) {
    pending = roots.reversed()
    self.outputs = outputs
  }

  deinit { for folder in folders { closedir(folder.stream) } }

  /// The next file; nil when there is none left.
  public mutating func next() -> Found? {
    while true {
      if let last = folders.indices.last {
        if let found = nextEntry(in: last) { return found }
        continue
      }
      guard let path = pending.popLast() else { return nil }
      var status = stat()
      guard path.withPlatformString({ stat($0, &status) }) == 0 else {
        return .failure(path, Failure(SystemError(errno)))
      }
      if status.st_mode & S_IFMT != S_IFDIR { return .file(path) }
      if let failure = open(path) { return failure }
    }
  }

  private mutating func open(_ path: FilePath) -> Found? {
    guard let stream = path.withPlatformString({ opendir($0) }) else {
      return .failure(path, Failure(SystemError(errno)))
    }
    if !outputs.isEmpty, let folder = FolderIdentity(descriptor: dirfd(stream)), outputs.contains(folder) {
      closedir(stream)
      return .failure(path, .output)
    }
    folders.append(Folder(path: path, names: [], stream: stream))
    return nil
  }

  /// The next file of the innermost folder; nil when the walk went into or out of a folder.
  private mutating func nextEntry(in index: Int) -> Found? {
    // A folder that cannot be read to its end looks like one that has ended.
    errno = 0
    while let entry = readdir(folders[index].stream) {
      defer { errno = 0 }
      guard let name = Self.name(of: entry) else { continue }
      let path = folders[index].path.appending(name)
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): return .file(path)
      case Int32(DT_DIR): folders[index].names.append(name)
      default:
        if let found = irregular(path, name, in: index) { return found }
      }
    }
    if errno != 0, !folders[index].hasFailed {
      let error = SystemError(errno)
      folders[index].hasFailed = true
      return .failure(folders[index].path, Failure(error))
    }
    guard let name = folders[index].names.popLast() else {
      closedir(folders.removeLast().stream)
      return nil
    }
    return open(folders[index].path.appending(name))
  }

  private mutating func irregular(_ path: FilePath, _ name: FilePath.Component, in index: Int) -> Found? {
    var (own, target) = (stat(), stat())
    guard path.withPlatformString({ lstat($0, &own) }) == 0,
      path.withPlatformString({ stat($0, &target) }) == 0
    else { return .failure(path, Failure(SystemError(errno))) }
    if target.st_mode & S_IFMT != S_IFDIR { return .file(path) }
    if own.st_mode & S_IFMT == S_IFLNK {
      return .failure(
        path, Failure("a link to a folder is not followed; name the folder itself as an input"))
    }
    folders[index].names.append(name)
    return nil
  }

  /// The name of a directory entry as bytes; nil for the folder itself and the one above.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath.Component? {
    // d_name is an array in C and a tuple here; its address is the only way to its bytes.
    withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        let isDot = name[0] == 0x2E && (name[1] == 0 || (name[1] == 0x2E && name[2] == 0))
        return isDot ? nil : FilePath.Component(platformString: name)
      }
    }
  }
}
