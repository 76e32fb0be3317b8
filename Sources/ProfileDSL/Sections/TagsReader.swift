internal import Engine

/// Reads `tags`: a selector and an action a row.
struct TagsReader {
  let parameters: ParameterScope

  /// Each is compared with every keyword of the dictionary, so that their number is what a hostile profile costs.
  private static let mostGlobs = 256

  func read(_ node: Node, _ sink: inout DiagnosticSink) -> [ProfileSource.Row] {
    var rows: [ProfileSource.Row] = []
    var places: [ElementSelector: Node.Scalar] = [:]
    let entries = MapReader.entries(of: node, as: "\"tags\"", &sink) ?? []
    var globs = 0
    for (index, entry) in entries.enumerated() {
      if sink.isFull { break }
      if entry.key.text.contains("*") {
        globs += 1
        guard globs <= Self.mostGlobs else {
          sink.error(
            .tooLarge, entry.key.span, "one map has at most \(Self.mostGlobs) selectors with *",
            help: "name the attributes, or use wider patterns")
          break
        }
      }
      if FlowSplit.isTail(index, of: entries) { continue }
      if let help = FlowSplit.help(at: index, of: entries) {
        sink.error(.flowSplit, entry.key.span, "YAML split this selector at its comma", help: help)
        continue
      }
      let target = SelectorReader.read(entry.key, &sink)
      let action = ActionReader(target: target, parameters: parameters).read(entry.value, &sink)
      guard let target else { continue }
      if let first = places.updateValue(entry.key, forKey: target.selector) {
        let other = first.text == entry.key.text ? "" : " as \"\(first.text)\""
        sink.error(
          .duplicateRule, entry.key.span, "line \(first.span.line) already has a rule for this\(other)",
          help: "two actions on one value are a list: [ { … }, { … } ]")
        continue
      }
      if let action {
        rows.append(
          ProfileSource.Row(
            selector: target.selector, action: action, key: entry.key, actionSpan: entry.value.span))
      }
    }
    return rows
  }
}
