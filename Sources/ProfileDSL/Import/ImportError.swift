/// What is wrong with a foreign rule file, and where in it.
public struct ImportError: Error, Hashable, Sendable {
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(
    _ code: Diagnostic.Code, _ span: SourceSpan, _ message: String, help: String? = nil, in source: SourceText
  ) {
    diagnostic = Diagnostic(
      severity: .error, code: code, file: source.name, span: span, message: message, help: help,
      sourceLine: source.bytes.isEmpty ? nil : source.line(span.line))
  }

  /// The line and column of the mistake, from 1; of a mistaken flag the column counts along all flags.
  public var line: Int { diagnostic.span.line }
  public var column: Int { diagnostic.span.column }
}

extension ImportError: CustomStringConvertible {
  public var description: String { diagnostic.rendered }
}

extension SourceText {
  /// A span on one line.
  static func span(_ line: Int, _ column: Int, length: Int) -> SourceSpan {
    SourceSpan(Mark(line: line, column: column), Mark(line: line, column: column + max(length, 1)))
  }

  /// The text of a foreign file that no parser of its own checks: UTF-8 without control characters.
  func checkedAsText() throws(ImportError) {
    for (index, line) in lines.enumerated() {
      let offset = line.unicodeScalars.enumerated().first {
        $0.element == "\u{FFFD}" || ($0.element.value < 0x20 && $0.element != "\t")
          || $0.element.value == 0x7F
      }?.offset
      guard let offset else { continue }
      throw ImportError(
        .badEncoding, Self.span(index + 1, offset + 1, length: 1), "not a text in UTF-8",
        help: "save the file as UTF-8, without control characters", in: self)
    }
  }
}
