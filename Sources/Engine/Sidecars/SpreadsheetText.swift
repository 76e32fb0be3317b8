/// Lines of CSV (RFC 4180) that a spreadsheet shows as they are.
enum SpreadsheetText {
  static func line(_ cells: [String]) -> [UInt8] {
    CSVText.row(cells.map(harmless)) + [0x0D, 0x0A]
  }

  /// A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers are no formulas.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), !isNumber(text)
    else {
      return text
    }
    return "'" + text
  }

  private static func isNumber(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "0123456789+-.eE".unicodeScalars.contains($0) } && Double(text) != nil
  }
}
