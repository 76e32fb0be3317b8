/// A set of Unicode scalars: what one place in a pattern accepts.
struct ScalarSet: Hashable, Sendable {
  /// Ascending, with gaps between them.
  let ranges: [ClosedRange<UInt32>]
  /// The scalars 0…63 and 64…127 as bits, as nearly all text is ASCII.
  private let low: UInt64
  private let high: UInt64

  init(_ unordered: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    var bits: [UInt64] = [0, 0]
    for range in merged where range.lowerBound < 128 {
      for value in range.lowerBound...min(range.upperBound, 127) {
        bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
      }
    }
    ranges = merged
    (low, high) = (bits[0], bits[1])
  }

  init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

  func contains(_ value: UInt32) -> Bool {
    if value < 64 { return low >> UInt64(value) & 1 != 0 }
    if value < 128 { return high >> UInt64(value - 64) & 1 != 0 }
    var (from, to) = (0, ranges.count)
    while from < to {
      let middle = (from + to) / 2
      if ranges[middle].upperBound < value { from = middle + 1 } else { to = middle }
    }
    return from < ranges.count && ranges[from].lowerBound <= value
  }

  /// Every scalar that is not in this set.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(gaps)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  static let digits = ScalarSet([0x30...0x39])
  static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// Tab, line feed, vertical tab, form feed, carriage return and space.
  static let space = ScalarSet([0x09...0x0D, 0x20...0x20])
  static let notLineFeed = ScalarSet([0x0A...0x0A]).inverted
}
