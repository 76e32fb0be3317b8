import Foundation
import Testing

@testable import Mercure
@testable import ProfileDSL

@Suite("The schema and the tables of the settings")
struct VocabularyTests {
  @Test("profiles/mercure-settings.schema.json is current: run tools/make-manual")
  func file() throws {
    let isCurrent =
      try RepositoryFiles.text("profiles/mercure-settings.schema.json") == SettingsSchema.rendered
    #expect(isCurrent)
    _ = try JSONSerialization.jsonObject(with: Data(SettingsSchema.rendered.utf8))
  }

  @Test("Every key is in it, and in a project every one but projects", arguments: SettingsKey.allCases)
  func keys(_ key: SettingsKey) {
    let project = SettingsSchema.schema["$defs"]?["project"]?["properties"]
    #expect(SettingsSchema.schema["properties"]?[key.rawValue] != nil)
    #expect((project?[key.rawValue] != nil) == (key != .projects))
  }

  @Test("The tables of docs/mercure.md are current: run tools/make-manual")
  func tables() throws {
    let text = try RepositoryFiles.text("docs/mercure.md")
    let isCurrent = try ManualTables.updated(text, others: SettingsManual.tables) == text
    #expect(isCurrent)
    for name in SettingsManual.tables.keys { #expect(text.contains("<!-- table: \(name) -->\n")) }
  }

  @Test("No table has the name of one of the language's")
  func names() {
    for name in SettingsManual.tables.keys { #expect(ManualTables.markdown(for: name) == nil) }
  }

  @Test("Every example of a key is a setting that is read", arguments: SettingsKey.allCases)
  func examples(_ key: SettingsKey) throws {
    let node = try Loading.node(key.example)
    #expect(node[key.rawValue] != nil)
    var sink = DiagnosticSink(SourceText(name: ModuleSettings.place, bytes: []))
    _ = ModuleSettings.read(node, for: .receiver("KNEE"), &sink)
    #expect(sink.diagnostics.isEmpty)
  }

  @Test(
    "The pattern for a whole number takes those up to the greatest",
    arguments: [1, 9, 10, 19, 64, 100, 999, 1050, 86400])
  func digits(_ most: Int) throws {
    let pattern = try Regex("^(?:\(SettingsSchema.digits(to: most)))$")
    for number in Array(0...1200) + [most - 1, most, most + 1, 9_999, 79_999, 80_000, 85_999, 86_399, 90_000]
    {
      let isMatch = try pattern.wholeMatch(in: String(number)) != nil
      if isMatch != (1...most ~= number) { Issue.record("\(number), up to \(most)") }
    }
  }
}
