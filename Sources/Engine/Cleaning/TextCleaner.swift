internal import DICOM

/// Cleans one text: takes out what the vocabulary of its instance finds and what looks like a number of somebody, and
/// keeps the rest. A class, because it is asked for at every value, and a copy of a vocabulary costs more than a look.
final class TextCleaner: Sendable {
  let vocabulary: IdentityVocabulary

  init(vocabulary: IdentityVocabulary) { self.vocabulary = vocabulary }

  /// One value in UTF-8, cleaned by an action. With a list of words only those stay.
  func cleaned(_ text: [UInt8], _ clean: Action.Clean) -> [UInt8] {
    let tokens = TextToken.tokens(of: text)
    var finds = vocabulary.finds(in: text, tokens) + TextPatterns.finds(in: text, tokens)
    if let allowed = clean.allow { finds += Self.unlisted(tokens, allowed) }
    return TextCuts.cut(finds, from: text, mask: Array(clean.mask.utf8))
  }

  /// One value in UTF-8 without what the vocabulary finds, and without UIDs, which lead to the images of anybody; nil when
  /// that is nothing.
  func swept(_ text: [UInt8], scope: IdentityVocabulary.Scope) -> [UInt8]? {
    let tokens = TextToken.tokens(of: text)
    let finds = vocabulary.finds(in: text, tokens, scope: scope) + TextPatterns.uids(in: text, tokens)
    return finds.isEmpty ? nil : TextCuts.cut(finds, from: text, mask: [])
  }

  /// The words of which the list has none; letters and digits without anything between are one word here.
  private static func unlisted(_ tokens: [TextToken], _ allowed: WordList) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].range.lowerBound == tokens[end - 1].range.upperBound { end += 1 }
      if !allowed.words.contains(tokens[index..<end].flatMap(\.folded)) {
        finds.append(tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound)
      }
      index = end
    }
    return finds
  }
}

/// The words that a project lets stay in free text.
public struct WordList: Hashable, Sendable {
  /// Folded: without regard to case and accents.
  let words: Set<[UInt8]>

  /// - Parameter words: Each word; what is between letters and digits parts words.
  public init(_ words: [String]) {
    self.words = Set(
      words.flatMap { text -> [[UInt8]] in
        let tokens = TextToken.tokens(of: Array(text.utf8))
        var all: [[UInt8]] = []
        for (index, token) in tokens.enumerated() {
          if index > 0, tokens[index - 1].range.upperBound == token.range.lowerBound {
            all[all.count - 1] += token.folded
          } else {
            all.append(token.folded)
          }
        }
        return all
      })
  }

  /// How many words there are.
  public var count: Int { words.count }
}
