import Engine
import Testing

@testable import ProfileDSL

/// An expression with mistakes in it. `‹` stands before the first character of each and `›` behind its last, both put
/// there by hand, and taken out before anybody reads the text.
struct PlantedExpression: Sendable, CustomTestStringConvertible {
  var marked: String
  var codes: [Diagnostic.Code]
  var place: ExpressionReader.Place
  /// What the help of the first says, at least.
  var help: String?

  init(
    _ marked: String, _ codes: Diagnostic.Code...,
    at place: ExpressionReader.Place = .selection(scope: .instance),
    help: String? = nil
  ) {
    self.marked = marked
    self.codes = codes
    self.place = place
    self.help = help
  }

  var testDescription: String { marked }

  /// Finds every mistake where it was planted, and no other; a condition when all of them are warnings.
  func check(isWarning: Bool = false) {
    var text = String.UnicodeScalarView()
    var starts: [Int] = []
    var ends: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": starts.append(text.count + 1)
      // Where something is missing the caret stands below one place all the same.
      case "›": ends.append(max(text.count, starts.last ?? 0) + 1)
      default: text.append(scalar)
      }
    }
    let read = ReadExpression(String(text), at: place)
    #expect(read.diagnostics.map(\.code) == codes, "\(read.found)")
    #expect(read.diagnostics.map(\.span.column) == starts, "\(read.found)")
    #expect(read.diagnostics.map(\.span.end.column) == ends, "\(read.found)")
    #expect(read.hasErrors != isWarning, "\(read.found)")
    #expect((read.condition == nil) == read.hasErrors, "\(read.found)")
    if let help { #expect(read.diagnostics.first?.help?.contains(help) == true, "\(read.found)") }
  }
}
