import ProfileDSL
import Testing

/// A profile with mistakes in it. The place of each is marked by hand, by `‹` before its first character, and the marks
/// are taken out before anybody reads the text.
struct PlantedMistake: Sendable, CustomTestStringConvertible {
  var title: String
  /// The text with its marks.
  var marked: String
  /// What is to be found at the marks, in their order.
  var codes: [Diagnostic.Code]
  /// What the help of the first says, at least.
  var help: String?

  /// Whether it is one only in a profile that does not extend the standard's.
  var isOfItself = false

  /// The mistake as one of profiles that do not extend the standard's.
  func ofItself() -> PlantedMistake {
    var copy = self
    copy.isOfItself = true
    return copy
  }

  /// A whole text.
  init(_ title: String, text: String, _ codes: Diagnostic.Code..., help: String? = nil) {
    self.title = title
    self.marked = text
    self.codes = codes
    self.help = help
  }

  /// Lines behind the head that every profile has.
  init(_ title: String, body: String, _ codes: Diagnostic.Code..., help: String? = nil) {
    self.title = title
    self.marked = "profile: 1\nname: test\n" + body
    self.codes = codes
    self.help = help
  }

  /// One row of `tags`.
  init(_ title: String, row: String, _ codes: Diagnostic.Code..., help: String? = nil) {
    self.title = title
    self.marked = "profile: 1\nname: test\ntags:\n  " + row
    self.codes = codes
    self.help = help
  }

  var testDescription: String { title }

  var text: String { String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "‹" })) }

  /// Line and column of each mark, counted from 1.
  var places: [Place] {
    var places: [Place] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": places.append(Place(line: line, column: column))
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return places
  }

  struct Place: Hashable, Sendable, CustomStringConvertible {
    var line: Int
    var column: Int
    var description: String { "\(line):\(column)" }
  }

  /// Compiles the text, and expects to find every mistake where it was planted, and no other.
  func check() {
    let (profile, diagnostics) = ProfileLoader.compile(text: text, file: "test.yaml")
    let found = diagnostics.map(\.rendered).joined(separator: "\n")
    #expect(diagnostics.map(\.code) == codes, "\(found)")
    let spans = diagnostics.map { Place(line: $0.span.line, column: $0.span.column) }
    #expect(spans == places, "\(found)")
    #expect(diagnostics.contains { $0.severity == .error } == (profile == nil), "\(found)")
    if let help { #expect(diagnostics.first?.help?.contains(help) == true, "\(found)") }
  }
}
