/// A word or a number in a text: letters or digits without anything between them.
///
/// A number that stands next to a word is a token of its own, so that `DOE` is found in `DOE2` and `PID-0042` in
/// `PID0042`.
struct TextToken: Sendable {
  enum Kind: Sendable {
    case letters
    case digits
    /// Of a script that writes words without spaces: what is looked for lies anywhere within.
    case ideographs
  }

  var kind: Kind
  /// The bytes in the text, which is UTF-8.
  var range: Range<Int>
  /// The characters in their plain forms: without case, accents and width.
  var folded: [UInt8]
  /// The same with letters for accents, `mueller` for `Müller`; nil where there are none.
  var spelled: [UInt8]?
  /// Of ideographs, where in the text the character of each folded byte begins.
  var origins: [Int] = []

  var count: Int { range.count }

  /// The forms in which the word may stand somewhere else.
  var forms: [[UInt8]] { spelled.map { [folded, $0] } ?? [folded] }

  @inline(__always) func reads(_ word: [UInt8]) -> Bool { folded == word || spelled == word }

  /// All tokens of a text in UTF-8.
  static func tokens(of text: [UInt8]) -> [TextToken] {
    var scanner = TokenScanner(text)
    return scanner.tokens()
  }

  /// The tokens of a text that is known to be short and plain.
  static func words(_ text: String) -> [[UInt8]] { tokens(of: Array(text.utf8)).map(\.folded) }

  @inline(__always) static func asciiKind(_ byte: UInt8) -> Kind? {
    if (byte | 0x20) &- 0x61 < 26 { return .letters }
    return byte &- 0x30 < 10 ? .digits : nil
  }
}

/// Takes a text apart into tokens. What cannot be seen parts no word, and bytes that are no UTF-8 are letters: text that
/// could not be decoded is compared as it stands.
private struct TokenScanner {
  private let text: [UInt8]
  private var found: [TextToken] = []
  private var open: TextToken?

  init(_ text: [UInt8]) { self.text = text }

  mutating func tokens() -> [TextToken] {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard let kind = TextToken.asciiKind(byte) else {
          close()
          index += 1
          continue
        }
        var end = index + 1
        while end < text.count, text[end] < 0x80, TextToken.asciiKind(text[end]) == kind { end += 1 }
        append(text[index..<end].map { $0 | 0x20 }, kind, index..<end)
        index = end
      } else {
        index += take(at: index)
      }
    }
    close()
    return found
  }

  /// Takes the character beyond ASCII at a byte; returns how many bytes it has.
  private mutating func take(at index: Int) -> Int {
    guard let (scalar, count) = Self.scalar(at: index, in: text) else {
      append([text[index]], .letters, index..<index + 1)
      return 1
    }
    let character = FoldedCharacter(scalar)
    switch character.role {
    case .separator: close()
    case .invisible: break
    // An accent belongs to the word in front of it, whatever script that is of.
    case .part(let kind) where character.plain.isEmpty:
      guard let open else { break }
      let letter = character.added.flatMap { added in
        open.folded.last.map(added.behind.contains) == true ? [added.letter] : nil
      }
      append([], open.kind == .digits ? kind : open.kind, index..<index + count, spelled: letter)
    case .part(let kind): append(character.plain, kind, index..<index + count, spelled: character.spelled)
    }
    return count
  }

  private mutating func append(
    _ plain: [UInt8], _ kind: TextToken.Kind, _ range: Range<Int>, spelled: [UInt8]? = nil
  ) {
    if open?.kind != kind {
      close()
      open = TextToken(kind: kind, range: range, folded: [], spelled: nil)
    }
    guard var token = open.take() else { return }
    if spelled != nil || token.spelled != nil {
      token.spelled = (token.spelled ?? token.folded) + (spelled ?? plain)
    }
    if kind == .ideographs, !Hangul.compose(plain, into: &token.folded) {
      token.folded += plain
      token.origins += plain.map { _ in range.lowerBound }
    } else if kind != .ideographs {
      token.folded += plain
    }
    token.range = token.range.lowerBound..<range.upperBound
    open = token
  }

  private mutating func close() {
    if let token = open.take(), !token.folded.isEmpty { found.append(token) }
  }

  /// The character at a byte and how many it has; nil where it is none (Unicode, Table 3-7).
  private static func scalar(at index: Int, in text: [UInt8]) -> (Unicode.Scalar, Int)? {
    let first = text[index]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + count <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for byte in text[index + 1..<index + count] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= [0x80, 0x800, 0x1_0000][count - 2] else { return nil }
    return Unicode.Scalar(value).map { ($0, count) }
  }
}

/// Syllables of Hangul that are written as their letters are composed (Unicode, 3.12).
private enum Hangul {
  /// Makes a vowel or a final consonant part of the syllable in front of it; false where it is none, or stands alone.
  static func compose(_ plain: [UInt8], into folded: inout [UInt8]) -> Bool {
    guard let letter = value(of: plain[...]), (0x1161..<0x11C3).contains(letter), folded.count >= 3,
      let before = value(of: folded[(folded.count - 3)...])
    else { return false }
    let syllable: UInt32
    if (0x1161..<0x1176).contains(letter), (0x1100..<0x1113).contains(before) {
      syllable = 0xAC00 + ((before - 0x1100) * 21 + letter - 0x1161) * 28
    } else if letter > 0x11A7, (0xAC00..<0xD7A4).contains(before), (before - 0xAC00) % 28 == 0 {
      syllable = before + letter - 0x11A7
    } else {
      return false
    }
    guard let scalar = Unicode.Scalar(syllable) else { return false }
    // Both have three bytes, so that what is known of each byte stays true.
    folded.replaceSubrange((folded.count - 3)..., with: String(scalar).utf8)
    return true
  }

  private static func value(of bytes: ArraySlice<UInt8>) -> UInt32? {
    guard bytes.count == 3 else { return nil }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value
  }
}
