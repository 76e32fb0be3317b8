extension FileOutput {
  /// New bytes that stand in the buffer behind all others and are not yet part of the output: they are kept as a whole, or
  /// nothing has been.
  public struct Draft: ~Copyable {
    /// Where its next byte will stand, counted from the beginning of the buffer.
    public fileprivate(set) var end: Int
    fileprivate let start: Int
  }

  /// A draft without a byte.
  public var draft: Draft { Draft(end: used, start: used) }

  /// Appends bytes of the input. False when there is no room, and nothing has been appended.
  public mutating func appendKept(
    _ range: Range<UInt64>, window: borrowing ByteWindow, to draft: inout Draft
  ) -> Bool {
    let end = draft.end + Int(range.upperBound - range.lowerBound)
    guard end <= Self.bufferCapacity else { return false }
    buffer.copy(window.bytes(range), to: draft.end)
    draft.end = end
    return true
  }

  /// Appends the header of an element, in little endian, and its value, which has been padded.
  public mutating func append(
    _ tag: Tag, _ vr: VR, value: borrowing [UInt8], isExplicit: Bool, to draft: inout Draft
  ) -> Bool {
    guard draft.end + Self.longestHeader + value.count <= Self.bufferCapacity else { return false }
    let isLong = isExplicit && vr.hasLongLength
    var header = UInt64(tag.group) | UInt64(tag.element) << 16
    if isExplicit { header |= UInt64(vr.rawValue.byteSwapped) << 32 }
    if !isLong { header |= UInt64(value.count) << (isExplicit ? 48 : 32) }
    buffer.store(header.littleEndian, at: draft.end)
    draft.end += 8
    if isLong {
      buffer.store(UInt32(value.count).littleEndian, at: draft.end)
      draft.end += 4
    }
    buffer.copy(value.span.bytes, to: draft.end)
    draft.end += value.count
    return true
  }

  /// Writes four bytes, the lowest first, over those of a draft.
  public mutating func patch(_ value: UInt32, at index: Int, of draft: borrowing Draft) {
    precondition(index >= draft.start && index + 4 <= draft.end)
    buffer.store(value.littleEndian, at: index)
  }

  /// Makes a draft part of the output, and begins another behind it.
  public mutating func commit(_ draft: inout Draft) {
    precondition(draft.start == used)
    extend(by: draft.end - draft.start)
    draft = Draft(end: draft.end, start: draft.end)
  }
}
