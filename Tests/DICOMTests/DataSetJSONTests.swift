import DICOM
import Foundation
import Testing

@Suite("A data set as JSON")
struct DataSetJSONTests {
  private static func json(
    _ content: [UInt8], _ model: DataSetJSON.Model, _ encoding: DataSetEncoding = .explicitVRLittleEndian
  ) throws -> NSDictionary {
    let file = try BytesFile(content)
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    var writer = JSONWriter()
    var told = DataSetJSON(model, bulkData: "../images/T1 räumlich/1.dcm")
    try told.write(from: 0, encoding: encoding, window: &window, to: &writer)
    return try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? NSDictionary)
  }

  private static func parsed(_ text: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  /// One element each; the expected JSON is PS3.18 F.2 by hand.
  private static let elements: [(String, String)] = [
    ("08 00 60 00 'CS' 02 00 'MR'", #"{"00080060": {"vr": "CS", "Value": ["MR"]}}"#),
    (
      "08 00 08 00 'CS' 0A 00 'A\\\\B\\C    '", #"{"00080008": {"vr": "CS", "Value": ["A", null, "B", "C"]}}"#
    ),
    ("08 00 60 00 'CS' 00 00", #"{"00080060": {"vr": "CS"}}"#),
    ("08 00 50 00 'SH' 02 00 '  '", #"{"00080050": {"vr": "SH"}}"#),
    ("08 00 18 00 'UI' 04 00 '1.2' 00", #"{"00080018": {"vr": "UI", "Value": ["1.2"]}}"#),
    // Numbers that JSON spells otherwise are text.
    (
      "18 00 50 00 'DS' 1A 00 ' 1.50\\-0\\+1\\.5\\1.\\01\\1E3  '",
      #"{"00180050": {"vr": "DS", "Value": [1.50, -0, "+1", ".5", "1.", "01", 1E3]}}"#
    ),
    ("20 00 13 00 'IS' 06 00 '7\\1.0 '", #"{"00200013": {"vr": "IS", "Value": [7, "1.0"]}}"#),
    ("18 00 50 00 'DS' 06 00 '1E999 '", #"{"00180050": {"vr": "DS", "Value": ["1E999"]}}"#),
    ("28 00 09 00 'AT' 04 00 18 00 63 10", #"{"00280009": {"vr": "AT", "Value": ["00181063"]}}"#),
    // 0.1 in single precision, to the digits that double precision needs.
    (
      "08 00 53 21 'FL' 04 00 CD CC CC 3D",
      #"{"00082153": {"vr": "FL", "Value": [0.10000000149011612]}}"#
    ),
    (
      "18 00 00 99 'FD' 18 00 00 00 00 00 00 00 F8 7F 00 00 00 00 00 00 F0 FF 00 00 00 00 00 00 F8 3F",
      #"{"00189900": {"vr": "FD", "Value": ["NaN", "-Infinity", 1.5]}}"#
    ),
    // Above 2^53 a reader may round.
    (
      "08 00 40 04 'UV' 00 00 10 00 00 00 01 00 00 00 00 00 00 00 FF FF FF FF FF FF FF FF",
      #"{"00080440": {"vr": "UV", "Value": [1, "18446744073709551615"]}}"#
    ),
    ("28 00 06 01 'SS' 02 00 FE FF", #"{"00280106": {"vr": "SS", "Value": [-2]}}"#),
    (
      "10 00 10 00 'PN' 08 00 'A^B==C  '",
      #"{"00100010": {"vr": "PN", "Value": [{"Alphabetic": "A^B", "Phonetic": "C"}]}}"#
    ),
    (
      "10 00 00 40 'LT' 08 00 'A\\B' 09 '\"' 0A '  '", #"{"00104000": {"vr": "LT", "Value": ["A\\B\t\"\n"]}}"#
    ),
    // Binary values are named and not told.
    (
      "E0 7F 10 00 'OW' 00 00 02 00 00 00 01 02",
      #"{"7FE00010": {"vr": "OW", "BulkDataURI": "../images/T1%20r%C3%A4umlich/1.dcm#7FE00010"}}"#
    ),
    (
      "E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 02 00 00 00 AA BB FE FF DD E0 00 00 00 00",
      #"{"7FE00010": {"vr": "OB", "BulkDataURI": "../images/T1%20r%C3%A4umlich/1.dcm#7FE00010"}}"#
    ),
    // Group lengths are no part of it.
    (
      "08 00 00 00 'UL' 04 00 0A 00 00 00 08 00 60 00 'CS' 02 00 'MR'",
      #"{"00080060": {"vr": "CS", "Value": ["MR"]}}"#
    ),
    // Sequences of both forms, without items, with an empty one, and with bulk data in the second.
    ("08 00 40 11 'SQ' 00 00 00 00 00 00", #"{"00081140": {"vr": "SQ"}}"#),
    (
      "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 FF FF FF FF 09 00 10 00 'LO' 02 00 'X ' 09 00 01 10 'OB' 00 00 02 00 00 00 00 00 FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00",
      #"{"00081140": {"vr": "SQ", "Value": [{}, {"00090010": {"vr": "LO", "Value": ["X"]}, "00091001": {"vr": "OB", "BulkDataURI": "../images/T1%20r%C3%A4umlich/1.dcm#00081140/2/00091001"}}]}}"#
    ),
    // A character set of a deeper level holds there alone: E9 is é in Latin 1, and ISO_IR 101 has ă at E3.
    (
      "08 00 05 00 'CS' 0A 00 'ISO_IR 100' 08 00 40 11 'SQ' 00 00 24 00 00 00 FE FF 00 E0 1C 00 00 00 08 00 05 00 'CS' 0A 00 'ISO_IR 101' 08 00 80 00 'LO' 02 00 E3 ' ' 10 00 10 00 'PN' 02 00 E9 ' '",
      #"{"00080005": {"vr": "CS", "Value": ["ISO_IR 192"]}, "00081140": {"vr": "SQ", "Value": [{"00080005": {"vr": "CS", "Value": ["ISO_IR 192"]}, "00080080": {"vr": "LO", "Value": ["ă"]}}]}, "00100010": {"vr": "PN", "Value": [{"Alphabetic": "é"}]}}"#
    ),
    // A byte that may be any character.
    ("08 00 80 00 'LO' 02 00 'A' E9", #"{"00080080": {"vr": "LO", "Value": ["A\#u{FFFD}"]}}"#),
  ]

  @Test("The DICOM JSON Model", arguments: elements)
  func model(_ element: String, _ expected: String) throws {
    #expect(try Self.json(bytes(element), .dicomJSON) == Self.parsed(expected))
  }

  private static let plain: [(String, String)] = [
    ("08 00 60 00 'CS' 02 00 'MR'", #"{"Modality": "MR"}"#),
    ("08 00 08 00 'CS' 04 00 'A\\B '", #"{"ImageType": ["A", "B"]}"#),
    ("08 00 60 00 'CS' 00 00", #"{"Modality": null}"#),
    ("10 00 10 00 'PN' 06 00 'A^B==C'", #"{"PatientName": "A^B==C"}"#),
    ("08 00 59 94 'FL' 04 00 CD CC CC 3D", #"{"RecommendedDisplayFrameRateInFloat": 0.1}"#),
    ("28 00 09 00 'AT' 04 00 18 00 63 10", #"{"FrameIncrementPointer": "(0018,1063)"}"#),
    // A creator with two blocks of a group, an element without a creator.
    (
      "09 00 10 00 'LO' 02 00 'X ' 09 00 11 00 'LO' 02 00 'X ' 09 00 01 10 'CS' 02 00 'A ' 09 00 01 11 'CS' 02 00 'B ' 09 00 01 20 'CS' 02 00 'C '",
      ##"{"(0009,\"X\",01)": "A", "(0009,\"X\",01) (0009,1101)": "B", "(0009,2001)": "C"}"##
    ),
    (
      "02 60 10 00 'US' 02 00 04 00 E0 7F 10 00 'OW' 00 00 02 00 00 00 01 02",
      #"{"OverlayRows (6002,0010)": 4, "leftOut": [{"element": "PixelData", "vr": "OW", "length": 2}]}"#
    ),
  ]

  @Test("The plain object", arguments: plain)
  func tags(_ element: String, _ expected: String) throws {
    #expect(try Self.json(bytes(element), .tags) == Self.parsed(expected))
  }

  @Test(
    "In implicit VR the representation of pixels decides between US and SS, the creator about its elements")
  func implicit() throws {
    let content = bytes(
      "28 00 03 01 02 00 00 00 01 00 28 00 06 01 02 00 00 00 FF FF 29 00 10 00 12 00 00 00 'SIEMENS CSA HEADER' 29 00 08 10 06 00 00 00 'IMAGE '"
    )
    let expected = #"""
      {"00280103": {"vr": "US", "Value": [1]}, "00280106": {"vr": "SS", "Value": [-1]},
       "00290010": {"vr": "LO", "Value": ["SIEMENS CSA HEADER"]}, "00291008": {"vr": "CS", "Value": ["IMAGE"]}}
      """#
    #expect(try Self.json(content, .dicomJSON, .implicitVRLittleEndian) == Self.parsed(expected))
  }

  @Test("A file that breaks off is an error, and none of its text is in it")
  func truncated() throws {
    #expect(throws: DataSetJSON.Failure.unreadable(.truncated(at: 0))) {
      try Self.json(bytes("08 00 60 00 'CS' 08 00 'MR'"), .dicomJSON)
    }
  }
}
