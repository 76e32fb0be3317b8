/// Reads JSON with the project's own YAML reader, of which it is a subset, so that every value has its place.
enum ForeignJSON {
  /// The entries of the object that a text holds.
  static func object(_ source: SourceText) throws(ImportError) -> [Node.Entry] {
    var sink = DiagnosticSink(source)
    let root = Composer.compose(&sink)
    if let mistake = sink.diagnostics.first { throw ImportError(inJSON(mistake, source)) }
    guard let root else { throw ImportError(.wrongShape, .beginning, "the file is empty", in: source) }
    try check(root, source)
    return try entries(of: root, as: "a rule file", source)
  }

  /// The entries of a value that must be an object.
  static func entries(
    of node: Node, as name: String, _ source: SourceText
  ) throws(ImportError) -> [Node.Entry] {
    guard case .mapping(let entries) = node.content else {
      throw ImportError(
        .wrongShape, node.span, "\(name) is an object in braces, and this is \(node.shape)", in: source)
    }
    return entries
  }

  /// Text in quotes.
  static func string(_ node: Node, as name: String, _ source: SourceText) throws(ImportError) -> String {
    guard case .scalar(let text, isPlain: false) = node.content else {
      throw ImportError(.wrongShape, node.span, "\(name) is a text in quotes", in: source)
    }
    return text
  }

  /// Keys are in quotes, and a word without them is a number, true, false or null (RFC 8259).
  private static func check(_ node: Node, _ source: SourceText) throws(ImportError) {
    switch node.content {
    case .reported: return
    case .sequence(let items): for item in items { try check(item, source) }
    case .mapping(let entries):
      for entry in entries {
        if entry.key.isPlain {
          throw ImportError(
            .syntax, entry.key.span, "this is not JSON: a key stands in double quotes", in: source)
        }
        try check(entry.value, source)
      }
    case .scalar(let text, let isPlain):
      guard isPlain, !["true", "false", "null"].contains(text), Double(text) == nil else { return }
      throw ImportError(.syntax, node.span, "this is not JSON: a text stands in double quotes", in: source)
    }
  }

  private static func inJSON(_ mistake: Diagnostic, _ source: SourceText) -> Diagnostic {
    let message =
      mistake.code == .missingKey
      ? "the file is empty" : mistake.message.replacing("not YAML", with: "not JSON")
    return Diagnostic(
      severity: .error, code: mistake.code == .missingKey ? .syntax : mistake.code, file: source.name,
      span: mistake.span, message: message, help: nil,
      sourceLine: source.bytes.isEmpty ? nil : source.line(mistake.span.line))
  }
}
