internal import Engine

/// Reads `select`: an ordered list of rules, the first that matches decides.
enum SelectReader {
  /// Of fewer instances none differs from a majority.
  static let leastSeries = 3

  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> [ProfileSource.SelectionRow] {
    var rows: [ProfileSource.SelectionRow] = []
    var names: [String: SourceSpan] = [:]
    for item in MapReader.items(of: node, as: "\"select\"", &sink) where !sink.isFull {
      guard let row = row(item, &sink) else { continue }
      if let first = names.updateValue(row.span, forKey: row.rule.name) {
        sink.error(.duplicateRule, row.span, "a rule of this name already stands in line \(first.line)")
      }
      rows.append(row)
    }
    unreachable(rows, &sink)
    return rows
  }

  private static func row(_ node: Node, _ sink: inout DiagnosticSink) -> ProfileSource.SelectionRow? {
    guard let keys = MapReader.read(node, as: "a selection rule", Vocabulary.SelectKey.self, &sink) else {
      return nil
    }
    guard let nameEntry = keys[.name] else {
      MapReader.missing(Vocabulary.SelectKey.name, in: node, &sink)
      return nil
    }
    guard let name = MapReader.text(nameEntry, &sink) else { return nil }
    if let keep = keys[.keep], let drop = keys[.drop] {
      let second = max(keep.key.span.start, drop.key.span.start) == keep.key.span.start ? keep : drop
      sink.error(
        .actionCount, second.key.span, "a rule keeps or drops, and this does both", help: "write two rules")
      return nil
    }
    guard let verbEntry = keys[.keep] ?? keys[.drop] else {
      sink.error(
        .missingKey, node.span, "the rule neither keeps nor drops", help: "add \"drop: …\" or \"keep: …\"")
      return nil
    }
    var scope = AttributeReference.Scope.instance
    if let entry = keys[.scope] {
      guard let text = MapReader.text(entry, &sink) else { return nil }
      guard let word = AttributeReference.Scope(rawValue: text.text) else {
        let words = AttributeReference.Scope.allCases.map(\.rawValue)
        sink.error(
          .badValue, text.span, "the scope is instance, series or study",
          help: Suggestion.question(for: text.text, among: words))
        return nil
      }
      scope = word
    }
    var outlier = Outlier(keys: [])
    if let entry = keys[.outliers] {
      guard let read = outliers(entry, &sink) else { return nil }
      outlier = read
    }
    guard let text = MapReader.text(verbEntry, &sink),
      let condition = ExpressionReader.read(text, at: .selection(scope: scope), outlier: outlier, &sink)
    else { return nil }
    if let entry = keys[.outliers], !condition.hasOutlier {
      sink.error(
        .noEffect, entry.key.span, "the condition asks for no outlier",
        help: "as in drop: outlier(Rows, Columns)")
    }
    let verb: Selection.Rule.Verb = keys[.keep] == nil ? .drop : .keep
    return ProfileSource.SelectionRow(
      rule: Selection.Rule(name: name.text, verb: verb, condition: condition, scope: scope), span: name.span)
  }

  private static func outliers(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> Outlier? {
    guard let keys = MapReader.read(entry.value, as: "\"outliers\"", Vocabulary.OutliersKey.self, &sink)
    else {
      return nil
    }
    var outlier = Outlier(keys: [])
    if let least = keys[.minSeries] {
      guard let number = MapReader.number(least, in: leastSeries...1_000_000, &sink) else { return nil }
      outlier.smallestSeries = number
    }
    if let majority = keys[.majority] {
      guard let text = MapReader.text(majority, &sink) else { return nil }
      guard let share = Double(text.text), share > 0.5, share <= 1 else {
        sink.error(
          .badValue, text.span, "the majority is a share above 0.5, at most 1", help: "as in majority: 0.6")
        return nil
      }
      outlier.majority = share
    }
    if let tie = keys[.tie] {
      guard let text = MapReader.text(tie, &sink) else { return nil }
      guard let word = Outlier.Tie(rawValue: text.text) else {
        sink.error(.badValue, text.span, "\"tie\" is keep or drop")
        return nil
      }
      outlier.tie = word
    }
    return outlier
  }

  /// Rules behind one that always matches.
  private static func unreachable(_ rows: [ProfileSource.SelectionRow], _ sink: inout DiagnosticSink) {
    guard let last = rows.firstIndex(where: { $0.rule.condition == .always }) else { return }
    for row in rows[(last + 1)...] {
      sink.error(
        .unreachableRule, row.span, "no instance reaches this rule: \"\(rows[last].rule.name)\" matches all",
        help: "put it further up")
    }
  }
}

extension Condition {
  /// Whether it asks for an outlier.
  var hasOutlier: Bool {
    switch self {
    case .outlier: true
    case .not(let inner): inner.hasOutlier
    case .all(let list), .any(let list): list.contains(where: \.hasOutlier)
    default: false
    }
  }
}
