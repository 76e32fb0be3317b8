internal import Engine

/// Reads `{ "/": "-", "_": " " }`: what is exchanged for what, in this order.
enum SubstitutionReader {
  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    guard case .mapping(let entries) = node.content else {
      if case .sequence = node.content {
        sink.error(
          .unsupported, node.span, "regular expressions in substitute are not supported in this version")
      } else {
        sink.error(
          .wrongShape, node.span, "\"substitute\" takes a map, and this is \(node.shape)",
          help: "write \(Vocabulary.ActionWord.substitute.example)")
      }
      return nil
    }
    if entries.contains(where: { $0.key.text == "match" }), entries.contains(where: { $0.key.text == "with" })
    {
      sink.error(
        .unsupported, node.span, "regular expressions in substitute are not supported in this version")
      return nil
    }
    guard !entries.isEmpty else {
      sink.error(.missingParameter, node.span, "there is nothing to exchange")
      return nil
    }
    let read = entries.compactMap { substitution($0, &sink) }
    return read.count == entries.count ? .substitute(read) : nil
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
    guard old != new else {
      sink.error(.noEffect, entry.key.span, "a text is exchanged for itself")
      return nil
    }
    return Action.Substitution(from: old, to: new)
  }
}
