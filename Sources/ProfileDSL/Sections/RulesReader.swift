internal import Engine

/// Reads `rules`: what holds under a condition, and what stands above all other rules.
struct RulesReader {
  let parameters: ParameterScope

  func read(_ node: Node, _ sink: inout DiagnosticSink) -> [ProfileSource.Block] {
    var names: [String: SourceSpan] = [:]
    return MapReader.items(of: node, as: "\"rules\"", &sink).compactMap { item -> ProfileSource.Block? in
      guard let block = block(item, &sink) else { return nil }
      if let first = names.updateValue(block.name.span, forKey: block.name.text) {
        sink.error(
          .duplicateRule, block.name.span, "a rule of this name already stands in line \(first.line)")
        return nil
      }
      return block
    }
  }

  private func block(_ node: Node, _ sink: inout DiagnosticSink) -> ProfileSource.Block? {
    guard let keys = MapReader.read(node, as: "a rule", Vocabulary.RuleKey.self, &sink) else { return nil }
    guard let nameEntry = keys[.name] else {
      MapReader.missing(Vocabulary.RuleKey.name, in: node, &sink)
      return nil
    }
    guard let name = MapReader.text(nameEntry, &sink) else { return nil }
    var block = ProfileSource.Block(name: name)
    if let entry = keys[.if] {
      guard let text = MapReader.text(entry, &sink) else { return nil }
      block.conditionText = text
      block.condition = ExpressionReader.read(text, at: .rule, outlier: Outlier(keys: []), &sink)
    }
    if let entry = keys[.override] { block.isOverride = isTrue(entry, &sink) }
    if let entry = keys[.tags] { block.rows = TagsReader(parameters: parameters).read(entry.value, &sink) }
    if let entry = keys[.quarantine] { block.quarantine = MapReader.text(entry, &sink)?.text }
    if let entry = keys[.because] { block.because = MapReader.reason(entry, &sink)?.text }
    check(block, keys, node, &sink)
    return block
  }

  private func isTrue(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> Bool {
    guard let text = MapReader.text(entry, &sink) else { return false }
    if text.text == "true" { return true }
    sink.error(.badValue, text.span, "\"override\" is true, or is left out")
    return false
  }

  private func check(
    _ block: ProfileSource.Block, _ keys: WordMap<Vocabulary.RuleKey, Node.Entry>, _ node: Node,
    _ sink: inout DiagnosticSink
  ) {
    if keys[.tags] == nil, keys[.quarantine] == nil {
      sink.error(
        .missingKey, node.span, "the rule does nothing: it has neither tags nor quarantine",
        help: "as in \(Vocabulary.RuleKey.tags.example)")
    }
    if let both = keys[.quarantine], keys[.tags] != nil {
      sink.error(
        .actionCount, both.key.span, "an instance that is set aside is not written: its tags need no rules",
        help: "write two rules")
    }
    if let tags = keys[.tags], case .mapping(let rows) = tags.value.content, rows.isEmpty {
      sink.error(
        .noEffect, tags.value.span, "the rule does nothing: its tags are empty",
        help: "as in \(Vocabulary.RuleKey.tags.example)")
    }
    if keys[.quarantine] != nil, let override = keys[.override] {
      sink.error(
        .noEffect, override.key.span, "\"override\" lifts rows of tags, and \"quarantine\" has none",
        help: keys[.if] == nil ? "say when: if: …" : "leave it out")
    }
    if keys[.if] == nil, keys[.override] == nil {
      sink.error(
        .missingKey, node.span, "the rule has no condition",
        help: "add \"if: …\"; what always holds stands in \"tags\"")
    }
    if let override = keys[.override] {
      if keys[.because] == nil {
        sink.error(
          .missingKey, override.key.span, "a rule that stands above all others says why",
          help: "add \"because: …\"")
      }
    } else if let because = keys[.because] {
      sink.error(
        .unknownKey, because.key.span, "\"because\" belongs to \"override\"", help: "use a comment: #")
    }
  }
}
