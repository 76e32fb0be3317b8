import DICOM
import Foundation
import ProfileDSL
import Testing

@testable import Engine

/// What a profile's output says of itself follows from the rules that win (PS3.15 E.1.1, E.3.6; PS3.16 CID 7050).
@Suite("What the output says of itself")
struct StatementOfRulesTests {
  private static func statement(_ body: String) throws -> DeidentificationStatement {
    let text = "profile: 1\nname: test\n\(body)\n\(everyAcceptance)"
    return try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile?.plan.statement)
  }

  /// The codes, where the conditions hold whose bits are set.
  private static func codes(_ body: String, holding: UInt64 = 0) throws -> [String] {
    try statement(body).codes.filter { !$0.isLost.holds(holding) }.map(\.code)
  }

  private static func dates(_ body: String, holding: UInt64 = 0) throws -> String {
    let statement = try statement(body)
    return statement.changesDates.holds(holding)
      ? "MODIFIED" : statement.keepsDates.holds(holding) ? "UNMODIFIED" : "REMOVED"
  }

  /// What a profile of a test builds on.
  enum Base: String, Sendable {
    case none = ""
    case basic = "extends: dicom/basic@2026d\n"
    case modified =
      "extends: dicom/basic@2026d\ndates: { shift: { days: 1..10 } }\noptions: retain-longitudinal-modified-dates\n"
    case full = "extends: dicom/basic@2026d\noptions: retain-longitudinal-full-dates\n"
  }

  private static let basic = "extends: dicom/basic@2026d\n"
  private static let shift = "dates: { shift: { days: 1..10 } }\n"

  @Test("Every supported option has the code and the meaning of standard/deid-method-codes.tsv")
  func options() throws {
    let words = [
      "rtn_uids": "retain-uids", "rtn_dev_id": "retain-device-identity",
      "rtn_inst_id": "retain-institution-identity", "rtn_pat_chars": "retain-patient-characteristics",
      "rtn_long_full_dates": "retain-longitudinal-full-dates",
      "rtn_long_modif_dates": "retain-longitudinal-modified-dates", "rtn_safe_priv": "retain-safe-private",
      "clean_desc": "clean-descriptors", "clean_struct_cont": "clean-structured-content",
      "clean_graph": "clean-graphics",
    ]
    let lines = try RepositoryFiles.text("standard/deid-method-codes.tsv").split(separator: "\n").dropFirst()
    let rows = lines.map { $0.split(separator: "\t").map(String.init) }
    let first = try #require(rows.first { $0[4] == "basic" })
    var found = 0
    for row in rows {
      guard let word = words[row[4]] else { continue }
      let text = "profile: 1\nname: test\n\(Self.basic)\(Self.shift)options: \(word)\n\(everyAcceptance)"
      guard let plan = ProfileLoader.compile(text: text, file: "a.yaml").profile?.plan else { continue }
      let codes = try #require(plan.statement).codes
      #expect(codes.map(\.code) == [first[2], row[2]], "\(word)")
      #expect(codes.map(\.meaning) == [first[3], row[3]], "\(word)")
      found += 1
    }
    #expect(found >= 6)
  }

  private static let overriding: [(Base, String, [String])] = [
    (.basic, "", ["113100"]),
    (.basic, "tags: { PatientName: keep }", []),
    (
      .basic,
      "tags: { PatientName: { replace: X }, PatientID: hash, StudyDescription: { replace: '{PatientID}' } }",
      ["113100"]
    ),
    (.basic, "tags: { PatientBirthDate: { date: year } }", []),
    (.basic, "tags: { StudyDescription: { substitute: { a: b } } }", []),
    // Neither reaches what the standard names.
    (.basic, "tags: { 'vr:PN': keep, '*Name': keep, any: keep }", []),
    (.basic, "tags: { '*Name': keep }", ["113100"]),
    (.basic, "rules: [ { name: a, override: true, because: b, tags: { '*Name': keep } } ]", []),
    (.basic, "tags: { '/PatientName': keep }", []),
    (.basic, "tags: { '/PatientName': empty }", ["113100"]),
    (.basic, "tags: { RequestAttributesSequence/StudyID: keep }", []),
    // A path keeps what lies in it although the name alone does not.
    (.basic, "tags: { PatientName: empty, RequestAttributesSequence/PatientName: keep }", []),
    (.basic, "tags: { '(6002,4000)': keep }", []),
    (.basic, "tags: { '(60xx,4000)': keep }", []),
    (.basic, "tags: { '(60xx,4000)': delete }", ["113100"]),
    (.basic, "tags: { overlays: keep }", ["113100"]),
    (.basic, "tags: { ReferencedStudySequence: { keep-verbatim: { because: b } } }", []),
    (.basic, "tags: { '(0019,\"SIEMENS MR HEADER\",0C)': keep }", []),
    (.basic, "tags: { '(0019,\"SIEMENS MR HEADER\",0C)': delete }", ["113100"]),
    (.basic, "tags: { private: keep }", []),
    (.basic, "defaults: { private: keep }", []),
    (.basic, "defaults: { unknown: keep }", []),
    (.basic, "defaults: { vr: { LO: empty } }", ["113100"]),
    (.none, "tags: { PatientName: delete }", []),
    // What an option leaves is its own to take away.
    (.basic, "options: retain-uids", ["113100", "113110"]),
    (.modified, "", ["113100", "113107"]),
    (.modified, "tags: { StudyDate: keep }", []),
    (.modified, "tags: { StudyTime: keep }", ["113100", "113107"]),
    (.modified, "tags: { StudyDate: empty }", ["113100", "113107"]),
    (.modified, "tags: { PatientName: keep }", ["113107"]),
    (.full, "tags: { StudyDate: keep }", ["113100", "113106"]),
    (
      .basic, "options: [retain-uids, retain-device-identity]\ntags: { StationName: delete }",
      ["113100", "113109", "113110"]
    ),
  ]

  @Test("A rule that leaves more than its row takes the codes away, and no other does", arguments: overriding)
  func overrides(base: Base, body: String, expected: [String]) throws {
    #expect(Set(try Self.codes(base.rawValue + body)) == Set(expected))
  }

  @Test("A rule with a condition counts for the instances for which it holds")
  func conditions() throws {
    let body =
      Base.modified.rawValue + "rules: [ { name: a, if: 'Modality == \"PT\"', tags: { StudyDate: keep } } ]"
    #expect(try Self.codes(body) == ["113100", "113107"])
    #expect(try Self.codes(body, holding: 1) == [])
  }

  @Test("A nearer rule undoes what a profile further away weakens")
  func layers() throws {
    let folder = try TemporaryFolder([
      "own.yaml": "profile: 1\nname: own\nextends: ./base.yaml\ntags: { PatientName: empty }\n",
      "base.yaml":
        "profile: 1\nname: base\nextends: dicom/basic@2026d\ntags: { PatientName: keep }\n\(everyAcceptance)",
    ])
    let statement = try #require(ProfileLoader.load(folder.path("own.yaml")).profile?.plan.statement)
    #expect(statement.codes.map(\.code) == ["113100"])
    #expect(statement.method == ["anonymise 0.1, profile own, PS3.15 2026d"])
    #expect(!statement.keepsIdentity.isAlways)
  }

  private static let dated: [(Base, String, String)] = [
    (.basic, "", "REMOVED"), (.modified, "", "MODIFIED"), (.full, "", "UNMODIFIED"),
    (.full, shift + "tags: { StudyDate: shift-date }", "MODIFIED"),
    (.basic, "tags: { StudyDate: keep }", "UNMODIFIED"),
    (.basic, "tags: { StudyDate: { date: year } }", "MODIFIED"),
    (.basic, "tags: { PatientBirthDate: { date: year } }", "REMOVED"),
    (.basic, "tags: { StudyDate: { replace: '20200101' } }", "REMOVED"),
    (.basic, shift + "tags: { 'vr:DA': shift-date }", "MODIFIED"),
    (.basic, shift + "defaults: { vr: { DA: shift-date } }", "MODIFIED"),
  ]

  @Test("What became of the dates", arguments: dated)
  func dates(base: Base, body: String, expected: String) throws {
    #expect(try Self.dates(base.rawValue + body) == expected)
  }

  private static let named: [(Base, String, Bool)] = [
    (.basic, "", false), (.basic, "tags: { PatientName: keep }", true),
    (.basic, "tags: { PatientID: { substitute: { a: b } } }", true),
    (.basic, "tags: { PatientID: hash }", false),
    (.basic, "tags: { StudyDescription: keep }", false), (.none, "tags: { PatientName: keep }", true),
    (.none, "tags: { Rows: keep }", false), (.none, "defaults: { vr: { PN: keep } }", true),
  ]

  @Test("A patient who is named is not removed", arguments: named)
  func identity(base: Base, body: String, expected: Bool) throws {
    #expect(try Self.statement(base.rawValue + body).keepsIdentity.isAlways == expected)
  }

  @Test(
    "The method fits an LO, whatever the profile is called",
    arguments: ["a", String(repeating: "long", count: 30), "Übung"])
  func method(name: String) throws {
    let text = "profile: 1\nname: \(name)\n\(Self.basic)"
    let (profile, _) = ProfileLoader.compile(text: text, file: "a.yaml")
    guard let statement = profile?.plan.statement else { return }
    #expect(statement.method.allSatisfy { $0.utf8.count <= 64 && $0.utf8.allSatisfy { 0x20..<0x7F ~= $0 } })
    #expect(statement.method.joined().hasSuffix("PS3.15 2026d"))
  }
}
