/// Prints an imported profile in the style of the shipped ones: a comment at every row says where it comes from.
struct ProfileWriter {
  let format: ProfileImport.Format
  let name: String
  /// The foreign file, as comments call it.
  let file: String

  private static let width = 110

  func yaml(_ profile: ImportedProfile) -> String {
    var lines = Self.wrapped(
      "Made by \"anonymise import --from \(format.rawValue)\" from \(YAMLText.comment(file)). Read it before you use it: "
        + "what has no equivalent here, and what weakens the basic profile, says so where it stands.",
      indent: "")
    for text in profile.preface { lines += Self.wrapped(text, indent: "") }
    lines += ["", "profile: 1", "name: \(YAMLText.scalar(name))"]
    lines += ["about: Imported from \(format.rawValue).", "", "extends: \(StandardProfile.name)"]
    if !profile.remarks.isEmpty || !profile.sections.isEmpty { lines.append("") }
    for text in profile.remarks { lines += Self.wrapped(text, indent: "") }
    lines += profile.sections
    lines += ["", profile.rows.contains { $0.rule != nil && !$0.isSuspended } ? "tags:" : "# tags:"]
    let column =
      profile.rows.compactMap { row in row.rule.map { YAMLText.key($0.selector).count } }.max() ?? 0
    for row in profile.rows { lines += Self.lines(row, column: min(column, 22) + 2) }
    lines += Self.acceptance(profile.checks)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A row with its comments: behind it when there is room, else above.
  private static func lines(_ row: RowResolver.Row, column: Int) -> [String] {
    let origin = YAMLText.comment(row.origin)
    let remarks = row.remarks.map(YAMLText.comment)
    guard let rule = row.rule else {
      return wrapped(([origin] + remarks).joined(separator: ": "), indent: "  ")
    }
    let key = YAMLText.key(rule.selector) + ":"
    let gap = String(repeating: " ", count: max(1, column - key.count))
    let text = "  " + (row.isSuspended ? "# " : "") + key + gap + rule.action
    let comment = ([origin] + remarks).joined(separator: "; ")
    let padded = text + String(repeating: " ", count: max(3, 46 - text.count)) + "# " + comment
    if !row.isSuspended, padded.count <= width { return [padded] }
    return wrapped(comment, indent: "  ") + [text]
  }

  private static func acceptance(_ checks: [(check: String, about: String)]) -> [String] {
    guard !checks.isEmpty else { return [] }
    var lines = ["", "# Weakening the protection needs a sentence that says why."]
    lines.append("# accept:")
    for entry in checks {
      lines.append("#   - { check: \(entry.check), because: \"…\" }   # \(YAMLText.comment(entry.about))")
    }
    return lines
  }

  /// A comment over as many lines as it needs.
  private static func wrapped(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent + "#"
    for word in YAMLText.comment(text).split(separator: " ") {
      if line.count + 1 + word.count > width, line.count > indent.count + 1 {
        lines.append(line)
        line = indent + "#"
      }
      line += " " + word
    }
    return lines + [line]
  }
}
