/// Fixed text that a profile writes into data sets.
enum Literal {
  /// The text of a scalar, when this version can write it.
  static func read(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> String? {
    let scalars = Array(scalar.text.unicodeScalars)
    if let offset = scalars.firstIndex(where: { !(0x20...0x7E).contains($0.value) }) {
      sink.error(
        .unsupported, scalar.span(offset: offset, length: 1),
        "this version writes printable ASCII characters only; others are not supported in this version")
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
}
