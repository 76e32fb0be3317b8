internal import Engine

/// Reads a regular expression as a profile writes it: `/work ?sheet/i`.
enum PatternReader {
  static func read(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> Pattern? {
    let text = scalar.text
    let ignoresCase = text.hasSuffix("/i")
    guard text.hasPrefix("/"), ignoresCase || text.hasSuffix("/"), text.utf8.count >= (ignoresCase ? 3 : 2)
    else {
      sink.error(
        .badPattern, scalar.span, "a regular expression stands between slashes",
        help: "write /\(text)/, or /\(text)/i where case does not matter")
      return nil
    }
    let source = String(text.dropFirst().dropLast(ignoresCase ? 2 : 1))
    do throws(Pattern.Mistake) {
      return try Pattern(source, ignoresCase: ignoresCase)
    } catch {
      sink.error(
        .badPattern, scalar.span(offset: error.offset + 1, length: error.length), error.message,
        help: error.help)
      return nil
    }
  }
}
