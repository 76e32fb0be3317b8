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
  case replace(String)
  /// Like `replace`, and the element is inserted into the data set when it is absent.
  case set(String)
  /// Every UID of the value becomes a keyed `2.25.` UID, the same for the same UID everywhere (`U`).
  case hashUID
  /// The value becomes a keyed pseudonym that fits its VR.
  case hash(Hash)
  /// Every occurrence of a text within the value is exchanged, in the order given.
  case substitute([Substitution])
  /// A date keeps its year, or its year and month: 19761104 becomes 19760101 or 19761101.
  case date(DatePrecision)
  /// One action after the other, each on what the one before made.
  case pipeline([Action])

  /// The shape of a keyed pseudonym.
  public struct Hash: Hashable, Sendable {
    /// Characters behind the prefix; nil for the default of 16, or what the VR has room for.
    public var length: Int?
    /// Text in front of the hashed characters.
    public var prefix: String

    public init(length: Int? = nil, prefix: String = "") {
      self.length = length
      self.prefix = prefix
    }
  }

  public struct Substitution: Hashable, Sendable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// What a date keeps.
  public enum DatePrecision: Hashable, Sendable { case year, month }

  /// The name that profiles use.
  var name: String {
    switch self {
    case .keep: "keep"
    case .delete: "delete"
    case .empty: "empty"
    case .replaceWithDummy, .replace: "replace"
    case .set: "set"
    case .hashUID: "hash-uid"
    case .hash: "hash"
    case .substitute: "substitute"
    case .date: "date"
    case .pipeline(let steps): steps.map(\.name).joined(separator: ", ")
    }
  }

  /// The action without its parameters: what the rewriter's hot path looks at.
  enum Kind: UInt8, Sendable { case keep, delete, empty, replaceWithDummy, hashUID, computed }

  var kind: Kind {
    switch self {
    case .keep: .keep
    case .delete: .delete
    case .empty: .empty
    case .replaceWithDummy: .replaceWithDummy
    case .hashUID: .hashUID
    case .replace, .set, .hash, .substitute, .date, .pipeline: .computed
    }
  }
}
