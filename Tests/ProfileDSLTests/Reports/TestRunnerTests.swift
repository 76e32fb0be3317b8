import Engine
import Testing

@testable import ProfileDSL

@Suite("A profile's own tests")
struct TestRunnerTests {
  private static let head = """
    profile: 1
    name: test
    extends: dicom/basic@2026d
    tags:
      PatientBirthDate: { date: year }
      SeriesDescription: { substitute: { "/": "-" } }
      PatientWeight: keep
      StudyID: empty
      PatientID: hash
      PatientName: { replace: "{StudyDescription}!" }
      StudyDescription: { set: TRIAL }
      DiffusionBValue: keep
      AnatomicRegionSequence/CodeMeaning: { replace: INNER }
      '(0019,"SIEMENS MR HEADER",0C)': keep
    rules:
      - { name: no captures, if: Modality == "OT", quarantine: a capture }
      - { name: sizes, if: Rows > 512, tags: { StudyID: keep } }

    """

  private static func runner(_ tests: String) throws -> TestRunner {
    let (profile, diagnostics) = ProfileLoader.compile(
      text: head + "tests:\n" + tests + everyAcceptance, file: "a.yaml")
    return TestRunner(try #require(profile, "\(diagnostics.map(\.rendered).joined(separator: "\n"))"))
  }

  static let passing: [(String, String)] = [
    ("PatientBirthDate: \"19761104\"", "PatientBirthDate: \"19760101\""),
    ("PatientBirthDate: \"19761104\"", "PatientBirthDate: changed"),
    ("SeriesDescription: A/B", "SeriesDescription: A-B"),
    ("SeriesDescription: AB", "SeriesDescription: kept"),
    ("StudyID: \"7\"", "StudyID: empty"), ("StudyID: \"7\"", "StudyID: \"\""),
    ("StudyID: \"7\", Rows: \"513\"", "StudyID: kept"),
    ("PatientID: MRN1", "PatientID: changed"), ("PatientAddress: A", "PatientAddress: deleted"),
    ("PatientName: DOE^JANE", "PatientName: TRIAL!"), ("PatientID: a", "StudyDescription: TRIAL"),
    // Binary numbers compare by what they count.
    ("DiffusionBValue: \"1000\"", "DiffusionBValue: kept"),
    ("DiffusionBValue: \"1e3\"", "DiffusionBValue: \"1000.0\""),
    ("Rows: \"512\\\\7\"", "Rows: kept"), ("PatientWeight: \" 70.5\"", "PatientWeight: kept"),
    ("\"AnatomicRegionSequence[1]/CodeMeaning\": a", "\"AnatomicRegionSequence[1]/CodeMeaning\": INNER"),
    ("'(0019,\"SIEMENS MR HEADER\",0C)': \"800\"", "'(0019,\"SIEMENS MR HEADER\",0C)': kept"),
    ("'(0019,\"SIEMENS MR HEADER\",0D)': A", "'(0019,\"SIEMENS MR HEADER\",0D)': deleted"),
    ("PatientID: \"changed\"", "PatientID: changed"), ("Modality: OT", "quarantined"),
    ("SeriesDescription: \"kept\"", "SeriesDescription: \"kept\""),
    // The SOP class decides (PS3.3): PET Series has the date as Type 1, General Series as Type 3.
    ("SOPClassUID: 1.2.840.10008.5.1.4.1.1.128, SeriesDate: \"20040119\"", "SeriesDate: \"19000101\""),
    ("SOPClassUID: 1.2.840.10008.5.1.4.1.1.2, SeriesDate: \"20040119\"", "SeriesDate: deleted"),
    ("PositionReferenceIndicator: A", "PositionReferenceIndicator: empty"),
  ]

  @Test("What is as expected passes", arguments: passing)
  func pass(given: String, expected: String) throws {
    let expect = expected == "quarantined" ? expected : "{ \(expected) }"
    let results = try Self.runner("  - { name: a, given: { \(given) }, expect: \(expect) }\n").results()
    #expect(results.map(\.failures) == [[]])
  }

  @Test(
    "What is not says what was given, expected and got",
    arguments: [
      (
        "PatientBirthDate: \"19761104\"", "PatientBirthDate: \"19761104\"", "19761104", "19761104", "19760101"
      ),
      ("PatientBirthDate: \"19760101\"", "PatientBirthDate: changed", "19760101", "changed", "19760101"),
      ("SeriesDescription: A/B", "SeriesDescription: kept", "A/B", "kept", "A-B"),
      ("StudyID: \"7\"", "StudyID: deleted", "7", "deleted", "empty"),
      ("PatientAddress: A", "PatientAddress: empty", "A", "empty", "deleted"),
      ("PatientID: a", "StudyDescription: deleted", "not given", "deleted", "TRIAL"),
      ("DiffusionBValue: \"1000\"", "DiffusionBValue: \"1001\"", "1000", "1001", "1000.0"),
      ("StudyID: \"7\"", "StudyID: changed", "7", "changed", "empty"),
    ])
  func fail(given: String, expect: String, was: String, expected: String, got: String) throws {
    let results = try Self.runner("  - { name: a, given: { \(given) }, expect: { \(expect) } }\n").results()
    let attribute = String(expect.prefix { $0 != ":" })
    #expect(
      results.first?.failures == [.init(attribute: attribute, given: was, expected: expected, got: got)])
    #expect(results.first?.line == 19)
  }

  @Test("An instance that is quarantined or written against what is expected")
  func instances() throws {
    let results = try Self.runner(
      """
        - { name: aside, given: { Modality: OT }, expect: { Modality: kept } }
        - { name: written, given: { Modality: MR }, expect: quarantined }

      """
    ).results()
    #expect(results.map(\.name) == ["aside", "written"])
    #expect(results[0].failures.first?.got == "quarantined: the profile sets it aside: a capture")
    #expect(
      results[1].failures == [
        .init(attribute: "instance", given: "", expected: "quarantined", got: "written")
      ])
  }

  @Test("The rules that no test touches")
  func coverage() throws {
    let none = try Self.runner(
      "  - { name: a, given: { PatientAddress: A }, expect: { PatientAddress: deleted } }\n")
    // Ten rows of tags, one of a rule, and a quarantine.
    #expect(none.untouchedRules().count == 12)
    #expect(none.untouchedRules().contains("a.yaml:5: PatientBirthDate"))
    #expect(none.untouchedRules().contains("a.yaml:17 (sizes): StudyID"))
    #expect(none.untouchedRules().last == "quarantine: a capture")
    let some = try Self.runner(
      """
        - { name: a, given: { Modality: OT, PatientID: a }, expect: quarantined }
        - { name: b, given: { StudyID: a, Rows: "600" }, expect: { StudyID: kept } }

      """)
    #expect(
      Set(none.untouchedRules()).subtracting(some.untouchedRules()) == [
        "a.yaml:9: PatientID", "a.yaml:17 (sizes): StudyID", "quarantine: a capture",
      ])
  }

  @Test("241 creators of one group are no crash")
  func creators() throws {
    let given = (0..<300).map { "'(0029,\"C\($0)\",01)': a" }.joined(separator: ", ")
    let results = try Self.runner("  - { name: a, given: { \(given) }, expect: { PatientID: deleted } }\n")
      .results()
    #expect(results.count == 1)
  }

  @Test("A value that its length field has no room for is no silent pass")
  func long() throws {
    let text = String(repeating: "x", count: 70_000)
    let results = try Self.runner(
      "  - { name: a, given: { SeriesDescription: \(text) }, expect: { PatientID: deleted } }\n"
    ).results()
    #expect(results.first?.failures.first?.got.contains("too long") == true)
  }

  @Test("The tests of the shipped profiles pass", arguments: ShippedProfiles.names)
  func shipped(name: String) throws {
    let profile = try #require(ProfileLoader.load(name).profile)
    let failed = try TestRunner(profile).results().filter { !$0.failures.isEmpty }
    #expect(failed.isEmpty, "\(failed)")
  }
}
