/// A time of day as DICOM writes it (TM, PS3.5 6.2), and the ACR-NEMA form with colons.
enum ClockTime {
  /// The time without the colons of ACR-NEMA; nil when it is none.
  static func withoutColons(_ text: [UInt8]) -> [UInt8]? { isOne(text) ? text.filter { $0 != 0x3A } : nil }

  /// Whether the text is `12`, `1230`, `123000`, `123000.5` or `12:30:00.5`.
  static func isOne(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return false }
    var digits = Array(whole)
    if whole.contains(0x3A) {
      let fields = whole.split(separator: 0x3A, omittingEmptySubsequences: false)
      guard fields.allSatisfy({ $0.count == 2 }) else { return false }
      digits = fields.flatMap { Array($0) }
    }
    guard [2, 4, 6].contains(digits.count), digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    // Pairs of digits compare as their numbers do; 60 is a leap second.
    let most: [[UInt8]] = [Array("23".utf8), Array("59".utf8), Array("60".utf8)]
    for (pair, limit) in most.enumerated() where pair * 2 < digits.count {
      guard !limit.lexicographicallyPrecedes(digits[pair * 2..<pair * 2 + 2]) else { return false }
    }
    guard parts.count == 2 else { return true }
    return digits.count == 6 && (1...6).contains(parts[1].count) && parts[1].allSatisfy { 0x30...0x39 ~= $0 }
  }
}
