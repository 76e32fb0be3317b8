import DICOM
import Testing

@Suite struct DictionaryTests {
  struct Row: Sendable {
    let tag: Tag
    let keyword, name: String
    let vrs: [VR]
    let vm: String
    let isRetired: Bool

    init(
      _ group: UInt16, _ element: UInt16, _ keyword: String, _ name: String, _ vrs: [VR], _ vm: String,
      retired: Bool = false
    ) {
      tag = Tag(group, element)
      (self.keyword, self.name, self.vrs, self.vm, isRetired) = (keyword, name, vrs, vm, retired)
    }
  }

  /// Rows of PS3.6 known by heart.
  static let knownRows: [Row] = [
    Row(0x0010, 0x0010, "PatientName", "Patient's Name", [.pn], "1"),
    Row(0x0010, 0x0020, "PatientID", "Patient ID", [.lo], "1"),
    Row(0x0008, 0x0005, "SpecificCharacterSet", "Specific Character Set", [.cs], "1-n"),
    Row(0x0008, 0x0018, "SOPInstanceUID", "SOP Instance UID", [.ui], "1"),
    Row(0x0002, 0x0010, "TransferSyntaxUID", "Transfer Syntax UID", [.ui], "1"),
    Row(0x0000, 0x0002, "AffectedSOPClassUID", "Affected SOP Class UID", [.ui], "1"),
    Row(0x0020, 0x0037, "ImageOrientationPatient", "Image Orientation (Patient)", [.ds], "6"),
    Row(0x0028, 0x0106, "SmallestImagePixelValue", "Smallest Image Pixel Value", [.us, .ss], "1"),
    Row(0x0028, 0x3006, "LUTData", "LUT Data", [.us, .ow], "1-n"),
    Row(0x0040, 0xA730, "ContentSequence", "Content Sequence", [.sq], "1"),
    Row(
      0x0010, 0x1050, "InsurancePlanIdentification", "Insurance Plan Identification", [.lo], "1-n",
      retired: true),
    Row(0x7FE0, 0x0001, "ExtendedOffsetTable", "Extended Offset Table", [.ov], "1"),
    Row(0x7FE0, 0x0010, "PixelData", "Pixel Data", [.ob, .ow], "1"),
    Row(0xFFFA, 0xFFFA, "DigitalSignaturesSequence", "Digital Signatures Sequence", [.sq], "1"),
    Row(0xFFFE, 0xE000, "Item", "Item", [], "1"),
  ]

  @Test(arguments: knownRows)
  func knownRow(_ row: Row) throws {
    let entry = try #require(DataDictionary.entry(for: row.tag))
    #expect(entry.tag == row.tag)
    #expect(entry.keyword == row.keyword)
    #expect(entry.name == row.name)
    #expect(entry.vrs == row.vrs)
    #expect(entry.vr == row.vrs.first ?? .un)
    #expect(DataDictionary.vr(of: row.tag) == row.vrs.first ?? .un)
    #expect(entry.vm == row.vm)
    #expect(entry.isRetired == row.isRetired)
    #expect(!entry.isRepeating)
    #expect(entry.pattern == TagPattern(row.tag))
    #expect(DataDictionary.entry(forKeyword: row.keyword) == entry)
  }

  struct Repeating: Sendable {
    let tag: Tag
    let keyword: String
    let vr: VR
    let pattern: String
    let count: UInt64

    init(_ group: UInt16, _ element: UInt16, _ keyword: String, _ vr: VR, _ pattern: String, _ count: UInt64)
    {
      tag = Tag(group, element)
      (self.keyword, self.vr, self.pattern, self.count) = (keyword, vr, pattern, count)
    }
  }

  /// One tag of each kind of pattern, and what the pattern is.
  static let repeatingGroups: [Repeating] = [
    Repeating(0x6000, 0x3000, "OverlayData", .ob, "(60xx,3000)", 128),
    Repeating(0x601E, 0x4000, "OverlayComments", .lt, "(60xx,4000)", 128),
    Repeating(0x60FE, 0x0010, "OverlayRows", .us, "(60xx,0010)", 128),
    Repeating(0x5002, 0x3000, "CurveData", .ob, "(50xx,3000)", 128),
    Repeating(0x7F02, 0x0010, "VariablePixelData", .ob, "(7Fxx,0010)", 128),
    Repeating(0x0020, 0x3142, "SourceImageIDs", .cs, "(0020,31xx)", 256),
    Repeating(0x0028, 0x0420, "RowsForNthOrderCoefficients", .us, "(0028,04x0)", 16),
    Repeating(0x0028, 0x08F3, "CodeTableLocation", .at, "(0028,08x3)", 16),
    Repeating(0x1000, 0x1235, "ShiftTableTriplet", .us, "(1000,xxx5)", 4096),
    Repeating(0x1000, 0x0010, "EscapeTriplet", .us, "(1000,xxx0)", 4096),
    Repeating(0x1010, 0xABCD, "ZonalMap", .us, "(1010,xxxx)", 65536),
  ]

  @Test(arguments: repeatingGroups)
  func repeatingGroup(_ row: Repeating) throws {
    let entry = try #require(DataDictionary.entry(for: row.tag))
    #expect(entry.tag == row.tag)
    #expect(entry.keyword == row.keyword)
    #expect(DataDictionary.vr(of: row.tag) == row.vr)
    #expect(entry.isRepeating)
    #expect(entry.pattern.matches(row.tag))
    #expect(entry.pattern.description == row.pattern)
    #expect(entry.pattern.matchableTagCount == row.count)
    let byKeyword = try #require(DataDictionary.entry(forKeyword: row.keyword))
    #expect(byKeyword.pattern == entry.pattern)
    #expect(byKeyword.tag.rawValue == entry.pattern.value)
  }

  /// (0028,0401) is an attribute of its own and also the first of (0028,04x1).
  @Test func exactEntryStandsBeforePattern() throws {
    let exact = try #require(DataDictionary.entry(for: Tag(0x0028, 0x0401)))
    #expect(exact.keyword == "TransformVersionNumber")
    #expect(!exact.isRepeating)
    let pattern = try #require(DataDictionary.entry(for: Tag(0x0028, 0x0411)))
    #expect(pattern.keyword == "ColumnsForNthOrderCoefficients")
  }

  @Test(arguments: [
    Tag(0x0009, 0x0010), Tag(0x6001, 0x3000), Tag(0x5001, 0x3000), Tag(0x6000, 0x3001), Tag(0x0010, 0x001F),
    Tag(0x0028, 0x0414), Tag(0x0010, 0x0000), Tag(0x0020, 0x3200), Tag(0xFFFF, 0xFFFF), Tag(0x7FE0, 0x0012),
    Tag(0x2D2D, 0x2D2D),
  ])
  func notInDictionary(_ tag: Tag) {
    #expect(DataDictionary.entry(for: tag) == nil)
    #expect(DataDictionary.vr(of: tag) == nil)
  }

  @Test(arguments: ["", "patientname", "PatientNam", "PatientNameX", "Zzz", "AAA", "Patient's Name", "Größe"])
  func unknownKeyword(_ keyword: String) {
    #expect(DataDictionary.entry(forKeyword: keyword) == nil)
  }

  /// Every row of the file, by tag and by keyword; patterns by each of up to 512 of their tags.
  @Test func everyRowOfTheFile() throws {
    let rows = try StandardTables.rows("dictionary")
    #expect(rows.count == 5349)
    let exact = Set(rows.compactMap { $0["tag"] }.filter { !$0.contains("x") })
    for row in rows {
      let text = try #require(row["tag"])
      let keyword = try #require(row["keyword"])
      let vrs = try #require(row["vr"]).split(separator: "/").map(String.init)
      let entry = try #require(DataDictionary.entry(forKeyword: keyword))
      #expect(entry.keyword == keyword)
      #expect(entry.name == row["name"].map { $0.hasSuffix(" *") ? String($0.dropLast(2)) : $0 })
      #expect(entry.vrs.map(\.description) == vrs)
      #expect(entry.vm == row["vm"])
      #expect(entry.isRetired == (row["retired"] == "Y"))
      #expect(entry.isRepeating == text.contains("x"))
      for tag in tags(text) where text == tag || !exact.contains(tag) {
        let value = Tag(rawValue: try #require(UInt32(tag, radix: 16)))
        let found = try #require(DataDictionary.entry(for: value), "\(tag)")
        #expect(found.keyword == keyword, "\(tag)")
        #expect(found.pattern == entry.pattern)
        #expect(DataDictionary.vr(of: value)?.description == vrs.first ?? "UN")
      }
    }
  }

  /// Tags as the text gives them, with digits for `x`: even numbers in the group, at most 512 in all.
  private func tags(_ text: String) -> [String] {
    guard let open = text.firstIndex(of: "x") else { return [text] }
    let isLastOfGroup = text.distance(from: text.startIndex, to: open) == 3
    let all = (0..<16).filter { !isLastOfGroup || $0 % 2 == 0 }.flatMap { digit in
      tags(text[..<open] + String(digit, radix: 16, uppercase: true) + text[text.index(after: open)...])
    }
    return Array(all.prefix(512))
  }

  /// A dictionary built from the file says for every tag of the even groups near those that occur what the lookup says.
  @Test func nothingBesideTheFile() throws {
    let rows = try StandardTables.rows("dictionary")
    var known: [UInt32: String] = [:]
    for row in rows {
      if let tag = UInt32(row["tag"] ?? "", radix: 16) { known[tag] = row["vr"].map { String($0.prefix(2)) } }
    }
    for group: UInt32 in [
      0x0000, 0x0002, 0x0008, 0x0010, 0x0018, 0x0040, 0x0070, 0x3006, 0x300A, 0xFFFC, 0xFFFE,
    ] {
      for element: UInt32 in 0...0xFFFF {
        let tag = group << 16 | element
        let expected = known[tag].map { $0.isEmpty ? "UN" : $0 }
        if DataDictionary.vr(of: Tag(rawValue: tag))?.description != expected {
          Issue.record("\(Tag(rawValue: tag))")
        }
      }
    }
  }

  @Test func entriesInOrder() {
    let entries = DataDictionary.entries
    #expect(entries.count == 5349)
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.tag <= $1.tag })
    #expect(entries.first?.keyword == "CommandGroupLength")
  }

  @Test func keywordsInOrder() throws {
    let fromFile = try StandardTables.rows("dictionary").compactMap { $0["keyword"] }.sorted()
    #expect(Array(DataDictionary.keywords) == fromFile)
  }
}
