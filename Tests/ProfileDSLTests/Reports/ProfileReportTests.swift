import Engine
import ProfileDSL
import Testing

@Suite("Profiles laid open: the table, and the difference of two")
struct ProfileReportTests {
  private static func profile(_ body: String) throws -> CompiledProfile {
    let (profile, diagnostics) = ProfileLoader.compile(
      text: "profile: 1\nname: test\n\(body)\n\(everyAcceptance)", file: "a.yaml")
    return try #require(profile, "\(diagnostics.map(\.rendered).joined(separator: "\n"))")
  }

  private static let rows = """
    tags:
      PatientID: hash
      RequestAttributesSequence/PatientID: empty
      '(0029,"ACME",01)': keep
    rules:
      - { name: CT, if: 'SOPClassUID == "1.2.840.10008.5.1.4.1.1.2"', tags: { PatientName: empty } }
      - { name: big, if: Rows > 512, tags: { PatientName: { replace: "a,\\"b\\"" } } }
    """

  @Test("One line an attribute, then what the dictionary does not name")
  func table() throws {
    let table = ProfileTable(try Self.profile(Self.rows))
    let lines = table.rendered(as: .text).split(separator: "\n").map(String.init)
    let cells = lines.map { $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init) }
    #expect(cells.contains(["(0010,0020)", "PatientID", "LO", "hash", "a.yaml:4"]))
    #expect(cells.contains(["(0010,0010)", "PatientName", "PN", "delete", "defaults"]))
    #expect(cells.contains(["(0028,0010)", "Rows", "US", "keep", "defaults"]))
    #expect(cells.contains(["RequestAttributesSequence/PatientID", "empty", "a.yaml:5"]))
    #expect(lines.last { $0.hasPrefix("unknown") }?.hasSuffix("defaults") == true)
    // Two conditions that nobody has decided.
    #expect(
      table.rows.filter { !$0.condition.isEmpty }.map(\.condition) == [
        "SOPClassUID == \"1.2.840.10008.5.1.4.1.1.2\"", "Rows > 512",
      ])
  }

  @Test("A SOP class decides what asks for nothing else")
  func sopClass() throws {
    let profile = try Self.profile(Self.rows)
    let name = { (sopClass: String) in
      ProfileTable(profile, sopClass: sopClass).rows.first { $0.keyword == "PatientName" }?.action
    }
    #expect(name("1.2.840.10008.5.1.4.1.1.2") == "empty")
    #expect(name("1.2.840.10008.5.1.4.1.1.4") == "delete")
    let open = ProfileTable(profile, sopClass: "1.2.840.10008.5.1.4.1.1.2").rows.filter {
      !$0.condition.isEmpty
    }
    #expect(open.map(\.condition) == ["Rows > 512"])
  }

  @Test("A SOP class resolves compound actions; a change of how they are made is a difference")
  func compound() throws {
    let profile = try Self.profile("extends: dicom/basic@2026d")
    let action = { (sopClass: String?) in
      ProfileTable(profile, sopClass: sopClass).rows.first { $0.keyword == "DeviceSerialNumber" }?.action
    }
    #expect(action(nil) == "X/Z/D by type")
    #expect(action("1.2.840.10008.5.1.4.1.1.4.1") == "replace")
    #expect(action("1.2.840.10008.5.1.4.1.1.4") == "delete")
    let other = try Self.difference(
      "extends: dicom/basic@2026d", "extends: dicom/basic@2026d\ncombined: prefer-delete")
    #expect(other.contains("\n  DeviceSerialNumber (0018,1000): X/Z/D by type -> delete\n"))
    #expect(other.hasPrefix("stricter ("))
  }

  @Test("CSV quotes what has commas and quotes")
  func csv() throws {
    let lines = ProfileTable(try Self.profile(Self.rows)).rendered(as: .csv).split(separator: "\r\n")
    #expect(lines.first == "tag,keyword,vr,action,place,condition")
    #expect(lines.contains { $0.hasPrefix("\"(0010,0020)\",PatientID,LO,hash,a.yaml:4,") })
    #expect(lines.contains { $0.contains("\"{ replace: \"\"a,\\\"\"b\\\"\"\"\" }\"") })
  }

  private static func difference(_ old: String, _ new: String) throws -> String {
    ProfileDifference(from: try profile(old), to: try profile(new)).rendered
  }

  @Test("What leaves more is weaker, what leaves less is stricter")
  func difference() throws {
    #expect(try Self.difference(Self.rows, Self.rows) == "no difference\n")
    #expect(
      try Self.difference(
        "tags: { StudyID: empty, PatientID: keep }", "tags: { StudyID: keep, PatientID: hash }") == """
          weaker (1)
            StudyID (0020,0010): empty -> keep
          stricter (1)
            PatientID (0010,0020): keep -> hash

          """)
    #expect(
      try Self.difference(
        "tags: { PatientBirthDate: { date: year } }", "tags: { PatientBirthDate: { date: month } }")
        == "other (1)\n  PatientBirthDate (0010,0030): { date: year } -> { date: month }\n")
    #expect(
      try Self.difference("defaults: { private: delete }", "defaults: { private: keep }")
        == "weaker (1)\n  private elements: delete -> keep\n")
    #expect(
      try Self.difference("dates: { shift: { days: 1..10 } }", "identity: { patient: PatientName }") == """
        other (2)
          dates: 1..10 days back -> no shift
          identity: PatientID, IssuerOfPatientID -> PatientName

        """)
  }

  @Test("Rules with a path, a creator or a condition, and quarantines")
  func special() throws {
    let quarantine = "rules: [ { name: a, if: Rows > 512, quarantine: big } ]"
    #expect(
      try Self.difference("", quarantine) == "stricter (1)\n  quarantine: no rule -> if Rows > 512: big\n")
    #expect(
      try Self.difference(quarantine, "") == "weaker (1)\n  quarantine: if Rows > 512: big -> no rule\n")
    let kept = "tags: { '(0029,\"ACME\",01)': keep }"
    #expect(try Self.difference("", kept) == "weaker (1)\n  (0029,\"ACME\",01): no rule -> keep\n")
    let path = "tags: { RequestAttributesSequence/StudyID: "
    #expect(
      try Self.difference(path + "empty }", path + "keep }")
        == "weaker (1)\n  RequestAttributesSequence/StudyID: empty -> keep\n")
    let lifted = "rules: [ { name: a, override: true, because: b, tags: { vr:DA: delete } } ]"
    #expect(
      try Self.difference("tags: { StudyDate: keep }", "tags: { StudyDate: keep }\n" + lifted)
        == "stricter (1)\n  StudyDate (0008,0020): keep -> delete\n")
  }
}
