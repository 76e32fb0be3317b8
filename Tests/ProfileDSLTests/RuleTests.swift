import DICOM
import Engine
import ProfileDSL
import Testing

private typealias Item = ElementSelector.Item

/// What a profile compiles to, worked out from the grammar and the tables of the design.
@Suite("A profile becomes rules")
struct RuleTests {
  static let selectors: [(String, ElementSelector)] = [
    ("PatientName", ElementSelector(.tag(Tag(0x0010, 0x0010)))),
    ("(0010,0010)", ElementSelector(.tag(Tag(0x0010, 0x0010)))),
    ("/PatientName", ElementSelector(.tag(Tag(0x0010, 0x0010)), isAnchored: true)),
    // A mask means standard attributes: odd groups are private, and are named by their creators.
    ("(60xx,3000)", ElementSelector(.pattern(TagPattern(value: 0x6000_3000, mask: 0xFF01_FFFF)))),
    ("(50xx,xxxx)", ElementSelector(.pattern(TagPattern(value: 0x5000_0000, mask: 0xFF01_0000)))),
    ("(0010,xxxx)", ElementSelector(.pattern(TagPattern(value: 0x0010_0000, mask: 0xFFFF_0000)))),
    // A repeating group has one keyword for all its tags (PS3.6).
    ("OverlayData", ElementSelector(.pattern(TagPattern(value: 0x6000_3000, mask: 0xFF01_FFFF)))),
    (
      "(0010,1000)..(0010,10FF)",
      ElementSelector(.range(Tag(0x0010, 0x1000)...Tag(0x0010, 0x10FF)))
    ),
    (
      "'(0029,\"SIEMENS CSA HEADER\",10)'",
      ElementSelector(.privateElement(group: 0x0029, creator: "SIEMENS CSA HEADER", element: 0x10))
    ),
    (
      "'(0019,\"SIEMENS MR HEADER\",0c)'",
      ElementSelector(.privateElement(group: 0x0019, creator: "SIEMENS MR HEADER", element: 0x0C))
    ),
    (
      "'(200D,\"Philips US Imaging DD 001\",xx)'",
      ElementSelector(.privateElement(group: 0x200D, creator: "Philips US Imaging DD 001", element: nil))
    ),
    // Spaces around a creator have no meaning (PS3.5 6.2, LO).
    (
      "'(0029,\" ACME \",10)'",
      ElementSelector(.privateElement(group: 0x0029, creator: "ACME", element: 0x10))
    ),
    ("vr:PN|LT", ElementSelector(.vrs([.pn, .lt]))),
    ("vr:DA", ElementSelector(.vrs([.da]))),
    ("private", ElementSelector(.elements(.private))),
    ("unknown", ElementSelector(.elements(.unknown))),
    ("unlisted", ElementSelector(.elements(.unlisted))),
    ("overlays", ElementSelector(.elements(.overlays))),
    ("curves", ElementSelector(.elements(.curves))),
    ("any", ElementSelector(.elements(.any))),
    (
      "RequestAttributesSequence/StudyInstanceUID",
      ElementSelector(
        .tag(Tag(0x0020, 0x000D)), in: [.sequence(.tag(Tag(0x0040, 0x0275)), index: nil)])
    ),
    (
      "/RequestAttributesSequence[1]/(0020,000D)",
      ElementSelector(
        .tag(Tag(0x0020, 0x000D)), in: [.sequence(.tag(Tag(0x0040, 0x0275)), index: 1)], isAnchored: true)
    ),
    (
      "/**/PatientName",
      ElementSelector(.tag(Tag(0x0010, 0x0010)), in: [.anyDepth], isAnchored: true)
    ),
    (
      "ContentSequence/**/ConceptNameCodeSequence/CodeMeaning",
      ElementSelector(
        .tag(Tag(0x0008, 0x0104)),
        in: [
          .sequence(.tag(Tag(0x0040, 0xA730)), index: nil), .anyDepth,
          .sequence(.tag(Tag(0x0040, 0xA043)), index: nil),
        ])
    ),
    (
      "'(200D,\"Philips US Imaging DD 001\",01)/PatientName'",
      ElementSelector(
        .tag(Tag(0x0010, 0x0010)),
        in: [
          .sequence(
            .privateElement(group: 0x200D, creator: "Philips US Imaging DD 001", element: 1), index: nil)
        ])
    ),
  ]

  @Test("Every form of a selector", arguments: selectors)
  func selector(_ text: String, _ expected: ElementSelector) throws {
    let profile = try compile("tags:\n  \(text): delete\n")
    #expect(profile.rules.withoutOrigins == [Rule(expected, .delete, layer: 0)])
  }

  @Test(
    "A keyword with a star stands for the tags of the dictionary",
    arguments: ["Referring*Name", "*WeddingDate"])
  func glob(_ glob: String) throws {
    let (_, diagnostics) = ProfileLoader.compile(
      text: "profile: 1\nname: test\ntags:\n  '\(glob)': delete\n", file: "test.yaml")
    // PS3.6 has one Referring…Name, and no date of a wedding.
    #expect(diagnostics.map(\.code) == (glob == "Referring*Name" ? [] : [.emptyGlob]))
    guard glob == "Referring*Name" else { return }
    let profile = try compile("tags:\n  '\(glob)': delete\n")
    #expect(
      profile.rules.map(\.selector.element) == [.keywords(glob, tags: [Tag(0x0008, 0x0090)])])
  }

  static let actions: [(String, String, Action)] = [
    ("PatientName", "keep", .keep),
    ("PatientName", "delete", .delete),
    ("PatientName", "empty", .empty),
    ("PatientName", "replace", .replaceWithDummy),
    ("PatientName", "{ replace: ANON }", .replace("ANON")),
    ("PatientName", "{ set: ANON }", .set("ANON")),
    ("PatientName", "{ set: NO }", .set("NO")),
    ("PatientID", "{ set: 00100010 }", .set("00100010")),
    ("PatientID", "{ set: 1.10 }", .set("1.10")),
    ("PatientID", "{ set: '12:30:00' }", .set("12:30:00")),
    ("PatientID", "{ set: ~ }", .set("~")),
    ("PatientID", "{ set: null }", .set("null")),
    ("StudyInstanceUID", "hash-uid", .hashUID),
    ("StudyID", "hash", .hash(Action.Hash())),
    ("StudyID", "{ hash: { length: 12 } }", .hash(Action.Hash(length: 12))),
    (
      "PatientID", "{ hash: { length: 12, prefix: \"SUBJ-\" } }",
      .hash(Action.Hash(length: 12, prefix: "SUBJ-"))
    ),
    ("PatientBirthDate", "{ date: year }", .date(.year)),
    ("AcquisitionDateTime", "{ date: month }", .date(.month)),
    (
      "SeriesDescription", "{ substitute: { \"/\": \"-\", b: \"\" } }",
      .substitute([Action.Substitution.text(from: "/", to: "-"), Action.Substitution.text(from: "b", to: "")])
    ),
    ("PatientID", "[ hash ]", .hash(Action.Hash())),
    (
      "PatientID", "[ { substitute: { a: b } }, { hash: { length: 8 } } ]",
      .pipeline([
        .substitute([Action.Substitution.text(from: "a", to: "b")]), .hash(Action.Hash(length: 8)),
      ])
    ),
  ]

  @Test("Every action", arguments: actions)
  func action(_ keyword: String, _ text: String, _ expected: Action) throws {
    let profile = try compile("tags:\n  \(keyword): \(text)\n")
    #expect(profile.rules.map(\.action) == [expected])
  }

  @Test("Defaults are those of the design until a profile says otherwise")
  func defaults() throws {
    #expect(try compile("").defaults == .failClosed)
    let profile = try compile("defaults: { private: keep, unknown: keep, vr: { LO: empty, UI: delete } }\n")
    var expected = Defaults.failClosed
    expected.privateElements = .keep
    expected.unknownElements = .keep
    expected.byVR[.lo] = .empty
    expected.byVR[.ui] = .delete
    #expect(profile.defaults == expected)
  }

  @Test("Name and purpose are as written")
  func names() throws {
    let (profile, _) = ProfileLoader.compile(
      text: "profile: 1\nname: NO\nabout: |\n  Two\n  lines.\n", file: "test.yaml")
    #expect(profile?.name == "NO")
    #expect(profile?.about == "Two\nlines.\n")
  }

  private func compile(_ body: String) throws -> CompiledProfile {
    let (profile, diagnostics) = ProfileLoader.compile(
      text: "profile: 1\nname: test\n" + body + everyAcceptance, file: "test.yaml")
    #expect(diagnostics.found.isEmpty, "\(diagnostics.map(\.rendered).joined(separator: "\n"))")
    return try #require(profile)
  }
}
