// The standard library decomposes texts to compare them, and shows how to nobody else.
@_spi(_Unicode) internal import Swift

/// How letters are written where they are not at hand: without their marks (`Muller` for `Müller`), or in the way of the
/// language (`Mueller`).
enum PlainLetters {
  /// The other ways to write a text.
  static func forms(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return unspelled(text) }
    let forms = [written(text, by: letters), written(text, by: pairs.merging(letters) { pair, _ in pair })]
    return Array(Set(forms)).filter { $0 != text }
  }

  /// `Muller` and `Müller` for `Mueller`. Behind another vowel the two letters are no spelling of one (`Bauer`), and of short
  /// words too little would be left.
  private static func unspelled(_ text: String) -> [String] {
    guard text.utf8.count >= 5 else { return [] }
    var (plain, marked, before) = ("", "", Character(" "))
    var rest = text[...]
    while let letter = rest.popFirst() {
      let isSpelled =
        marks[letter] != nil && !"aeiouyqAEIOUYQ".contains(before) && (rest.first == "e" || rest.first == "E")
      plain.append(letter)
      marked.append(isSpelled ? marks[letter] ?? letter : letter)
      if isSpelled { rest.removeFirst() }
      before = isSpelled ? "e" : letter
    }
    return plain == text ? [] : [plain, marked]
  }

  private static let marks: [Character: Character] = [
    "a": "ä", "A": "Ä", "o": "ö", "O": "Ö", "u": "ü", "U": "Ü",
  ]

  private static func written(_ text: String, by table: [Unicode.Scalar: String]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text._nfc {
      if let letters = table[scalar] {
        result.append(contentsOf: letters.unicodeScalars)
        continue
      }
      for part in String(Character(scalar))._nfd where part.properties.generalCategory != .nonspacingMark {
        result.append(contentsOf: (table[part] ?? String(part)).unicodeScalars)
      }
    }
    return String(result)
  }

  /// Letters that have no decomposition in Unicode.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n",
    "Ŋ": "N",
  ]

  /// German, Danish, Norwegian, Swedish.
  private static let pairs: [Unicode.Scalar: String] = [
    "ä": "ae", "Ä": "AE", "ö": "oe", "Ö": "OE", "ü": "ue", "Ü": "UE", "å": "aa", "Å": "AA", "ø": "oe",
    "Ø": "OE",
  ]
}
