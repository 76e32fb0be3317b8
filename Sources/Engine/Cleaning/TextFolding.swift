internal import DICOM

/// What a character beyond ASCII is in a word: its kind, and its plain forms.
///
/// `Müller`, `MULLER` and `ｍｕｌｌｅｒ` are one word in plain letters, whatever they are composed of; `Müller` and `Mueller`
/// are one as people spell the letters of their language in the letters of another.
struct FoldedCharacter {
  /// What a character does to the token at which it stands.
  enum Role {
    case part(TextToken.Kind)
    /// Nothing can be seen of it: a soft hyphen, a joiner, a mark of direction.
    case invisible
    case separator
  }

  var role: Role
  /// Without case, accents, width and form, in UTF-8; hiragana as katakana. Empty for an accent of its own.
  var plain: [UInt8] = []
  /// The letters in whose place a plain one stands: `ae` for `ä`. Nil where nobody spells it so.
  var spelled: [UInt8]?
  /// The letter that an accent of its own adds where people spell it, and behind which letters: `e` of `ü`.
  var added: (letter: UInt8, behind: [UInt8])?

  init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .letterNumber:
      role = .part(Self.isUnspaced(scalar.value) ? .ideographs : .letters)
    case .decimalNumber: role = .part(.digits)
    case .format:
      role = .invisible
      return
    default:
      role = .separator
      return
    }
    plain = FoldingTable.plain(of: scalar.value) ?? Array(scalar.properties.lowercaseMapping.utf8)
    switch scalar {
    case "ä", "Ä", "ǟ", "Ǟ": spelled = Array("ae".utf8)
    case "ö", "Ö", "ø", "Ø", "ő", "Ő": spelled = Array("oe".utf8)
    case "ü", "Ü", "ű", "Ű": spelled = Array("ue".utf8)
    case "å", "Å", "\u{212B}": spelled = Array("aa".utf8)
    case "đ", "Đ": spelled = Array("dj".utf8)
    case "\u{308}": added = (0x65, Array("aou".utf8))
    case "\u{30A}": added = (0x61, Array("a".utf8))
    default: break
    }
  }

  /// Whether a character is of a script that writes words without spaces, or glues other words to them: Thai, Lao,
  /// Myanmar and Khmer, Chinese, Japanese and Korean.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }
}

/// The plain forms of Unicode's own decompositions, and of a few letters that it does not take apart.
private enum FoldingTable {
  /// Nil for a character that is its own plain form, or that the table does not know.
  static func plain(of value: UInt32) -> [UInt8]? {
    let (records, width) = (FoldingRecords.records, FoldingRecords.width)
    let found = StaticBlob.search(0..<FoldingRecords.count) { index in
      records.number(at: index * width, digits: 4) - Int(value)
    }
    guard let found else { return nil }
    var plain: [UInt8] = []
    for place in 1...4 where records.byte(at: found * width + place * 4) != 0x20 {
      let scalar = Unicode.Scalar(UInt32(records.number(at: found * width + place * 4, digits: 4)))
      if let scalar { plain += Array(String(scalar).utf8) }
    }
    return plain
  }
}
