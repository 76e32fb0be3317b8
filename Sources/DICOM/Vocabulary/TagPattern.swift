/// A set of tags given by a value and a mask, such as the repeating groups (60xx,3000) (PS3.5 7.6).
public struct TagPattern: Hashable, Sendable {
  /// The bits that the mask selects, as they must be; all others zero.
  public let value: UInt32
  /// One bits where a tag must agree with the value.
  public let mask: UInt32

  @inlinable public init(value: UInt32, mask: UInt32) {
    self.value = value & mask
    self.mask = mask
  }

  /// The pattern that matches one tag.
  @inlinable public init(_ tag: Tag) { self.init(value: tag.rawValue, mask: .max) }

  @inlinable public func matches(_ tag: Tag) -> Bool { tag.rawValue & mask == value }

  /// How many tags the pattern can match: fewer is more specific.
  public var matchableTagCount: UInt64 { 1 << UInt64((~mask).nonzeroBitCount) }

  /// The tag, when the pattern leaves nothing open.
  public var tag: Tag? { mask == .max ? Tag(rawValue: value) : nil }
}

extension TagPattern: CustomStringConvertible {
  /// The standard's notation, with `x` for a digit that is open: `(60xx,3000)`.
  public var description: String {
    let digits = (0..<8).map { position in
      let shift = UInt32(28 - 4 * position)
      return (mask >> shift) & 0xF == 0xF
        ? String((value >> shift) & 0xF, radix: 16, uppercase: true) : "x"
    }
    return "(\(digits[0..<4].joined()),\(digits[4..<8].joined()))"
  }
}
