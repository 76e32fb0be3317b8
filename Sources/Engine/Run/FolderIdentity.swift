internal import Glibc
internal import SystemPackage

/// Which folder it is, by whatever path or mount it is reached.
struct FolderIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// Nil for what is not there.
  init?(_ path: FilePath) {
    var status = stat()
    guard stat(PathBytes(path).bytes, &status) == 0 else { return nil }
    self.init(status)
  }

  /// That of an open folder.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) { (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino)) }
}
