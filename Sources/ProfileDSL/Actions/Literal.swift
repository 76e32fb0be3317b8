/// Fixed text that a profile writes into data sets.
enum Literal {
  /// The text of a scalar, when this version can write it.
  static func read(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> String? {
    let scalars = Array(scalar.text.unicodeScalars)
    if let offset = scalars.firstIndex(where: isUnprintable) {
      sink.error(.badLiteral, scalar.span(offset: offset, length: 1), unprintable)
      return nil
    }
    if let offset = scalars.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      sink.error(
        .badTemplate, scalar.span(offset: offset, length: 1), "a template cannot stand here",
        help: "write a fixed text")
      return nil
    }
    return scalar.text
  }

  /// What a profile never writes: control characters, of which one begins the escape sequences of ISO 2022, and what
  /// ends lines. All else is written where the character set of the file has it, and set aside where not.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  static let unprintable = "a control character cannot stand in a text that is written"
}
