internal import DICOM
internal import Glibc
internal import SystemPackage

/// Folders of the output tree.
enum Folders {
  /// Makes the folder and those it lies in. One that is there already, made by another worker perhaps, is as good.
  ///
  /// Returns those that it has made, the outermost first.
  @discardableResult static func create(_ path: FilePath) throws(SystemError) -> [FilePath] {
    if path.isEmpty { return [] }
    if path.withPlatformString({ mkdir($0, 0o777) }) == 0 { return [path] }
    if errno == EEXIST { return [] }
    guard errno == ENOENT else { throw SystemError(errno) }
    let above = try create(path.removingLastComponent())
    if path.withPlatformString({ mkdir($0, 0o777) }) == 0 { return above + [path] }
    guard errno == EEXIST else { throw SystemError(errno) }
    return above
  }
}
