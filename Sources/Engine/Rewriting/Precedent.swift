internal import DICOM

/// What became of the elements of an earlier instance where their bytes alone decided it: the same bytes need no second
/// decision, and most elements of an image are those of the image before.
///
/// It holds the beginning of one data set, where the elements of the root begin in it, and what was written in place of those
/// that became something else, sequences among them. Whatever was decided by a rule that asks for more than the element itself
/// is undecided, and taken the usual way.
struct Precedent: Sendable {
  /// What decides beside the bytes of an element: where it is another, there is no precedent.
  struct Circumstances: Equatable, Sendable {
    /// Of what a `DecisionMemo` knows.
    var decisions: Int
    /// Of what a `VocabularyCache` knows.
    var vocabulary: Int
    var encoding: DataSetEncoding
  }

  /// What becomes of an element.
  enum Fate: UInt8, Sendable { case undecided, stays, goes, becomes }

  /// An element of the root.
  private struct Element: Sendable {
    /// Where it begins in `bytes`, and ends there or behind them.
    var start: UInt32
    var end: UInt32
    var tag: UInt32
    /// Where the memo has what is decided about it.
    var place: Int32
    /// What it became lies there in `made`; nothing, unless that is its fate.
    var madeStart: UInt32 = 0
    var madeEnd: UInt32 = 0
    var fate: Fate
    /// Whether it held what identifies somebody.
    var isFind = false
    /// Whether it, or one before it, ends the look for what is gathered of an instance.
    var endsGathering: Bool

    /// What stands behind the last one: none that can be expected.
    static let none = Element(
      start: .max, end: .max, tag: .max, place: .max, fate: .undecided, endsGathering: true)
  }

  /// Elements that follow each other and share a fate.
  struct Stretch {
    var fate: Fate
    /// Where they end in the file.
    var end: UInt64
    /// Where in `made` that is which they became, if that is their fate.
    var made: Range<Int>
    fileprivate var elements: Range<Int>
  }

  /// Elements of which what is gathered is what was gathered of their like.
  struct Harvest {
    /// Where they end in the file, and the tag of the last.
    var end: UInt64
    var last: Tag
    /// Which of the sources in `gathered` they are, and how far those are ahead in the file at hand, modulo 2^64.
    var sources: Range<Int>
    var shift: UInt64
  }

  /// How much of a data set is held: what is behind is long values, mostly.
  static let longest = 48 << 10
  /// How much is held of what elements became.
  private static let mostMade = 48 << 10

  private enum State { case none, recording, followed }

  private var state = State.none
  private var circumstances: Circumstances?
  private var bytes: [UInt8] = []
  /// With `none` at the end.
  private var elements: [Element] = []
  /// What elements became, one behind the other.
  private(set) var made: [UInt8] = []
  /// From where on the output is what becomes of the element that was met last; nil while nobody watches.
  private var watched: FileOutput.Mark?
  /// Whether something else than its bytes had a part in it.
  private var isDoubtful = false
  /// Whether it held what identifies somebody.
  private var isFind = false
  /// Where the data set that is recorded begins in its file.
  private var origin: UInt64 = 0
  /// The element that is expected at the position at hand.
  private var next = 0
  /// How far its place in the file is ahead of its place in `bytes`, or behind it: below zero, modulo 2^64.
  private var shift: UInt64 = 0
  /// How far the bytes of the file are those of `bytes`, seen from there.
  private var equalEnd: UInt64 = 0
  /// Whether the instance to be gathered from is encoded as the precedent is.
  private var isOfEncoding = false
  /// What was gathered of the instance that is the precedent.
  private(set) var gathered = GatheredAttributes()
  /// Those of its sources that have been passed.
  private var passedSources = 0
  /// How many elements have a fate, and for how many of the instance at hand it was known.
  private var decided = 0
  private(set) var followed = 0
  /// How many of those became something else.
  private(set) var madeAgain = 0

  /// Whether the instance at hand becomes the precedent.
  var isRecording: Bool { state == .recording }
  /// Whether there is one for the instance at hand.
  var isFollowed: Bool { state == .followed }

  /// Has an instance be gathered from: its elements are compared with those of the precedent from the first on.
  mutating func beginGathering(_ encoding: DataSetEncoding) {
    (next, shift, equalEnd, passedSources) = (0, 0, 0, 0)
    isOfEncoding = state == .followed && encoding == circumstances?.encoding
  }

  /// Turns to the data set that begins at `start`, which lies in the window.
  mutating func turn(to circumstances: Circumstances, at start: UInt64, in window: borrowing ByteWindow) {
    // One that ended with an error is none.
    let isKnown = state == .followed && circumstances == self.circumstances
    (next, shift, equalEnd) = (0, 0, 0)
    madeAgain = 0
    // Where fewer than half are known, those of another series may have come.
    if isKnown, 2 * followed >= decided {
      followed = 0
      return
    }
    self.circumstances = circumstances
    watched = nil
    // Tags are compared as they stand in nearly all files.
    guard !circumstances.encoding.isBigEndian else {
      state = .none
      return
    }
    state = .recording
    origin = start
    let held = window.bytes(start..<min(start + UInt64(Self.longest), window.end))
    bytes = Array(copying: held)
    elements.removeAll(keepingCapacity: true)
    made.removeAll(keepingCapacity: true)
    decided = 0
  }

  // MARK: Recording

  /// Keeps what was gathered of the instance that becomes the precedent.
  mutating func keep(_ gathered: GatheredAttributes) { self.gathered = gathered }

  /// Notes that an element of the root begins, of which nothing is decided.
  mutating func meet(_ header: ElementHeader, place: Int, endsGathering: Bool) {
    guard header.start - origin < UInt64(bytes.count) else { return end() }
    // Behind it nothing was gathered of the precedent, which says nothing of a file where it is missing.
    let endsGathering = endsGathering || elements.last?.endsGathering ?? false
    // Of what a delimitation ends nobody knows here where that is.
    let isMeasured = !header.hasUndefinedLength
    elements.append(
      Element(
        start: UInt32(header.start - origin),
        end: isMeasured ? UInt32(min(header.valueEnd - origin, UInt64(UInt32.max))) : .max,
        tag: header.tag.rawValue, place: Int32(place), fate: .undecided, endsGathering: endsGathering
      ))
  }

  /// Notes what became of the element that was met last, because of its bytes and for no other reason.
  mutating func settle(_ fate: Fate) {
    watched = nil
    guard let last = elements.indices.last else { return }
    elements[last].fate = fate
    decided += 1
  }

  /// Watches what becomes of the element that was met last, from a place in the output on.
  mutating func watch(from mark: FileOutput.Mark) {
    watched = mark
    (isDoubtful, isFind) = (false, false)
  }

  /// Whether somebody watches what becomes of an element.
  var isWatching: Bool { watched != nil }

  /// Notes that something else than the bytes of the element has a part in what becomes of it.
  mutating func doubt() { isDoubtful = true }

  /// Notes that the element held what identifies somebody.
  mutating func find() { isFind = true }

  /// Notes what became of the element that was watched, and where it ended: all that has been appended to the output since.
  mutating func settle(at end: UInt64, in output: borrowing FileOutput) {
    defer { watched = nil }
    guard let mark = watched, let last = elements.indices.last, !isDoubtful, isRecording,
      elements[last].end == .max || UInt64(elements[last].end) == end - origin,
      let start = UInt32(exactly: made.count), let end = UInt32(exactly: end - origin),
      let bytes = output.appended(since: mark), made.count + bytes.count <= Self.mostMade
    else { return }
    made += bytes
    (elements[last].end, elements[last].isFind) = (end, isFind)
    (elements[last].madeStart, elements[last].madeEnd) = (start, UInt32(made.count))
    settle(.becomes)
  }

  /// Ends the recording: what is there is a precedent.
  mutating func end() {
    guard isRecording else { return }
    elements.append(.none)
    state = .followed
    // It has followed itself.
    followed = decided
  }

  // MARK: Following

  /// The elements at `position`, one at least, that become what became of their like; nil where that is not known. Their tags
  /// are above `floor` and below `limit`.
  mutating func stretch(
    at position: UInt64, in window: borrowing ByteWindow, above floor: UInt32, below limit: UInt32
  ) -> Stretch? {
    guard isNext(position) || seek(position, in: window) else { return nil }
    let fate = elements[next].fate
    guard fate != .undecided else { return nil }
    let first = next
    while elements[next].fate == fate, elements[next].tag > floor, elements[next].tag < limit,
      end(of: next) <= equalEnd
    {
      next += 1
    }
    guard next > first else { return nil }
    followed += next - first
    if fate == .becomes { madeAgain += next - first }
    let made =
      fate == .becomes ? Int(elements[first].madeStart)..<Int(elements[next - 1].madeEnd) : 0..<0
    return Stretch(fate: fate, end: end(of: next - 1), made: made, elements: first..<next)
  }

  /// Counts the elements of a stretch that held what identifies somebody.
  func count(_ stretch: Stretch, in finds: inout SweepFinds) {
    for index in stretch.elements where elements[index].isFind {
      finds.add(Tag(rawValue: elements[index].tag))
    }
  }

  /// The elements at `position`, one at least, of which what is gathered is known; nil where it is not.
  mutating func harvest(at position: UInt64, in window: borrowing ByteWindow) -> Harvest? {
    guard isOfEncoding, isNext(position) || seek(position, in: window) else { return nil }
    let first = next
    // `Element.none` ends it at the latest.
    while !elements[next].endsGathering, end(of: next) <= equalEnd { next += 1 }
    guard next > first else { return nil }
    passSources(before: elements[first].start)
    let firstSource = passedSources
    passSources(before: elements[next - 1].end)
    return Harvest(
      end: end(of: next - 1), last: Tag(rawValue: elements[next - 1].tag),
      sources: firstSource..<passedSources, shift: shift &- origin)
  }

  private mutating func passSources(before place: UInt32) {
    while passedSources < gathered.sources.count,
      gathered.sources[passedSources].start < origin + UInt64(place)
    {
      passedSources += 1
    }
  }

  /// Where an element would end in the file at hand. `mutating` although it changes nothing: the compiler copies all of the
  /// precedent to call what only reads it.
  private mutating func end(of index: Int) -> UInt64 { UInt64(elements[index].end) &+ shift }

  /// Where the memo has what is decided about the element that is expected, if there is one.
  var place: Int? { elements[next].tag == .max ? nil : Int(elements[next].place) }

  /// Whether what is known to be equal goes on at a position with the expected element, or the one behind it.
  private mutating func isNext(_ position: UInt64) -> Bool {
    guard position < equalEnd else { return false }
    if UInt64(elements[next].start) &+ shift == position { return true }
    guard next + 1 < elements.count, UInt64(elements[next + 1].start) &+ shift == position else {
      return false
    }
    next += 1
    return true
  }

  /// Finds the element at a position by its tag, and how far the bytes from there on are the same.
  private mutating func seek(_ position: UInt64, in window: borrowing ByteWindow) -> Bool {
    guard position >= window.start, position + 8 <= window.end else { return false }
    let tag = window.rawTag(at: position)
    while elements[next].tag < tag { next += 1 }
    guard elements[next].tag == tag, Int(elements[next].start) < bytes.count else { return false }
    let start = Int(elements[next].start)
    shift = position &- UInt64(start)
    let ahead = window.bytes(position..<min(position + UInt64(bytes.count - start), window.end))
    let count = Self.equalCount(ahead, bytes.span.bytes.extracting(start..<start + ahead.byteCount))
    equalEnd = position + UInt64(count)
    return true
  }

  /// How many bytes are the same, from the first on. Both are of one length.
  static func equalCount(_ one: RawSpan, _ other: RawSpan) -> Int {
    precondition(one.byteCount == other.byteCount)
    func difference(at index: Int) -> UInt64 {
      (one.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        ^ other.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)).littleEndian
    }
    var index = 0
    while index + 32 <= one.byteCount,
      difference(at: index) | difference(at: index + 8) | difference(at: index + 16)
        | difference(at: index + 24) == 0
    {
      index += 32
    }
    while index + 8 <= one.byteCount {
      let difference = difference(at: index)
      // The first byte is the lowest.
      if difference != 0 { return index + difference.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < one.byteCount,
      one.unsafeLoad(fromByteOffset: index, as: UInt8.self)
        == other.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    {
      index += 1
    }
    return index
  }
}
