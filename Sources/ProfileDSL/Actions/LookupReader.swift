internal import Engine

/// Reads `{ table: subjects, match: mrn, give: subject, missing: quarantine }`.
struct LookupReader {
  let parameters: ParameterScope

  func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    guard let options = MapReader.read(node, as: "\"lookup\"", Vocabulary.LookupOption.self, &sink) else {
      return nil
    }
    for option in Vocabulary.LookupOption.allCases where options[option] == nil {
      let help = option == .missing ? "missing: quarantine, hash or empty" : "as in \(option.example)"
      sink.error(.missingParameter, node.span, "\"lookup\" needs \"\(option.rawValue)\"", help: help)
      return nil
    }
    guard let tableEntry = options[.table], let matchEntry = options[.match], let giveEntry = options[.give],
      let missingEntry = options[.missing], let name = MapReader.text(tableEntry, &sink),
      let missing = missing(missingEntry, &sink), let table = table(name, &sink),
      let match = column(matchEntry, of: table, &sink), let give = column(giveEntry, of: table, &sink)
    else { return nil }
    var values: [[UInt8]: [UInt8]] = [:]
    for row in table.rows {
      let (key, value) = (Self.bytes(row[match]), Self.bytes(row[give]))
      guard !row[give].unicodeScalars.contains(where: Literal.isUnprintable) else {
        sink.error(
          .badTable, name.span, "\"\(table.columns[give])\" of \"\(name.text)\" has control characters")
        return nil
      }
      guard let old = values.updateValue(value, forKey: key), old != value else { continue }
      sink.error(
        .badTable, name.span,
        "the table \"\(name.text)\" gives two values for one of \"\(table.columns[match])\"")
      return nil
    }
    return .lookup(
      Action.Lookup(table: LookupTable(name: name.text, values: values), missing: missing))
  }

  /// A field without the spaces around it, which DICOM's short texts do not count either (PS3.5 6.2).
  private static func bytes(_ field: String) -> [UInt8] {
    let bytes = field.utf8.drop { $0 == 0x20 }
    return Array(bytes.reversed().drop { $0 == 0x20 }.reversed())
  }

  private func missing(
    _ entry: Node.Entry, _ sink: inout DiagnosticSink
  ) -> Action.Lookup.Missing? {
    guard let scalar = MapReader.text(entry, &sink) else { return nil }
    guard let missing = Action.Lookup.Missing(rawValue: scalar.text) else {
      let words = Action.Lookup.Missing.allCases.map(\.rawValue)
      sink.error(
        .badValue, scalar.span, "\"missing\" is quarantine, hash or empty",
        help: Suggestion.question(for: scalar.text, among: words))
      return nil
    }
    return missing
  }

  private func table(_ name: Node.Scalar, _ sink: inout DiagnosticSink) -> CSVTable? {
    switch parameters[name.text] {
    case .table(let table): return table
    case .reported: return nil
    case .text:
      sink.error(.badTable, name.span, "the parameter \"\(name.text)\" is a text, not a table")
      return nil
    case nil:
      sink.error(
        .unknownParameterName, name.span, "there is no parameter \"\(name.text)\"",
        help: Suggestion.question(for: name.text, among: parameters.names)
          ?? "declare it: parameters: { \(name.text): { type: table, file: ./\(name.text).csv } }")
      return nil
    }
  }

  private func column(
    _ entry: Node.Entry, of table: CSVTable, _ sink: inout DiagnosticSink
  ) -> Int? {
    guard let scalar = MapReader.text(entry, &sink) else { return nil }
    guard let index = table.columns.firstIndex(of: scalar.text) else {
      sink.error(
        .badTable, scalar.span, "the table has no column \"\(scalar.text)\"",
        help: Suggestion.question(for: scalar.text, among: table.columns)
          ?? "its columns are \(table.columns.joined(separator: ", "))")
      return nil
    }
    return index
  }
}
