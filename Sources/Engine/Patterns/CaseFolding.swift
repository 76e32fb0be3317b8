/// Which scalars are one letter in different cases: those whose lower case is the same single scalar.
enum CaseFolding {
  /// Every scalar that differs from its lower case, with it. All letters with case are in planes 0 and 1.
  private static let pairs: [(upper: UInt32, lower: UInt32)] = {
    var pairs: [(upper: UInt32, lower: UInt32)] = []
    for value in UInt32(0x41)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      if lower.count == 1, let only = lower.first { pairs.append((value, only.value)) }
    }
    return pairs
  }()

  private static let lower: [UInt32: UInt32] =
    Dictionary(pairs.map { ($0.upper, $0.lower) }, uniquingKeysWith: { first, _ in first })

  private static let uppers: [UInt32: [UInt32]] =
    Dictionary(pairs.map { ($0.lower, [$0.upper]) }, uniquingKeysWith: +)

  /// The scalar in all its cases.
  static func variants(of scalar: Unicode.Scalar) -> ScalarSet {
    let lower = lower[scalar.value] ?? scalar.value
    return ScalarSet(([lower] + (uppers[lower] ?? [])).map { $0...$0 })
  }

  /// The set with every case of each of its scalars.
  static func closure(of set: ScalarSet) -> ScalarSet {
    var ranges = set.ranges
    for (lower, uppers) in uppers {
      let cases = uppers + [lower]
      if cases.contains(where: set.contains) { ranges += cases.map { $0...$0 } }
    }
    return ScalarSet(ranges)
  }
}
