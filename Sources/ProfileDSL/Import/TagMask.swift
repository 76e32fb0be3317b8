internal import DICOM

/// A tag with a mask of bits, as patterns of whole hexadecimal digits.
enum TagMask {
  /// The patterns that match together what the mask does; nil when they would be too many.
  static func patterns(value: UInt32, mask: UInt32) -> [TagPattern]? {
    var patterns = [TagPattern(value: 0, mask: 0)]
    for shift in stride(from: UInt32(28), through: 0, by: -4) {
      let open = mask >> shift & 0xF
      let wanted = value >> shift & 0xF & open
      let digits: [UInt32?] = open == 0 ? [nil] : (0...15).filter { $0 & open == wanted }
      patterns = patterns.flatMap { pattern in
        digits.map { digit in
          guard let digit else { return pattern }
          return TagPattern(value: pattern.value | digit << shift, mask: pattern.mask | 0xF << shift)
        }
      }
      guard patterns.count <= most else { return nil }
    }
    // Whether a digit that is written out makes the group private; what does is deleted anyway.
    let even = patterns.filter { $0.mask & $0.value & 0x0001_0000 == 0 }
    return even.isEmpty ? patterns : even
  }

  private static let most = 64
}
