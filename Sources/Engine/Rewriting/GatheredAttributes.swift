internal import DICOM

/// The attributes of the root data set that must be known before the first byte is written.
struct GatheredAttributes: Sendable {
  /// What to gather.
  struct Request: Sendable {
    /// In tag order.
    let tags: [Tag]
    /// One bit for the hash of each tag, so that most elements need no look at the list.
    private let filter: UInt64
    private let lastOfTags: Tag
    /// What is looked at beside them for the vocabulary of cleaning; and the tags themselves.
    fileprivate let sought: AttributeKinds
    /// Whether the identifying values are gathered.
    let gathersIdentifiers: Bool
    /// Nothing is looked for behind this tag.
    fileprivate let last: Tag
    fileprivate static let isTag: UInt8 = 0x80

    init(_ tags: [Tag], identifiers: Bool = false) {
      self.tags = tags
      lastOfTags = tags.last ?? Tag(rawValue: 0)
      filter = tags.reduce(0) { $0 | Self.bit(of: $1) }
      gathersIdentifiers = identifiers
      let kinds = identifiers ? IdentifyingAttributes.kinds : []
      sought = AttributeKinds(
        tags.map { ($0, Self.isTag) } + kinds.map { ($0.tag, $0.kind.rawValue) })
      last = max(lastOfTags, kinds.map(\.tag).max() ?? lastOfTags)
    }

    func contains(_ tag: Tag) -> Bool {
      tag <= lastOfTags && filter & Self.bit(of: tag) != 0 && tags.contains(tag)
    }

    /// How the text of an attribute is looked through; nil when it is not.
    func sweepScope(ofText tag: Tag) -> IdentityVocabulary.Scope? {
      IdentifyingAttributes.sweepScope(
        ofText: tag, IdentifyingAttributes.Kind(rawValue: sought[tag] & ~Self.isTag))
    }

    /// Whether nothing, or nothing else, is looked for behind an element of the root.
    func ends(at tag: Tag) -> Bool { tag >= last }

    private static func bit(of tag: Tag) -> UInt64 { 1 << UInt64((tag.rawValue &* 0x9E37_79B1) >> 26) }
  }

  /// One of them as it stands in the file.
  struct Entry: Sendable {
    /// What is known of the value.
    enum Content: Sendable {
      /// The bytes, padding included.
      case bytes([UInt8])
      /// A sequence, or a value of undefined length.
      case container(isEmpty: Bool)
      /// More bytes than any attribute has that decides something.
      case tooLong
    }

    var tag: Tag
    var vr: VR
    var start: UInt64
    var isBigEndian: Bool
    var content: Content
  }

  /// An element of the root that something was gathered of.
  struct Source: Sendable, BitwiseCopyable {
    /// Where it begins in the file.
    var start: UInt64
    /// How much had been gathered before.
    var entries: Int
    var identifiers: GatheredIdentifiers.Amount
  }

  /// The most bytes of a value that is gathered.
  static let longest: UInt32 = 64 << 10

  /// Those of the instance at hand, and behind them what is left of one before.
  private var held: [Entry] = []
  private var count = 0
  /// What the vocabulary of cleaning is made of.
  private(set) var identifiers = GatheredIdentifiers()
  /// Where all that comes from, in the order of the file: as far as a precedent reaches, and the next one.
  private(set) var sources: [Source] = []
  /// How far that is in the file.
  private var reach: UInt64 = 0
  /// The last tag of which it is known whether it is there; nil when the file could be read as far as was asked.
  private var readTo: Tag?

  /// What was gathered, in the order of the file.
  var entries: ArraySlice<Entry> { held[..<count] }

  /// A number that depends on all that was gathered and on nothing else, the same on every machine.
  var digest: UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) {
      // FNV-1a by words, and the high bits mixed in.
      digest = (digest ^ word) &* 0x0000_0100_0000_01B3
      digest ^= digest >> 29
    }
    func add(_ bytes: [UInt8]) {
      add(UInt64(bytes.count))
      for byte in bytes { add(UInt64(byte)) }
    }
    for entry in entries {
      add(UInt64(entry.tag.rawValue) << 16 | UInt64(entry.vr.rawValue))
      if case .bytes(let bytes) = entry.content { add(bytes) }
    }
    for mark in identifiers.marks { add(mark) }
    add(identifiers.bytes)
    return digest
  }

  /// The entry of an attribute; nil when it is absent.
  func entry(of tag: Tag) -> Entry? {
    for index in 0..<count where held[index].tag == tag { return held[index] }
    return nil
  }

  /// The value as it stands in the file, padding included; nil when the element is absent or has no plain value.
  subscript(tag: Tag) -> [UInt8]? {
    guard case .bytes(let bytes) = entry(of: tag)?.content else { return nil }
    return bytes
  }

  /// The character set of the root data set.
  func characterSet(_ coder: TextCoder) -> SpecificCharacterSet {
    guard let entry = entry(of: .specificCharacterSet) else { return .defaultRepertoire }
    guard case .bytes(let bytes) = entry.content, bytes.count <= SpecificCharacterSet.longest else {
      return .unknown
    }
    return coder.characterSet(named: bytes)
  }

  init() {}

  init(
    _ request: Request, from start: UInt64, encoding: DataSetEncoding, window: inout ByteWindow
  ) throws(ReadError) {
    var none = Precedent()
    var cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
    try read(
      request, from: start, encoding: encoding, window: &window, cursor: &cursor, precedent: &none)
  }

  /// Forgets the instance, and keeps the room that it took.
  mutating func removeAll() {
    count = 0
    identifiers.removeAll()
    sources.removeAll(keepingCapacity: true)
    readTo = nil
  }

  /// Whether nobody knows if the attribute is there, because the file cannot be read so far.
  func lacks(_ tag: Tag) -> Bool { readTo.map { $0 < tag } ?? false }

  /// Whether it is known to which study and series the instance belongs.
  var namesSeries: Bool {
    [Tag.studyInstanceUID, .seriesInstanceUID].allSatisfy { !Text.trimmed(self[$0] ?? []).isEmpty }
  }

  /// Reads the root data set up to the last of the attributes, and the sequences that may hold identifiers. Values of
  /// other elements are passed over, and of those that have a precedent the same is gathered at once. What was gathered before
  /// an error stays. The cursor may have been anywhere.
  mutating func read(
    _ request: Request, from start: UInt64, encoding: DataSetEncoding, window: inout ByteWindow,
    cursor: inout DataSetCursor, precedent: inout Precedent
  ) throws(ReadError) {
    precedent.beginGathering(encoding)
    guard request.last.rawValue > 0 else { return }
    if request.gathersIdentifiers { identifiers.reserve() }
    reach = start + UInt64(Precedent.longest)
    let (sought, last) = (request.sought, request.last)
    cursor.turn(to: start, end: window.fileSize, encoding: encoding)
    // The sequences that are being looked into, outermost first, with the depth around each.
    var inside: [(depth: Int, kind: IdentifyingAttributes.Kind, tag: Tag)] = []
    var root = Tag(rawValue: 0)
    do throws(ReadError) {
      while true {
        let isRoot = cursor.depth == 0
        if inside.isEmpty {
          if isRoot, identifiers.hasRoom(for: precedent.gathered.identifiers.amount),
            let known = precedent.harvest(at: cursor.position, in: window)
          {
            take(known, of: precedent.gathered)
            cursor.skipElements(to: known.end)
            root = known.last
          }
          let passed = cursor.pass(in: window) { tag in !isRoot || (tag < last && sought[tag] == 0) }
          if isRoot, let passed { root = passed }
        }
        let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
        if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
        switch try cursor.next(in: window) {
        case .element(let header):
          let role = cursor.depth == 0 || !inside.isEmpty ? sought[header.tag] : 0
          if cursor.depth == 0 {
            if header.tag > last { return }
            root = header.tag
            if role != 0 {
              note(Source(start: header.start, entries: count, identifiers: identifiers.amount))
            }
            if role & Request.isTag != 0, entry(of: header.tag) == nil {
              try gather(header, isBigEndian: encoding.isBigEndian, window: &window)
            }
          }
          // Whatever a name is called, private or of a later edition, it is one.
          let isName = !inside.isEmpty && header.vr == .pn
          let kind = IdentifyingAttributes.Kind(rawValue: role & ~Request.isTag) ?? (isName ? .name : nil)
          if let around = inside.last, around.kind == .code {
            if let kind = Self.kind(inCode: header.tag) {
              try identifiers.add(header, kind, of: around.tag, window: &window)
            }
          } else if let kind, kind != .sequence, kind != .code {
            try identifiers.add(header, kind, of: header.tag, window: &window)
          }
          let isEntered = header.vr == .sq && (!inside.isEmpty || kind == .sequence || kind == .code)
          if isEntered {
            inside.append((cursor.depth, kind == .code ? .code : .sequence, header.tag))
            try cursor.enter(header)
          } else {
            try Self.passOver(header, &cursor)
          }
        case .fragment(let header): cursor.skip(header)
        case .sequenceEnd:
          while let innermost = inside.last, innermost.depth >= cursor.depth { inside.removeLast() }
        case .item, .itemEnd: continue
        case .padding, .end: return
        }
      }
    } catch {
      readTo = root
      // What could be passed over is known not to be asked for.
      if case .truncated(cursor.position) = error, cursor.depth == 0, let next = cursor.tagAhead(in: window) {
        readTo = max(root, Tag(rawValue: next.rawValue - 1))
      }
      throw error
    }
  }

  /// Notes a source, unless one beyond the reach has been: there may be millions of them in a file.
  private mutating func note(_ source: Source) {
    guard sources.last.map({ $0.start < reach }) ?? true else { return }
    sources.append(source)
  }

  /// Gathers what was gathered of other elements of the same bytes.
  private mutating func take(_ harvest: Precedent.Harvest, of other: borrowing GatheredAttributes) {
    guard !harvest.sources.isEmpty else { return }
    let first = other.sources[harvest.sources.lowerBound]
    let isToEnd = harvest.sources.upperBound == other.sources.count
    let end =
      isToEnd
      ? Source(start: 0, entries: other.count, identifiers: other.identifiers.amount)
      : other.sources[harvest.sources.upperBound]
    var place = first.entries
    let before = identifiers.amount
    for index in harvest.sources {
      let source = other.sources[index]
      for index in place..<source.entries { take(other.held[index], shift: harvest.shift) }
      place = source.entries
      note(
        Source(
          start: source.start &+ harvest.shift, entries: count,
          identifiers: before + (source.identifiers - first.identifiers)))
    }
    for index in place..<end.entries { take(other.held[index], shift: harvest.shift) }
    identifiers.append(other.identifiers, from: first.identifiers, to: end.identifiers)
  }

  private mutating func take(_ entry: Entry, shift: UInt64) {
    guard self.entry(of: entry.tag) == nil else { return }
    var entry = entry
    entry.start &+= shift
    append(entry)
  }

  private mutating func append(_ entry: Entry) {
    if count < held.count { held[count] = entry } else { held.append(entry) }
    count += 1
  }

  /// What the parts of a coded person or institution are.
  private static func kind(inCode tag: Tag) -> IdentifyingAttributes.Kind? {
    switch tag {
    case .codeValue, .longCodeValue: .number
    case .codeMeaning: .place
    default: nil
    }
  }

  private mutating func gather(
    _ header: ElementHeader, isBigEndian: Bool, window: inout ByteWindow
  ) throws(ReadError) {
    let vr = header.vr == .un ? DataDictionary.vr(of: header.tag) ?? .un : header.vr
    let content: Entry.Content
    if header.hasUndefinedLength || vr == .sq {
      content = .container(isEmpty: header.isEmpty)
    } else if header.length > Self.longest {
      content = .tooLong
    } else {
      if !window.holds(header.value) { try window.load(from: header.start) }
      content = bytes(window.bytes(header.value))
    }
    let entry = Entry(
      tag: header.tag, vr: vr, start: header.start, isBigEndian: isBigEndian && header.vr != .un,
      content: content)
    append(entry)
  }

  /// The bytes of the value that is gathered next: those of an instance before, where they are the same, and most are.
  private func bytes(_ value: RawSpan) -> Entry.Content {
    if count < held.count, case .bytes(let known) = held[count].content,
      known.span.bytes.holdsSame(as: value)
    {
      return held[count].content
    }
    return .bytes(Array(copying: value))
  }

  private static func passOver(
    _ header: ElementHeader, _ cursor: inout DataSetCursor
  ) throws(ReadError) {
    guard header.hasUndefinedLength else { return cursor.skip(header) }
    try cursor.enter(header)
  }
}

extension SpecificCharacterSet {
  /// The most bytes of a value that says what the set is.
  static let longest = 1024
}
