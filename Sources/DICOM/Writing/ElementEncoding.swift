extension FileOutput {
  /// The most bytes that the header of an element takes.
  public static let longestHeader = 12

  /// Appends the header of an element (PS3.5 7.1) and returns the place of its length field when that has 32 bits.
  /// Room must have been reserved. A 16-bit length field holds at most 65,534.
  @discardableResult
  public mutating func appendHeader(
    _ tag: Tag, _ vr: VR, length: UInt32, encoding: DataSetEncoding
  ) -> Place {
    let bigEndian = encoding.isBigEndian
    // The header is put together as a number, the first byte of it the highest, and stored at once.
    let start =
      UInt64(Self.ordered(tag.group, bigEndian)) << 48 | UInt64(Self.ordered(tag.element, bigEndian)) << 32
    guard encoding.isExplicit, tag.group != 0xFFFE else {
      append(start | UInt64(bigEndian ? length : length.byteSwapped), bigEndian: true)
      return place(before: 4)
    }
    let stated = start | UInt64(vr.rawValue) << 16
    guard vr.hasLongLength else {
      precondition(length <= 0xFFFE)
      append(stated | UInt64(Self.ordered(UInt16(length), bigEndian)), bigEndian: true)
      return place
    }
    append(stated, bigEndian: true)
    append(length, bigEndian: bigEndian)
    return place(before: 4)
  }

  private static func ordered(_ value: UInt16, _ bigEndian: Bool) -> UInt16 {
    bigEndian ? value : value.byteSwapped
  }

  /// Appends the preamble of zeros, the prefix and the file meta information of an instance (PS3.10 7.1): only what
  /// the standard requires, so that nothing of the original's survives here. Room must have been reserved.
  public mutating func appendFileMeta(
    sopClassUID: [UInt8], sopInstanceUID: [UInt8], transferSyntax: TransferSyntax
  ) {
    append(Self.preambleAndPrefix)
    appendHeader(.fileMetaInformationGroupLength, .ul, length: 4, encoding: .explicitVRLittleEndian)
    let length = used
    append(UInt32(0), bigEndian: false)
    appendMeta(.fileMetaInformationVersion, .ob, Self.metaVersion.span.bytes)
    appendMeta(.mediaStorageSOPClassUID, .ui, sopClassUID.span.bytes)
    appendMeta(.mediaStorageSOPInstanceUID, .ui, sopInstanceUID.span.bytes)
    appendMeta(.transferSyntaxUID, .ui, transferSyntax.uid.utf8.span.bytes)
    appendMeta(.implementationClassUID, .ui, Implementation.classUID.utf8.span.bytes)
    appendMeta(.implementationVersionName, .sh, Implementation.versionName.utf8.span.bytes)
    buffer.store(UInt32(used - length - 4).littleEndian, at: length)
  }

  private static let preambleAndPrefix = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
  private static let metaVersion: [UInt8] = [0, 1]

  private mutating func appendMeta(_ tag: Tag, _ vr: VR, _ value: RawSpan) {
    let length = value.byteCount + value.byteCount & 1
    appendHeader(tag, vr, length: UInt32(length), encoding: .explicitVRLittleEndian)
    append(value)
    if length != value.byteCount { append(vr.paddingByte, bigEndian: false) }
  }
}

/// How this program names itself in the files that it writes (PS3.10 7.1).
public enum Implementation {
  /// (0002,0012): a UUID-derived UID of this program (PS3.5 B.2).
  public static let classUID = "2.25.220341137902514383092841757331840562761"
  /// (0002,0013): at most 16 characters.
  public static let versionName = "ANONYMISE_0_1"
}
