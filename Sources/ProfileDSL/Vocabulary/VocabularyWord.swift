/// A word of the profile language, with what the manual says of it.
///
/// The enumerations that conform are the one place that knows which words there are: the readers, the suggestions, the
/// JSON Schema and the manual's tables are all made from them.
package protocol VocabularyWord: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// What the words of the list are, for messages: `the keys of "hash"`.
  static var place: String { get }
  /// What the word does, in one sentence.
  var summary: String { get }
  /// The word in use, as YAML.
  var example: String { get }
  /// Whether this version reads it. What the language promises and this version cannot do is refused, never ignored.
  var isSupported: Bool { get }
}

extension VocabularyWord {
  package var isSupported: Bool { true }

  package static var supported: [Self] { allCases.filter(\.isSupported) }

  /// The words that this version reads, for the end of a message.
  package static var list: String { supported.map(\.rawValue).joined(separator: ", ") }

  /// What somebody may have meant who wrote this.
  package static func help(for text: String) -> String {
    Suggestion.question(for: text, among: supported.map(\.rawValue)) ?? "\(place) are \(list)"
  }
}
