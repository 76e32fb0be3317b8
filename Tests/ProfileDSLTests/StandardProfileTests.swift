import DICOM
import Foundation
import ProfileDSL
import Testing

@testable import Engine

/// `dicom/basic@2026d` against standard/confidentiality-profile.tsv.
@Suite("The standard's profile")
struct StandardProfileTests {
  /// What each cell of the Basic column comes to (PS3.15 Table E.1-1a); a choice stays one.
  static let meaning: [String: Action] = [
    "X": .delete, "Z": .empty, "D": .replaceWithDummy, "K": .keep, "U": .hashUID,
    "X/Z": .byType(.deleteOrEmpty), "X/D": .byType(.deleteOrReplace), "Z/D": .byType(.emptyOrReplace),
    "X/Z/D": .byType(.deleteEmptyOrReplace), "X/Z/U*": .byType(.deleteEmptyOrHashUIDs),
  ]

  @Test func everyRow() throws {
    let profile = try #require(ProfileLoader.load("dicom/basic@2026d").profile)
    let table = ActionTable(rules: profile.rules, defaults: profile.defaults)
    let lines = try RepositoryFiles.text("standard/confidentiality-profile.tsv").split(separator: "\n")
    var checked = 0
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields[0] == "PRIVATE" {
        #expect(
          table.actions[table.action(forPrivate: Tag(0x0029, 0x1010), vr: .lo, creator: 1, path: [])]
            == .delete)
        continue
      }
      // A digit x is any: the first and another tag of the group.
      let digits = [
        fields[0].replacing("x", with: "0"), fields[0].replacing("xx", with: "1E").replacing("x", with: "2"),
      ]
      let expected = try #require(Self.meaning[fields[5]], "\(fields[0]) \(fields[5])")
      for text in digits {
        let tag = Tag(rawValue: try #require(UInt32(text, radix: 16)))
        let vr = DataDictionary.vr(of: tag) ?? .un
        #expect(
          table.actions[table.action(for: tag, vr: vr, path: [])] == expected, "\(fields[0]) \(fields[1])")
      }
      checked += 1
    }
    #expect(checked == 656)
  }

  @Test("Where dates are to move, those that another option keeps move too")
  func datesOfDevices() throws {
    let text = """
      profile: 1
      name: moved
      extends: dicom/basic@2026d
      options: [retain-device-identity, retain-longitudinal-modified-dates]
      dates: { shift: { per: patient, days: 1..1460 } }
      """
    let folder = try TemporaryFolder(["moved.yaml": text])
    let profile = try #require(ProfileLoader.load(folder.path("moved.yaml")).profile)
    let table = ActionTable(rules: profile.rules, defaults: profile.defaults)
    // Calibration Date, Date of Last Calibration, Date Time of Last Calibration.
    for tag in [Tag(0x0014, 0x407E), Tag(0x0018, 0x1200), Tag(0x0018, 0x1202)] {
      #expect(table.actions[table.action(for: tag, vr: .da, path: [])] == .shiftDate, "\(tag)")
    }
    #expect(table.actions[table.action(for: Tag(0x0018, 0x1000), vr: .lo, path: [])] == .keep)
  }

  @Test("No technical text is one that the standard lists, and all are text of the dictionary")
  func technicalText() throws {
    let listed = Set(
      try RepositoryFiles.text("standard/confidentiality-profile.tsv").split(separator: "\n").dropFirst().map
      {
        String($0.prefix { $0 != "\t" })
      })
    let profile = try #require(ProfileLoader.load("dicom/basic@2026d").profile)
    let kept = profile.rules.filter { $0.action == .keep }.compactMap { rule -> Tag? in
      if case .tag(let tag) = rule.selector.element { return tag }
      return nil
    }
    #expect(!kept.isEmpty)
    // A code, which the defaults keep; it stands here against rules for all codes.
    #expect(kept.contains(.specificCharacterSet))
    for tag in kept where tag != .specificCharacterSet {
      let digits = tag.description.filter(\.isHexDigit)
      let entry = try #require(DataDictionary.entry(for: tag))
      #expect(!listed.contains(digits), "\(entry.keyword)")
      #expect([.sh, .lo, .uc, .ur, .ui, .st, .lt, .ut].contains(entry.vr), "\(entry.keyword) \(entry.vr)")
    }
  }

  @Test(
    "How text is read stays, whatever is ruled for codes and for what nothing lists",
    arguments: ["vr:CS: delete", "vr:CS: empty", "unlisted: delete"])
  func characterSet(row: String) throws {
    let text = "profile: 1\nname: a\nextends: dicom/basic@2026d\ntags: { \(row) }\n"
    let (compiled, diagnostics) = ProfileLoader.compile(text: text + everyAcceptance, file: "a.yaml")
    let profile = try #require(compiled, "\(diagnostics.map(\.rendered).joined(separator: "\n"))")
    let ranking = RuleRanking(profile.plan)
    #expect(ranking.action(for: .init(.specificCharacterSet, vr: .cs)) == .keep)
    // The rule does what it says to another code.
    #expect(ranking.action(for: .init(Tag(0x0018, 0x5100), vr: .cs)) != .keep)
  }
}
