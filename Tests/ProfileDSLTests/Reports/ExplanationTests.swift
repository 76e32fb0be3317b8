import Engine
import ProfileDSL
import Testing

@Suite("What explain says")
struct ExplanationTests {
  private static let text = """
    profile: 1
    name: test
    extends: dicom/basic@2026d
    tags:
      PatientID: hash
      (0010,xxxx): empty
      RequestAttributesSequence/PatientID: { replace: INNER }
      '(0019,"SIEMENS MR HEADER",0C)': keep
      '(0029,"ACME",01)': keep
    rules:
      - name: CT has its own
        if: Modality == "CT"
        tags: { PatientID: empty }
      - { name: lifted, override: true, because: a test, tags: { StudyID: { replace: A } } }
    """

  private static func explained(_ name: String, holding: UInt64? = nil) throws -> String {
    let text = Self.text + everyAcceptance
    let profile = try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile)
    return Explanation(try ElementName(name), in: profile, holding: holding).rendered
  }

  @Test("The winner and the losers, each with its place and its reason")
  func losers() throws {
    #expect(
      try Self.explained("PatientID") == """
        PatientID (0010,0020) LO
          -> hash                a.yaml:5
             empty               a.yaml:13 (CT has its own)  (only if Modality == "CT")
             empty [PS3.15 Z/D]  dicom/basic@2026d           (shadowed: a nearer profile decides)
             empty               a.yaml:6                    (shadowed: less specific)
        """)
  }

  @Test("Conditions that hold, and that do not")
  func conditions() throws {
    let held = try Self.explained("(0010,0020)", holding: 1).split(separator: "\n")
    #expect(held[1].hasPrefix("  -> empty"))
    #expect(held[1].hasSuffix("a.yaml:13 (CT has its own)"))
    #expect(held[2].hasSuffix("(shadowed: the other's condition holds)"))
    let not = try Self.explained("PatientID", holding: 0)
    #expect(not.contains("(its condition does not hold: Modality == \"CT\")"))
  }

  @Test("A path, a lifted rule, the defaults")
  func kinds() throws {
    let inner = try Self.explained("RequestAttributesSequence[0]/PatientID").split(separator: "\n")
    #expect(inner[1].hasPrefix("  -> { replace: \"INNER\" }"))
    #expect(try Self.explained("StudyID").contains("(shadowed: the other is lifted above it)"))
    #expect(try Self.explained("Rows") == "Rows (0028,0010) US\n  -> keep  defaults")
  }

  @Test("A compound action: open, resolved by the SOP class, and the same whatever the SOP class")
  func compound() throws {
    let profile = try #require(
      ProfileLoader.compile(text: Self.text + everyAcceptance, file: "a.yaml").profile)
    func explained(_ name: String, _ sopClass: String?) throws -> String {
      let text = Explanation(try ElementName(name), in: profile, sopClass: sopClass).rendered
      return text.split(separator: "\n").dropFirst().joined(separator: "\n")
    }
    let (pet, ct) = ("1.2.840.10008.5.1.4.1.1.128", "1.2.840.10008.5.1.4.1.1.2")
    #expect(try explained("SeriesDate", nil) == "  -> X/D by type [PS3.15]  dicom/basic@2026d")
    #expect(try explained("SeriesDate", pet) == "  -> replace [PS3.15 X/D, Type 1]  dicom/basic@2026d")
    #expect(try explained("SeriesDate", ct) == "  -> delete [PS3.15 X/D, Type 3]  dicom/basic@2026d")
    #expect(try explained("PositionReferenceIndicator", ct) == "  -> empty [Type 2]  defaults")
    #expect(try explained("PositionReferenceIndicator", nil) == "  -> X/Z/D by type  defaults")
    #expect(try explained("BarcodeValue", "1.2.3") == "  -> delete [PS3.15 X/Z, Type 3]  dicom/basic@2026d")
  }

  @Test("A private element is called by the dictionary's name once, or by none")
  func privateElements() throws {
    // standard/private-dictionary.tsv: SIEMENS MR HEADER 0019 xx0C IS 1 B_value.
    let known = try Self.explained("(0019,\"SIEMENS MR HEADER\",0C)").split(separator: "\n")
    #expect(known[0] == "B_value (0019,\"SIEMENS MR HEADER\",0C) IS")
    #expect(known[1] == "  -> keep  a.yaml:8")
    let unknown = try Self.explained("(0029,\"ACME\",01)")
    #expect(unknown == "(0029,\"ACME\",01) UN\n  -> keep  a.yaml:9")
  }

  @Test("What always holds, holds without a file")
  func always() throws {
    let text = "profile: 1\nname: a\nrules: [ { name: a, if: always, tags: { StudyID: empty } } ]\n"
    let profile = try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile)
    #expect(Explanation(try ElementName("StudyID"), in: profile).action == .empty)
    let never = text.replacing("if: always", with: "if: not always")
    let other = try #require(ProfileLoader.compile(text: never, file: "a.yaml").profile)
    #expect(Explanation(try ElementName("StudyID"), in: other).action == .delete)
    #expect(ProfileTable(other).rows.first { $0.keyword == "StudyID" }?.action == "delete")
    #expect(ProfileTable(profile).rows.first { $0.keyword == "StudyID" }?.action == "empty")
  }

  @Test(
    "What names no element",
    arguments: [
      "PatientNam", "vr:PN", "private", "(0010,0010", "", "*Name", "(0029,1001)", "PatientName/StudyID",
    ])
  func mistaken(name: String) {
    #expect(throws: ElementName.Mistake.self) { try ElementName(name) }
  }
}
