import DICOM
import Testing

@Suite("The beginning of a file")
struct FileMetaInformationTests {
  private static let preamble = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
  /// (0002,0003) "1.2 " and the transfer syntax.
  private static func meta(_ uid: String) -> [UInt8] {
    let padded = Array(uid.utf8) + (uid.utf8.count % 2 == 1 ? [0] : [])
    return bytes("02 00 03 00 'UI' 04 00 '1.2' 00 02 00 10 00 'UI'")
      + [UInt8(padded.count), 0] + padded
  }
  private static let explicit = bytes("08 00 60 00 'CS' 02 00 'MR'")
  private static let implicit = bytes("08 00 60 00 02 00 00 00 'MR'")
  private static let bigEndian = bytes("00 08 00 60 'CS' 00 02 'MR'")

  private static func read(_ content: [UInt8]) throws -> FileMetaInformation {
    let file = try BytesFile(content)
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    return try FileMetaInformation(in: &window)
  }

  @Test("A Part 10 file, with and without its group length, right or wrong")
  func part10() throws {
    let meta = Self.meta("1.2.840.10008.1.2.1")
    for length in ["", "02 00 00 00 'UL' 04 00 FF FF 00 00", "02 00 00 00 'UL' 04 00 00 00 00 00"] {
      let start = Self.preamble + bytes(length) + meta
      let read = try Self.read(start + Self.explicit)
      #expect(read.transferSyntax.uid == "1.2.840.10008.1.2.1")
      #expect(read.mediaStorageSOPInstanceUID == Array("1.2".utf8))
      #expect(read.dataSetStart == UInt64(start.count))
      #expect(!read.isDirectory)
    }
  }

  @Test(
    "It may be longer than what is read at first, and end where that ends",
    arguments: [65_352, 65_360, 65_366, 65_368, 65_370, 65_372, 65_374, 65_376, 65_380, 65_400, 400_000])
  func long(length: UInt32) throws {
    let meta = Self.meta("1.2.840.10008.1.2.1")
    // (0002,0102), Private Information, in the middle.
    let size = (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
    let information =
      bytes("02 00 02 01 'OB' 00 00") + size + [UInt8](repeating: 7, count: Int(length))
    let rest = bytes("10 00 20 00 'LO'") + [0, 0] + bytes("E0 7F 10 00 'OW' 00 00 00 00 06 00")
    let content = Self.preamble + information + meta + Self.explicit + rest
    let read = try Self.read(content + [UInt8](repeating: 1, count: 6 << 16))
    #expect(read.dataSetStart == UInt64(Self.preamble.count + 12 + Int(length) + meta.count))
    #expect(read.mediaStorageSOPInstanceUID == Array("1.2".utf8))
    #expect(read.transferSyntax.uid == "1.2.840.10008.1.2.1")
  }

  @Test("A file without its preamble, or without preamble and prefix")
  func withoutPreamble() throws {
    let meta = Self.meta("1.2.840.10008.1.2.1")
    #expect(try Self.read(Array("DICM".utf8) + meta + Self.explicit).dataSetStart == UInt64(4 + meta.count))
    #expect(try Self.read(meta + Self.explicit).dataSetStart == UInt64(meta.count))
  }

  @Test("A bare data set tells its encoding by its first element")
  func bare() throws {
    #expect(try Self.read(Self.explicit).transferSyntax.uid == "1.2.840.10008.1.2.1")
    #expect(try Self.read(Self.implicit).transferSyntax.uid == "1.2.840.10008.1.2")
    #expect(try Self.read(Self.bigEndian).transferSyntax.uid == "1.2.840.10008.1.2.2")
  }

  @Test("The bytes are believed where an uncompressed file states the other encoding")
  func misstated() throws {
    let implicit = try Self.read(Self.preamble + Self.meta("1.2.840.10008.1.2.1") + Self.implicit)
    #expect(implicit.transferSyntax.uid == "1.2.840.10008.1.2")
    let explicit = try Self.read(Self.preamble + Self.meta("1.2.840.10008.1.2") + Self.explicit)
    #expect(explicit.transferSyntax.uid == "1.2.840.10008.1.2.1")
    // Nothing says how an encapsulated object in implicit VR would be meant.
    let encapsulated = try Self.read(Self.preamble + Self.meta("1.2.840.10008.1.2.4.50") + Self.explicit)
    #expect(encapsulated.transferSyntax.uid == "1.2.840.10008.1.2.4.50")
  }

  @Test("What is not a DICOM file, and what is a broken one")
  func refused() {
    #expect(throws: ReadError.notDICOM) { try Self.read([]) }
    #expect(throws: ReadError.notDICOM) { try Self.read(Array("%PDF-1.4 something else".utf8)) }
    #expect(throws: ReadError.notDICOM) { try Self.read([UInt8](repeating: 0, count: 4096)) }
    #expect(throws: ReadError.unknownTransferSyntax) {
      try Self.read(Self.preamble + Self.meta("1.2.3.4") + Self.explicit)
    }
    let meta = Self.preamble + Self.meta("1.2.840.10008.1.2.1")
    #expect(throws: ReadError.truncated(at: UInt64(meta.count))) { try Self.read(meta) }
    #expect(throws: ReadError.self) { try Self.read(Array(meta.dropLast(3))) }
    // A second file meta information in front of the data set, as one archive has written them.
    let again = Self.meta("1.2.840.10008.1.2.1")
    let contradictory = Self.meta("1.2.840.10008.1.2.4.70")
    #expect(throws: Never.self) { try Self.read(meta + again + Self.explicit) }
    let place = UInt64(meta.count + bytes("02 00 03 00 'UI' 04 00 '1.2' 00").count)
    #expect(throws: ReadError.malformedFileMeta(at: place)) {
      try Self.read(meta + contradictory + Self.explicit)
    }
  }
}
