import ProfileDSL
import Testing

/// What a foreign rule file comes to: the profile, and the rows of it that hold.
struct Importing {
  let yaml: String
  let notes: [String]
  /// The action below each selector, as it is written, without comments; nothing that is commented out.
  let rows: [String: String]

  init(
    _ text: String, _ format: ProfileImport.Format, _ options: ProfileImport.Options = .init(),
    hasFile: Bool = true
  ) throws {
    let imported = try ProfileImport.profile(
      from: Array(text.utf8), file: "rules", format, options, hasFile: hasFile)
    yaml = imported.yaml
    notes = imported.notes
    let (profile, diagnostics) = ProfileLoader.compile(text: yaml, file: "imported")
    #expect(profile != nil, "\(diagnostics.map(\.rendered))")
    var rows: [String: String] = [:]
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.drop(while: { $0 != "tags:" }).dropFirst()
    where line.hasPrefix("  ") && !line.hasPrefix("  #") {
      let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      var action = String(parts[1])
      if let comment = action.range(of: "   #") { action = String(action[..<comment.lowerBound]) }
      while action.first == " " { action.removeFirst() }
      while action.last == " " { action.removeLast() }
      rows[String(parts[0])] = action
    }
    self.rows = rows
  }
}

extension String {
  /// The first place of a text within this one.
  func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}

/// A foreign rule, and the row that it comes to: nil when only a comment is left.
struct ForeignRule: CustomTestStringConvertible, Sendable {
  var text: String
  var selector: String
  var action: String?
  /// Whether the rule has an equivalent.
  var isComplete: Bool

  init(_ text: String, _ selector: String, _ action: String?, complete: Bool = true) {
    self.text = text
    self.selector = selector
    self.action = action
    isComplete = complete
  }

  var testDescription: String { text }

  func check(_ imported: Importing) {
    #expect(imported.rows[selector] == action)
    #expect(imported.notes.isEmpty == isComplete, "\(imported.notes)")
  }
}
