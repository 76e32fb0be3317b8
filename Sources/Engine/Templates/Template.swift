public import DICOM

/// A text with places that are filled in for each instance: what `replace` and `set` write.
public struct Template: Hashable, Sendable {
  /// One stretch of the text.
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// The value that an attribute of the root data set has after the rules. Numbers shorter than `width` get zeros in
    /// front.
    case attribute(Tag, width: Int?)
    case random(Random)
  }

  /// Characters that nobody can foretell, and that are the same wherever the scope is the same.
  public struct Random: Hashable, Sendable {
    public enum Alphabet: String, Hashable, Sendable, CaseIterable { case letters, digits }
    /// For what the characters stay the same.
    ///
    /// One series and one instance are told apart in paths alone.
    public enum Scope: String, Hashable, Sendable, CaseIterable { case study, patient, run, series, instance }

    public var alphabet: Alphabet
    public var count: Int
    public var scope: Scope

    public init(_ alphabet: Alphabet, count: Int, per scope: Scope) {
      self.alphabet = alphabet
      self.count = count
      self.scope = scope
    }
  }

  public var pieces: [Piece]

  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The text, when nothing in it has to be filled in.
  public var constant: String? {
    var text = ""
    for piece in pieces {
      guard case .text(let part) = piece else { return nil }
      text += part
    }
    return text
  }

  /// The attributes whose values it shows.
  public var attributes: [Tag] {
    pieces.compactMap { piece in
      if case .attribute(let tag, _) = piece { return tag }
      return nil
    }
  }

  /// Whether characters of this scope are in it.
  public func hasRandom(per scope: Random.Scope) -> Bool {
    pieces.contains { piece in
      if case .random(let random) = piece { return random.scope == scope }
      return false
    }
  }
}

extension Template: CustomStringConvertible {
  /// About as a profile writes it, for messages.
  public var description: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .attribute(let tag, let width):
        "{\(DataDictionary.entry(for: tag)?.keyword ?? tag.description)\(width.map { ":0\($0)" } ?? "")}"
      case .random(let random):
        "{random(\(random.alphabet.rawValue), \(random.count)) per \(random.scope.rawValue)}"
      }
    }.joined()
  }
}

extension Template: ExpressibleByStringLiteral {
  /// A text in which nothing is filled in.
  public init(stringLiteral value: String) { self.init([.text(value)]) }
}
