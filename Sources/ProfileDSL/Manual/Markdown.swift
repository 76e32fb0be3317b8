/// The little of Markdown that generated tables need.
package enum Markdown {
  /// Code within a cell: a bar would end the cell, and backticks are no characters of the profile language.
  package static func code(_ text: String) -> String { "`\(text)`" }

  package static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}
