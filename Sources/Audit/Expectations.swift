public import DICOM

/// What a profile does on purpose, so that it is no finding.
public struct Expectations: Sendable {
  /// Attributes that it leaves as they are: their values may be anywhere.
  public var kept: Set<Tag> = []
  /// Attributes that it gives another value, although Table E.1-1 removes them.
  public var present: Set<Tag> = []
  /// Attributes that any rule of it may remove or give another value, whatever Table E.1-1 says of them.
  public var changed: Set<Tag> = []
  /// Attributes whose dates it moves; nil where no profile is known.
  public var shifted: Set<Tag>?
  /// Dates that lose their days, or months too.
  public var coarsened: [Tag: Precision] = [:]
  /// The values that it gives attributes of the root data set, whoever that is of, and what its outputs say of their own
  /// treatment: a department may be called as a sponsor or a profile is.
  public var constants: [Tag: Set<[UInt8]>] = [:]
  /// What it keeps of mercure's task in its task files, each in its one place: `info.acc`.
  public var keptTaskEntries: Set<String> = ["info.acc"]
  /// The private elements that rules of it name, and what they leave of them.
  public var privateElements: [PrivateElement: Residue] = [:] {
    didSet { leftCreators = Set(privateElements.filter { $0.value != .nothing }.map(\.key.creator)) }
  }
  private var leftCreators: Set<String> = []
  /// Whether it keeps private elements that no rule names.
  public var keepsPrivate = false
  /// The codes of CID 7050 that it may have an output state; nil where no profile is known.
  public var statedCodes: Set<String>?
  /// Whether it gives some dates of PS3.15 E.3.6 other values, in whichever instances.
  public var changesDates = true
  /// Whether it leaves instances out, or sets them aside.
  public var isPartial = false

  public init() {}

  /// What it leaves of a private element: what it says of the element goes before what it says of all of the creator's.
  func residue(of element: PrivateElement) -> Residue {
    var block = element
    block.element = nil
    return privateElements[element] ?? privateElements[block] ?? (keepsPrivate ? .kept : .nothing)
  }

  /// Whether it leaves something of a creator's elements.
  func leaves(creator: String) -> Bool { keepsPrivate || leftCreators.contains(creator) }

  /// What is left of a value.
  public enum Residue: Comparable, Sendable { case nothing, changed, kept }

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

/// A private element by what it means (PS3.5 7.8.1), in whichever block it lies.
public struct PrivateElement: Hashable, Sendable {
  public var group: UInt16
  public var creator: String
  /// The number in the block; nil for all of the creator's elements in the group.
  public var element: UInt8?

  public init(group: UInt16, creator: String, element: UInt8?) {
    self.group = group
    self.creator = creator
    self.element = element
  }
}
