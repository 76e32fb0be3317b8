internal import DICOM
internal import SystemPackage

/// Reads from finished instances what a DICOMDIR says of them: headers, and never pixel data.
struct DirectorySourceReader: ~Copyable {
  private let output: FilePath
  private var window = ByteWindow(capacity: 96 << 10)
  private var cursor = DataSetCursor(at: 0, end: 0, encoding: .explicitVRLittleEndian)
  private var source = DirectorySource(type: nil, sopClass: [], sopInstance: [], transferSyntax: [])
  /// The last time that somebody has verified a document.
  private var verified: [UInt8] = []

  init(_ output: FilePath) { self.output = output }

  /// The most bytes of a plain value.
  private static let longest: UInt32 = 4096
  private static let pixelModule: Set<Tag> = [Tag(0x0028, 0x0010), Tag(0x0028, 0x0100)]
  private static let observers = Tag(0x0040, 0xA073)
  private static let verification = Tag(0x0040, 0xA030)
  private static let verificationFlag = Tag(0x0040, 0xA493)
  private static let common = Set(
    (DirectoryKey.patient + DirectoryKey.study + DirectoryKey.series).map(\.tag) + [.specificCharacterSet])

  /// What is to be known of a file; nil for one that is no instance.
  mutating func read(_ path: FilePath) throws(ReadError) -> DirectorySource? {
    let file = try Self.open(path)
    guard let size = try Self.size(of: file) else { return nil }
    try window.open(file: file.descriptor, size: size)
    let meta: FileMetaInformation
    do { meta = try FileMetaInformation(in: &window) } catch ReadError.notDICOM { return nil }
    if meta.isDirectory { return nil }
    source = DirectorySource(
      type: DirectoryRecordType(sopClass: meta.mediaStorageSOPClassUID),
      sopClass: meta.mediaStorageSOPClassUID, sopInstance: meta.mediaStorageSOPInstanceUID,
      transferSyntax: Array(meta.transferSyntax.uid.utf8))
    guard meta.transferSyntax.isDeflated else {
      try readDataSet(at: meta.dataSetStart, meta.transferSyntax.encoding)
      return source
    }
    do {
      let inflated = try OpenFile.nameless(in: output, as: SidecarFile.temporaryName())
      try Deflate.inflate(
        from: file.descriptor, start: meta.dataSetStart, size: size, to: inflated.descriptor)
      try window.open(file: inflated.descriptor, size: try inflated.regularSize() ?? 0)
      try readDataSet(at: 0, meta.transferSyntax.encoding)
    } catch let error as ReadError {
      throw error
    } catch let error as SystemError {
      throw .scratch(error)
    } catch { throw .notDICOM }
    return source
  }

  private static func open(_ path: FilePath) throws(ReadError) -> OpenFile {
    do { return try OpenFile.reading(path) } catch { throw .unreadable(error) }
  }

  private static func size(of file: borrowing OpenFile) throws(ReadError) -> UInt64? {
    do { return try file.regularSize() } catch { throw .unreadable(error) }
  }

  private mutating func readDataSet(
    at start: UInt64, _ encoding: DataSetEncoding
  ) throws(ReadError) {
    let isKnown = source.type != nil
    var wanted = Self.common.union(DirectoryKey.keys(of: source.type ?? .image).map(\.tag))
    if !isKnown { wanted.formUnion(Self.pixelModule) }
    if source.type == .srDocument { wanted.insert(Self.observers) }
    let last = wanted.max() ?? .specificCharacterSet
    verified = []
    cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
    // Not every file that is called an image has pixels, and not every one that has them is called so.
    var hasPixels: Set<Tag> = []
    while true {
      if cursor.depth == 0 { cursor.pass(in: window) { $0 < last && !wanted.contains($0) } }
      guard case .element(let header)? = try next() else {
        if isAtEnd { break }
        continue
      }
      if cursor.depth > 0 {
        try passOver(header)
        continue
      }
      if header.tag > last { break }
      guard wanted.contains(header.tag), source.values[header.tag] == nil else {
        try passOver(header)
        continue
      }
      if Self.pixelModule.contains(header.tag) { hasPixels.insert(header.tag) }
      if DirectoryKey.sequences.contains(header.tag) || header.tag == Self.observers {
        let items = try items(of: header)
        if header.tag != Self.observers { source.values[header.tag] = items }
      } else {
        try take(header)
      }
    }
    if !isKnown, hasPixels == Self.pixelModule { source.type = .image }
    source.characterSet = source[.specificCharacterSet]
    if source.type == .srDocument, source[Self.verificationFlag] == Array("VERIFIED".utf8) {
      source.values[Self.verification] = verified.isEmpty ? Dummy.constant(for: .dt) : verified
    }
  }

  private var isAtEnd = false

  /// The next token; nil at the end.
  private mutating func next() throws(ReadError) -> DataSetCursor.Token? {
    let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
    if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
    let token = try cursor.next(in: window)
    isAtEnd = token == .end || token == .padding
    if case .fragment(let header) = token { cursor.skip(header) }
    return isAtEnd ? nil : token
  }

  private mutating func passOver(_ header: ElementHeader) throws(ReadError) {
    if header.hasUndefinedLength { try cursor.enter(header) } else { cursor.skip(header) }
  }

  /// Takes a plain value, as far as it is one.
  private mutating func take(_ header: ElementHeader) throws(ReadError) {
    guard !header.hasUndefinedLength, header.length <= Self.longest else { return try passOver(header) }
    source.values[header.tag] = try value(of: header)
    cursor.skip(header)
  }

  /// A value in little endian, without padding.
  private mutating func value(of header: ElementHeader) throws(ReadError) -> [UInt8] {
    if !window.holds(header.value) { try window.load(from: header.start) }
    let bytes = Array(copying: window.bytes(header.value))
    let vr = header.vr == .un ? DataDictionary.vr(of: header.tag) ?? .un : header.vr
    if vr.isText { return Text.trimmed(bytes) }
    guard cursor.encoding.isBigEndian, header.vr != .un, let size = vr.binaryValueSize, size > 1 else {
      return bytes
    }
    return stride(from: 0, to: bytes.count - bytes.count % size, by: size).flatMap {
      bytes[$0..<$0 + size].reversed()
    }
  }

  // MARK: Sequences

  /// The items of a sequence, of text and sequences alone. Of a document's content what modifies its name.
  private mutating func items(of header: ElementHeader) throws(ReadError) -> [UInt8] {
    guard header.vr == .sq else {
      try passOver(header)
      return []
    }
    let isContent = header.tag == DirectoryKey.contentSequence && cursor.depth == 0
    var items: [UInt8] = []
    try cursor.enter(header)
    let encoder = ElementBytes(encoding: .explicitVRLittleEndian)
    while let token = try next() {
      switch token {
      case .item:
        let (content, modifies) = try elements()
        if !isContent || modifies { items += encoder.item(content) }
      case .sequenceEnd: return items
      default: continue
      }
    }
    return items
  }

  /// The elements of an item, and whether it modifies what it belongs to.
  private mutating func elements() throws(ReadError) -> ([UInt8], modifies: Bool) {
    let encoder = ElementBytes(encoding: .explicitVRLittleEndian)
    var bytes: [UInt8] = []
    var modifies = false
    while let token = try next() {
      switch token {
      case .element(let header) where header.vr == .sq:
        let items = try items(of: header)
        if !header.tag.isPrivate { bytes += encoder.element(header.tag, .sq, items) }
      case .element(let header)
      where header.vr.isText && !header.tag.isPrivate && header.length <= Self.longest:
        let value = try value(of: header)
        cursor.skip(header)
        bytes += encoder.element(header.tag, header.vr, value)
        if header.tag == Tag(0x0040, 0xA010) { modifies = value == Array("HAS CONCEPT MOD".utf8) }
        if header.tag == Self.verification, !value.lexicographicallyPrecedes(verified) { verified = value }
      case .element(let header): try passOver(header)
      case .itemEnd: return (bytes, modifies)
      default: continue
      }
    }
    return (bytes, modifies)
  }
}
