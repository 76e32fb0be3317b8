public import DICOM

/// What becomes of the value of a content item, by the concept that the item names (PS3.15 E.3.4).
public struct ConceptActions: Hashable, Sendable {
  /// The code that an item has as its concept name (0040,A043).
  public struct Concept: Hashable, Sendable {
    public var code: String
    public var scheme: String

    public init(code: String, scheme: String) {
      self.code = code
      self.scheme = scheme
    }
  }

  /// What the standard's table says of concepts.
  public var listed: [Concept: Action]
  /// For every other concept.
  public var otherwise: Action
  /// Where nothing names a concept before the value.
  public var unnamed: Action
  /// What is done within a sequence where no content items are, however deep; it comes first.
  public var place: Place?

  /// A sequence, and what is done in it.
  public struct Place: Hashable, Sendable {
    public var sequence: Tag
    public var action: Action

    public init(in sequence: Tag, _ action: Action) {
      self.sequence = sequence
      self.action = action
    }
  }

  public init(listed: [Concept: Action], otherwise: Action, unnamed: Action, place: Place? = nil) {
    self.listed = listed
    self.otherwise = otherwise
    self.unnamed = unnamed
    self.place = place
  }

  /// All that may be done.
  public var actions: [Action] { [otherwise, unnamed] + listed.values + (place.map { [$0.action] } ?? []) }
}
