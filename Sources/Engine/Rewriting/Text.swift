internal import DICOM

/// Small operations on text values as bytes.
enum Text {
  /// Without the spaces and zero bytes around it.
  static func trimmed(_ value: [UInt8]) -> [UInt8] { trimmed(value[...]) }

  /// Without the spaces and zero bytes around it.
  static func trimmed(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var (start, end) = (value.startIndex, value.endIndex)
    while end > start, isPadding(value[end - 1]) { end -= 1 }
    while start < end, isPadding(value[start]) { start += 1 }
    return Array(value[start..<end])
  }

  /// Without the spaces and zero bytes behind it.
  static func trimmedAtEnd(_ value: [UInt8]) -> [UInt8] {
    var end = value.count
    while end > 0, isPadding(value[end - 1]) { end -= 1 }
    return end == value.count ? value : Array(value[..<end])
  }

  private static func isPadding(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0 }

  /// Every occurrence exchanged, from the left, without looking at what was put in.
  static func replacing(_ from: [UInt8], with to: [UInt8], in value: [UInt8]) -> [UInt8] {
    guard !from.isEmpty, value.count >= from.count else { return value }
    var result: [UInt8] = []
    var index = 0
    while index < value.count {
      if value[index...].starts(with: from) {
        result += to
        index += from.count
      } else {
        result.append(value[index])
        index += 1
      }
    }
    return result
  }
}
