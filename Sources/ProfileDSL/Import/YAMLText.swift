/// Writes text as scalars and comments of YAML that cannot be taken for anything else.
enum YAMLText {
  /// A value, in quotes unless it is a word that needs none anywhere.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A selector as a key: in single quotes unless it is a path of keywords.
  static func key(_ selector: String) -> String {
    if let first = selector.utf8.first, isLetter(first),
      selector.utf8.allSatisfy({ isWord($0) || $0 == 0x2F })
    {
      return selector
    }
    return "'" + selector.replacing("'", with: "''") + "'"
  }

  /// Text in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// Foreign text for a comment: one line of printable characters, and no more of them than anybody reads.
  static func comment(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longestComment) {
      let isPrintable = (0x20...0x7E).contains(scalar.value) || (0xA1...0x2027).contains(scalar.value)
      result.append(isPrintable ? scalar : scalar.value < 0x20 ? " " : "?")
    }
    return String(result) + (text.unicodeScalars.count > longestComment ? "…" : "")
  }

  private static let longestComment = 400

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, isWord(first), last != 0x20 else {
      return false
    }
    return text.utf8.allSatisfy { isWord($0) || " ._^/+-".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}
