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
    walking: while true {
      let decision: DecisionMemo.Decision
      switch walk.next(in: window, expecting: memo.expected(on: draft.way)) {
      case .expected: decision = memo.takeExpected()
      case .element:
        guard let known = itemDecision(about: walk.header, at: draft.way) else { break walking }
        decision = known
      case .item:
        draft.open(walk.header, depth: walk.depth, inside: draft.way)
        continue
      case .itemEnd, .sequenceEnd:
        guard close(depth: walk.depth + 1, at: walk.position, in: &draft) else { break walking }
        guard walk.depth == 0 else { continue }
        guard keep(upTo: walk.position, in: &draft) else { break walking }
        output.commit(&draft.bytes)
        (next, count) = (walk.position, count + 1)
        continue
      case .end: return (next, count, true)
      case .unclear: break walking
      }
      let header = walk.header
      guard !header.hasUndefinedLength || header.vr == .sq else { break walking }
      switch decision.treatment {
      case .passes: walk.skip()
      case .keeps:
        guard decision.examination.isNothing || header.isEmpty || isKept(header, decision.examination) else {
          break walking
        }
        walk.skip()
      case .enters:
        guard walk.enter() else { break walking }
        draft.open(header, depth: walk.depth, inside: decision.inside)
      default:
        guard let isChanged = change(header, decision, isExplicit: walk.isExplicit, in: &draft) else {
          break walking
        }
        if decision.treatment.isOfItems, !header.isEmpty {
          guard walk.passOver(in: window) else { break walking }
        } else {
          walk.skip()
        }
        if isChanged { draft.runStart = walk.position }
      }
    }
    return (next, count, false)
  }

  /// Does what is decided about an element that does not just stay, but for passing over it; false when it stays after
  /// all, nil when the long way must be gone.
  // A function of its own, and those that it calls too: the compiler keeps too much at hand for a loop around all of it.
  @inline(never)
  private mutating func change(
    _ header: ElementHeader, _ decision: DecisionMemo.Decision, isExplicit: Bool, in draft: inout ItemDraft
  ) -> Bool? {
    switch decision.treatment {
    case .goes, .goesWithItems: return keep(upTo: header.start, in: &draft) ? true : nil
    case .emptiesItems:
      if header.isEmpty { return false }
      return replace(header, by: [], isExplicit: isExplicit, in: &draft) ? true : nil
    case .empties, .replaces, .edits:
      guard let new = newValue(of: header, decision) else { return nil }
      guard let new else { return false }
      return replace(header, by: new, isExplicit: isExplicit, in: &draft) ? true : nil
    case .passes, .keeps, .enters, .asks: return nil
    }
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

  /// Leaves a sequence or an item, and corrects its length. False when there is no room.
  @inline(__always)
  private mutating func close(depth: Int, at end: UInt64, in draft: inout ItemDraft) -> Bool {
    let box = draft.boxes[depth]
    draft.way = box.outerWay
    let length = draft.bytes.end + Int(end - draft.runStart) - box.contentStart
    guard box.length != .max, length != Int(box.length) else { return true }
    return correct(box, UInt32(length), at: end, in: &draft)
  }

  @inline(never)
  private mutating func correct(
    _ box: Box, _ length: UInt32, at end: UInt64, in draft: inout ItemDraft
  ) -> Bool {
    guard keep(upTo: end, in: &draft) else { return false }
    output.patch(length, at: box.contentStart - 4, of: draft.bytes)
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
        var known = Self.remembered(window.bytes(header.value), editor.pseudonymiser)
        if known.count % 2 == 1 { known.append(VR.ui.paddingByte) }
        if !known.isEmpty { return .some(known) }
      }
      if table.kinds[decision.id] != .hashUID { precedent.doubt() }
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
