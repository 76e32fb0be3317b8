internal import DICOM

/// Writes a data set anew under an action table: what is kept passes through as bytes, what is changed is written
/// element by element, and the lengths around it follow.
///
/// One rewriter belongs to one worker and serves file after file with the same buffers. Consecutive kept elements
/// are one run of bytes, so the cost follows the number of changed elements; values are looked at only where an
/// action needs them.
struct DataSetRewriter: ~Copyable {
  /// The rules of the instance at hand.
  var table: ActionTable
  /// What they have decided about elements.
  var memo = DecisionMemo()
  /// What became of the elements of an earlier instance.
  var precedent = Precedent()
  /// What must be known of an instance beforehand.
  let request: GatheredAttributes.Request
  var editor: ValueEditor
  /// What becomes of kept values that hold an identifier.
  let sweep: Plan.Sweep
  /// Whether kept values of this instance are looked through.
  var isSweeping = false
  /// What the quick look at kept values looks for.
  var sweepAnchors = TokenHashes()
  /// Whether it looks for words in other bytes than those of ASCII.
  var sweepsEncoded = false
  /// How many values of each attribute held one.
  var sweepFinds = SweepFinds()
  var window = ByteWindow()
  var output = FileOutput()

  /// The input, element by element.
  var cursor = DataSetCursor(at: 0, end: 0, encoding: .implicitVRLittleEndian)
  /// Where the kept bytes begin that have not been appended to the output. They lie in the window.
  var runStart: UInt64 = 0
  /// The containers that are open, outermost first.
  var levels = DepthStack(filler: Level.none)
  /// The way to the current element, one step a sequence.
  var path: [PathStep] = []
  /// The private blocks of the open data sets, innermost last.
  var blocks: [PrivateBlock] = []
  /// What (0008,0005) of the root data set says, wherever it stands there.
  var rootCharacterSet = SpecificCharacterSet.defaultRepertoire
  /// What (0008,0005) says at the current place.
  var characterSet = SpecificCharacterSet.defaultRepertoire
  /// The dummies that need no look at the value they stand for.
  let constantDummies = ConstantDummies()
  /// What has been replaced, when the run is asked for its map.
  var recorder: ReplacementRecorder?
  /// How many of the table's insertions have been passed.
  var passedInsertions = 0
  /// Those of them that were written because nothing stood there.
  var inserted: [Tag] = []
  /// Where more is done in the root data set than the table says.
  var stops = RootStops()
  /// When items are tried the short way.
  var shortWay = ShortWay()
  /// What the file says of its private blocks (0008,0300).
  var declarations: [PrivateDeclaration] = []

  /// A sequence, an item or encapsulated pixel data that is being rewritten.
  struct Level: BitwiseCopyable {
    var isItem: Bool
    /// The way to what is in it.
    var way: SequenceWays.Way
    /// Where its value begins in the input.
    var start: UInt64
    /// The length field in the input; undefined needs no patch.
    var length: UInt32
    /// Where the length stands in the output, and where what it counts begins.
    var place: FileOutput.Place?
    var contentStart: UInt64
    var isBigEndian: Bool
    /// Private blocks that were known when it was opened.
    var outerBlocks: Int
    /// The character set around it.
    var outerCharacterSet: SpecificCharacterSet
    /// What the sequence's own replacement means for what is in it.
    var replacement: Replacement

    /// None at all.
    static let none = Level(
      isItem: false, way: SequenceWays.root, start: 0, length: 0, place: nil, contentStart: 0,
      isBigEndian: false, outerBlocks: 0,
      outerCharacterSet: .defaultRepertoire, replacement: .none)
  }

  /// How far an element lies inside a sequence that is to be replaced by a dummy.
  enum Replacement: BitwiseCopyable { case none, direct, nested }

  /// A private block and who reserved it (PS3.5 7.8.1).
  struct PrivateBlock {
    var group: UInt16
    var block: UInt8
    var creator: ActionTable.CreatorID
    /// The place of what the file says of it; -1 when it says nothing.
    var declaration: Int
  }

  /// - Parameter table: The plan's table for no condition, when it has been made.
  init(_ plan: Plan, key: PseudonymKey, run: [UInt8], table known: ActionTable? = nil) {
    table = known ?? ActionTable(plan)
    request = GatheredAttributes.Request(plan.neededAttributes, identifiers: plan.needsVocabulary)
    sweep = plan.sweep
    editor = ValueEditor(key: key, instance: InstanceContext(plan, table: table, run: run))
    path.reserveCapacity(16)
    blocks.reserveCapacity(16)
  }

  /// Turns to another instance, with what was gathered of it and the rules that its conditions choose.
  mutating func begin(_ gathered: GatheredAttributes, table: ActionTable) {
    self.table = table
    memo.turn(to: table, sopClass: gathered[.sopClassUID])
    editor.instance.begin(gathered, table: table)
    recorder?.begin()
    rootCharacterSet = gathered.characterSet(editor.coder)
    if request.gathersIdentifiers {
      editor.instance.vocabulary.turn(
        to: gathered, in: rootCharacterSet, table: table, editor.coder)
    }
    sweepAnchors = editor.instance.vocabulary.cleaner.vocabulary.anchors
    sweepsEncoded = editor.instance.vocabulary.cleaner.vocabulary.hasEncoded
    isSweeping = sweep != .off && !editor.instance.vocabulary.cleaner.vocabulary.isEmpty
  }

  /// Writes the data set that begins at `start` in the window's file. What was gathered must belong to it.
  mutating func rewrite(from start: UInt64, encoding: DataSetEncoding) throws(Quarantine) {
    cursor.turn(to: start, end: window.fileSize, encoding: encoding)
    runStart = start
    levels.removeAll()
    path.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    inserted.removeAll(keepingCapacity: true)
    passedInsertions = 0
    stops = RootStops()
    declarations.removeAll(keepingCapacity: true)
    characterSet = rootCharacterSet
    if !window.holds(start..<start) { try slide() }
    turnToPrecedent(at: start, encoding)
    while true {
      if levels.isEmpty {
        if precedent.isWatching { try settlePrecedent() }
        try followPrecedent()
      }
      switch try nextToken() {
      case .element(let header):
        if precedent.isRecording, levels.isEmpty { meetForPrecedent(header) }
        try element(header)
      case .item(let header): try openItem(header)
      case .fragment(let header): try keepValue(header)
      case .itemEnd:
        try closeLevel()
        try rewriteItems()
      case .sequenceEnd: try closeLevel()
      case .padding: try dropPadding()
      case .end:
        try state(upTo: nil)
        try insert(before: nil)
        try appendRun(upTo: cursor.position)
        try flush()
        return precedent.end()
      }
    }
  }

  // MARK: The window

  mutating func nextToken() throws(Quarantine) -> DataSetCursor.Token {
    let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
    let isHeld = cursor.position >= window.start && needed <= window.end
    // At the end of the file there is nothing to look at.
    if !isHeld, cursor.position < window.fileSize { try slide() }
    do { return try cursor.next(in: window) } catch { throw .unreadable(error) }
  }

  /// Moves the window to the cursor, after everything in it that is kept has been written.
  mutating func slide() throws(Quarantine) {
    try appendRun(upTo: cursor.position)
    try load(from: cursor.position)
  }

  mutating func load(from offset: UInt64) throws(Quarantine) {
    try flush()
    do { try window.load(from: offset) } catch { throw .unreadable(error) }
  }

  /// Appends the kept bytes up to `end`, which the window holds, and begins the next run there.
  mutating func appendRun(upTo end: UInt64) throws(Quarantine) {
    guard end > runStart else { return }
    do { try output.appendKept(runStart..<end, window: window) } catch { throw .unwritable(error) }
    runStart = end
  }

  mutating func flush() throws(Quarantine) {
    do { try output.flush(window: window) } catch { throw .unwritable(error) }
  }

  mutating func reserve(_ count: Int) throws(Quarantine) {
    do { try output.reserve(count, window: window) } catch { throw .unwritable(error) }
  }

  // MARK: Values as bytes

  /// Leaves a value as it is, whatever its size: the kernel copies large ones, or they pass through the window a megabyte at
  /// a time.
  mutating func keepValue(_ header: ElementHeader) throws(Quarantine) {
    cursor.skip(header)
    if output.isNothing, header.valueEnd > window.end {
      try appendRun(upTo: window.end)
      output.skip(header.valueEnd - runStart)
      runStart = header.valueEnd
      return
    }
    if header.valueEnd > window.end, header.valueEnd - window.end >= FileTransfer.least {
      try appendRun(upTo: window.end)
      do { runStart += try output.transfer(runStart..<header.valueEnd, of: window) } catch {
        throw .unwritable(error)
      }
    }
    while header.valueEnd > window.end, runStart < header.valueEnd {
      try appendRun(upTo: window.end)
      try load(from: runStart)
    }
  }

  /// Leaves an element out.
  mutating func drop(_ header: ElementHeader) throws(Quarantine) {
    try appendRun(upTo: header.start)
    try passOver(header)
    runStart = cursor.position
  }

  /// Moves the cursor behind a value that is not kept. The inside of a sequence is walked even where its length is
  /// stated: a length that is too long would swallow elements that belong to the instance.
  mutating func passOver(_ header: ElementHeader) throws(Quarantine) {
    guard header.hasUndefinedLength || header.vr == .sq else { return cursor.skip(header) }
    if cursor.skipSequence(header, in: window) { return }
    let outside = cursor.depth
    try enter(header)
    while cursor.depth > outside {
      runStart = cursor.position
      switch try nextToken() {
      case .element(let inner):
        if inner.hasUndefinedLength || inner.vr == .sq { try enter(inner) } else { cursor.skip(inner) }
      case .fragment(let inner): cursor.skip(inner)
      case .item, .itemEnd, .sequenceEnd: continue
      case .padding, .end: return
      }
    }
  }

  /// Goes into a sequence or into encapsulated pixel data.
  mutating func enter(_ header: ElementHeader) throws(Quarantine) {
    do { try cursor.enter(header) } catch { throw .unreadable(error) }
  }

  /// Nothing but zeros may follow the data set, and they are not written. Anything else is not understood.
  private mutating func dropPadding() throws(Quarantine) {
    let start = cursor.position
    try appendRun(upTo: start)
    var offset = start
    while offset < window.fileSize {
      if offset >= window.end { try load(from: offset) }
      let bytes = window.bytes(offset..<window.end)
      for index in 0..<bytes.byteCount
      where bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) != 0 {
        throw .unreadable(.invalidGroup(Tag(rawValue: 0), at: start))
      }
      offset = window.end
    }
    cursor.skipPadding()
    runStart = cursor.position
  }
}

extension DepthStack<DataSetRewriter.Level> {
  /// What a replacement means for the elements at hand.
  var replacement: DataSetRewriter.Replacement { last?.replacement ?? .none }

  /// The way to the elements at hand.
  var way: SequenceWays.Way { last?.way ?? SequenceWays.root }
}
