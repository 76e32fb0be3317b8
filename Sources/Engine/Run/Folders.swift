internal import DICOM
internal import Glibc
internal import SystemPackage

/// Folders of the output tree.
enum Folders {
  /// Makes the folder and those it lies in. One that is there already, made by another worker perhaps, is as good.
  static func create(_ path: FilePath) throws(SystemError) {
    if path.isEmpty { return }
    if path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw SystemError(errno) }
    try create(path.removingLastComponent())
    guard path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw SystemError(errno)
    }
  }
}
