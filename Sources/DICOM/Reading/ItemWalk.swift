/// Goes through the items of a sequence and all that is in them, for as long as they lie in the window and are as most are.
///
/// A `DataSetCursor` can read every data set and say what is wrong with one; this is the short way for the many items of
/// functional groups, contours and references: little endian, and without a word for whatever is out of the ordinary. There
/// it says `unclear`, and whoever walks lets the cursor look. It takes nothing for granted that the cursor checks.
public struct ItemWalk: ~Copyable {
  public enum Step: Sendable {
    /// A data element; the walk stands at its value: `skip` it or `enter` it.
    case element
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

  private struct Frame: BitwiseCopyable {
    /// Where it ends; `byDelimitation` when a delimitation says so.
    var end: UInt64
    /// What nothing inside may pass.
    var limit: UInt64
    /// No offset in any file.
    static let byDelimitation = UInt64.max
  }

  /// The next byte to read.
  public private(set) var position: UInt64
  /// The element or item of the last step.
  public private(set) var header: ElementHeader
  /// How many sequences and items enclose the position, the sequence that the walk began in not counted.
  public private(set) var depth = 0

  /// What encloses `top`, outermost first: one more than `maximumDepth`.
  private var frames: InlineArray<24, Frame>
  private var top: Frame
  public let isExplicit: Bool
  private let vrs = VR.byLetters

  /// - Parameter limit: What nothing may pass, no further than the window reaches.
  init(at position: UInt64, end: UInt64, limit: UInt64, isExplicit: Bool) {
    self.position = position
    self.isExplicit = isExplicit
    header = ElementHeader(tag: .item, vr: .un, length: 0, start: position, valueStart: position)
    top = Frame(end: end, limit: limit)
    frames = InlineArray(repeating: top)
  }

  /// Moves to the next step.
  @inline(__always)
  public mutating func next(in window: borrowing ByteWindow) -> Step {
    if position == top.end {
      if depth == 0 { return .end }
      return leave()
    }
    guard top.limit - position >= 8 else { return .unclear }
    let bytes = window.leadingBytes(at: position)
    // Sequences and items take turns.
    return depth & 1 == 1 ? nextElement(bytes, in: window) : nextItem(bytes)
  }

  /// Passes over the value of an element.
  @inline(__always) public mutating func skip() { position = header.valueEnd }

  /// Goes into the element, which is a sequence. False when that is unclear.
  @inline(__always)
  public mutating func enter() -> Bool {
    guard header.vr == .sq else { return false }
    return push()
  }

  /// Passes over the element, a sequence, and looks at all of its headers: a length that is too long would swallow what
  /// follows. False when something in it is unclear.
  public mutating func passOver(in window: borrowing ByteWindow) -> Bool {
    let outside = depth
    guard enter() else { return false }
    while true {
      switch next(in: window) {
      case .element:
        if header.vr == .sq {
          guard enter() else { return false }
        } else {
          guard !header.hasUndefinedLength else { return false }
          skip()
        }
      case .item, .itemEnd: continue
      case .sequenceEnd: if depth == outside { return true }
      case .end, .unclear: return false
      }
    }
  }

  @inline(__always)
  private mutating func push() -> Bool {
    guard depth < Self.maximumDepth else { return false }
    frames[depth] = top
    depth += 1
    top =
      header.hasUndefinedLength
      ? Frame(end: Frame.byDelimitation, limit: top.limit)
      : Frame(end: header.valueEnd, limit: header.valueEnd)
    return true
  }

  @inline(__always)
  private mutating func leave() -> Step {
    depth -= 1
    top = frames[depth]
    return depth & 1 == 0 ? .itemEnd : .sequenceEnd
  }

  @inline(__always)
  private mutating func nextElement(_ bytes: UInt64, in window: borrowing ByteWindow) -> Step {
    let tag = DataSetCursor.tag(bytes, bigEndian: false)
    let length: UInt32
    var size: UInt64 = 8
    var stated = VR.un
    // As the cursor has it: neither commands nor file meta information, and delimitations by themselves.
    guard tag.group > 0x0002, tag.group < 0xFFFE else {
      guard tag == .itemDelimitation, top.end == Frame.byDelimitation, bytes >> 32 == 0 else {
        return .unclear
      }
      position += 8
      return leave()
    }
    if isExplicit {
      guard let vr = vrs[UInt16(truncatingIfNeeded: bytes >> 32).byteSwapped] else { return .unclear }
      stated = vr
      if vr.hasLongLength {
        guard bytes >> 48 == 0, top.limit - position >= 12 else { return .unclear }
        size = 12
        length = window.uint32(at: position + 8, bigEndian: false)
      } else {
        length = UInt32(truncatingIfNeeded: bytes >> 48)
      }
    } else {
      stated = DataDictionary.vr(of: tag) ?? .un
      length = UInt32(truncatingIfNeeded: bytes >> 32)
    }
    return step(.element, tag, stated, length, size)
  }

  @inline(__always)
  private mutating func nextItem(_ bytes: UInt64) -> Step {
    let tag = DataSetCursor.tag(bytes, bigEndian: false)
    guard tag == .item else {
      guard tag == .sequenceDelimitation, top.end == Frame.byDelimitation, bytes >> 32 == 0 else {
        return .unclear
      }
      if depth == 0 { return .end }
      position += 8
      return leave()
    }
    let found = step(.item, tag, .un, UInt32(truncatingIfNeeded: bytes >> 32), 8)
    guard found == .item else { return .unclear }
    return push() ? .item : .unclear
  }

  @inline(__always)
  private mutating func step(_ step: Step, _ tag: Tag, _ vr: VR, _ length: UInt32, _ size: UInt64) -> Step {
    header = ElementHeader(tag: tag, vr: vr, length: length, start: position, valueStart: position + size)
    guard header.hasUndefinedLength || header.valueEnd <= top.limit else { return .unclear }
    position += size
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

  /// Moves behind items of the sequence at hand, to where the next one begins or the sequence ends.
  public mutating func skipItems(to next: UInt64) {
    precondition(isAmongItems && next >= position && next <= limit)
    position = next
  }
}
