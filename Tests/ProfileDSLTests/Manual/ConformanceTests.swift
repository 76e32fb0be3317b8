import Testing

@testable import ProfileDSL

@Suite("The conformance statement, docs/conformance.md")
struct ConformanceTests {
  private let text: String

  init() throws { text = try RepositoryFiles.text("docs/conformance.md") }

  @Test("Its tables are current: run tools/make-manual")
  func tables() throws {
    let isCurrent = try ManualTables.updated(text) == text
    #expect(isCurrent)
  }

  @Test("It has every table once", arguments: ManualTables.conformanceNames)
  func hasTable(_ name: String) {
    #expect(text.split(separator: "\n").count { $0 == "<!-- table: \(name) -->" } == 1)
  }

  @Test(
    "Every attribute of Table E.1-1 stands in exactly one table of actions, as the standard's letter says")
  func everyRow() throws {
    let letters: [String: [ConformanceTables.Name]] = [
      "X": [.removed], "Z": [.emptied], "D": [.replaced], "U": [.newUIDs],
    ]
    let lines = try RepositoryFiles.text("standard/confidentiality-profile.tsv").split(separator: "\n")
    var expected: [ConformanceTables.Name: Int] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells[0] != "PRIVATE" else { continue }
      let table = try #require(letters[cells[5]]?.first ?? (cells[5].contains("/") ? .byType : nil))
      expected[table, default: 0] += 1
    }
    for (name, count) in expected {
      // Two lines are the head.
      #expect(ConformanceTables.markdown(for: name).split(separator: "\n").count == count + 2, "\(name)")
    }
    #expect(ConformanceTables.attributes.allSatisfy { $0.table != nil })
  }

  @Test("Every element of Table E.3.10-1 is there with its meaning")
  func safePrivate() throws {
    let lines = try RepositoryFiles.text("standard/safe-private.tsv").split(separator: "\n").dropFirst()
    let table = Set(ConformanceTables.markdown(for: .safePrivate).split(separator: "\n").map(String.init))
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let vr = cells[3].split(separator: "/").last.map(String.init) ?? "UN"
      #expect(
        table.contains("| \(cells[1]) | (\(cells[0]),xx\(cells[2])) | \(vr) | \(cells[5]) |"),
        "\(cells[1]) \(cells[2])")
    }
    #expect(table.count == lines.count + 2)
  }
}
