/// The beginning of a data element: everything but its value (PS3.5 7.1).
public struct ElementHeader: Sendable, Hashable {
  public let tag: Tag
  /// The VR that the file states; in implicit VR the dictionary's, and UN for what the dictionary does not know.
  public let vr: VR
  /// The value length field as it is; `0xFFFFFFFF` is undefined.
  public let length: UInt32
  /// Where the element begins in the file.
  public let start: UInt64
  /// Where its value begins.
  public let valueStart: UInt64

  public init(tag: Tag, vr: VR, length: UInt32, start: UInt64, valueStart: UInt64) {
    self.tag = tag
    self.vr = vr
    self.length = length
    self.start = start
    self.valueStart = valueStart
  }

  @inlinable public var hasUndefinedLength: Bool { length == .max }
  /// Where a value of defined length ends.
  @inlinable public var valueEnd: UInt64 { valueStart + UInt64(length) }
  @inlinable public var value: Range<UInt64> { valueStart..<valueEnd }
  @inlinable public var isEmpty: Bool { length == 0 }
}
