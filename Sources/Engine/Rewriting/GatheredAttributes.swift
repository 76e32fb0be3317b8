internal import DICOM

/// The attributes of the root data set that must be known before the first byte is written.
struct GatheredAttributes: Sendable {
  /// What to gather.
  struct Request: Sendable {
    /// In tag order.
    let tags: [Tag]
    /// One bit for the hash of each tag, so that most elements need no look at the list.
    private let filter: UInt64
    private let last: Tag

    init(_ tags: [Tag]) {
      self.tags = tags
      last = tags.last ?? Tag(rawValue: 0)
      filter = tags.reduce(0) { $0 | Self.bit(of: $1) }
    }

    func contains(_ tag: Tag) -> Bool { tag <= last && filter & Self.bit(of: tag) != 0 && tags.contains(tag) }

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

  /// The most bytes of a value that is gathered.
  static let longest: UInt32 = 64 << 10

  private(set) var entries: [Entry] = []

  /// The entry of an attribute; nil when it is absent.
  func entry(of tag: Tag) -> Entry? {
    for index in entries.indices where entries[index].tag == tag { return entries[index] }
    return nil
  }

  /// The value as it stands in the file, padding included; nil when the element is absent or has no plain value.
  subscript(tag: Tag) -> [UInt8]? {
    guard case .bytes(let bytes) = entry(of: tag)?.content else { return nil }
    return bytes
  }

  init() {}

  /// Reads the root data set up to the last of the attributes. Values of other elements are passed over.
  init(
    _ request: Request, from start: UInt64, encoding: DataSetEncoding, window: inout ByteWindow
  ) throws(ReadError) {
    guard let last = request.tags.last else { return }
    var cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
    while true {
      let isRoot = cursor.depth == 0
      cursor.pass(in: window) { tag in !isRoot || (tag < last && !request.contains(tag)) }
      let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
      if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
      switch try cursor.next(in: window) {
      case .element(let header):
        if cursor.depth == 0 {
          if header.tag > last { return }
          if request.contains(header.tag), entry(of: header.tag) == nil {
            try gather(header, isBigEndian: encoding.isBigEndian, window: &window)
          }
        }
        try Self.passOver(header, &cursor)
      case .fragment(let header): cursor.skip(header)
      case .item, .itemEnd, .sequenceEnd: continue
      case .padding, .end: return
      }
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
      content = .bytes(Array(copying: window.bytes(header.value)))
    }
    entries.append(
      Entry(
        tag: header.tag, vr: vr, start: header.start, isBigEndian: isBigEndian && header.vr != .un,
        content: content))
  }

  private static func passOver(
    _ header: ElementHeader, _ cursor: inout DataSetCursor
  ) throws(ReadError) {
    guard header.hasUndefinedLength else { return cursor.skip(header) }
    try cursor.enter(header)
  }
}
