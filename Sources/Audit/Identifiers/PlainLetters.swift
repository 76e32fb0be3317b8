// The standard library decomposes texts to compare them, and shows how to nobody else.
@_spi(_Unicode) internal import Swift

/// How letters are written where they are not at hand: without their marks (`Muller` for `Müller`), or in the way of the
/// language (`Mueller`).
enum PlainLetters {
  /// The other ways to write a text; none for one that is ASCII.
  static func forms(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    let forms = [written(text, by: letters), written(text, by: pairs.merging(letters) { pair, _ in pair })]
    return Array(Set(forms)).filter { $0 != text }
  }

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
