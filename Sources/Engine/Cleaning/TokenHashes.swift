/// The hash of a token, folded, byte by byte (FNV-1a of 32 bits).
enum TokenHash {
  static let start: UInt32 = 0x811C_9DC5

  @inline(__always) static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  static func of(_ token: [UInt8]) -> UInt32 { token.reduce(start) { add($1, to: $0) } }
}

/// The hashes of tokens of which every find has one, as a set that most probes miss at the first slot.
struct TokenHashes: Sendable {
  private var slots: [UInt32] = [0]
  private var mask = 0
  /// The last two digits of years.
  private var years = TwoDigits()
  /// The last two digits of numbers that may be written in groups.
  private var endings = TwoDigits()
  /// What a group of digits ends in that is looked at twice: two digits of the above, and of one digit that digit.
  private var endsOfTwo = TwoDigits()
  private var endsOfOne = TwoDigits()

  init() {}

  /// - Parameters:
  ///   - years: The last two digits of the years of days.
  ///   - endings: The last two digits of numbers that may be written in groups.
  init(_ hashes: Set<UInt32>, years: Set<Int> = [], endings: Set<Int> = []) {
    for year in years { self.years.insert(year) }
    for ending in endings { self.endings.insert(ending) }
    for number in years.union(endings) { endsOfTwo.insert(number) }
    for number in years.filter({ $0 < 10 }).union(endings.map { $0 % 10 }) { endsOfOne.insert(number) }
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for hash in hashes where hash != 0 {
      var slot = Self.slot(hash, mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  @inline(__always) func contains(_ hash: UInt32) -> Bool {
    var slot = Self.slot(hash, mask)
    while true {
      let found = slots[slot]
      if found == hash { return true }
      if found == 0 { return false }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always) private static func slot(_ hash: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 15)) & mask
  }

  /// Whether any of the tokens may be in a text. Almost every text ends here, so nothing is copied: tokens are
  /// hashed where they stand. A number of eight digits may be a date with a time behind it; other characters than ASCII
  /// need decoding before anybody can say, unless `otherBytesSeparate`.
  @inline(__always) func mayOccur(in bytes: RawSpan, otherBytesSeparate: Bool = false) -> Bool {
    var hash = TokenHash.start
    var kind: UInt8 = 0
    var length = 0
    // How many numbers in a row a point follows: so UIDs are written.
    var points = 0
    for index in 0..<bytes.byteCount {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      let folded = byte | 0x20
      let next: UInt8 = folded &- 0x61 < 26 ? 1 : byte &- 0x30 < 10 ? 2 : 0
      if next == 0 {
        if byte >= 0x80 || byte == 0x1B, !otherBytesSeparate { return true }
        if kind == 0 { continue }
        points = byte == 0x2E && kind == 2 ? points &+ 1 : 0
        if points == 4 { return true }
      }
      if next != kind {
        if kind != 0, contains(hash) || (kind == 2 && isNumber(in: bytes, endingAt: index, length)) {
          return true
        }
        (hash, kind, length) = (TokenHash.start, next, 0)
        if next == 0 { continue }
      }
      hash = TokenHash.add(folded, to: hash)
      length &+= 1
    }
    return kind != 0
      && (contains(hash) || (kind == 2 && isNumber(in: bytes, endingAt: bytes.byteCount, length)))
  }

  /// Whether digits that are no token of the set may be a date with a time behind it, the year of a day, a number with
  /// zeros in front, or the last of the groups of one.
  @inline(__always) private func isNumber(in bytes: RawSpan, endingAt end: Int, _ length: Int) -> Bool {
    if length >= 8 { return true }
    let last = Int(bytes.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self) &- 0x30)
    if length == 1 {
      guard endsOfOne.contains(last) else { return false }
    } else {
      let before = Int(bytes.unsafeLoad(fromByteOffset: end - 2, as: UInt8.self) &- 0x30)
      let isPadded = length > 4 && bytes.unsafeLoad(fromByteOffset: end - length, as: UInt8.self) == 0x30
      guard endsOfTwo.contains(before * 10 + last) || isPadded else { return false }
    }
    return isPartOfNumber(in: bytes, end - length..<end)
  }

  @inline(never) private func isPartOfNumber(in bytes: RawSpan, _ range: Range<Int>) -> Bool {
    (range.count <= 2 && isYear(in: bytes, range)) || isLastGroup(in: bytes, range)
      || isPadded(in: bytes, range)
  }

  /// Whether a number without the zeros in front is one of the set.
  @inline(never) private func isPadded(in bytes: RawSpan, _ range: Range<Int>) -> Bool {
    var hash = TokenHash.start
    var isZero = true
    for index in range {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if isZero, byte == 0x30 { continue }
      isZero = false
      hash = TokenHash.add(byte, to: hash)
    }
    return contains(hash)
  }

  /// Whether other digits stand in front of a group, and both end as one of the numbers does.
  private func isLastGroup(in bytes: RawSpan, _ range: Range<Int>) -> Bool {
    func byte(_ index: Int) -> UInt8 { bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) }
    var index = range.lowerBound - 1
    while index >= 0, TextToken.asciiKind(byte(index)) == nil,
      range.lowerBound - index <= NumberGroups.longestGap
    {
      index -= 1
    }
    guard index >= 0, byte(index) &- 0x30 < 10 else { return false }
    let last = Int(byte(range.upperBound - 1) &- 0x30)
    let before = Int((range.count > 1 ? byte(range.upperBound - 2) : byte(index)) &- 0x30)
    return endings.contains(before * 10 + last)
  }

  /// Whether a number of one or two digits is that of a year, and stands where the year of a day does: behind a day and
  /// a month or in front of them.
  private func isYear(in bytes: RawSpan, _ range: Range<Int>) -> Bool {
    func byte(_ index: Int) -> UInt8 {
      index >= 0 && index < bytes.byteCount ? bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) : 0
    }
    func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }
    func isLetter(_ index: Int) -> Bool { (byte(index) | 0x20) &- 0x61 < 26 }
    let (start, end) = (range.lowerBound, range.upperBound)
    guard years.contains(range.reduce(0) { $0 * 10 + Int(byte($1) &- 0x30) }) else { return false }
    // `76-11-04`, `S51.11.4`: the same sign twice.
    var index = end + 1
    while isDigit(index), index < end + 3 { index += 1 }
    if index > end + 1, byte(index) == byte(end), isDigit(index + 1) { return true }
    // A year of one digit is that of an era, and stands in front.
    guard range.count == 2 else { return false }
    // `04.11.76`, `4 Nov 76`, `Nov 4, 76`, `4NOV76`.
    index = start - 1
    while index >= 0, !isDigit(index), !isLetter(index), start - index <= 3 { index -= 1 }
    let isJoined = index == start - 1
    let isMonth = isLetter(index)
    guard isMonth || (isDigit(index) && !isJoined) else { return false }
    while isMonth ? isLetter(index) : isDigit(index) { index -= 1 }
    let gap = index
    while index >= 0, !isDigit(index), !isLetter(index), gap - index <= 6 { index -= 1 }
    return isDigit(index) || (!isMonth && index < gap && isLetter(index))
  }
}

/// A set of numbers below 100.
private struct TwoDigits: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number & 63) }
  }

  @inline(__always) func contains(_ number: Int) -> Bool {
    (number < 64 ? low : high) &>> UInt64(number & 63) & 1 == 1
  }
}
