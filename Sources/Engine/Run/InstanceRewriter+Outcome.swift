extension InstanceRewriter {
  /// What became of a file.
  public enum Outcome: Sendable, Hashable {
    case written(bytes: UInt64)
    /// Its very copy was written before.
    case duplicate
    /// It has taken the place of another file of its UIDs and other content, which was counted as written and is not, and
    /// neither are that one's copies duplicates.
    case replaced(bytes: UInt64, insteadOf: UInt64, copies: Int)
    /// A rule of the selection, which is named, leaves it out.
    case dropped(rule: String)
    case skipped(Skipped)
    case quarantined(Quarantine)
  }

  /// Files that are no instances.
  public enum Skipped: String, Sendable, Hashable, CaseIterable {
    case notDICOM = "not DICOM"
    case directory = "DICOMDIR (an index of the original files)"
  }
}

extension InstanceRewriter.Outcome {
  /// What holds of several files of one path when all have been treated, in order: the last that took the place of another
  /// is written, and those before it are not, nor are their copies.
  static func settled(_ outcomes: [Self]) -> [Self] {
    guard let last = outcomes.lastIndex(where: { if case .replaced = $0 { true } else { false } }) else {
      return outcomes
    }
    return outcomes.enumerated().map { index, outcome in
      guard index <= last else { return outcome }
      switch outcome {
      case .replaced(let bytes, _, _) where index == last: return .written(bytes: bytes)
      case .written, .duplicate, .replaced: return .quarantined(.conflict)
      default: return outcome
      }
    }
  }
}
