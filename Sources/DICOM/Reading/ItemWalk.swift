/// Goes through the items of a sequence and all that is in them, for as long as they lie in the window and are as most are.
///
/// A `DataSetCursor` can read every data set and say what is wrong with one; this is the short way for the many items of
/// functional groups, contours and references: little endian, and without a word for whatever is out of the ordinary. There
/// it says `unclear`, and whoever walks lets the cursor look. It takes nothing for granted that the cursor checks.
///
/// A step is compiled into the loop that takes it, and its place stays in registers. So no method that is not compiled into
/// that loop has the walk itself: `HeaderReading` is given what it needs.
public struct ItemWalk: ~Copyable {
  public enum Step: Sendable {
    /// A data element; the walk stands at its value: `skip` it or `enter` it.
    case element
    /// The same, and its header is as was expected.
    case expected
    /// An item; its elements follow.
    case item
    case itemEnd
    case sequenceEnd
    /// The end of the sequence that the walk began in; of undefined length, the walk stands before its delimitation.
    case end
    case unclear
  }

  /// How deep the walk goes. What is nested deeper is unclear.
  public static let maximumDepth = 23

  @usableFromInline
  struct Frame: BitwiseCopyable {
    /// Where it ends; `byDelimitation` when a delimitation says so.
    @usableFromInline var end: UInt64
    /// What nothing inside may pass.
    @usableFromInline var limit: UInt64

    /// No offset in any file.
    @inlinable static var byDelimitation: UInt64 { .max }

    @inlinable
    init(end: UInt64, limit: UInt64) {
      self.end = end
      self.limit = limit
    }
  }

  @usableFromInline var offset: UInt64
  @usableFromInline var current: ElementHeader
  @usableFromInline var level = 0
  /// What encloses `top`, outermost first: one more than `maximumDepth`.
  @usableFromInline var frames: InlineArray<24, Frame>
  @usableFromInline var top: Frame
  public let isExplicit: Bool

  /// The next byte to read.
  @inlinable public var position: UInt64 { offset }
  /// The element or item of the last step.
  @inlinable public var header: ElementHeader { current }
  /// How many sequences and items enclose the position, the sequence that the walk began in not counted.
  @inlinable public var depth: Int { level }

  /// - Parameter limit: What nothing may pass, no further than the window reaches.
  init(at position: UInt64, end: UInt64, limit: UInt64, isExplicit: Bool) {
    offset = position
    self.isExplicit = isExplicit
    current = ElementHeader(tag: .item, vr: .un, length: 0, start: position, valueStart: position)
    top = Frame(end: end, limit: limit)
    frames = InlineArray(repeating: top)
  }

  /// Moves to the next step.
  ///
  /// - Parameter pattern: How the next element may begin.
  @inlinable
  @inline(__always)
  public mutating func next(
    in window: borrowing ByteWindow, expecting pattern: HeaderPattern = .none
  ) -> Step {
    if offset == top.end {
      if level == 0 { return .end }
      return leave()
    }
    guard top.limit - offset >= 8 else { return .unclear }
    let bytes = window.leadingBytes(at: offset)
    // Sequences and items take turns.
    guard level & 1 == 1 else { return nextItem(bytes) }
    if isExplicit, pattern.fits(bytes) { return nextExpected(bytes, pattern, in: window) }
    return nextElement(bytes, in: window)
  }

  /// Passes over the value of an element.
  @inlinable @inline(__always) public mutating func skip() { offset = current.valueEnd }

  /// Goes into the element, which is a sequence. False when that is unclear.
  @inlinable
  @inline(__always)
  public mutating func enter() -> Bool {
    guard current.vr == .sq else { return false }
    return push()
  }

  /// Passes over the element, a sequence, and looks at all of its headers: a length that is too long would swallow what
  /// follows. False when something in it is unclear.
  @inlinable
  @inline(__always)
  public mutating func passOver(in window: borrowing ByteWindow) -> Bool {
    let end = HeaderReading.sequenceEnd(
      current, limit: top.limit, isExplicit: isExplicit, depth: level, in: window)
    guard let end else { return false }
    offset = end
    return true
  }

  @inlinable
  @inline(__always)
  mutating func push() -> Bool {
    guard level < Self.maximumDepth else { return false }
    frames[level] = top
    level += 1
    top =
      current.hasUndefinedLength
      ? Frame(end: Frame.byDelimitation, limit: top.limit)
      : Frame(end: current.valueEnd, limit: current.valueEnd)
    return true
  }

  @inlinable
  @inline(__always)
  mutating func leave() -> Step {
    level -= 1
    top = frames[level]
    return level & 1 == 0 ? .itemEnd : .sequenceEnd
  }

  @inlinable
  @inline(__always)
  mutating func nextExpected(
    _ bytes: UInt64, _ pattern: HeaderPattern, in window: borrowing ByteWindow
  ) -> Step {
    if pattern.hasLongLength {
      guard top.limit - offset >= 12 else { return .unclear }
      let length = window.littleEndian(at: offset + 8)
      return step(.expected, pattern.tag, pattern.vr, length, 12)
    }
    return step(.expected, pattern.tag, pattern.vr, UInt32(truncatingIfNeeded: bytes >> 48), 8)
  }

  @inlinable
  @inline(__always)
  mutating func nextElement(_ bytes: UInt64, in window: borrowing ByteWindow) -> Step {
    let found = HeaderReading.element(bytes, at: offset, limit: top.limit, isExplicit: isExplicit, in: window)
    if let found {
      current = found
      offset = found.valueStart
      return .element
    }
    guard bytes == UInt64(Tag.itemDelimitation.littleEndian), top.end == Frame.byDelimitation else {
      return .unclear
    }
    offset += 8
    return leave()
  }

  @inlinable
  @inline(__always)
  mutating func nextItem(_ bytes: UInt64) -> Step {
    guard UInt32(truncatingIfNeeded: bytes) == Tag.item.littleEndian else {
      guard bytes == UInt64(Tag.sequenceDelimitation.littleEndian), top.end == Frame.byDelimitation else {
        return .unclear
      }
      if level == 0 { return .end }
      offset += 8
      return leave()
    }
    let found = step(.item, .item, .un, UInt32(truncatingIfNeeded: bytes >> 32), 8)
    guard found == .item else { return .unclear }
    return push() ? .item : .unclear
  }

  @inlinable
  @inline(__always)
  mutating func step(_ step: Step, _ tag: Tag, _ vr: VR, _ length: UInt32, _ size: UInt64) -> Step {
    current = ElementHeader(tag: tag, vr: vr, length: length, start: offset, valueStart: offset + size)
    guard current.hasUndefinedLength || current.valueEnd <= top.limit else { return .unclear }
    offset += size
    return step
  }
}

extension DataSetCursor {
  /// A walk through the items that follow, where the cursor stands between those of a sequence; nil where the long way must
  /// be gone.
  public func itemWalk(in window: borrowing ByteWindow) -> ItemWalk? {
    guard isAmongItems, !encoding.isBigEndian, window.holds(position..<position) else { return nil }
    let (end, limit) = (self.end, min(self.limit, window.end))
    guard limit >= position else { return nil }
    return ItemWalk(at: position, end: end, limit: limit, isExplicit: encoding.isExplicit)
  }

  /// Passes over a sequence at whose value the cursor stands, when that lies in the window, and looks at all of its headers: a
  /// length that is too long would swallow what follows. False, and the cursor stays, where the long way must be gone.
  public mutating func skipSequence(_ header: ElementHeader, in window: borrowing ByteWindow) -> Bool {
    guard header.vr == .sq, isInDataSet, !encoding.isBigEndian, depth < Self.maximumDepth,
      position == header.valueStart, window.holds(position..<position)
    else { return false }
    let limit = min(self.limit, window.end)
    guard header.hasUndefinedLength ? position <= limit : header.valueEnd <= limit else { return false }
    let end = HeaderReading.sequenceEnd(
      header, limit: limit, isExplicit: encoding.isExplicit, depth: 0, in: window)
    guard let end else { return false }
    position = end
    return true
  }

  /// Moves behind items of the sequence at hand, to where the next one begins or the sequence ends.
  public mutating func skipItems(to next: UInt64) {
    precondition(isAmongItems && next >= position && next <= limit)
    position = next
  }
}
