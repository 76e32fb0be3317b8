public import DICOM

/// What is done to one data element: the engine's form of a rule's right-hand side.
///
/// An action that cannot be applied to a value never leaves the value behind: the instance is quarantined.
public indirect enum Action: Hashable, Sendable {
  /// The value stays; the items of a sequence are treated by their own rules (PS3.15 E.1 `K`).
  case keep
  /// The element is removed, with all that is inside it (`X`).
  case delete
  /// The value gets length zero (`Z`).
  case empty
  /// A present, non-empty value is replaced by a dummy that is valid for its VR (`D`). The items of a sequence
  /// stay, and what they hold is replaced wherever no rule says otherwise.
  case replaceWithDummy
  /// A present value is replaced by this text, one or more values separated by backslashes.
  case replace(Template)
  /// Like `replace`, and the element is inserted into the data set when it is absent.
  case set(Template)
  /// Every UID of the value becomes a keyed `2.25.` UID, the same for the same UID everywhere (`U`).
  case hashUID
  /// The value becomes a keyed pseudonym that fits its VR.
  case hash(Hash)
  /// Every occurrence of a text within the value is exchanged, in the order given.
  case substitute([Substitution])
  /// Free text loses what identifies somebody (`C`).
  case clean(Clean)
  /// A date keeps its year, or its year and month: 19761104 becomes 19760101 or 19761101.
  case date(DatePrecision)
  /// A date moves by the days that the plan's `DateShift` gives its patient; a time stays.
  case shiftDate
  /// An age is capped, or rounded down, or both.
  case age(Age)
  /// The value becomes what a list of the project's gives for it.
  case lookup(Lookup)
  /// The value stays, and whatever is inside it is not looked at.
  case keepVerbatim
  /// An instance whose value is missing or empty is quarantined, for this reason.
  case require(String)
  /// An instance that has a value here is quarantined, for this reason.
  case quarantine(String)
  /// The value of a content item is treated by the concept that the item names.
  case byConcept(ConceptActions)
  /// A sequence of codes becomes one code that says that the value is unknown.
  case unknownCode
  /// What the attribute's type in the IOD of the instance asks for.
  case byType(CompoundAction)
  /// One action after the other, each on what the one before made.
  case pipeline([Action])

  /// The shape of a keyed pseudonym.
  public struct Hash: Hashable, Sendable {
    /// Characters behind the prefix; nil for the default of 16, or what the VR has room for.
    public var length: Int?
    /// Text in front of the hashed characters.
    public var prefix: String
    /// The attribute of the root data set whose original value is hashed; nil for the value itself.
    public var source: Tag?

    public init(length: Int? = nil, prefix: String = "", of source: Tag? = nil) {
      self.length = length
      self.prefix = prefix
      self.source = source
    }
  }

  /// One exchange: of a text, or of what a regular expression finds.
  public enum Substitution: Hashable, Sendable {
    case text(from: String, to: String)
    case pattern(Pattern, with: Pattern.Replacement)
  }

  /// What stays of free text, and what stands for the rest.
  public struct Clean: Hashable, Sendable {
    /// The words that stay; nil for all that identify nobody.
    public var allow: WordList?
    /// What is put in the place of what is cut; nothing leaves tidy spaces.
    public var mask: String
    /// Whether a value of which nothing is left becomes a dummy, for attributes that must have a value.
    public var replacesEmpty: Bool

    public init(allow: WordList? = nil, mask: String = "", replacesEmpty: Bool = false) {
      self.allow = allow
      self.mask = mask
      self.replacesEmpty = replacesEmpty
    }
  }

  /// What is left of an age (AS, PS3.5 6.2).
  public struct Age: Hashable, Sendable {
    /// The most years; older patients get this age.
    public var cap: Int?
    /// Years are rounded down to a multiple of this.
    public var bin: Int?

    public init(cap: Int? = nil, bin: Int? = nil) {
      self.cap = cap
      self.bin = bin
    }
  }

  /// What is looked up where.
  public struct Lookup: Hashable, Sendable {
    /// What becomes of a value that is not in the list.
    public enum Missing: String, Hashable, Sendable, CaseIterable { case quarantine, hash, empty }

    public var table: LookupTable
    public var missing: Missing

    public init(table: LookupTable, missing: Missing) {
      self.table = table
      self.missing = missing
    }
  }

  /// What a date keeps.
  public enum DatePrecision: Hashable, Sendable { case year, month }

  /// The name that profiles use.
  public var name: String {
    switch self {
    case .keep: "keep"
    case .delete: "delete"
    case .empty: "empty"
    case .replaceWithDummy, .replace: "replace"
    case .set: "set"
    case .hashUID: "hash-uid"
    case .hash: "hash"
    case .substitute: "substitute"
    case .clean: "clean"
    case .date: "date"
    case .shiftDate: "shift-date"
    case .age: "age"
    case .lookup: "lookup"
    case .keepVerbatim: "keep-verbatim"
    case .require: "require"
    case .quarantine: "quarantine"
    case .byConcept: "by-concept"
    case .unknownCode: "replace"
    case .byType(let compound): "\(compound.rawValue) by type"
    case .pipeline(let steps): steps.map(\.name).joined(separator: ", ")
    }
  }

  /// The action without its parameters: what the rewriter's hot path looks at.
  enum Kind: UInt8, Sendable {
    case keep, delete, empty, replaceWithDummy, hashUID, computed, verbatim, require, quarantine
    case byConcept, unknownCode, byType
  }

  var kind: Kind {
    switch self {
    case .keep: .keep
    case .delete: .delete
    case .empty: .empty
    case .replaceWithDummy: .replaceWithDummy
    case .hashUID: .hashUID
    case .keepVerbatim: .verbatim
    case .require: .require
    case .quarantine: .quarantine
    case .byConcept: .byConcept
    case .unknownCode: .unknownCode
    case .byType: .byType
    case .replace, .set, .hash, .substitute, .clean, .date, .shiftDate, .age, .lookup, .pipeline: .computed
    }
  }
}
