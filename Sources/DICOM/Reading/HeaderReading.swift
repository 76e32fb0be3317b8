/// What an `ItemWalk` asks for so rarely that it is not compiled into every loop.
@usableFromInline
enum HeaderReading {
  private static let vrs = VR.byLetters

  /// The element that begins with these bytes; nil when that is unclear, or a delimitation.
  @usableFromInline
  static func element(
    _ bytes: UInt64, at start: UInt64, limit: UInt64, isExplicit: Bool, in window: borrowing ByteWindow
  ) -> ElementHeader? {
    let tag = DataSetCursor.tag(bytes, bigEndian: false)
    // As the cursor has it: neither commands nor file meta information, and delimitations by themselves.
    guard tag.group > 0x0002, tag.group < 0xFFFE else { return nil }
    var length = UInt32(truncatingIfNeeded: bytes >> 32)
    var size: UInt64 = 8
    let vr: VR
    if isExplicit {
      guard let stated = vrs[UInt16(truncatingIfNeeded: bytes >> 32).byteSwapped] else { return nil }
      vr = stated
      length >>= 16
      if vr.hasLongLength {
        guard length == 0, limit - start >= 12 else { return nil }
        size = 12
        length = window.littleEndian(at: start + 8)
      }
    } else {
      vr = DataDictionary.vr(of: tag) ?? .un
    }
    let header = ElementHeader(tag: tag, vr: vr, length: length, start: start, valueStart: start + size)
    return header.hasUndefinedLength || header.valueEnd <= limit ? header : nil
  }

  /// Where a sequence ends, all of whose headers are looked at; nil when one is unclear.
  ///
  /// - Parameter depth: How many sequences and items enclose it.
  @usableFromInline
  static func sequenceEnd(
    _ header: ElementHeader, limit: UInt64, isExplicit: Bool, depth: Int, in window: borrowing ByteWindow
  ) -> UInt64? {
    guard header.vr == .sq, depth < ItemWalk.maximumDepth else { return nil }
    let isUndefined = header.hasUndefinedLength
    var walk = ItemWalk(
      at: header.valueStart, end: isUndefined ? ItemWalk.Frame.byDelimitation : header.valueEnd,
      limit: isUndefined ? limit : header.valueEnd, isExplicit: isExplicit)
    while true {
      switch walk.next(in: window) {
      case .element, .expected:
        if walk.header.vr == .sq {
          // What encloses the sequence, and the sequence itself, count.
          guard depth + 1 + walk.depth < ItemWalk.maximumDepth, walk.enter() else { return nil }
        } else {
          guard !walk.header.hasUndefinedLength else { return nil }
          walk.skip()
        }
      case .item:
        guard depth + 1 + walk.depth <= ItemWalk.maximumDepth else { return nil }
      case .itemEnd, .sequenceEnd: continue
      case .end: return isUndefined ? walk.position + 8 : walk.position
      case .unclear: return nil
      }
    }
  }
}
