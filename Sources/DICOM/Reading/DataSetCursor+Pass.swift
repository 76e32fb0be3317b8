extension DataSetCursor {
  /// The tag of the element that the cursor stands at; nil where none can be, or the window does not have it.
  public func tagAhead(in window: borrowing ByteWindow) -> Tag? {
    guard isInDataSet, window.holds(position..<position + 8) else { return nil }
    let tag = Self.tag(window.leadingBytes(at: position), bigEndian: encoding.isBigEndian)
    return tag.group > 0x0002 ? tag : nil
  }

  /// Passes over elements of the data set at hand for as long as their tags are not wanted, by their headers alone.
  ///
  /// It stops at what it cannot pass over: an undefined length, the end of the data set or of the window, and whatever
  /// does not add up. `next` says which of these it is.
  ///
  /// - Returns: The tag of the last of them.
  @discardableResult
  public mutating func pass(in window: borrowing ByteWindow, while isUnwanted: (Tag) -> Bool) -> Tag? {
    guard isInDataSet else { return nil }
    var last: Tag?
    let vrs = vrs
    let (isExplicit, bigEndian) = (encoding.isExplicit, encoding.isBigEndian)
    let end = min(limit, window.end)
    while end >= position, end - position >= Self.longestHeader, position >= window.start {
      let bytes = window.leadingBytes(at: position)
      let tag = Self.tag(bytes, bigEndian: bigEndian)
      guard tag.group > 0x0002, tag.group < 0xFFFE, isUnwanted(tag) else { break }
      var headerSize: UInt64 = 8
      var length = UInt32(truncatingIfNeeded: bytes >> 32)
      if isExplicit {
        guard let vr = vrs[UInt16(truncatingIfNeeded: bytes >> 32).byteSwapped] else { break }
        if vr.hasLongLength {
          headerSize = 12
          length = window.uint32(at: position + 8, bigEndian: bigEndian)
        } else {
          let short = UInt16(truncatingIfNeeded: bytes >> 48)
          length = UInt32(bigEndian ? short.byteSwapped : short)
        }
      }
      guard length != .max, limit - position >= headerSize + UInt64(length) else { break }
      position += headerSize + UInt64(length)
      last = tag
    }
    return last
  }
}
