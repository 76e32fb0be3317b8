import DICOM
import Foundation
import ProfileDSL
import Testing

@testable import Engine

/// Content items of structured reports under clean-structured-content, against standard/sr-content-items.tsv.
@Suite("Content items")
struct ContentItemTests {
  private static let tags: [String: Tag] = [
    "DATETIME": Tag(0x0040, 0xA120), "DATE": Tag(0x0040, 0xA121), "TIME": Tag(0x0040, 0xA122),
    "PNAME": Tag(0x0040, 0xA123), "UIDREF": Tag(0x0040, 0xA124), "TEXT": Tag(0x0040, 0xA160),
    "CODE": Tag(0x0040, 0xA168), "NUM": Tag(0x0040, 0xA300),
  ]

  /// What stands in for the value of a type.
  private static let replaced: [String: Action] = [
    "DATETIME": .replaceWithDummy, "DATE": .replaceWithDummy, "TIME": .replaceWithDummy,
    "PNAME": .replaceWithDummy, "UIDREF": .hashUID, "TEXT": .replaceWithDummy, "CODE": .unknownCode,
    "NUM": .empty,
  ]

  /// The options by the column of the file.
  private static let columns: [(name: String, column: Int)] = [
    ("retain-uids", 6), ("retain-device-identity", 7), ("retain-institution-identity", 8),
    ("retain-patient-characteristics", 9), ("retain-longitudinal-full-dates", 10),
    ("retain-longitudinal-modified-dates", 11),
  ]

  private static func table(_ options: [String]) throws -> ActionTable {
    let text = """
      profile: 1
      name: test
      extends: dicom/basic@2026d
      dates: { shift: { days: 1..10 } }
      options: [\((["clean-structured-content"] + options).joined(separator: ", "))]
      """
    return ActionTable(try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile?.plan))
  }

  private static func action(_ table: ActionTable, _ tag: Tag, _ concept: ConceptActions.Concept?) -> Action {
    let id = table.action(for: tag, vr: DataDictionary.vr(of: tag) ?? .un, path: [])
    guard let concepts = table.concepts[id] else { return table.actions[id] }
    return table.actions[concept.map { concepts.listed[$0] ?? concepts.otherwise } ?? concepts.unnamed]
  }

  @Test(
    "Every concept of the table, under every option", arguments: [nil] + columns.map { Optional($0.name) })
  func everyRow(option: String?) throws {
    let table = try Self.table(option.map { [$0] } ?? [])
    let column = Self.columns.first { $0.name == option }?.column
    let lines = try RepositoryFiles.text("standard/sr-content-items.tsv").split(separator: "\n").dropFirst()
    var checked = 0
    for line in lines {
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // References are UIDs, which are treated where they stand.
      guard let tag = Self.tags[row[3]], let replaced = Self.replaced[row[3]] else { continue }
      // The file's columns: code, scheme, meaning, type, retired, basic, and from there the options.
      let letter = column.map { row[$0] } ?? ""
      let expected: Action = letter == "K" ? .keep : letter == "C" ? .shiftDate : replaced
      #expect(
        Self.action(table, tag, .init(code: row[0], scheme: row[1])) == expected, "\(row[2]) \(option ?? "")")
      checked += 1
    }
    #expect(lines.count == 214 && checked > 150)
  }

  @Test(
    "Other concepts are treated by the type of their values, and what nothing names as strictly as it can be")
  func otherConcepts() throws {
    let concept = ConceptActions.Concept(code: "1", scheme: "99ACME")
    let (plain, full) = (try Self.table([]), try Self.table(["retain-longitudinal-full-dates"]))
    let cleaned = Action.clean(Action.Clean(replacesEmpty: true))
    for (type, tag) in Self.tags {
      let isKept = type == "CODE" || type == "NUM"
      let expected: Action? = isKept ? .keep : type == "TEXT" ? cleaned : Self.replaced[type]
      #expect(Self.action(plain, tag, concept) == expected, "\(type)")
      #expect(Self.action(plain, tag, nil) == (isKept ? .keep : Self.replaced[type]), "\(type)")
      let isDate = type.hasPrefix("DATE") || type == "TIME"
      #expect(Self.action(full, tag, concept) == (isDate ? .keep : expected), "\(type)")
      #expect(Self.action(full, tag, nil) == (isKept ? .keep : Self.replaced[type]), "\(type)")
    }
  }

  @Test("Sequences of content stay and are walked; a profile's own rules come first")
  func sequences() throws {
    let table = try Self.table([])
    for tag in [Tag(0x0040, 0xA730), Tag(0x0040, 0x0555), Tag(0x0040, 0x0610), Tag(0x0040, 0xB020)] {
      #expect(table.action(forRoot: tag, vr: .sq) == .keep)
    }
    let text = """
      profile: 1
      name: test
      extends: dicom/basic@2026d
      options: clean-structured-content
      tags: { TextValue: delete }
      """
    let own = ActionTable(try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile?.plan))
    #expect(own.action(forRoot: Tag(0x0040, 0xA160), vr: .ut) == .delete)
  }
}
