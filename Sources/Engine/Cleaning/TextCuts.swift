/// Takes parts out of a text and leaves it readable.
enum TextCuts {
  /// Ranges in order, with those that touch or overlap made one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Ranges that only separators part, made one: `DOE^JANE` is cut once.
  static func joined(_ ranges: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in merged(ranges) {
      if let last = joined.last,
        text[last.upperBound..<range.lowerBound].allSatisfy({ isLoose($0) || $0 == 0x2E })
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The text without the ranges, the mask in the place of each. Without a mask the separators that are left over go
  /// too: `T1_DOE_AX` becomes `T1_AX`.
  static func cut(_ ranges: [Range<Int>], from text: [UInt8], mask: [UInt8]) -> [UInt8] {
    let ranges = joined(ranges, in: text)
    guard !ranges.isEmpty else { return text }
    var result: [UInt8] = []
    var position = 0
    for range in ranges {
      result += text[position..<range.lowerBound]
      position = range.upperBound
      if mask.isEmpty {
        position = tidied(&result, text, from: position)
      } else {
        result += mask
      }
    }
    result += text[position...]
    return mask.isEmpty ? trimmed(result) : result
  }

  /// Removes what a cut leaves over between what stands before it and behind it; returns where the text goes on.
  private static func tidied(_ result: inout [UInt8], _ text: [UInt8], from start: Int) -> Int {
    var position = start
    // Brackets and quotes with nothing between them.
    while let open = result.last, position < text.count, let close = brackets[open], close == text[position] {
      result.removeLast()
      position += 1
    }
    // Of the two runs of separators the one with a line break stays, else the one before.
    var end = result.count
    while end > 0, isLoose(result[end - 1]) { end -= 1 }
    let before = Array(result[end...])
    let after = text[position...].prefix(while: isLoose)
    guard end > 0, !before.isEmpty || after.isEmpty else {
      return end == 0 ? position + after.count : position
    }
    if after.contains(0x0A) || after.contains(0x0D), !before.contains(0x0A) {
      result.removeLast(before.count)
      result += after
    }
    return position + after.count
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var end = text.count
    while end > 0, isLoose(text[end - 1]) { end -= 1 }
    return Array(text[..<end])
  }

  /// Whether the character means nothing but that something follows it.
  private static func isLoose(_ byte: UInt8) -> Bool { loose.contains(byte) }

  private static let loose = Set(" ,;:-_^=/|&+\t\r\n\0".utf8)
  private static let brackets: [UInt8: UInt8] = [
    0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D, 0x3C: 0x3E, 0x22: 0x22, 0x27: 0x27,
  ]
}
