internal import DICOM
internal import Glibc
internal import Synchronization

/// Different instances of one name in the output: one of them stays, and which one must not depend on who comes first.
///
/// It is shared by the workers of a run; whoever has no rivals replaces nothing.
final class Rivals: Sendable {
  private let lock = Mutex(())

  enum Outcome {
    /// The file that is there is the very same.
    case same
    /// The file that is there stays.
    case other
    /// The file has taken the place of the one that was there, which was as long.
    case replaced(bytes: UInt64)
  }

  /// Has the one of two files stay that stands before the other.
  func settle(_ temporary: PathBytes, _ target: PathBytes) throws(Quarantine) -> Outcome {
    try lock.withLock { (_) throws(Quarantine) -> Outcome in
      switch try FileComparison.order(of: temporary.filePath, to: target.filePath) {
      case .same: return .same
      case .behind: return .other
      case .before:
        var status = stat()
        guard stat(target.bytes, &status) == 0 else { throw .unwritable(SystemError(errno)) }
        guard rename(temporary.bytes, target.bytes) == 0 else { throw .unwritable(SystemError(errno)) }
        return .replaced(bytes: UInt64(status.st_size))
      }
    }
  }
}
