internal import DICOM
internal import Engine

/// Reads `sidecars: [ { path: "{StudyID}.json", per: study, content: task, keep: [info.acc] } ]`.
struct SidecarReader {
  let paths: OutputReader

  /// One entry, and where what it says stands.
  struct Row: Sendable {
    var sidecar: Sidecar
    var pathSpan: SourceSpan
    /// The columns, in their order.
    var columnSpans: [SourceSpan] = []
    /// What is kept of mercure's task and leads to somebody.
    var identifying: [(name: String, span: SourceSpan)] = []
  }

  func read(_ node: Node, _ sink: inout DiagnosticSink) -> [Row] {
    var rows: [Row] = []
    for item in MapReader.items(of: node, as: "\"sidecars\"", &sink) where !sink.isFull {
      guard let row = row(item, &sink) else { continue }
      if rows.contains(where: { $0.sidecar.path == row.sidecar.path }) {
        sink.error(.duplicateRule, row.pathSpan, "a sidecar with this path already stands above")
      }
      rows.append(row)
    }
    return rows
  }

  private func row(_ node: Node, _ sink: inout DiagnosticSink) -> Row? {
    guard let keys = MapReader.read(node, as: "a sidecar", Vocabulary.SidecarKey.self, &sink) else {
      return nil
    }
    let needed: [Vocabulary.SidecarKey] = [.path, .per, .content]
    for key in needed where keys[key] == nil { MapReader.missing(key, in: node, &sink) }
    guard let pathEntry = keys[.path], let perEntry = keys[.per], let contentEntry = keys[.content] else {
      return nil
    }
    // All three are read, so that all mistakes come to light.
    let path = path(pathEntry, &sink)
    let scope = MapReader.word(valueOf: perEntry, Vocabulary.SidecarScopeWord.self, &sink)
    let word = MapReader.word(valueOf: contentEntry, Vocabulary.SidecarContentWord.self, &sink)
    guard let word else { return nil }
    if let scope, !word.scopes.contains(scope) {
      sink.error(
        .badValue, perEntry.value.span, "there is no \(word.rawValue) per \(scope.rawValue)",
        help: "a \(word.rawValue) is per \(word.scopes.map(\.rawValue).joined(separator: " or "))")
      return nil
    }
    if let entry = keys[.columns], word != .csv {
      sink.error(.noEffect, entry.key.span, "columns are for content: csv")
    }
    if let entry = keys[.keep], word != .task {
      sink.error(.noEffect, entry.key.span, "\"keep\" is for content: task")
    }
    guard let path, let scope else { return nil }
    var row = Row(sidecar: Sidecar(path.components, per: scope.scope, .task(keep: [])), pathSpan: path.span)
    switch word {
    case .dicomJSON: row.sidecar.content = .dataSet(.dicomJSON)
    case .tags: row.sidecar.content = .dataSet(.tags)
    case .csv:
      guard let entry = keys[.columns] else {
        MapReader.missing(Vocabulary.SidecarKey.columns, in: node, &sink)
        return nil
      }
      row.sidecar.content = .table(columns(entry.value, &row, &sink))
    case .task:
      if let entry = keys[.keep] { row.sidecar.content = .task(keep: kept(entry.value, &row, &sink)) }
    }
    return row
  }

  private func path(
    _ entry: Node.Entry, _ sink: inout DiagnosticSink
  ) -> (components: [Template], span: SourceSpan)? {
    guard let text = MapReader.text(entry, &sink), let components = paths.components(text, &sink) else {
      return nil
    }
    guard components.allSatisfy({ isWritten($0, text.span, &sink) }) else { return nil }
    return (components, text.span)
  }

  /// Sidecars are made of what was written: random characters stand there only as the value of an attribute.
  private func isWritten(_ template: Template, _ span: SourceSpan, _ sink: inout DiagnosticSink) -> Bool {
    guard Template.Random.Scope.allCases.contains(where: { template.hasRandom(per: $0) }) else { return true }
    sink.error(
      .badTemplate, span, "a sidecar has no random characters of its own",
      help:
        "give them to an attribute, as in StudyID: { replace: \"{random(letters, 8) per study}\" }, and show it"
    )
    return false
  }

  // MARK: Columns

  private func columns(_ node: Node, _ row: inout Row, _ sink: inout DiagnosticSink) -> [Sidecar.Column] {
    var columns: [Sidecar.Column] = []
    for item in MapReader.items(of: node, as: "\"columns\"", &sink) where !sink.isFull {
      guard let column = column(item, &sink) else { continue }
      if columns.contains(where: { $0.name == column.name }) {
        sink.error(.duplicateKey, item.span, "the column \"\(column.name)\" stands twice")
        continue
      }
      columns.append(column)
      row.columnSpans.append(item.span)
    }
    return columns
  }

  private func column(_ node: Node, _ sink: inout DiagnosticSink) -> Sidecar.Column? {
    if case .mapping(let entries) = node.content {
      guard entries.count == 1, let entry = entries.first else {
        sink.error(.wrongShape, node.span, "a column is a keyword, or one name with its template")
        return nil
      }
      guard let text = MapReader.text(entry, &sink),
        let template = TemplateReader(parameters: paths.parameters).read(text, &sink),
        isWritten(template, text.span, &sink)
      else { return nil }
      return Sidecar.Column(name: entry.key.text, cell: .template(template))
    }
    guard let scalar = node.scalar else {
      sink.error(.wrongShape, node.span, "a column is a keyword, or one name with its template")
      return nil
    }
    if scalar.text == Vocabulary.instancesColumn {
      return Sidecar.Column(name: scalar.text, cell: .instances)
    }
    guard let entry = DataDictionary.entry(forKeyword: scalar.text) else {
      sink.error(
        .unknownAttribute, scalar.span, "\"\(scalar.text)\" is no keyword of the dictionary",
        help: sink.wantsSuggestions
          ? Suggestion.question(
            for: scalar.text, among: Array(DataDictionary.keywords) + [Vocabulary.instancesColumn]) : nil)
      return nil
    }
    guard let tag = entry.pattern.tag, tag.group > 0x0003, entry.vr != .sq,
      entry.vr.isText || entry.vr.isNumeric
    else {
      sink.error(.badTemplate, scalar.span, "\(scalar.text) has no text that a cell could show")
      return nil
    }
    return Sidecar.Column(name: scalar.text, cell: .template(Template([.attribute(tag, width: nil)])))
  }

  // MARK: mercure's task

  private func kept(_ node: Node, _ row: inout Row, _ sink: inout DiagnosticSink) -> [TaskEntry] {
    var kept: [TaskEntry] = []
    for item in MapReader.items(of: node, as: "\"keep\"", orOne: true, &sink) where !sink.isFull {
      guard let scalar = item.scalar else {
        sink.error(.wrongShape, item.span, "an entry of mercure's task is a name, as in info.acc")
        continue
      }
      guard let entry = TaskEntry(named: scalar.text) else {
        let names = TaskEntry.all.map(\.name)
        sink.error(
          .badValue, scalar.span, "\"\(scalar.text)\" is no entry of mercure's task that can be kept",
          help: Suggestion.question(for: scalar.text, among: names)
            ?? "those that can are \(names.joined(separator: ", "))")
        continue
      }
      guard !kept.contains(entry) else {
        sink.error(.duplicateKey, scalar.span, "\"\(scalar.text)\" is kept twice")
        continue
      }
      kept.append(entry)
      if entry.identifies { row.identifying.append((entry.name, scalar.span)) }
    }
    return kept
  }
}
