/// What a file says of itself before its data set begins (PS3.10 7.1).
public struct FileMetaInformation: Sendable, Hashable {
  /// How the data set behind it is encoded.
  public var transferSyntax: TransferSyntax
  /// (0002,0002), without padding; empty when the file does not say.
  public var mediaStorageSOPClassUID: [UInt8]
  /// (0002,0003), without padding; empty when the file does not say.
  public var mediaStorageSOPInstanceUID: [UInt8]
  /// Where the data set begins in the file.
  public var dataSetStart: UInt64

  /// The SOP class of a DICOMDIR, which is an index of files and no instance (PS3.10 8.6).
  public static let mediaStorageDirectoryStorage = Array("1.2.840.10008.1.3.10".utf8)

  /// Reads the beginning of a file: preamble, prefix and file meta information, or the first element of a data set
  /// that has none of these. The window must stand at the start of the file, and reads on where that is not enough.
  public init(in window: inout ByteWindow) throws(ReadError) {
    do throws(ReadError) {
      try self.init(heldBy: window)
      if window.isFilled || window.holds(dataSetStart..<dataSetStart + 12) { return }
    } catch {
      if window.isFilled || error == .notDICOM { throw error }
    }
    try window.load(from: 0)
    try self.init(heldBy: window)
  }

  private init(heldBy window: borrowing ByteWindow) throws(ReadError) {
    self.init(
      transferSyntax: .implicitVRLittleEndian, mediaStorageSOPClassUID: [], mediaStorageSOPInstanceUID: [],
      dataSetStart: 0)
    if Self.hasPrefix(at: 128, in: window) {
      dataSetStart = 132
    } else if Self.hasPrefix(at: 0, in: window) {
      dataSetStart = 4
    } else if Self.startsWithGroup2(in: window) {
      dataSetStart = 0
    } else {
      guard let encoding = Self.plausibleEncoding(at: 0, in: window, bare: true) else { throw .notDICOM }
      transferSyntax = TransferSyntax(encoding)
      return
    }
    let stated = try readElements(in: window)
    guard dataSetStart < window.fileSize else { throw .truncated(at: dataSetStart) }
    try settleTransferSyntax(stated, in: window)
  }

  private init(
    transferSyntax: TransferSyntax, mediaStorageSOPClassUID: [UInt8], mediaStorageSOPInstanceUID: [UInt8],
    dataSetStart: UInt64
  ) {
    self.transferSyntax = transferSyntax
    self.mediaStorageSOPClassUID = mediaStorageSOPClassUID
    self.mediaStorageSOPInstanceUID = mediaStorageSOPInstanceUID
    self.dataSetStart = dataSetStart
  }

  /// Whether the file is a DICOMDIR.
  public var isDirectory: Bool { mediaStorageSOPClassUID == Self.mediaStorageDirectoryStorage }

  private static func hasPrefix(at offset: UInt64, in window: borrowing ByteWindow) -> Bool {
    window.holds(offset..<offset + 4) && window.uint32(at: offset, bigEndian: true) == 0x4449_434D
  }

  private static func startsWithGroup2(in window: borrowing ByteWindow) -> Bool {
    window.holds(0..<8) && window.tag(at: 0, bigEndian: false).group == 0x0002
      && window.tag(at: 0, bigEndian: false).element <= 0x0003
      && VR(rawValue: window.letters(at: 4)) != nil
  }

  /// Reads the elements of group 0002 one by one: the group length, (0002,0000), is wrong or absent in too many files
  /// to be relied on. Returns where the file states a transfer syntax UID.
  private mutating func readElements(in window: borrowing ByteWindow) throws(ReadError) -> Range<UInt64> {
    var stated: Range<UInt64> = 0..<0
    while window.holds(dataSetStart..<dataSetStart + 8) {
      let tag = window.tag(at: dataSetStart, bigEndian: false)
      guard tag.group == 0x0002 else { break }
      guard let vr = VR(rawValue: window.letters(at: dataSetStart + 4)) else {
        throw .malformedFileMeta(at: dataSetStart)
      }
      let headerSize: UInt64 = vr.hasLongLength ? 12 : 8
      guard window.holds(dataSetStart..<dataSetStart + headerSize) else { throw .truncated(at: dataSetStart) }
      let length =
        vr.hasLongLength
        ? UInt64(window.uint32(at: dataSetStart + 8, bigEndian: false))
        : UInt64(window.uint16(at: dataSetStart + 6, bigEndian: false))
      let value = dataSetStart + headerSize..<dataSetStart + headerSize + length
      guard window.holds(value) else {
        throw window.fileSize < value.upperBound
          ? .truncated(at: dataSetStart) : .malformedFileMeta(at: dataSetStart)
      }
      switch tag {
      case .mediaStorageSOPClassUID: mediaStorageSOPClassUID = UIDValue.trimmed(window.bytes(value))
      case .mediaStorageSOPInstanceUID: mediaStorageSOPInstanceUID = UIDValue.trimmed(window.bytes(value))
      case .transferSyntaxUID:
        // Some files have been given a second file meta information: nobody knows which of the two tells the encoding.
        let (known, uid) = (Self.uid(stated, in: window), Self.uid(value, in: window))
        guard known.isEmpty || known.holdsSame(as: uid) else { throw .malformedFileMeta(at: dataSetStart) }
        stated = value
      default: break
      }
      dataSetStart = value.upperBound
    }
    return stated
  }

  /// A UID without padding.
  @_lifetime(borrow window)
  private static func uid(_ value: Range<UInt64>, in window: borrowing ByteWindow) -> RawSpan {
    UIDValue.withoutPadding(window.bytes(value))
  }

  private mutating func settleTransferSyntax(
    _ stated: Range<UInt64>, in window: borrowing ByteWindow
  ) throws(ReadError) {
    let uid = Self.uid(stated, in: window)
    if uid.isEmpty {
      // Without a statement only a plain data set can be told from its first element.
      guard let encoding = Self.plausibleEncoding(at: dataSetStart, in: window, bare: false) else {
        throw .unknownTransferSyntax
      }
      transferSyntax = TransferSyntax(encoding)
      return
    }
    guard let registered = TransferSyntax.registered(uid) else { throw .unknownTransferSyntax }
    transferSyntax = registered
    // Some writers state one uncompressed encoding and use the other: the bytes are what is true, and the
    // output states what it is.
    if !registered.isDeflated, !registered.isEncapsulated,
      let seen = Self.plausibleEncoding(at: dataSetStart, in: window, bare: false),
      seen.isExplicit != registered.encoding.isExplicit
    {
      transferSyntax = TransferSyntax(seen)
    }
  }

  /// The encoding in which the first element at `offset` makes sense; nil when there is none. A bare data set must
  /// begin with group 0008, since nothing else tells it from a file that is not DICOM at all.
  private static func plausibleEncoding(
    at offset: UInt64, in window: borrowing ByteWindow, bare: Bool
  ) -> DataSetEncoding? {
    guard window.holds(offset..<offset + 8) else { return nil }
    let little = window.tag(at: offset, bigEndian: false)
    let big = window.tag(at: offset, bigEndian: true)
    let isExplicit = VR(rawValue: window.letters(at: offset + 4)) != nil
    if isExplicit {
      if bare ? little.group == 0x0008 : little.group < 0x0100 { return .explicitVRLittleEndian }
      if bare ? big.group == 0x0008 : big.group < 0x0100 { return .explicitVRBigEndian }
      return nil
    }
    let length = UInt64(window.uint32(at: offset + 4, bigEndian: false))
    guard bare ? little.group == 0x0008 : little.group < 0x0100 else { return nil }
    guard length <= window.fileSize - offset - 8, DataDictionary.vr(of: little) != nil || little.isGroupLength
    else { return nil }
    return .implicitVRLittleEndian
  }
}
