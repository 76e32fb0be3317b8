internal import CLinux
internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// A file that is written under a temporary name and gets its own when it is whole.
struct SidecarFile: ~Copyable {
  private let target: PathBytes
  private let temporary: PathBytes
  private let file: OpenFile
  private var isFinished = false

  private static let count = Atomic<Int>(0)

  /// A name that no instance and no other sidecar has.
  static func temporaryName() -> String {
    ".anonymise-\(getpid())-\(count.add(1, ordering: .relaxed).newValue).sidecar.part"
  }

  /// Makes the file, and the folders that it lies in.
  init(_ path: FilePath) throws(SidecarError) {
    do {
      let target = PathBytes(path)
      let temporary = target.folder.appending(Array(Self.temporaryName().utf8))
      try Folders.create(path.removingLastComponent())
      file = try OpenFile.creating(temporary)
      self.target = target
      self.temporary = temporary
    } catch { throw .unwritable(error) }
  }

  deinit { if !isFinished { unlink(temporary.bytes) } }

  var descriptor: Int32 { file.descriptor }

  /// Gives the file its name.
  ///
  /// - Parameter replaces: Whether it takes the place of what an earlier attempt left there, which is no image.
  mutating func finish(replaces: Bool) throws(SidecarError) {
    do { try file.settle(on: FileSystemKind(of: file)) } catch { throw .unwritable(error) }
    if anonymise_rename_exclusively(temporary.bytes, target.bytes) == 0 {
      isFinished = true
      return
    }
    guard errno == EEXIST else { throw .unwritable(SystemError(errno)) }
    if let same = try? FileComparison.areEqual(temporary.filePath, target.filePath), same { return }
    guard replaces, InstanceFile.kind(at: target) != .instance else { throw .taken }
    guard rename(temporary.bytes, target.bytes) == 0 else { throw .unwritable(SystemError(errno)) }
    isFinished = true
  }
}
