internal import DICOM
internal import Glibc
internal import SystemPackage

/// All that is below a folder, by paths relative to it, in ascending order; or the one file that it is.
struct FileList {
  /// Files, and links to files.
  private(set) var files: [String] = []
  /// Folders in which there is nothing, and links that lead to folders or nowhere: no file's path has their names.
  private(set) var barren: [String] = []
  /// What links of any kind say of where they lead.
  private(set) var targets: [(link: String, text: [UInt8])] = []

  static func files(below root: FilePath) throws(SystemError) -> [String] { try FileList(below: root).files }

  init(below root: FilePath) throws(SystemError) {
    var status = stat()
    guard root.withPlatformString({ stat($0, &status) }) == 0 else { throw SystemError(errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      files = [""]
      return
    }
    _ = try walk(root, "")
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    barren.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    targets.sort { $0.link.utf8.lexicographicallyPrecedes($1.link.utf8) }
  }

  /// Goes through a folder, and says whether anything is in it.
  private mutating func walk(_ folder: FilePath, _ prefix: String) throws(SystemError) -> Bool {
    var isEmpty = true
    guard let stream = folder.withPlatformString({ opendir($0) }) else { throw SystemError(errno) }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        // What breaks off looks like what has ended, and the rest would not have been looked at.
        guard errno == 0 else { throw SystemError(errno) }
        return !isEmpty
      }
      // d_name is an array in C and a tuple here; its address is the only way to its bytes.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      isEmpty = false
      let path = folder.appending(name)
      var (own, target) = (stat(), stat())
      guard path.withPlatformString({ lstat($0, &own) }) == 0 else { throw SystemError(errno) }
      let isLink = own.st_mode & S_IFMT == S_IFLNK
      if isLink { targets.append((prefix + name, Self.target(of: path))) }
      // A link is what it leads to; one to a folder may lead in circles and is not followed.
      guard path.withPlatformString({ stat($0, &target) }) == 0 else {
        barren.append(prefix + name)
        continue
      }
      if target.st_mode & S_IFMT != S_IFDIR {
        files.append(prefix + name)
      } else if isLink {
        barren.append(prefix + name)
      } else if try !walk(path, prefix + name + "/") {
        barren.append(prefix + name)
      }
    }
  }

  /// What a link says of where it leads, which need not be there.
  private static func target(of link: FilePath) -> [UInt8] {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = link.withPlatformString { readlink($0, &bytes, Int(PATH_MAX)) }
    return bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
  }
}
