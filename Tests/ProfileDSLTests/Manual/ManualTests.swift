import Testing

@testable import ProfileDSL

@Suite("The manual, docs/profiles.md")
struct ManualTests {
  private let text: String

  init() throws { text = try RepositoryFiles.text("docs/profiles.md") }

  @Test("Its tables are current: run tools/make-manual")
  func tables() throws {
    let isCurrent = try ManualTables.updated(text) == text
    #expect(isCurrent)
  }

  @Test("It has every table", arguments: ManualTables.names)
  func hasTable(_ name: String) { #expect(text.contains("<!-- table: \(name) -->\n")) }

  @Test("Every code of a diagnostic is explained by a sentence", arguments: Diagnostic.Code.allCases)
  func code(_ code: Diagnostic.Code) {
    #expect(text.contains("| `\(code.rawValue)` | \(code.summary.replacing("|", with: "\\|")) |"))
    #expect(code.summary.hasSuffix("."))
  }

  @Test("Every sentence about a code is one of its own")
  func sentences() {
    #expect(Set(Diagnostic.Code.allCases.map(\.summary)).count == Diagnostic.Code.allCases.count)
  }

  @Test("Marks that do not match are a mistake, with their line")
  func marks() {
    for (text, line) in [
      ("a\n<!-- table: keys -->\nb", 2), ("<!-- end -->", 1), ("\n\n<!-- table: kez -->\n<!-- end -->", 3),
      ("<!-- table: keys -->\n<!-- table: keys -->\n<!-- end -->", 2),
    ] {
      do throws(ManualTables.Mistake) {
        _ = try ManualTables.updated(text)
        Issue.record("no mistake: \(text)")
      } catch { #expect(error.line == line) }
    }
  }

  // MARK: Examples

  @Test("Every example of a profile compiles without errors and passes its own tests")
  func examples() throws {
    let blocks = ManualBlock.all(in: text)
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: blocks.compactMap { block in block.name.map { ($0, block.text) } }))
    let profiles = blocks.filter { $0.language == "yaml" }
    #expect(profiles.count > 20)
    for block in profiles {
      let name = block.name ?? "line-\(block.line).yaml"
      let (profile, diagnostics) = ProfileLoader.compile(
        text: block.profile, file: folder.path(name), ParameterValues(mustBeComplete: false))
      #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "line \(block.line): \(diagnostics)")
      guard let profile else { continue }
      for result in try TestRunner(profile).results() {
        #expect(result.failures.isEmpty, "line \(block.line): \(result.name)")
      }
    }
  }
}

/// A fenced block of the manual. Behind the language may stand the name of the file that the block is.
struct ManualBlock {
  var language: String
  var name: String?
  var text = ""
  var line: Int

  static func all(in manual: String) -> [ManualBlock] {
    var blocks: [ManualBlock] = []
    var open: ManualBlock?
    for (index, line) in manual.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          let words = line.dropFirst(3).split(separator: " ").map(String.init)
          open = ManualBlock(language: words.first ?? "", name: words.dropFirst().first, line: index + 1)
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }

  /// The block as a whole profile: what is a part of one gets the head that every profile has.
  var profile: String {
    text.hasPrefix("profile: 1") || text.hasPrefix("#")
      ? text : "profile: 1\nname: example\nextends: dicom/basic@2026d\n" + text
  }
}
