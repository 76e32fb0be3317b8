import DICOM
import Testing

@Suite("The way through a data set")
struct DataSetCursorTests {
  /// Each token in a few letters: what a reader of PS3.5 7.5 would write down with a pencil.
  private static func walk(_ content: [UInt8], _ encoding: DataSetEncoding) throws -> String {
    let file = try BytesFile(content)
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    var cursor = DataSetCursor(at: 0, end: file.size, encoding: encoding)
    var words: [String] = []
    while true {
      switch try cursor.next(in: window) {
      case .element(let header):
        words.append("\(header.tag)\(header.vr)")
        if header.vr == .sq || header.hasUndefinedLength {
          try cursor.enter(header)
        } else {
          words.append("\(header.length)@\(header.valueStart)")
          cursor.skip(header)
        }
      case .item(let header): words.append(header.hasUndefinedLength ? "[?" : "[\(header.length)")
      case .itemEnd: words.append("]")
      case .fragment(let header):
        words.append("<\(header.length)>")
        cursor.skip(header)
      case .sequenceEnd: words.append("/")
      case .padding: return (words + ["padding"]).joined(separator: " ")
      case .end: return words.joined(separator: " ")
      }
    }
  }

  @Test(
    "Unwanted elements are passed over up to what is wanted or odd",
    arguments: [
      // Up to a wanted tag, over short and long length fields.
      (
        DataSetEncoding.explicitVRLittleEndian,
        "08 00 60 00 'CS' 02 00 'MR' 09 00 10 00 'OB' 00 00 02 00 00 00 01 02 10 00 10 00 'PN' 04 00 'DOE '",
        24
      ),
      (.explicitVRBigEndian, "00 08 00 60 'CS' 00 02 'MR' 00 10 00 10 'PN' 00 04 'DOE '", 10),
      (.implicitVRLittleEndian, "08 00 60 00 02 00 00 00 'MR' 10 00 10 00 04 00 00 00 'DOE '", 10),
      // Up to an undefined length, an unknown VR, a group that has no place in a data set, a length that is too long.
      (.implicitVRLittleEndian, "08 00 60 00 02 00 00 00 'MR' 08 00 40 11 FF FF FF FF 00 00 00 00", 10),
      (.explicitVRLittleEndian, "08 00 60 00 'CS' 02 00 'MR' 08 00 61 00 '??' 02 00 'MR' 00 00", 10),
      (.explicitVRLittleEndian, "08 00 60 00 'CS' 02 00 'MR' 02 00 10 00 'UI' 02 00 '1' 00 00 00", 10),
      (.explicitVRLittleEndian, "08 00 60 00 'CS' 02 00 'MR' 08 00 61 00 'CS' 10 00 'MR' 00 00", 10),
      (.explicitVRLittleEndian, "08 00 60 00 'CS' 02 00 'MR' FE FF 0D E0 00 00 00 00 00 00 00 00", 10),
    ])
  func pass(encoding: DataSetEncoding, text: String, position: UInt64) throws {
    let file = try BytesFile(bytes(text))
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    var cursor = DataSetCursor(at: 0, end: file.size, encoding: encoding)
    cursor.pass(in: window) { $0 != Tag(0x0010, 0x0010) }
    #expect(cursor.position == position)
  }

  @Test(
    "Tokens stand where hand counting puts them",
    arguments: [
      (DataSetEncoding.explicitVRLittleEndian, "", ""),
      (.explicitVRLittleEndian, "10 00 10 00 'PN' 04 00 'DOE '", "(0010,0010)PN 4@8"),
      (.explicitVRBigEndian, "00 10 00 10 'PN' 00 04 'DOE '", "(0010,0010)PN 4@8"),
      (.implicitVRLittleEndian, "10 00 10 00 04 00 00 00 'DOE '", "(0010,0010)PN 4@8"),
      // An odd length, which no file should have and many do.
      (
        .explicitVRLittleEndian, "10 00 10 00 'PN' 03 00 'DOE' 10 00 20 00 'LO' 00 00",
        "(0010,0010)PN 3@8 (0010,0020)LO 0@19"
      ),
      // A 32-bit length; reserved bytes are not looked at.
      (.explicitVRLittleEndian, "42 00 11 00 'OB' FF FF 02 00 00 00 01 02", "(0042,0011)OB 2@12"),
      (
        .explicitVRLittleEndian, "40 00 30 A7 'SQ' 00 00 08 00 00 00 FE FF 00 E0 00 00 00 00",
        "(0040,A730)SQ [0 ] /"
      ),
      (
        .explicitVRLittleEndian,
        "40 00 30 A7 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00",
        "(0040,A730)SQ [? ] /"
      ),
      (
        .explicitVRBigEndian,
        "00 40 A7 30 'SQ' 00 00 FF FF FF FF FF FE E0 00 00 00 00 0A 00 10 00 10 'PN' 00 02 'AB' FF FE E0 DD 00 00 00 00",
        "(0040,A730)SQ [10 (0010,0010)PN 2@28 ] /"
      ),
      // UN of undefined length: implicit VR little endian inside, explicit again behind it (CP-246).
      (
        .explicitVRLittleEndian,
        "09 00 10 10 'UN' 00 00 FF FF FF FF FE FF 00 E0 0A 00 00 00 10 00 10 00 02 00 00 00 'AB' FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 00 00",
        "(0009,1010)UN [10 (0010,0010)PN 2@28 ] / (0010,0020)LO 0@46"
      ),
      (
        .explicitVRLittleEndian,
        "E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 02 00 00 00 01 02 FE FF DD E0 00 00 00 00",
        "(7FE0,0010)OB <0> <2> /"
      ),
      (
        .explicitVRLittleEndian, "10 00 10 00 'PN' 00 00 00 00 00 00 00 00 00 00", "(0010,0010)PN 0@8 padding"
      ),
      // In implicit VR the dictionary says what is a sequence, and UN is what it does not know.
      (
        .implicitVRLittleEndian, "40 00 30 A7 00 00 00 00 09 00 10 00 02 00 00 00 'AB'",
        "(0040,A730)SQ / (0009,0010)UN 2@16"
      ),
    ])
  func tokens(encoding: DataSetEncoding, content: String, expected: String) throws {
    #expect(try Self.walk(bytes(content), encoding) == expected)
  }

  @Test("A data set cut at any of its bytes is whole, or is an error")
  func cuts() throws {
    let whole = bytes(
      "10 00 10 00 'PN' 02 00 'AB' 40 00 30 A7 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 10 00 20 00 'LO' 02 00 'AB'"
    )
    // Only here does an element of the root end.
    let boundaries: Set = [0, 10, whole.count]
    for count in 0...whole.count {
      let isWhole = (try? Self.walk(Array(whole.prefix(count)), .explicitVRLittleEndian)) != nil
      #expect(isWhole == boundaries.contains(count), "\(count)")
    }
  }
}
