import DICOM
import Testing

@Suite("Writing a file piece by piece")
struct FileOutputTests {
  @Test(
    "New bytes and kept bytes come out in order, however many pieces there are",
    arguments: [1, 4096, 4097, 9000])
  func pieces(size: Int) throws {
    let content = (0..<(size * 200)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let source = try BytesFile(content)
    let target = try BytesFile([])
    var window = ByteWindow(capacity: content.count)
    try window.open(file: source.descriptor, size: source.size)
    var output = FileOutput()
    output.open(file: target.descriptor)
    var expected: [UInt8] = []
    for piece in 0..<200 {
      let range = piece * size..<(piece + 1) * size
      try output.appendKept(UInt64(range.lowerBound)..<UInt64(range.upperBound), window: window)
      try output.reserve(3, window: window)
      output.append([1, 2, UInt8(piece)])
      expected += content[range] + [1, 2, UInt8(piece)]
      #expect(output.position == UInt64(expected.count))
    }
    try output.flush(window: window)
    #expect(try target.contents() == expected)
  }

  @Test("A length is corrected in memory and in the file, in either byte order", arguments: [false, true])
  func patches(bigEndian: Bool) throws {
    let target = try BytesFile([])
    let source = try BytesFile([0])
    var window = ByteWindow()
    try window.open(file: source.descriptor, size: source.size)
    var output = FileOutput()
    output.open(file: target.descriptor)
    let encoding: DataSetEncoding = bigEndian ? .explicitVRBigEndian : .explicitVRLittleEndian
    let early = output.appendHeader(Tag(0x0040, 0xA730), .sq, length: 7, encoding: encoding)
    try output.flush(window: window)
    let late = output.appendHeader(.item, .un, length: 9, encoding: encoding)
    try output.patch(0x0102_0304, at: early, bigEndian: bigEndian)
    try output.patch(0x0506_0708, at: late, bigEndian: bigEndian)
    try output.flush(window: window)
    let expected =
      bigEndian
      ? "00 40 A7 30 'SQ' 00 00 01 02 03 04 FF FE E0 00 05 06 07 08"
      : "40 00 30 A7 'SQ' 00 00 04 03 02 01 FE FF 00 E0 08 07 06 05"
    #expect(try target.contents() == bytes(expected))
  }
}
