internal import DICOM
internal import Glibc
internal import SystemPackage

/// All files below a folder, by their paths relative to it, in ascending order; or the one file that it is.
enum FileList {
  static func files(below root: FilePath) throws(SystemError) -> [String] {
    var status = stat()
    guard root.withPlatformString({ stat($0, &status) }) == 0 else { throw SystemError(errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [""] }
    var files: [String] = []
    try walk(root, "", &files)
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func walk(_ folder: FilePath, _ prefix: String, _ files: inout [String]) throws(SystemError)
  {
    guard let stream = folder.withPlatformString({ opendir($0) }) else { throw SystemError(errno) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      // d_name is an array in C and a tuple here; its address is the only way to its bytes.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder.appending(name)
      var (own, target) = (stat(), stat())
      guard path.withPlatformString({ lstat($0, &own) }) == 0 else { throw SystemError(errno) }
      // A link is what it leads to; one to a folder may lead in circles and is not followed.
      guard path.withPlatformString({ stat($0, &target) }) == 0 else { continue }
      if target.st_mode & S_IFMT != S_IFDIR {
        files.append(prefix + name)
      } else if own.st_mode & S_IFMT == S_IFDIR {
        try walk(path, prefix + name + "/", &files)
      }
    }
  }
}
