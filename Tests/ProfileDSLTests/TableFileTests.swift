import DICOM
import Engine
import Foundation
import ProfileDSL
import Testing

/// CSV files beside a profile, as spreadsheets write them (RFC 4180).
@Suite("Tables of lookups")
struct TableFileTests {
  private static let profile = """
    profile: 1
    name: test
    parameters: { subjects: { type: table, file: ./subjects.csv } }
    tags:
      PatientID: { lookup: { table: subjects, match: mrn, give: subject, missing: quarantine } }
    """

  private static func load(_ csv: String, _ profile: String = profile) throws -> ProfileLoader.Result {
    let folder = try TemporaryFolder(["a.yaml": profile, "subjects.csv": csv])
    return ProfileLoader.load(folder.path("a.yaml"))
  }

  private static func values(_ csv: String) throws -> [String: String]? {
    let (profile, diagnostics) = try load(csv)
    guard case .lookup(let lookup)? = profile?.rules.first?.action else {
      #expect(profile != nil, "\(diagnostics.map(\.rendered))")
      return nil
    }
    return Dictionary(
      uniqueKeysWithValues: lookup.table.values.map {
        (String(decoding: $0.key, as: UTF8.self), String(decoding: $0.value, as: UTF8.self))
      })
  }

  @Test(
    "Forms that are read",
    arguments: [
      ("mrn,subject\n1,A\n2,B\n", ["1": "A", "2": "B"]),
      ("mrn,subject\r\n1,A\r\n2,B", ["1": "A", "2": "B"]), ("mrn,subject\r1,A\r2,B\r", ["1": "A", "2": "B"]),
      ("\u{FEFF}mrn,subject\n1,A\n", ["1": "A"]), ("subject,arm,mrn\nA,x,1\nB,y,2\n", ["1": "A", "2": "B"]),
      ("\"mrn\",\"subject\"\n\"1\",\"A, B\"\n", ["1": "A, B"]),
      ("mrn,subject\n1,\"say \"\"A\"\"\"\n", ["1": "say \"A\""]), ("mrn,subject\n\n1,A\n\n", ["1": "A"]),
      ("mrn,subject\n1,A\n1,A\n", ["1": "A"]), ("mrn,subject\n1,A\n2,A\n", ["1": "A", "2": "A"]),
      ("mrn,subject\n 1 , A \n", ["1": "A"]), ("mrn,subject\n1,\n", ["1": ""]), ("mrn,subject\n", [:]),
      ("mrn,subject\nM\u{FC}ller,A\n", ["M\u{FC}ller": "A"]),
    ] as [(String, [String: String])])
  func sound(csv: String, expected: [String: String]) throws {
    #expect(try Self.values(csv) == expected)
  }

  @Test(
    "Forms that are refused, where the profile names the file or its columns",
    arguments: [
      ("mrn,subject\n1,A\n1,B\n", Diagnostic.Code.badTable, 5, 33), ("mrn,subject\n1\n", .badTable, 3, 46),
      ("mrn,subject\n1,A,x\n", .badTable, 3, 46), ("mrn,subject\n1,\"A\n", .badTable, 3, 46),
      ("mrn,subject\n1,\"A\"x\n", .badTable, 3, 46), ("mrn,subject\n1,a\"A\"\n", .badTable, 3, 46),
      ("mrn,mrn\n1,A\n", .badTable, 3, 46), ("", .badTable, 3, 46), ("\n1,A\n", .badTable, 3, 46),
      ("mrn,subjekt\n1,A\n", .badTable, 5, 61), ("MRN,subject\n1,A\n", .badTable, 5, 50),
      ("mrn;subject\n1;A\n", .badTable, 5, 50),
      ("mrn,subject\n1,M\u{80}ller\n", .badTable, 5, 33),
      ("mrn,subject\n1,\"a\nb\"\n", .badTable, 5, 33),
      ("mrn,subject\n1,\(String(repeating: "x", count: 65))\n", .badTable, 5, 24),
    ])
  func refused(csv: String, code: Diagnostic.Code, line: Int, column: Int) throws {
    let (profile, diagnostics) = try Self.load(csv)
    #expect(profile == nil)
    let found = diagnostics.map(\.rendered).joined(separator: "\n")
    #expect(diagnostics.map(\.code) == [code], "\(found)")
    #expect(diagnostics.first?.span.line == line, "\(found)")
    #expect(diagnostics.first?.span.column == column, "\(found)")
  }

  @Test("The line of the table is said, and none of its values")
  func lines() throws {
    for end in ["\n", "\r\n", "\r"] {
      let csv = ["mrn,subject", "1,A", "SECRET,B,SECRET"].joined(separator: end) + end
      let found = try #require(try Self.load(csv).diagnostics.first?.rendered)
      #expect(found.contains("line 3: it has 3 fields, and there are 2 columns"))
      #expect(!found.contains("SECRET"))
    }
    let doubled = try Self.load("mrn,subject\nSECRET,A\nSECRET,B\n").diagnostics
    #expect(doubled.allSatisfy { !$0.rendered.contains("SECRET") })
  }

  @Test("A table is no text, a text no table, and bytes that are no text no table either")
  func kinds() throws {
    let shown = Self.profile + "\n  PatientName: { replace: \"{param.subjects}\" }"
    #expect(try Self.load("mrn,subject\n", shown).diagnostics.map(\.code) == [.badTemplate])
    let text = Self.profile.replacing("type: table, file: ./subjects.csv", with: "type: text, default: a")
    #expect(try Self.load("", text).diagnostics.map(\.code) == [.badTable])
    let folder = try TemporaryFolder(["a.yaml": Self.profile])
    try Data([0x6D, 0x72, 0x6E, 0xFF, 0x0A]).write(to: folder.url.appendingPathComponent("subjects.csv"))
    #expect(ProfileLoader.load(folder.path("a.yaml")).diagnostics.map(\.code) == [.badTable])
  }

  @Test("A run may give another file, relative to where it runs")
  func given() throws {
    let folder = try TemporaryFolder([
      "deep/a.yaml": Self.profile, "deep/subjects.csv": "mrn,subject\n1,A\n", "b.csv": "mrn,subject\n1,B\n",
    ])
    let values = ParameterValues(["subjects": folder.path("b.csv")])
    let (profile, diagnostics) = ProfileLoader.load(folder.path("deep/a.yaml"), values)
    #expect(diagnostics.isEmpty)
    guard case .lookup(let lookup)? = profile?.rules.first?.action else { return #expect(Bool(false)) }
    #expect(lookup.table.values == [Array("1".utf8): Array("B".utf8)])
  }
}
