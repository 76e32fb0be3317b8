/// Bytes to look for, and what must stand around them for a hit to count.
struct BytePattern: Hashable {
  /// What must not be next to a hit.
  enum Boundary: Hashable {
    case none
    /// A letter or a digit.
    case word
    /// A letter or a digit, or more of a number or of a UID.
    case number
    /// More of a UID.
    case uid
    /// More of a number; a time may follow, as in a DT.
    case date
  }

  /// How many bytes a character has, and in which order.
  enum Width: Hashable { case single, littleEndian, bigEndian }

  /// The most bytes that are compared.
  static let longest = 128
  /// The fewest bytes that are looked for anywhere.
  static let shortest = 4

  /// In lower case, as far as ASCII has it.
  var bytes: [UInt8]
  var boundary: Boundary
  var width: Width
  /// The index of what it stands for.
  var identifier: Int32
  /// Whether a hit within the numbers of an image cannot be chance.
  var isLong: Bool

  init(_ bytes: [UInt8], _ boundary: Boundary, _ width: Width = .single, identifier: Int32) {
    self.bytes = bytes.prefix(Self.longest).map(Self.folded)
    self.boundary = boundary
    self.width = width
    self.identifier = identifier
    let characters = bytes.filter { $0 != 0 }
    let isNumber = characters.allSatisfy { 0x30...0x39 ~= $0 }
    // `Sssss^Jsss`, and what is made of it: in an image such are rows of one grey.
    isLong =
      characters.count >= (isNumber ? Self.longNumber : Self.longText)
      && Set(characters.map(Self.folded)).count > 2
  }

  /// Within pixels and other numbers, texts from this many characters on are looked for, and digits from that many.
  static let longText = 8
  static let longNumber = 12

  static func folded(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte + 0x20 : byte }

  /// Eight bytes in lower case at once.
  @inline(__always) static func folded(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let aboveZ = low &+ 0x2525_2525_2525_2525
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let isUpper = (fromA & ~aboveZ) & ~word & 0x8080_8080_8080_8080
    return word | isUpper >> 2
  }
}

extension BytePattern.Boundary {
  /// Whether what stands in front of a hit, the nearest last, and behind it, the nearest first, lets it count.
  func isMet(before: [UInt8], after: [UInt8]) -> Bool {
    let (previous, next) = (before.last, after.first)
    switch self {
    case .none: return true
    case .word: return !Self.isAlphanumeric(previous) && !Self.isAlphanumeric(next)
    case .number:
      if Self.isAlphanumeric(previous) || Self.isAlphanumeric(next) { return false }
      if next == 0x2E, Self.isDigit(after.dropFirst().first) { return false }
      return !(previous == 0x2E && Self.isDigit(before.dropLast().last))
    case .uid:
      if Self.isDigit(previous) || Self.isDigit(next) { return false }
      if next == 0x2E, Self.isDigit(after.dropFirst().first) { return false }
      return !(previous == 0x2E && Self.isDigit(before.dropLast().last))
    case .date:
      if Self.isDigit(previous) { return false }
      if previous == 0x2E, Self.isDigit(before.dropLast().last) { return false }
      let digits = after.prefix { 0x30...0x39 ~= $0 }
      // The hours and what may follow them in a DT (PS3.5 6.2).
      return digits.isEmpty || ([2, 4, 6].contains(digits.count) && Array(digits.prefix(2)) < [0x32, 0x34])
    }
  }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { 0x30...0x39 ~= $0 } ?? false }

  private static func isAlphanumeric(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
  }
}

extension [UInt8] {
  fileprivate static func < (left: [UInt8], right: [UInt8]) -> Bool { left.lexicographicallyPrecedes(right) }
}
