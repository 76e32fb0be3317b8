public import DICOM

/// What a profile does on purpose, so that it is no finding.
public struct Expectations: Sendable {
  /// Attributes that it leaves as they are: their values may be anywhere.
  public var kept: Set<Tag> = []
  /// Attributes that it gives another value, although Table E.1-1 removes them.
  public var present: Set<Tag> = []
  /// Dates that lose their days, or months too.
  public var coarsened: [Tag: Precision] = [:]
  /// What it keeps of mercure's task in its task files, each in its one place: `info.acc`.
  public var keptTaskEntries: Set<String> = ["info.acc"]
  /// Whether it keeps private elements.
  public var keepsPrivate = false
  /// Whether it leaves instances out, or sets them aside.
  public var isPartial = false

  public init() {}

  /// What is left of a date.
  public enum Precision: Sendable {
    case year, month

    /// Whether a date comes out as it went in.
    func leaves(_ date: [UInt8]) -> Bool {
      date.count == 8
        && date.suffix(self == .year ? 4 : 2).elementsEqual(self == .year ? "0101".utf8 : "01".utf8)
    }
  }
}
