internal import Engine

/// Reads `{ "/": "-", "_": " " }`: what is exchanged for what, in this order.
enum SubstitutionReader {
  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    switch node.content {
    case .mapping(let entries): return texts(entries, node, &sink).map { .substitute($0) }
    case .sequence(let items):
      guard !items.isEmpty else {
        sink.error(.missingParameter, node.span, "there is nothing to exchange")
        return nil
      }
      let read = items.map { step($0, &sink) }
      let found = read.compactMap { $0 }
      return found.count == read.count ? .substitute(found.flatMap { $0 }) : nil
    case .reported: return nil
    case .scalar:
      sink.error(
        .wrongShape, node.span, "\"substitute\" takes a map, and this is \(node.shape)",
        help: "write \(Vocabulary.ActionWord.substitute.example)")
      return nil
    }
  }

  /// One item of a list: texts to exchange, or a regular expression.
  private static func step(_ node: Node, _ sink: inout DiagnosticSink) -> [Action.Substitution]? {
    guard let entries = MapReader.entries(of: node, as: "a substitution", &sink) else { return nil }
    let isPattern = entries.contains { $0.key.text == "match" || $0.key.text == "with" }
    return isPattern ? pattern(node, &sink).map { [$0] } : texts(entries, node, &sink)
  }

  private static func texts(
    _ entries: [Node.Entry], _ node: Node, _ sink: inout DiagnosticSink
  ) -> [Action.Substitution]? {
    if entries.contains(where: { $0.key.text == "match" }), entries.contains(where: { $0.key.text == "with" })
    {
      sink.error(
        .wrongShape, node.span, "regular expressions stand in a list",
        help: "write { substitute: [ { match: /…/, with: … } ] }")
      return nil
    }
    guard !entries.isEmpty else {
      sink.error(.missingParameter, node.span, "there is nothing to exchange")
      return nil
    }
    let read = entries.compactMap { substitution($0, &sink) }
    return read.count == entries.count ? read : nil
  }

  private static func pattern(_ node: Node, _ sink: inout DiagnosticSink) -> Action.Substitution? {
    let keys = MapReader.read(node, as: "a substitution", Vocabulary.SubstitutionKey.self, &sink)
    guard let keys else { return nil }
    for key in Vocabulary.SubstitutionKey.allCases where keys[key] == nil {
      MapReader.missing(key, in: node, &sink)
      return nil
    }
    guard let matchEntry = keys[.match], let withEntry = keys[.with],
      let match = MapReader.text(matchEntry, &sink), let pattern = PatternReader.read(match, &sink),
      let with = withEntry.value.scalar, let text = Literal.read(with, &sink)
    else { return nil }
    do throws(Pattern.Mistake) {
      return .pattern(pattern, with: try Pattern.Replacement(text, for: pattern))
    } catch {
      sink.error(
        .badPattern, with.span(offset: error.offset, length: error.length), error.message, help: error.help)
      return nil
    }
  }

  private static func substitution(
    _ entry: Node.Entry, _ sink: inout DiagnosticSink
  ) -> Action.Substitution? {
    if case .reported = entry.value.content { return nil }
    guard let to = entry.value.scalar, !entry.value.isMissing else {
      sink.error(
        .wrongShape, entry.value.span, "the text to put in is \(entry.value.shape)",
        help: "quote it; \"\" takes the text out")
      return nil
    }
    guard !entry.key.text.isEmpty else {
      sink.error(.badValue, entry.key.span, "the text to look for is empty")
      return nil
    }
    guard let old = Literal.read(entry.key, &sink), let new = Literal.read(to, &sink) else { return nil }
    // By scalars: equal strings may be written in different ones.
    guard !old.utf8.elementsEqual(new.utf8) else {
      sink.error(.noEffect, entry.key.span, "a text is exchanged for itself")
      return nil
    }
    return .text(from: old, to: new)
  }
}
