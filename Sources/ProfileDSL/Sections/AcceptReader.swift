/// Reads `accept: [ { check: identifier-kept, because: … } ]`.
enum AcceptReader {
  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> [ProfileSource.Acceptance] {
    var found: [ProfileSource.Acceptance] = []
    for item in MapReader.items(of: node, as: "\"accept\"", &sink) {
      guard let keys = MapReader.read(item, as: "an acceptance", Vocabulary.AcceptKey.self, &sink) else {
        continue
      }
      for key in Vocabulary.AcceptKey.allCases where keys[key] == nil {
        MapReader.missing(key, in: item, &sink)
      }
      guard let checkEntry = keys[.check], let becauseEntry = keys[.because],
        let check = MapReader.text(checkEntry, &sink), MapReader.reason(becauseEntry, &sink) != nil
      else { continue }
      guard let code = Diagnostic.Code(rawValue: check.text), Diagnostic.Code.acceptable.contains(code) else {
        let words = Diagnostic.Code.acceptable.map(\.rawValue)
        sink.error(
          .badValue, check.span, "\"\(check.text)\" is no finding that can be accepted",
          help: Suggestion.question(for: check.text, among: words)
            ?? "those that can are \(words.joined(separator: ", "))")
        continue
      }
      guard !found.contains(where: { $0.code == code }) else {
        sink.error(.duplicateKey, check.span, "\"\(check.text)\" is accepted twice")
        continue
      }
      found.append(ProfileSource.Acceptance(code: code, span: check.span))
    }
    return found
  }
}

extension Diagnostic.Code {
  /// The findings that a sentence under `accept` turns into a decision.
  static let acceptable: [Self] = [
    .identifierKept, .privateKept, .unlistedKept, .wideKeep, .sweepOff, .shadowed, .overlap, .emptyTemplate,
    .pathNotUnique, .sidecarIdentifiers,
  ]
}
