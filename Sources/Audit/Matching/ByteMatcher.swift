internal import DICOM

/// Looks for many byte patterns at once, in whatever the bytes are: it knows no element and no length.
///
/// Each pattern is known by eight of its bytes, the last ones, or by its first four when it is shorter. A bit for the
/// hash of these lets almost every position pass with two loads; only what is left meets a table and is compared. The
/// memory grows with the count of the patterns and not with their lengths, unlike that of an automaton.
struct ByteMatcher {
  /// Where a pattern was found.
  struct Hit: Hashable {
    var offset: UInt64
    var count: Int
    var pattern: Int
  }

  /// How much of the neighbourhood of a hit its boundary may ask for.
  static let context = 16
  /// What two windows must share so that no hit is lost between them.
  static let overlap = BytePattern.longest + 2 * context

  let patterns: [BytePattern]
  private var ends: [UInt64: [Int]] = [:]
  private var starts: [UInt32: [Int]] = [:]
  private var endFilter: [UInt64]
  private var startFilter: [UInt64]
  private let endShift: UInt64
  private let longPatterns: LongPatterns
  private static let startShift: UInt32 = 32 - 16

  init(_ patterns: [BytePattern]) {
    self.patterns = patterns
    longPatterns = LongPatterns(patterns)
    // About 64 bits a pattern, from 32 kB, which stay in the cache of the processor, to 2 MB.
    var bits: UInt64 = 18
    while bits < 24, 1 << (bits - 6) < patterns.count { bits += 1 }
    endShift = 64 - bits
    endFilter = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
    startFilter = [UInt64](repeating: 0, count: 1 << 10)
    for (index, pattern) in patterns.enumerated() where pattern.bytes.count >= BytePattern.shortest {
      if pattern.bytes.count >= 8 {
        let gram = pattern.bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        ends[gram, default: []].append(index)
        let slot = Self.hash(gram) >> endShift
        endFilter[Int(slot >> 6)] |= 1 << (slot & 63)
      } else {
        let gram = pattern.bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        starts[gram, default: []].append(index)
        let slot = Self.hash(gram) >> Self.startShift
        startFilter[Int(slot >> 6)] |= 1 << UInt64(slot & 63)
      }
    }
  }

  @inline(__always) private static func hash(_ gram: UInt64) -> UInt64 { gram &* 0x9E37_79B9_7F4A_7C15 }
  @inline(__always) private static func hash(_ gram: UInt32) -> UInt32 { gram &* 0x9E37_79B1 }

  /// Finds all patterns in a file, a window at a time; at most `limit` hits of those that count.
  ///
  /// - Parameter numbers: Ranges, by where they begin, in which only long patterns are of interest.
  func hits(
    in window: inout ByteWindow, limit: Int, numbers: [Range<UInt64>] = [],
    where counts: (Hit) -> Bool = { _ in true }
  ) throws(ReadError) -> [Hit] {
    var hits: [Hit] = []
    guard !patterns.isEmpty, window.fileSize > 0 else { return [] }
    let numbers = Self.disjoint(numbers)
    var offset: UInt64 = 0
    var seen: UInt64 = 0
    while hits.count < limit {
      if offset > 0 || window.start > 0 { try window.load(from: offset) }
      let (start, end) = (window.start, window.end)
      let isLast = end >= window.fileSize
      for hit in self.hits(in: window.bytes(start..<end), at: start, numbers) {
        let absolute = start + hit.offset
        let behind = absolute + UInt64(hit.count)
        // A hit whose neighbours are not in this window is whole in the next or was in the one before.
        if behind <= seen || (!isLast && behind > end - UInt64(Self.context)) { continue }
        let found = Hit(offset: absolute, count: hit.count, pattern: hit.pattern)
        if counts(found) { hits.append(found) }
      }
      if isLast { break }
      seen = end - UInt64(Self.context)
      offset = end - UInt64(Self.overlap)
    }
    return hits
  }

  /// The ranges that are long enough, each without what the ones before hold.
  private static func disjoint(_ ranges: [Range<UInt64>]) -> [Range<UInt64>] {
    var result: [Range<UInt64>] = []
    for range in ranges {
      let start = max(range.lowerBound, result.last?.upperBound ?? 0)
      if start < range.upperBound, range.upperBound - start >= UInt64(shortestNumbers) {
        result.append(start..<range.upperBound)
      }
    }
    return result
  }

  /// Numbers that are fewer are looked at like anything else.
  private static let shortestNumbers = 16 * overlap

  /// Finds the patterns in a window: at every place where there are no numbers, and the long ones in them.
  private func hits(in bytes: RawSpan, at start: UInt64, _ numbers: [Range<UInt64>]) -> [Hit] {
    let count = bytes.byteCount
    // The first range that ends in the window or behind it.
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    var hits: [Hit] = []
    var position = 0
    while low < numbers.count, numbers[low].lowerBound < start + UInt64(count) {
      let from = numbers[low].lowerBound <= start ? 0 : Int(numbers[low].lowerBound - start)
      let to = Int(min(numbers[low].upperBound - start, UInt64(count)))
      low += 1
      // What lies across an end of the numbers is found from outside.
      look(in: bytes, position..<min(from + Self.overlap, count), &hits)
      longPatterns.look(in: bytes, from..<to) { index, place in compare(index, at: place, in: bytes, &hits) }
      position = max(from, to - Self.overlap)
    }
    look(in: bytes, position..<count, &hits)
    // Where two looks overlap, both find the same.
    return Array(Set(hits))
  }

  /// Finds all patterns in bytes that are in memory.
  func hits(in bytes: RawSpan) -> [Hit] {
    var hits: [Hit] = []
    look(in: bytes, 0..<bytes.byteCount, &hits)
    return hits
  }

  /// Looks at every place of a range.
  private func look(in bytes: RawSpan, _ range: Range<Int>, _ hits: inout [Hit]) {
    let count = range.upperBound
    var position = range.lowerBound
    while position + 8 <= count {
      let word = BytePattern.folded(
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)))
      look(at: word, position, in: bytes, &hits)
      position += 1
    }
    // The last bytes, as if zeros came behind them; a long pattern cannot end there any more.
    while position + BytePattern.shortest <= count {
      var word: UInt64 = 0
      for index in 0..<(count - position) {
        word |=
          UInt64(bytes.unsafeLoad(fromByteOffset: position + index, as: UInt8.self)) << UInt64(8 * index)
      }
      look(at: BytePattern.folded(word), position, in: bytes, &hits)
      position += 1
    }
  }

  @inline(__always) private func look(
    at word: UInt64, _ position: Int, in bytes: RawSpan, _ hits: inout [Hit]
  ) {
    let end = Self.hash(word) >> endShift
    if endFilter[Int(end >> 6)] >> (end & 63) & 1 == 1, let candidates = ends[word] {
      for index in candidates {
        compare(index, at: position + 8 - patterns[index].bytes.count, in: bytes, &hits)
      }
    }
    let gram = UInt32(truncatingIfNeeded: word)
    let start = Self.hash(gram) >> Self.startShift
    if startFilter[Int(start >> 6)] >> UInt64(start & 63) & 1 == 1, let candidates = starts[gram] {
      for index in candidates { compare(index, at: position, in: bytes, &hits) }
    }
  }

  private func compare(_ index: Int, at start: Int, in bytes: RawSpan, _ hits: inout [Hit]) {
    let pattern = patterns[index]
    let end = start + pattern.bytes.count
    guard start >= 0, end <= bytes.byteCount else { return }
    for (place, byte) in pattern.bytes.enumerated() {
      let found = bytes.unsafeLoad(fromByteOffset: start + place, as: UInt8.self)
      guard BytePattern.folded(found) == byte else { return }
    }
    let before = Self.characters(
      in: bytes, max(0, start - Self.context)..<start, pattern.width, fromEnd: true)
    let after = Self.characters(
      in: bytes, end..<min(bytes.byteCount, end + Self.context), pattern.width, fromEnd: false)
    guard pattern.boundary.isMet(before: before, after: after) else { return }
    hits.append(Hit(offset: UInt64(start), count: pattern.bytes.count, pattern: index))
  }

  /// The characters of a range: bytes as they are, or the low halves of UTF-16's, 0xFF for one beyond Latin 1.
  private static func characters(
    in bytes: RawSpan, _ range: Range<Int>, _ width: BytePattern.Width, fromEnd: Bool
  ) -> [UInt8] {
    let all = Array(copying: bytes.extracting(range))
    guard width != .single else { return all }
    let low = width == .littleEndian ? 0 : 1
    let first = fromEnd ? all.count % 2 : 0
    return stride(from: first, to: all.count - 1, by: 2).map { index in
      all[index + 1 - low] == 0 ? all[index + low] : 0xFF
    }
  }
}
