/// A position in a data set that moves from element to element, into sequences and out of them (PS3.5 7.1, 7.5).
///
/// The cursor knows how a data set is built and nothing of what to do with it. It reads headers out of a window and
/// never a value. After `.element` the caller says what becomes of the value: `skip` it, or `enter` it as a
/// sequence or as fragments. Everything that does not add up is an error; nothing is guessed.
public struct DataSetCursor: Sendable {
  /// How deep sequences may nest. Real objects stay under 10.
  public static let maximumDepth = 128

  /// What the cursor comes upon.
  public enum Token: Sendable, Hashable {
    /// A data element; the cursor stands at its value.
    case element(ElementHeader)
    /// An item of the sequence that was entered; its elements follow.
    case item(ElementHeader)
    case itemEnd
    /// A fragment of encapsulated pixel data (PS3.5 A.4); the cursor stands at its bytes.
    case fragment(ElementHeader)
    case sequenceEnd
    /// Nothing but zeros follows, if the caller finds it so; no element has the tag (0000,0000).
    case padding
    case end
  }

  /// The next byte to read.
  public internal(set) var position: UInt64
  private var frames: DepthStack<Frame>
  private var top: Frame
  /// At hand here, because to ask for a global is a call, and every element would.
  let vrs = VR.byLetters

  private struct Frame: BitwiseCopyable {
    enum Kind: BitwiseCopyable { case dataSet, sequence, fragments }
    var kind: Kind
    /// Where it ends; `byDelimitation` when a delimitation says so.
    var end: UInt64
    /// Where the nearest container of defined length ends, which nothing inside may pass.
    var limit: UInt64
    var encoding: DataSetEncoding
    /// No offset in any file.
    static let byDelimitation = UInt64.max
  }

  /// A cursor at the start of a data set that reaches to the end of the file.
  public init(at start: UInt64, end: UInt64, encoding: DataSetEncoding) {
    position = start
    top = Frame(kind: .dataSet, end: end, limit: end, encoding: encoding)
    frames = DepthStack(filler: top)
  }

  /// Turns to another data set, as a new cursor would.
  public mutating func turn(to start: UInt64, end: UInt64, encoding: DataSetEncoding) {
    position = start
    top = Frame(kind: .dataSet, end: end, limit: end, encoding: encoding)
    frames.removeAll()
  }

  /// The encoding here: inside a UN of unknown length it is implicit VR little endian (PS3.5 6.2.2, CP-246).
  public var encoding: DataSetEncoding { top.encoding }
  /// Whether elements come next, and not items or fragments.
  var isInDataSet: Bool { top.kind == .dataSet }
  /// Whether items come next.
  public var isAmongItems: Bool { top.kind == .sequence }
  /// Where the data set, sequence or item at hand ends; beyond every file when a delimitation says so.
  var end: UInt64 { top.end }
  /// What no element here may pass.
  var limit: UInt64 { top.limit }
  /// How many sequences and items enclose the position.
  public var depth: Int { frames.count }

  /// The bytes from `position` on that `next` must find in the window, as far as the file has them.
  public static let longestHeader: UInt64 = 12

  /// Moves to the next token. The window must hold `longestHeader` bytes from the position, or all that are left.
  public mutating func next(in window: borrowing ByteWindow) throws(ReadError) -> Token {
    if position == top.end { return leaveAtEnd() }
    switch top.kind {
    case .dataSet: return try nextElement(in: window)
    case .sequence, .fragments: return try nextItem(in: window)
    }
  }

  /// Passes over the value of an element or a fragment, whose length is defined.
  public mutating func skip(_ header: ElementHeader) { position = header.valueEnd }

  /// Passes over elements of the data set at hand, which are known to end at `end`.
  public mutating func skipElements(to end: UInt64) {
    precondition(top.kind == .dataSet && position <= end && end <= top.limit)
    position = end
  }

  /// Passes over the rest of the data set: what follows has been found to be padding.
  public mutating func skipPadding() { position = top.limit }

  /// Goes into the value: the items of a sequence, or the fragments of encapsulated pixel data (PS3.5 A.4). A UN is
  /// a sequence in implicit VR little endian (PS3.5 6.2.2, CP-246); no other VR may have an undefined length.
  public mutating func enter(_ header: ElementHeader) throws(ReadError) {
    if header.vr == .sq {
      try push(.sequence, header, top.encoding)
    } else if header.tag == .pixelData, header.hasUndefinedLength, header.vr != .un {
      try push(.fragments, header, top.encoding)
    } else if header.vr == .un {
      try push(.sequence, header, .implicitVRLittleEndian)
    } else {
      throw .undefinedLength(header.tag, at: header.start)
    }
  }

  private mutating func push(
    _ kind: Frame.Kind, _ header: ElementHeader, _ encoding: DataSetEncoding
  ) throws(ReadError) {
    guard frames.count < 2 * Self.maximumDepth else { throw .nestedTooDeep(at: header.start) }
    frames.push(top)
    top =
      header.hasUndefinedLength
      ? Frame(kind: kind, end: Frame.byDelimitation, limit: top.limit, encoding: encoding)
      : Frame(kind: kind, end: header.valueEnd, limit: header.valueEnd, encoding: encoding)
  }

  private mutating func pop() { if let outer = frames.pop() { top = outer } }

  private mutating func leaveAtEnd() -> Token {
    guard !frames.isEmpty else { return .end }
    let kind = top.kind
    pop()
    return kind == .dataSet ? .itemEnd : .sequenceEnd
  }

  /// Throws when fewer than `count` bytes are left in what the position lies in.
  private func demand(_ count: UInt64, for tag: Tag?) throws(ReadError) {
    guard top.limit - position >= count else {
      if let outermost = frames.first?.limit, outermost != top.limit, let tag {
        throw .lengthExceedsContainer(tag, at: position)
      }
      throw .truncated(at: position)
    }
  }

  @inline(__always)
  private mutating func nextElement(in window: borrowing ByteWindow) throws(ReadError) -> Token {
    try demand(8, for: nil)
    let bigEndian = top.encoding.isBigEndian
    let bytes = window.leadingBytes(at: position)
    let tag = Self.tag(bytes, bigEndian: bigEndian)
    if tag.group == 0xFFFE { return try leaveAtDelimitation(tag, in: window) }
    if tag.rawValue == 0, frames.isEmpty { return .padding }
    // PS3.5 7.1: commands, file meta information and group FFFF are not part of a data set. The odd groups that the
    // standard forbids too are left to whoever decides about private elements.
    if tag.group == 0x0000 || tag.group == 0x0002 || tag.group == 0xFFFF {
      throw .invalidGroup(tag, at: position)
    }
    let header =
      top.encoding.isExplicit
      ? try explicitHeader(tag, bytes, bigEndian: bigEndian, in: window)
      : ElementHeader(
        tag: tag, vr: DataDictionary.vr(of: tag) ?? .un, length: UInt32(truncatingIfNeeded: bytes >> 32),
        start: position, valueStart: position + 8)
    if !header.hasUndefinedLength, header.valueEnd > top.limit {
      if top.limit == (frames.first ?? top).limit { throw .truncated(at: header.start) }
      throw .lengthExceedsContainer(tag, at: header.start)
    }
    position = header.valueStart
    return .element(header)
  }

  static func tag(_ bytes: UInt64, bigEndian: Bool) -> Tag {
    bigEndian
      ? Tag(rawValue: UInt32(truncatingIfNeeded: bytes).byteSwapped)
      : Tag(UInt16(truncatingIfNeeded: bytes), UInt16(truncatingIfNeeded: bytes >> 16))
  }

  @inline(__always)
  private func explicitHeader(
    _ tag: Tag, _ bytes: UInt64, bigEndian: Bool, in window: borrowing ByteWindow
  ) throws(ReadError) -> ElementHeader {
    guard let vr = vrs[UInt16(truncatingIfNeeded: bytes >> 32).byteSwapped] else {
      throw .unknownVR(tag, at: position)
    }
    guard vr.hasLongLength else {
      let length = UInt16(truncatingIfNeeded: bytes >> 48)
      return ElementHeader(
        tag: tag, vr: vr, length: UInt32(bigEndian ? length.byteSwapped : length), start: position,
        valueStart: position + 8)
    }
    try demand(12, for: tag)
    let length = window.uint32(at: position + 8, bigEndian: bigEndian)
    return ElementHeader(tag: tag, vr: vr, length: length, start: position, valueStart: position + 12)
  }

  /// A delimitation among elements: the end of an item of undefined length, or a mistake.
  private mutating func leaveAtDelimitation(
    _ tag: Tag, in window: borrowing ByteWindow
  ) throws(ReadError) -> Token {
    guard tag == .itemDelimitation, !frames.isEmpty, top.end == Frame.byDelimitation,
      window.uint32(at: position + 4, bigEndian: top.encoding.isBigEndian) == 0
    else { throw .unexpectedDelimiter(tag, at: position) }
    position += 8
    pop()
    return .itemEnd
  }

  private mutating func nextItem(in window: borrowing ByteWindow) throws(ReadError) -> Token {
    try demand(8, for: nil)
    let bigEndian = top.encoding.isBigEndian
    let bytes = window.leadingBytes(at: position)
    let tag = Self.tag(bytes, bigEndian: bigEndian)
    let stated = UInt32(truncatingIfNeeded: bytes >> 32)
    let length = bigEndian ? stated.byteSwapped : stated
    if tag == .sequenceDelimitation {
      guard top.end == Frame.byDelimitation, length == 0 else {
        throw .unexpectedDelimiter(tag, at: position)
      }
      position += 8
      pop()
      return .sequenceEnd
    }
    guard tag == .item else { throw .itemExpected(found: tag, at: position) }
    let header = ElementHeader(
      tag: tag, vr: .un, length: length, start: position, valueStart: position + 8)
    if header.hasUndefinedLength {
      if top.kind == .fragments { throw .undefinedLength(tag, at: position) }
    } else if header.valueEnd > top.limit {
      if top.limit == (frames.first ?? top).limit { throw .truncated(at: position) }
      throw .lengthExceedsContainer(tag, at: position)
    }
    position = header.valueStart
    if top.kind == .fragments { return .fragment(header) }
    try push(.dataSet, header, top.encoding)
    return .item(header)
  }
}
