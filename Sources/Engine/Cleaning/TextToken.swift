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
  /// The characters without regard to case and accents.
  var folded: [UInt8]

  var count: Int { range.count }

  /// All tokens of a text in UTF-8.
  static func tokens(of text: [UInt8]) -> [TextToken] {
    var tokens: [TextToken] = []
    var index = 0
    while index < text.count {
      let (kind, length) = character(at: index, in: text)
      guard let kind else {
        index += length
        continue
      }
      var end = index + length
      var isASCII = length == 1
      while end < text.count {
        let (next, length) = character(at: end, in: text)
        guard next == kind else { break }
        isASCII = isASCII && length == 1
        end += length
      }
      let bytes = text[index..<end]
      let folded = isASCII ? bytes.map { $0 | 0x20 } : TextFolding.folded(Array(bytes))
      tokens.append(TextToken(kind: kind, range: index..<end, folded: folded))
      index = end
    }
    return tokens
  }

  /// The tokens of a text that is known to be short and plain.
  static func words(_ text: String) -> [[UInt8]] { tokens(of: Array(text.utf8)).map(\.folded) }

  /// The kind of the character that begins at a byte, nil for what separates tokens; and its bytes.
  private static func character(at index: Int, in text: [UInt8]) -> (kind: Kind?, length: Int) {
    let byte = text[index]
    if byte < 0x80 { return (asciiKind(byte), 1) }
    let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, text.count - index)
    let second = length > 1 ? text[index + 1] : 0
    let third = length > 2 ? text[index + 2] : 0
    switch byte {
    // U+00A0 to U+00BF: punctuation, but for ª, µ and º.
    case 0xC2: return (second == 0xAA || second == 0xB5 || second == 0xBA ? .letters : nil, length)
    // U+2000 to U+206F: punctuation. U+3000 to U+3020 and U+FF00 to U+FF0F: the same for ideographs.
    case 0xE2 where second == 0x80 || second == 0x81: return (nil, length)
    case 0xE3 where second == 0x80 && third < 0xA1: return (nil, length)
    case 0xEF where second == 0xBC && third < 0x90: return (nil, length)
    case 0xE3...0xED, 0xF0: return (.ideographs, length)
    default: return (.letters, length)
    }
  }

  @inline(__always) static func asciiKind(_ byte: UInt8) -> Kind? {
    if (byte | 0x20) &- 0x61 < 26 { return .letters }
    return byte &- 0x30 < 10 ? .digits : nil
  }
}

/// Text without regard to case, to the accents of Latin letters and to their width: `Müller`, `MULLER` and `ｍｕｌｌｅｒ` are
/// one.
enum TextFolding {
  static func folded(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: utf8, as: UTF8.self).lowercased().unicodeScalars {
      switch scalar.value {
      case ..<0x80: result.append(UInt8(scalar.value))
      case 0xDF: result += [0x73, 0x73]
      case 0xE0...0xFF: result.append(latin1[Int(scalar.value) - 0xE0])
      case 0x100...0x17F: result.append(latinExtendedA[Int(scalar.value) - 0x100])
      case 0x3AC...0x3CE: result += Array(String(greek[scalar] ?? scalar).utf8)
      // ё is most often written as е.
      case 0x451: result += Array("е".utf8)
      // An accent of its own.
      case 0x300...0x36F: continue
      // Latin letters and digits in the width of ideographs.
      case 0xFF10...0xFF19, 0xFF41...0xFF5A: result.append(UInt8(scalar.value - 0xFEE0))
      default: result += Array(String(scalar).utf8)
      }
    }
    return result
  }

  /// Greek letters without accents; at the end of a word sigma has another form.
  private static let greek: [Unicode.Scalar: Unicode.Scalar] = [
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ς": "σ",
  ]

  /// The letters without accents of U+00E0 to U+00FF, and of U+0100 to U+017F, capital letters included.
  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo_ouuuuyty".utf8)
  private static let latinExtendedA = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
      + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
