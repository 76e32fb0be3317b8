import DICOM
import Testing

/// The expected steps stand where hand counting puts them.
@Suite("A walk through items")
struct ItemWalkTests {
  /// Walks through the items of the sequence that the bytes begin with and tells the steps; enters each sequence whose tag
  /// is not `passed`. An element that begins as `pattern` says is marked with an asterisk.
  private func steps(
    _ text: String, isExplicit: Bool = true, passed: Tag? = nil, pattern: HeaderPattern = .none
  ) throws -> String {
    let file = try BytesFile(bytes(text))
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    let encoding = isExplicit ? DataSetEncoding.explicitVRLittleEndian : .implicitVRLittleEndian
    var cursor = DataSetCursor(at: 0, end: file.size, encoding: encoding)
    guard case .element(let sequence) = try cursor.next(in: window) else { return "no sequence" }
    try cursor.enter(sequence)
    guard var walk = cursor.itemWalk(in: window) else { return "no walk" }
    var words: [String] = []
    while true {
      switch walk.next(in: window, expecting: pattern) {
      case .element: words.append(element(walk.header))
      case .expected: words.append(element(walk.header) + "*")
      case .item:
        words.append("item@\(walk.header.valueStart)")
        continue
      case .itemEnd:
        words.append("end")
        continue
      case .sequenceEnd:
        words.append("up")
        continue
      case .end: return (words + ["stop@\(walk.position)"]).joined(separator: " ")
      case .unclear: return (words + ["unclear"]).joined(separator: " ")
      }
      if walk.header.tag == passed {
        guard walk.passOver(in: window) else { return (words + ["not passed"]).joined(separator: " ") }
      } else if walk.header.vr == .sq {
        guard walk.enter() else { return (words + ["too deep"]).joined(separator: " ") }
      } else {
        walk.skip()
      }
    }
  }

  private func element(_ header: ElementHeader) -> String {
    "\(header.tag)\(header.vr) \(header.hasUndefinedLength ? "?" : String(header.length))@\(header.valueStart)"
  }

  static let flat = "08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 02 00 'MR'"

  @Test(
    "Steps stand where hand counting puts them",
    arguments: [
      (flat, "item@20 (0008,0060)CS 2@28 end stop@30"),
      // Undefined lengths: delimitations are steps, and the walk stops before its own.
      (
        "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'MR' "
          + "FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00",
        "item@20 (0008,0060)CS 2@28 end stop@38"
      ),
      // One sequence in another: with an item that is shorter than a header, and with one that is as long.
      (
        "08 00 40 11 'SQ' 00 00 22 00 00 00 FE FF 00 E0 1A 00 00 00 08 00 11 11 'SQ' 00 00 0E 00 00 00 "
          + "FE FF 00 E0 06 00 00 00 08 00 60 00 'CS' 00 00",
        "item@20 (0008,1111)SQ 14@32 item@40 unclear"
      ),
      (
        "08 00 40 11 'SQ' 00 00 24 00 00 00 FE FF 00 E0 1C 00 00 00 08 00 11 11 'SQ' 00 00 10 00 00 00 "
          + "FE FF 00 E0 08 00 00 00 08 00 60 00 'CS' 00 00",
        "item@20 (0008,1111)SQ 16@32 item@40 (0008,0060)CS 0@48 end up end stop@48"
      ),
      // Past the item, a group of commands, an unknown VR, a delimitation with a length, reserved bytes that are not zero.
      (
        "08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 04 00 'MR'",
        "item@20 unclear"
      ),
      (
        "08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 02 00 60 00 'CS' 02 00 'MR'",
        "item@20 unclear"
      ),
      (
        "08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 '??' 02 00 'MR'",
        "item@20 unclear"
      ),
      (
        "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF FE FF 0D E0 01 00 00 00 "
          + "FE FF DD E0 00 00 00 00", "item@20 unclear"
      ),
      (
        "08 00 40 11 'SQ' 00 00 14 00 00 00 FE FF 00 E0 0C 00 00 00 42 00 11 00 'OB' 01 00 00 00 00 00",
        "item@20 unclear"
      ),
    ])
  func steps(text: String, expected: String) throws { #expect(try steps(text) == expected) }

  @Test(
    "What begins as expected is the same element, and nothing else is",
    arguments: [
      (VR.cs, Tag(0x0008, 0x0060), "item@20 (0008,0060)CS 2@28* end stop@30"),
      (.lo, Tag(0x0008, 0x0060), "item@20 (0008,0060)CS 2@28 end stop@30"),
      (.cs, Tag(0x0008, 0x0061), "item@20 (0008,0060)CS 2@28 end stop@30"),
      (.cs, Tag(0x0009, 0x0060), "item@20 (0008,0060)CS 2@28 end stop@30"),
    ])
  func expectations(vr: VR, tag: Tag, expected: String) throws {
    let header = ElementHeader(tag: tag, vr: vr, length: 700, start: 0, valueStart: 0)
    #expect(try steps(Self.flat, pattern: HeaderPattern(of: header)) == expected)
  }

  @Test("What is expected is checked as everything else is, and expected in explicit VR alone")
  func expectedButWrong() throws {
    func pattern(_ tag: Tag, _ vr: VR) -> HeaderPattern {
      HeaderPattern(of: ElementHeader(tag: tag, vr: vr, length: 0, start: 0, valueStart: 0))
    }
    // Past its item, with a short and with a long length field; with reserved bytes that are not zero.
    let begin = "08 00 40 11 'SQ' 00 00 14 00 00 00 FE FF 00 E0 0C 00 00 00"
    let modality = pattern(Tag(0x0008, 0x0060), .cs)
    let document = pattern(Tag(0x0042, 0x0011), .ob)
    #expect(try steps(begin + " 08 00 60 00 'CS' 05 00 'MR' 00 00", pattern: modality) == "item@20 unclear")
    #expect(
      try steps(begin + " 42 00 11 00 'OB' 00 00 01 00 00 00", pattern: document) == "item@20 unclear")
    #expect(
      try steps(begin + " 42 00 11 00 'OB' 01 00 00 00 00 00", pattern: document) == "item@20 unclear")
    #expect(
      try steps(begin + " 42 00 11 00 'OB' 00 00 00 00 00 00", pattern: document)
        == "item@20 (0042,0011)OB 0@32* end stop@32")
    // In implicit VR a length may look like a VR: 0x5343 is CS, and far too long here.
    let implicit = "08 00 40 11 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 43 53 00 00 'MR'"
    #expect(try steps(implicit, isExplicit: false, pattern: modality) == "item@16 unclear")
    // Neither file meta information nor delimitations are elements of a data set, whatever is expected.
    for tag in [Tag(0x0002, 0x0010), .itemDelimitation] {
      let group = tag.group == 2 ? "02 00 10 00" : "FE FF 0D E0"
      #expect(
        try steps(begin + " \(group) 'UI' 04 00 00 00 00 00", pattern: pattern(tag, .ui)) == "item@20 unclear"
      )
    }
  }

  @Test(
    "A sequence is passed over with a look at every header",
    arguments: [
      // Of undefined and of defined length; one whose item is longer than itself.
      (
        "08 00 11 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'MR' "
          + "FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00",
        "item@20 (0008,1111)SQ ?@32 (0020,0010)SH 0@74 end stop@74"
      ),
      (
        "08 00 11 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 02 00 'MR'",
        "item@20 (0008,1111)SQ 18@32 (0020,0010)SH 0@58 end stop@58"
      ),
      ("08 00 11 11 'SQ' 00 00 00 00 00 00", "item@20 (0008,1111)SQ 0@32 (0020,0010)SH 0@40 end stop@40"),
      (
        "08 00 11 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0B 00 00 00 08 00 60 00 'CS' 02 00 'MR'",
        "item@20 (0008,1111)SQ 18@32 not passed"
      ),
      (
        "08 00 11 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 03 00 'MR'",
        "item@20 (0008,1111)SQ 18@32 not passed"
      ),
    ])
  func passing(sequence: String, expected: String) throws {
    let end = "20 00 10 00 'SH' 00 00 FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00"
    let text = "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF \(sequence) \(end)"
    // What delimits the item is passed too, and stands before the stop.
    let found = try steps(text, passed: Tag(0x0008, 0x1111))
    #expect(found == expected.replacing(/stop@(\d+)/) { "stop@\((Int($0.1) ?? 0) + 8)" })
  }

  @Test(
    "What is nested deeper than the walk goes is unclear, entered or passed over", arguments: [1, 11, 12, 13])
  func depth(sequences: Int) throws {
    // One item in each: levels 2 n of the walk, of which it has 23.
    let open = "08 00 11 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF "
    let close = "FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00 "
    let text =
      open.replacing("11 11", with: "40 11") + String(repeating: open, count: sequences)
      + String(repeating: close, count: sequences + 1)
    let isWithin = 1 + 2 * sequences <= ItemWalk.maximumDepth
    #expect(try steps(text).contains("stop") == isWithin)
    #expect(try steps(text, passed: Tag(0x0008, 0x1111)).contains("stop") == isWithin)
  }

  /// Sequences, and where they end: nil where the cursor must stay.
  static let skipped: [(String, UInt64?)] = [
    (flat, 30),
    // The delimitations of item and sequence are passed too.
    (delimited + " FE FF DD E0 00 00 00 00 20 00 10 00 'SH' 00 00", 46),
    ("08 00 40 11 'SQ' 00 00 00 00 00 00 20 00 10 00 'SH' 00 00", 12),
    // No delimitation; an item that reaches out of the sequence, and one that is too short for its element.
    (delimited, nil),
    ("08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0B 00 00 00 08 00 60 00 'CS' 02 00 'MR' 00", nil),
    ("08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 04 00 'MR' 00 00", nil),
    // Only the cursor itself knows what to make of a UN of undefined length, or of a value.
    (unknown, nil),
    ("08 00 60 00 'CS' 02 00 'MR'", nil),
  ]
  private static let delimited =
    "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'MR' FE FF 0D E0 00 00 00 00"
  private static let unknown =
    "08 00 40 11 'SQ' 00 00 1C 00 00 00 FE FF 00 E0 14 00 00 00 09 00 60 00 'UN' 00 00 FF FF FF FF FE FF DD E0 00 00 00 00"

  @Test("The cursor passes over a sequence at once, or stays where it is", arguments: skipped)
  func skipping(text: String, end: UInt64?) throws {
    let file = try BytesFile(bytes(text))
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    var cursor = DataSetCursor(at: 0, end: file.size, encoding: .explicitVRLittleEndian)
    guard case .element(let header) = try cursor.next(in: window) else { return }
    let isPassed = cursor.skipSequence(header, in: window)
    #expect(isPassed == (end != nil))
    #expect(cursor.position == end ?? header.valueStart)
  }

  @Test("What reaches beyond the window, or is encoded in big endian, is left to the long way")
  func notSkipping() throws {
    // A value of 10,000 bytes, of which a window of 4,096 has the first.
    let item = "FE FF 00 E0 1C 27 00 00 08 00 40 11 'OB' 00 00 10 27 00 00"
    let long = bytes("08 00 40 11 'SQ' 00 00 24 27 00 00 \(item)") + [UInt8](repeating: 0, count: 10_000)
    let file = try BytesFile(long)
    var window = ByteWindow(capacity: 4096)
    try window.open(file: file.descriptor, size: file.size)
    try window.load(from: 0)
    var cursor = DataSetCursor(at: 0, end: file.size, encoding: .explicitVRLittleEndian)
    guard case .element(let header) = try cursor.next(in: window) else { return }
    let isPassed = cursor.skipSequence(header, in: window)
    #expect(!isPassed && cursor.position == 12)

    let big = try BytesFile(bytes("00 08 11 40 'SQ' 00 00 00 00 00 08 FF FE E0 00 00 00 00 00"))
    var other = ByteWindow()
    try other.open(file: big.descriptor, size: big.size)
    cursor = DataSetCursor(at: 0, end: big.size, encoding: .explicitVRBigEndian)
    guard case .element(let sequence) = try cursor.next(in: other) else { return }
    let isPassedToo = cursor.skipSequence(sequence, in: other)
    #expect(!isPassedToo && cursor.position == 12)
  }
}
