internal import CLinux
internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// Different instances of one name in the output: one of them stays, and which one must not depend on who comes first.
///
/// It is shared by the workers of a run; whoever has no rivals replaces nothing.
final class Rivals: Sendable {
  /// How many copies of what lies at a path have been found, by its hash.
  private let copies = Mutex<[Int: Int]>([:])
  /// Whether the run goes on from another; if not, it has made all that is there.
  private let hasPast: Bool
  /// The hashes of the paths that somebody answers for: the journal of the earlier run, or this one.
  private let answered: Mutex<Set<Int>>

  /// - Parameter past: When the run goes on from another, the whole files that its journal knows of.
  init(past: [FilePath]?) {
    hasPast = past != nil
    answered = Mutex(Set((past ?? []).map { PathBytes($0).bytes.hashValue }))
  }

  /// Gives a finished file its own name; false when an instance has that already.
  ///
  /// What lies there after a crash and nobody answers for may be cut, and has no rights: its own source is still to come.
  func give(_ temporary: PathBytes, _ target: PathBytes) throws(SystemError) -> Bool {
    guard hasPast else { return try Self.rename(temporary, target) }
    return try answered.withLock { (answered) throws(SystemError) -> Bool in
      let isLeftover = answered.insert(target.bytes.hashValue).inserted
      if try Self.rename(temporary, target) { return true }
      guard isLeftover, InstanceFile.kind(at: target) != .other else { return false }
      guard Glibc.rename(temporary.bytes, target.bytes) == 0 else { throw SystemError(errno) }
      return true
    }
  }

  /// Has nobody answer for a path: all files that claim it are treated again.
  func disown(_ target: FilePath) {
    if hasPast { answered.withLock { _ = $0.remove(PathBytes(target).bytes.hashValue) } }
  }

  /// Gives a file a name that no other has; false when one has it.
  static func rename(_ temporary: PathBytes, _ target: PathBytes) throws(SystemError) -> Bool {
    if anonymise_rename_exclusively(temporary.bytes, target.bytes) == 0 { return true }
    guard errno == EEXIST else { throw SystemError(errno) }
    return false
  }

  enum Outcome {
    /// The file that is there is the very same.
    case same
    /// The file that is there stays.
    case other
    /// The file has taken the place of the one that was there.
    ///
    /// - Parameter copies: How many copies of that had been counted, which are others than what is there now.
    case replaced(bytes: UInt64, copies: Int)
  }

  /// Has the one of two files stay that stands before the other.
  func settle(_ temporary: PathBytes, _ target: PathBytes) throws(Quarantine) -> Outcome {
    try copies.withLock { (copies) throws(Quarantine) -> Outcome in
      var status = stat()
      guard lstat(target.bytes, &status) == 0 else { throw .unwritable(SystemError(errno)) }
      // What is no file was not written by a run, and is not followed to where it leads.
      guard status.st_mode & S_IFMT == S_IFREG else { return .other }
      // A sidecar of another study is no rival.
      guard InstanceFile.kind(at: target) == .instance else { throw .taken }
      switch try FileComparison.order(of: temporary.filePath, to: target.filePath) {
      case .same:
        copies[target.bytes.hashValue, default: 0] += 1
        return .same
      case .behind: return .other
      case .before:
        guard Glibc.rename(temporary.bytes, target.bytes) == 0 else { throw .unwritable(SystemError(errno)) }
        let others = copies.removeValue(forKey: target.bytes.hashValue) ?? 0
        return .replaced(bytes: UInt64(status.st_size), copies: others)
      }
    }
  }
}
