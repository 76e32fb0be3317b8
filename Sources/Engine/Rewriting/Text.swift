internal import DICOM

/// Small operations on text values as bytes.
enum Text {
  /// Without the spaces and zero bytes around it.
  static func trimmed(_ value: some BidirectionalCollection<UInt8>) -> [UInt8] {
    let isPadding = { (byte: UInt8) in byte == 0x20 || byte == 0 }
    var rest = Array(value)[...]
    while let last = rest.last, isPadding(last) { rest.removeLast() }
    while let first = rest.first, isPadding(first) { rest.removeFirst() }
    return Array(rest)
  }

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

/// Whether bytes under 0x80 are the characters that they look like, by (0008,0005) (PS3.3 C.12.1.1.2).
enum TextSafety {
  /// Single-byte sets and UTF-8.
  case always
  /// ISO 2022 escapes, GBK and GB18030, whose second bytes may look like ASCII; and what is not known.
  case asciiOnly

  init(specificCharacterSet value: [UInt8]) {
    let terms = value.split(separator: 0x5C, omittingEmptySubsequences: false).map(Text.trimmed)
    let term = String(decoding: terms.first ?? [], as: UTF8.self)
    let isSingle = term.isEmpty || term.hasPrefix("ISO_IR ")
    self = terms.count <= 1 && isSingle ? .always : .asciiOnly
  }

  func isSafe(_ value: [UInt8]) -> Bool {
    self == .always || value.allSatisfy { $0 < 0x80 && $0 != 0x1B }
  }
}
