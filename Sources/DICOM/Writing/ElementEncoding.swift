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
  /// the standard requires, so that nothing of the original's survives here.
  public mutating func appendFileMeta(
    sopClassUID: [UInt8], sopInstanceUID: [UInt8], transferSyntax: TransferSyntax
  ) {
    append([UInt8](repeating: 0, count: 128))
    append(Array("DICM".utf8))
    let elements: [(Tag, VR, [UInt8])] = [
      (.fileMetaInformationVersion, .ob, [0, 1]),
      (.mediaStorageSOPClassUID, .ui, sopClassUID),
      (.mediaStorageSOPInstanceUID, .ui, sopInstanceUID),
      (.transferSyntaxUID, .ui, Array(transferSyntax.uid.utf8)),
      (.implementationClassUID, .ui, Array(Implementation.classUID.utf8)),
      (.implementationVersionName, .sh, Array(Implementation.versionName.utf8)),
    ]
    let size = elements.reduce(0) { sum, element in
      sum + (element.1.hasLongLength ? 12 : 8) + (element.2.count + 1) & ~1
    }
    appendHeader(.fileMetaInformationGroupLength, .ul, length: 4, encoding: .explicitVRLittleEndian)
    append(UInt32(size), bigEndian: false)
    for (tag, vr, value) in elements {
      let length = (value.count + 1) & ~1
      appendHeader(tag, vr, length: UInt32(length), encoding: .explicitVRLittleEndian)
      append(value)
      if length != value.count { append(vr.paddingByte, bigEndian: false) }
    }
  }
}

/// How this program names itself in the files that it writes (PS3.10 7.1).
public enum Implementation {
  /// (0002,0012): a UUID-derived UID of this program (PS3.5 B.2).
  public static let classUID = "2.25.220341137902514383092841757331840562761"
  /// (0002,0013): at most 16 characters.
  public static let versionName = "ANONYMISE_0_1"
}
