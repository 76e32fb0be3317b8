/// Text of two bytes a character (UTF-16) within bytes that nobody calls text: ICC profiles and private blocks have it.
enum WideText {
  /// The fewest characters in a row that are no chance.
  private static let fewest = 3

  /// Whether there are letters or digits of ASCII in a row with a zero byte behind each. Those with the zero byte in front
  /// look the same, but for the first and the last.
  static func mayStand(in bytes: RawSpan) -> Bool {
    var index = 1
    var found = 0
    // A zero byte with something else in front, again and again.
    while index < bytes.byteCount {
      guard bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) == 0 else {
        index += 1
        found = 0
        continue
      }
      let before = bytes.unsafeLoad(fromByteOffset: index - 1, as: UInt8.self)
      if TextToken.asciiKind(before) != nil {
        found += 1
        if found + 1 >= fewest { return true }
      } else {
        found = 0
      }
      index += found > 0 ? 2 : 1
    }
    return false
  }

  /// The stretches of such text in Latin letters, in UTF-8, a line each, in either order of bytes.
  static func latin(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for zero in [1, 0] {
      var index = 0
      while index + 1 < bytes.count {
        var stretch: [UInt8] = []
        var place = index
        while place + 1 < bytes.count, bytes[place + zero] == 0, isPrintable(bytes[place + 1 - zero]) {
          stretch += String(Unicode.Scalar(bytes[place + 1 - zero])).utf8
          place += 2
        }
        if place - index >= fewest * 2 {
          text += stretch + [0x0A]
          index = place
        } else {
          index += 1
        }
      }
    }
    return text
  }

  /// The bytes of a word as UTF-16, in both orders.
  static func encodings(of word: String) -> [[UInt8]] {
    let units = Array(word.utf16)
    return [
      units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
    ]
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { 0x20..<0x7F ~= byte || byte >= 0xA0 }
}
