/// A profile's text with the name under which diagnostics speak of it.
package struct SourceText: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// The lines without their ends, broken where YAML breaks them.
  let lines: [String]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    // A byte order mark says nothing in UTF-8, and takes no column.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    lines = Self.split(String(decoding: self.bytes, as: UTF8.self))
  }

  /// The line with this number, from 1.
  func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

  /// The place of a byte, for libyaml's reader, which knows no lines.
  func mark(ofByte offset: Int) -> Mark {
    let before = Self.split(String(decoding: bytes.prefix(offset), as: UTF8.self))
    return Mark(line: max(before.count, 1), column: (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default: line.append(scalar)
      }
    }
    lines.append(String(line))
    return lines
  }
}
