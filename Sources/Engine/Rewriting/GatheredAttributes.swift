internal import DICOM

/// The few attributes of the root data set that must be known before the first byte is written.
struct GatheredAttributes {
  /// In tag order.
  static let tags: [Tag] = [
    .specificCharacterSet, .sopClassUID, .sopInstanceUID, .studyInstanceUID, .seriesInstanceUID,
  ]
  /// None of them is longer in any valid file.
  private static let longest: UInt32 = 1024

  private var values: [(tag: Tag, start: UInt64, value: [UInt8])] = []

  /// The value as it stands in the file, padding included; nil when the element is absent.
  subscript(tag: Tag) -> [UInt8]? { values.first { $0.tag == tag }?.value }

  /// Where the element begins in the file.
  func start(of tag: Tag) -> UInt64? { values.first { $0.tag == tag }?.start }

  init() {}

  /// Reads the root data set up to the last of the attributes. Values of other elements are passed over.
  init(
    from start: UInt64, encoding: DataSetEncoding, window: inout ByteWindow
  ) throws(ReadError) {
    var cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
    while true {
      let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
      if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
      switch try cursor.next(in: window) {
      case .element(let header):
        if cursor.depth == 0, let last = Self.tags.last, header.tag > last { return }
        if cursor.depth == 0, Self.tags.contains(header.tag) { try gather(header, window: &window) }
        try Self.passOver(header, &cursor)
      case .fragment(let header): cursor.skip(header)
      case .item, .itemEnd, .sequenceEnd: continue
      case .padding, .end: return
      }
    }
  }

  private mutating func gather(_ header: ElementHeader, window: inout ByteWindow) throws(ReadError) {
    guard !header.hasUndefinedLength, header.length <= Self.longest, self[header.tag] == nil else { return }
    if !window.holds(header.value) { try window.load(from: header.start) }
    let bytes = window.bytes(header.value)
    values.append(
      (
        header.tag, header.start,
        (0..<bytes.byteCount).map { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
      ))
  }

  private static func passOver(
    _ header: ElementHeader, _ cursor: inout DataSetCursor
  ) throws(ReadError) {
    guard header.hasUndefinedLength else { return cursor.skip(header) }
    try cursor.enter(header)
  }
}
