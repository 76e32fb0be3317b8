internal import CLinux
public import DICOM
internal import Glibc
public import SystemPackage

/// What lies in a folder, and how it goes.
public enum FolderTree {
  /// The names in a folder, in order.
  public static func names(in folder: FilePath) throws(SystemError) -> [FilePath.Component] {
    try FolderStream(folder).names().sorted { $0.string < $1.string }
  }

  /// Whether nothing lies in a folder.
  public static func isEmpty(_ folder: FilePath) throws(SystemError) -> Bool {
    try FolderStream(folder).next() == nil
  }

  /// Removes what lies at a path, with all that is in it; links are removed and not followed. Nothing there is as good.
  public static func remove(_ path: FilePath) throws(SystemError) {
    if path.withPlatformString({ unlink($0) }) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else { throw SystemError(errno) }
    try empty(path)
    guard path.withPlatformString({ rmdir($0) }) == 0 || errno == ENOENT else { throw SystemError(errno) }
  }

  /// Removes all that lies in a folder.
  public static func empty(_ folder: FilePath) throws(SystemError) {
    for name in try names(in: folder) { try remove(folder.appending(name)) }
  }

  /// Has two folders of one file system take each other's place, at once.
  public static func exchange(_ one: FilePath, _ other: FilePath) throws(SystemError) {
    let result = one.withPlatformString { one in other.withPlatformString { anonymise_exchange(one, $0) } }
    guard result == 0 else { throw SystemError(errno) }
  }

  /// The path without links; nil for what is not there.
  public static func resolved(_ path: FilePath) -> FilePath? {
    guard let real = path.withPlatformString({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return FilePath(platformString: real)
  }
}
