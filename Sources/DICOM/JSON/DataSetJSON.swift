/// Tells a data set as JSON, element by element as a cursor comes upon them.
///
/// Text is decoded by the (0008,0005) in force at its depth. Binary values and those that are too long to be read are
/// left out and named; pixel data is passed over by its headers. A value whose characters are not certain keeps its
/// ASCII, with U+FFFD for each other byte. Of an element that stands twice the first counts.
public struct DataSetJSON: ~Copyable {
  /// How it is told.
  public enum Model: String, Hashable, Sendable, CaseIterable {
    /// The DICOM JSON Model (PS3.18 Annex F), without group 2.
    case dicomJSON = "dicom-json"
    /// A plain object: keywords, and values as people would write them.
    case tags
  }

  /// Why a data set cannot be told.
  public enum Failure: Error, Hashable, Sendable {
    case unreadable(ReadError)
    case unwritable(SystemError)
  }

  /// The most bytes of a value that is told.
  static let longestValue: UInt32 = 512 << 10

  let model: Model
  let coder: TextCoder
  /// Where the file lies, as a URI relative to the JSON.
  let bulkData: String
  var frames: [Frame] = []

  /// A data set, or a sequence in one.
  struct Frame {
    /// What the sequence is called; nil for a data set.
    var sequence: Tag?
    /// How many items of the sequence have been met.
    var items = 0
    var set = SpecificCharacterSet.defaultRepertoire
    /// What (0028,0103) Pixel Representation says: whether US or SS is SS (PS3.5 A.1).
    var isSigned = false
    var seen: Set<Tag> = []
    var creators: [Creator] = []
    var leftOut: [LeftOut] = []
  }

  struct Creator {
    var group: UInt16
    var block: UInt8
    var name: String
  }

  struct LeftOut {
    var name: String
    var vr: VR
    var length: UInt64
  }

  /// - Parameter bulkData: The file's path relative to the JSON.
  public init(_ model: Model, bulkData: String, coder: TextCoder = TextCoder()) {
    self.model = model
    self.bulkData = URIText.escaped(bulkData)
    self.coder = coder
  }

  /// Writes the data set that begins at `start` of the window's file as one JSON object.
  public mutating func write(
    from start: UInt64, encoding: DataSetEncoding, window: inout ByteWindow, to writer: inout JSONWriter
  ) throws(Failure) {
    var cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
    frames = [Frame()]
    writer.beginObject()
    while try step(&cursor, &window, &writer) {
      do { try writer.drain() } catch { throw .unwritable(error) }
    }
    endDataSet(&writer)
  }

  /// Tells what the cursor comes upon; false at the end of the data set.
  private mutating func step(
    _ cursor: inout DataSetCursor, _ window: inout ByteWindow, _ writer: inout JSONWriter
  ) throws(Failure) -> Bool {
    let encoding = cursor.encoding
    do {
      switch try Self.next(&cursor, &window) {
      case .element(let header):
        if isNamed(header) {
          try tell(header, encoding, &cursor, &window, &writer)
        } else {
          _ = try Self.passOver(header, &cursor, &window)
        }
      case .item:
        beginItem(&writer)
      case .fragment(let header): cursor.skip(header)
      case .itemEnd: endDataSet(&writer)
      case .sequenceEnd: endSequence(&writer)
      case .padding, .end: return false
      }
    } catch { throw .unreadable(error) }
    return true
  }

  private static func next(
    _ cursor: inout DataSetCursor, _ window: inout ByteWindow
  ) throws(ReadError) -> DataSetCursor.Token {
    let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
    if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
    return try cursor.next(in: window)
  }

  /// Passes over a value with all that lies in it, and gives the bytes of its fragments, or its length.
  private static func passOver(
    _ header: ElementHeader, _ cursor: inout DataSetCursor, _ window: inout ByteWindow
  ) throws(ReadError) -> UInt64 {
    guard header.hasUndefinedLength else {
      cursor.skip(header)
      return UInt64(header.length)
    }
    let depth = cursor.depth
    var length: UInt64 = 0
    try cursor.enter(header)
    while cursor.depth > depth {
      switch try next(&cursor, &window) {
      case .element(let inner):
        if inner.hasUndefinedLength { try cursor.enter(inner) } else { cursor.skip(inner) }
      case .fragment(let fragment):
        length += UInt64(fragment.length)
        cursor.skip(fragment)
      case .item, .itemEnd, .sequenceEnd: continue
      case .padding, .end: throw .truncated(at: cursor.position)
      }
    }
    return length
  }

  /// Whether an element has a member of its own; notes that it has.
  private mutating func isNamed(_ header: ElementHeader) -> Bool {
    let last = frames.count - 1
    guard !header.tag.isGroupLength, frames[last].seen.insert(header.tag).inserted else { return false }
    return true
  }

  private mutating func tell(
    _ header: ElementHeader, _ encoding: DataSetEncoding, _ cursor: inout DataSetCursor,
    _ window: inout ByteWindow, _ writer: inout JSONWriter
  ) throws(ReadError) {
    let vr = representation(header, encoding)
    let isFragments = header.hasUndefinedLength && header.tag == .pixelData && vr != .un
    if !isFragments, vr == .sq || header.hasUndefinedLength {
      beginSequence(header.tag, &writer)
      try cursor.enter(header)
      return
    }
    if isFragments || Self.isBulk(vr) && !header.isEmpty || header.length > Self.longestValue {
      let length = try Self.passOver(header, &cursor, &window)
      leaveOut(header.tag, vr, length, &writer)
      return
    }
    if !window.holds(header.value) { try window.load(from: header.start) }
    let bytes = [UInt8](copying: window.bytes(header.value))
    cursor.skip(header)
    // PS3.5 6.2.2: a UN is in little endian, whatever is around it.
    let isBigEndian = encoding.isBigEndian && header.vr != .un
    note(header.tag, bytes, isBigEndian: isBigEndian)
    tell(header.tag, vr, bytes, isBigEndian: isBigEndian, &writer)
  }

  /// The VR that the value has. Implicit VR says none: the dictionary's first may be the wrong one of two (PS3.5 A.1),
  /// and private elements have those that their creators are known to give them.
  private func representation(_ header: ElementHeader, _ encoding: DataSetEncoding) -> VR {
    let (tag, vr) = (header.tag, header.vr)
    if header.hasUndefinedLength || (encoding.isExplicit && vr != .un) { return vr }
    if tag.isPrivateCreator { return .lo }
    if encoding.isExplicit {
      // What a converter from implicit VR did not know is what the dictionary says, sequences too (CP-246).
      return tag.isPrivate ? vr : DataDictionary.vr(of: tag) ?? vr
    }
    if tag.isPrivate { return privateRepresentation(header) }
    // Of a LUT's descriptor the number of entries and of bits are never negative.
    guard vr == .us, frames.last?.isSigned == true, tag != Tag(0x0028, 0x3002) else { return vr }
    return DataDictionary.entry(for: tag)?.vrs.contains(.ss) == true ? .ss : .us
  }

  private func privateRepresentation(_ header: ElementHeader) -> VR {
    let (tag, block) = (header.tag, UInt8(truncatingIfNeeded: header.tag.element >> 8))
    guard let creator = frames.last?.creators.last(where: { $0.group == tag.group && $0.block == block }),
      let vr = PrivateDictionary.entry(
        group: tag.group, creator: creator.name, element: UInt8(truncatingIfNeeded: tag.element))?.vr,
      vr != .sq,
      Int(header.length) % (vr.isText ? 1 : vr.binaryValueSize ?? 1) == 0
    else { return header.vr }
    return vr
  }

  /// Values that are bytes of a format of their own.
  private static func isBulk(_ vr: VR) -> Bool {
    switch vr {
    case .ob, .od, .of, .ol, .ov, .ow, .un: true
    default: false
    }
  }

  /// Keeps what other values are read by.
  private mutating func note(_ tag: Tag, _ bytes: [UInt8], isBigEndian: Bool) {
    let last = frames.count - 1
    if tag == .specificCharacterSet {
      frames[last].set = coder.characterSet(named: bytes)
    } else if tag == Tag(0x0028, 0x0103) {
      frames[last].isSigned = BinaryValue.texts(bytes, vr: .us, bigEndian: isBigEndian)?.first == "1"
    } else if tag.isPrivateCreator {
      let name = texts(bytes, .lo).first ?? ""
      let block = UInt8(truncatingIfNeeded: tag.element)
      frames[last].creators.append(Creator(group: tag.group, block: block, name: name))
    }
  }
}
