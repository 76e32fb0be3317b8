import Engine
import Testing

@testable import ProfileDSL

@Suite("Profiles with characters beyond ASCII")
struct ForeignCharacterTests {
  private static let profile = """
    profile: 1
    name: test
    extends: dicom/basic@2026d
    parameters: { site: { type: text, default: Münster } }
    tags:
      SpecificCharacterSet: keep
      PatientName: { replace: "匿名^{param.site}" }
      SeriesDescription: { substitute: { "é": "è" } }
      StudyDescription: { substitute: [ { match: "/[а-я]+/", with: "Ж" } ] }
      StudyID: { hash: { prefix: "Ü", length: 8 } }
    rules:
      - { name: names, if: PatientName == "山田", quarantine: it is that one }
    tests:
      - name: in UTF-8 where nothing is said
        given:  { PatientName: Люк, SeriesDescription: été, StudyDescription: Лмн A, StudyID: "1" }
        expect: { PatientName: 匿名^Münster, SeriesDescription: ètè, StudyDescription: ЛЖ A, StudyID: changed }
      - name: in Simplified Chinese, whose GBK has the umlaut
        given:  { SpecificCharacterSet: GBK, PatientName: 东, SeriesDescription: été, StudyID: "" }
        expect: { PatientName: 匿名^Münster, SeriesDescription: ètè }
      - name: Latin has no place for the name
        given:  { SpecificCharacterSet: ISO_IR 100, PatientName: Jérôme }
        expect: quarantined
      - name: a condition in Japanese
        given:  { SpecificCharacterSet: '\\ISO 2022 IR 87', PatientName: 山田 }
        expect: quarantined

    """

  @Test("They are accepted, and the profile's own tests run in every set")
  func tests() throws {
    let (profile, diagnostics) = ProfileLoader.compile(text: Self.profile + everyAcceptance, file: "a.yaml")
    let runner = TestRunner(try #require(profile, "\(diagnostics.map(\.rendered).joined(separator: "\n"))"))
    for result in try runner.results() {
      #expect(result.failures.isEmpty, "\(result.name): \(result.failures)")
    }
  }

  @Test(
    "Characters count, not bytes, and only where the VR takes them",
    arguments: [
      ("StudyID", "{ replace: 一二三四五六七八九十一二三四五六 }", nil),
      ("StudyID", "{ replace: 一二三四五六七八九十一二三四五六七 }", .badLiteral),
      ("StationAETitle", "{ replace: É }", .badLiteral), ("Modality", "{ replace: É }", .badLiteral),
      ("PatientName", "{ replace: \"a\\tb\" }", .badLiteral),
      ("PatientName", "{ replace: \"a\\u2028b\" }", .badLiteral),
    ] as [(String, String, Diagnostic.Code?)])
  func literals(attribute: String, action: String, code: Diagnostic.Code?) {
    let text = "profile: 1\nname: test\ntags:\n  \(attribute): \(action)\n"
    let (_, diagnostics) = ProfileLoader.compile(text: text, file: "a.yaml")
    #expect(diagnostics.found.map(\.code) == (code.map { [$0] } ?? []))
  }
}
