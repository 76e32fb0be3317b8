internal import DICOM

/// Small operations on values.
enum Value {
  /// Without the spaces and zero bytes around it.
  static func trimmed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var all = Array(bytes)[...]
    while let last = all.last, last == 0x20 || last == 0 { all.removeLast() }
    while let first = all.first, first == 0x20 || first == 0 { all.removeFirst() }
    return Array(all)
  }

  /// The values of a multi-valued text.
  static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x5C, omittingEmptySubsequences: false).map { trimmed($0) }
  }

  /// What a text says to those who stop at its first zero byte, and what is hidden behind it.
  static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0).map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Whether a text goes on behind a zero byte, where most readers stop: PS3.5 6.2 has zero bytes only at the end of UIDs.
  /// What several values are each padded with is no end.
  static func hasTail(_ step: ElementWalk.Step, in window: inout ByteWindow) throws(ReadError) -> Bool {
    var hasEnded = false
    var offset = step.range.lowerBound
    while offset < step.range.upperBound {
      if offset < window.start || offset >= window.end { try window.load(from: offset) }
      let end = min(step.range.upperBound, window.end)
      let bytes = window.bytes(offset..<end)
      for index in 0..<bytes.byteCount {
        switch bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) {
        case 0: hasEnded = true
        case 0x20: continue
        case 0x5C where step.vr.isMultiValuedText: hasEnded = false
        default: if hasEnded { return true }
        }
      }
      offset = end
    }
    return false
  }

  /// The numbers of a US.
  static func numbers(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt16] {
    stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// UIDs that PS3.6 registers, which are nobody's.
  static func isWellKnown(_ uid: [UInt8]) -> Bool {
    uid.starts(with: Array("1.2.840.10008.".utf8)) && UIDRegistry.entry(for: uid) != nil
  }

  /// What anonymisers write in place of values, and values that say nothing.
  static func saysNothing(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 == 0 || $0 == 0x20 || $0 == 0x30 || $0 == 0x2E || $0 == 0x5E || $0 == 0x5C }) {
      return true
    }
    // A row of one letter or stroke: "XXXX", "-----".
    if Set(bytes.map(BytePattern.folded)).count == 1 { return true }
    return meaningless.contains(text(bytes.map(BytePattern.folded)))
  }

  /// Whether a value may stand in the place of any other, so that it proves nothing that it is the input's: "F", "1" and
  /// "NO" say something of a patient where they stand, although they lead to nobody elsewhere.
  static func isStandIn(_ bytes: [UInt8], _ vr: VR) -> Bool {
    guard vr.isText else { return bytes.allSatisfy { $0 == 0 } }
    let folded = bytes.map(BytePattern.folded)
    // A row of one letter or digit is a word, but for those that people write when they mean none.
    if let letter = folded.first, Set(folded).count == 1,
      0x31...0x39 ~= letter || (0x61...0x7A ~= letter && letter != 0x78)
    {
      return false
    }
    return saysNothing(bytes) && !answers.contains(text(folded))
  }

  private static let answers: Set<String> = ["yes", "no", "other", "test", "phantom"]

  private static let meaningless: Set<String> = [
    "anonymized", "anonymised", "anonymous", "anonym", "anon", "unknown", "none", "null", "n/a", "na", "test",
    "phantom", "no name", "noname", "removed", "deidentified", "de-identified", "pseudonymized", "other",
    "yes", "no",
    "19000101", "19000101000000", "000y", "urn:anonymized", "anonymized^anonymized", "default", "unspecified",
    "n.a.",
  ]
}
