/// Looks for long patterns at every fourth place only: most bytes of an image are numbers, in which short ones are of no
/// interest.
///
/// Whatever the place of a pattern, one of its first four bytes is at a place that is looked at, and what stands from there
/// on is known: eight bytes where the pattern has eleven or more, else four.
struct LongPatterns {
  private struct Candidate {
    var pattern: Int
    /// How far into the pattern the known bytes begin.
    var offset: Int
  }

  private var eights = Filter()
  private var fours = Filter()

  /// The known bytes of patterns, and a bit for the hash of each, by which most places pass.
  private struct Filter {
    var bits: [UInt64] = [0]
    var shift: UInt64 = 63
    var candidates: [UInt64: [Candidate]] = [:]

    mutating func settle() {
      // About 64 bits for each: few places are looked up in vain.
      var size: UInt64 = 12
      while size < 24, 1 << (size - 6) < candidates.count { size += 1 }
      shift = 64 - size
      bits = [UInt64](repeating: 0, count: 1 << Int(size - 6))
      for gram in candidates.keys {
        let slot = LongPatterns.hash(gram) >> shift
        bits[Int(slot >> 6)] |= 1 << (slot & 63)
      }
    }
  }

  init(_ patterns: [BytePattern]) {
    for (index, pattern) in patterns.enumerated() where pattern.isLong && pattern.bytes.count >= 8 {
      let isEight = pattern.bytes.count >= 11
      for offset in 0..<4 {
        let gram = pattern.bytes[offset..<offset + (isEight ? 8 : 4)].reversed()
          .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let candidate = Candidate(pattern: index, offset: offset)
        if isEight {
          eights.candidates[gram, default: []].append(candidate)
        } else {
          fours.candidates[gram, default: []].append(candidate)
        }
      }
    }
    eights.settle()
    fours.settle()
  }

  @inline(__always) private static func hash(_ gram: UInt64) -> UInt64 { gram &* 0x9E37_79B9_7F4A_7C15 }

  /// Calls `body` with every pattern that may begin at a place, and the place, which may be before the range. What begins
  /// in the last eleven bytes may be missed.
  func look(in bytes: RawSpan, _ range: Range<Int>, _ body: (_ pattern: Int, _ place: Int) -> Void) {
    let (eightBits, eightShift) = (eights.bits.span, eights.shift)
    let (fourBits, fourShift) = (fours.bits.span, fours.shift)
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let word = BytePattern.folded(
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)))
      // Nothing begins with four zeros, which much of an image may be.
      if word == 0 {
        position += 4
        continue
      }
      let eight = Self.hash(word) >> eightShift
      if eightBits[Int(eight >> 6)] >> (eight & 63) & 1 == 1, let candidates = eights.candidates[word] {
        for candidate in candidates { body(candidate.pattern, position - candidate.offset) }
      }
      let low = word & 0xFFFF_FFFF
      let four = Self.hash(low) >> fourShift
      if fourBits[Int(four >> 6)] >> (four & 63) & 1 == 1, let candidates = fours.candidates[low] {
        for candidate in candidates { body(candidate.pattern, position - candidate.offset) }
      }
      position += 4
    }
  }
}
