/// A profile's text with the name under which diagnostics speak of it.
package struct SourceText: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// Where the lines are in `bytes`, without their ends, broken where YAML breaks them.
  private let ranges: [Range<Int>]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    // A byte order mark says nothing in UTF-8, and takes no column.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    ranges = Self.lines(of: self.bytes[...])
  }

  /// The lines without their ends.
  var lines: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// The line with this number, from 1.
  func line(_ number: Int) -> String? {
    ranges.indices.contains(number - 1) ? String(decoding: bytes[ranges[number - 1]], as: UTF8.self) : nil
  }

  /// The place of a byte, for libyaml's reader, which knows no lines.
  func mark(ofByte offset: Int) -> Mark {
    let before = Self.lines(of: bytes.prefix(offset))
    let column = before.last.map { String(decoding: bytes[$0], as: UTF8.self).unicodeScalars.count } ?? 0
    return Mark(line: max(before.count, 1), column: column + 1)
  }

  /// A line ends with LF, CR or both, NEL (U+0085), LS (U+2028) or PS (U+2029), which no other character of UTF-8 has in
  /// it.
  private static func lines(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, index) = (text.startIndex, text.startIndex)
    func follows(_ bytes: UInt8...) -> Bool { text[index...].dropFirst().starts(with: bytes) }
    while index < text.endIndex {
      let length =
        switch text[index] {
        case 0x0A: 1
        case 0x0D: follows(0x0A) ? 2 : 1
        case 0xC2 where follows(0x85): 2
        case 0xE2 where follows(0x80, 0xA8) || follows(0x80, 0xA9): 3
        default: 0
        }
      if length > 0 { lines.append(start..<index) }
      index += max(length, 1)
      if length > 0 { start = index }
    }
    lines.append(start..<text.endIndex)
    return lines
  }
}
