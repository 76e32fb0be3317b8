internal import DICOM

/// The short way through items: an enhanced object has thousands that differ in nothing but their values.
///
/// An item is drafted behind what has been written, and becomes part of the output as a whole. Whatever is not decided by
/// tag, VR and a glance at the value, or is not as it should be, ends the draft without a trace, and the item is rewritten
/// element by element: both ways do the same.
extension DataSetRewriter {
  /// Where the short way was of no use it is tried more and more rarely.
  struct ShortWay {
    /// False where all goes the long way, for tests.
    var isOpen = true
    /// How many items have gone it.
    private(set) var count = 0
    private var pause: UInt8 = 0
    private var nextPause: UInt8 = 0

    /// Whether it is tried this time.
    mutating func isTaken() -> Bool {
      guard pause > 0 else { return isOpen }
      pause -= 1
      return false
    }

    mutating func note(_ items: Int) {
      count += items
      nextPause = items > 0 ? 0 : nextPause &<< 1 | 1
      pause = nextPause
    }
  }

  /// A sequence or an item of a draft.
  private struct Box: BitwiseCopyable {
    /// The way to the elements around it.
    var outerWay: SequenceWays.Way
    /// Its length in the input.
    var length: UInt32
    /// Where what the length counts begins in the output's buffer; the length itself stands before it.
    var contentStart: Int

    static let none = Box(outerWay: SequenceWays.root, length: 0, contentStart: 0)
  }

  /// What has been made of an item.
  private struct ItemDraft: ~Copyable {
    var bytes: FileOutput.Draft
    /// Where the kept bytes begin that the draft does not have yet.
    var runStart: UInt64
    /// The way to the elements at hand.
    var way: SequenceWays.Way
    /// By their depth: one more than `ItemWalk.maximumDepth`.
    var boxes = InlineArray<24, Box>(repeating: .none)

    mutating func open(_ header: ElementHeader, depth: Int, inside: SequenceWays.Way) {
      // As long as the draft will be with what is kept before the value.
      let contentStart = bytes.end + Int(header.valueStart - runStart)
      boxes[depth] = Box(outerWay: way, length: header.length, contentStart: contentStart)
      way = inside
    }
  }

  /// Rewrites as many of the items at hand as can be taken the short way, perhaps none.
  mutating func rewriteItems() throws(Quarantine) {
    guard recorder == nil, levels.replacement == .none, !table.asksForItems, shortWay.isTaken(),
      let walk = cursor.itemWalk(in: window)
    else { return }
    try appendRun(upTo: cursor.position)
    let (next, count, isEnd) = draftItems(walk)
    if count > 0 {
      runStart = next
      cursor.skipItems(to: next)
      if let step = path.indices.last { path[step].item += count }
    }
    if count > 0 || !isEnd { shortWay.note(count) }
  }

  /// Appends items to the output; returns where the first of those begins that remain, how many were appended, and whether
  /// none is left.
  private mutating func draftItems(_ start: consuming ItemWalk) -> (next: UInt64, count: Int, isEnd: Bool) {
    var walk = start
    var draft = ItemDraft(bytes: output.draft, runStart: walk.position, way: levels.way)
    var (next, count) = (walk.position, 0)
    while true {
      switch walk.next(in: window) {
      case .element: guard draftElement(&walk, in: &draft) else { return (next, count, false) }
      case .item: draft.open(walk.header, depth: walk.depth, inside: draft.way)
      case .itemEnd, .sequenceEnd:
        guard close(depth: walk.depth + 1, at: walk.position, in: &draft) else { return (next, count, false) }
        guard walk.depth == 0 else { continue }
        guard keep(upTo: walk.position, in: &draft) else { return (next, count, false) }
        output.commit(&draft.bytes)
        (next, count) = (walk.position, count + 1)
      case .end: return (next, count, true)
      case .unclear: return (next, count, false)
      }
    }
  }

  /// Decides about an element and does it. False when the long way must be gone.
  // A function of its own, and those that it calls too: the compiler keeps too much at hand for a loop around all of it.
  @inline(never)
  private mutating func draftElement(_ walk: inout ItemWalk, in draft: inout ItemDraft) -> Bool {
    let header = walk.header
    guard let decision = itemDecision(about: header, at: draft.way),
      !header.hasUndefinedLength || header.vr == .sq
    else { return false }
    switch decision.treatment {
    case .passes: walk.skip()
    case .keeps:
      guard isKept(header, decision.examination) else { return false }
      walk.skip()
    case .enters:
      guard walk.enter() else { return false }
      draft.open(header, depth: walk.depth, inside: decision.inside)
    case .goes:
      guard keep(upTo: header.start, in: &draft) else { return false }
      walk.skip()
      draft.runStart = walk.position
    case .goesWithItems:
      guard keep(upTo: header.start, in: &draft), walk.passOver(in: window) else { return false }
      draft.runStart = walk.position
    case .emptiesItems where !header.isEmpty:
      guard replace(header, by: [], isExplicit: walk.isExplicit, in: &draft), walk.passOver(in: window) else {
        return false
      }
      draft.runStart = walk.position
    case .emptiesItems: walk.skip()
    case .empties, .replaces, .edits:
      guard let new = newValue(of: header, decision) else { return false }
      if let new {
        guard replace(header, by: new, isExplicit: walk.isExplicit, in: &draft) else { return false }
        draft.runStart = header.valueEnd
      }
      walk.skip()
    case .asks: return false
    }
    return true
  }

  /// What is known of an element of an item; nil when the long way must be gone to know.
  @inline(__always)
  private mutating func itemDecision(about header: ElementHeader, at way: SequenceWays.Way) -> DecisionMemo
    .Decision?
  {
    guard header.tag.isPrivate else {
      return memo.decision(DecisionMemo.Key(header, creator: ActionTable.unnamed, way: way))
    }
    guard table.deletesAllPrivate else { return nil }
    return header.vr == .sq ? .goesWithItems : .goes
  }

  /// Leaves a sequence or an item, and corrects its length.
  @inline(never)
  private mutating func close(depth: Int, at end: UInt64, in draft: inout ItemDraft) -> Bool {
    let box = draft.boxes[depth]
    draft.way = box.outerWay
    let length = draft.bytes.end + Int(end - draft.runStart) - box.contentStart
    guard box.length != .max, length != Int(box.length) else { return true }
    guard keep(upTo: end, in: &draft) else { return false }
    output.patch(UInt32(length), at: box.contentStart - 4, of: draft.bytes)
    return true
  }

  /// Appends the kept bytes up to `end` to a draft. False when there is no room.
  @inline(never)
  private mutating func keep(upTo end: UInt64, in draft: inout ItemDraft) -> Bool {
    guard end > draft.runStart else { return true }
    guard output.appendKept(draft.runStart..<end, window: window, to: &draft.bytes) else { return false }
    draft.runStart = end
    return true
  }

  /// Appends an element with another value, and the kept bytes before it.
  @inline(never)
  private mutating func replace(
    _ header: ElementHeader, by new: [UInt8], isExplicit: Bool, in draft: inout ItemDraft
  ) -> Bool {
    keep(upTo: header.start, in: &draft)
      && output.append(header.tag, header.vr, value: new, isExplicit: isExplicit, to: &draft.bytes)
  }

  /// Whether a glance is enough to keep a value.
  @inline(never)
  private mutating func isKept(_ header: ElementHeader, _ examination: Examination) -> Bool {
    if examination.isNothing || header.isEmpty { return true }
    guard !examination.contradicts, header.length <= Self.longestEdited else { return false }
    if case .keeps = glance(at: header, examination) { return true }
    return false
  }

  /// The padded value that an action makes, nil within when the old one stays; nil when the long way must say.
  @inline(never)
  private mutating func newValue(of header: ElementHeader, _ decision: DecisionMemo.Decision) -> [UInt8]?? {
    guard header.length <= Self.longestEdited else { return nil }
    switch decision.treatment {
    case .empties: return .some(header.isEmpty ? nil : [])
    case .replaces:
      if header.isEmpty { return .some(nil) }
      let dummy = constantDummies[header.vr]
      return dummy.isEmpty || header.length > 256 || Self.isBlank(window.bytes(header.value))
        ? nil : .some(dummy)
    default:
      if header.vr == .ui, header.length <= 256, table.kinds[decision.id] == .hashUID {
        let known = Self.remembered(window.bytes(header.value), editor.pseudonymiser)
        if !known.isEmpty { return .some(known) }
      }
      let original = Array(copying: window.bytes(header.value))
      do throws(Quarantine) {
        let new = try edited(original, table.actions[decision.id], header.tag, header.vr, stated: header.vr)
        return .some(new == original ? nil : new)
      } catch {
        return nil
      }
    }
  }
}
