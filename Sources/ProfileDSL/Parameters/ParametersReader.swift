/// Reads `parameters: { protocol: { type: text, default: PHASE-1 } }`.
enum ParametersReader {
  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> [ParameterDeclaration] {
    var declarations: [ParameterDeclaration] = []
    for entry in MapReader.entries(of: node, as: "\"parameters\"", &sink) ?? [] {
      guard isName(entry.key.text) else {
        sink.error(
          .badValue, entry.key.span, "a parameter's name has small letters, digits, - and _ only",
          help: "as in protocol or site-2")
        continue
      }
      let known = sink.diagnostics.count
      var declaration = ParameterDeclaration(name: entry.key)
      read(entry.value, into: &declaration, &sink)
      declaration.isMistaken = sink.diagnostics.count > known
      declarations.append(declaration)
    }
    return declarations
  }

  private static func read(
    _ node: Node, into declaration: inout ParameterDeclaration, _ sink: inout DiagnosticSink
  ) {
    guard let keys = MapReader.read(node, as: "a parameter", Vocabulary.ParameterKey.self, &sink) else {
      return
    }
    guard let typeEntry = keys[.type] else {
      return MapReader.missing(Vocabulary.ParameterKey.type, in: node, &sink)
    }
    guard let type = MapReader.word(valueOf: typeEntry, Vocabulary.ParameterType.self, &sink) else { return }
    declaration.type = type
    let (own, other): (Vocabulary.ParameterKey, Vocabulary.ParameterKey) =
      type == .text ? (.default, .file) : (.file, .default)
    if let wrong = keys[other] {
      sink.error(
        .unknownParameter, wrong.key.span, "a \(type.rawValue) has no \"\(other.rawValue)\"",
        help: "write \(own.rawValue)")
      return
    }
    if type == .table, keys[.file] == nil {
      return MapReader.missing(Vocabulary.ParameterKey.file, in: node, &sink)
    }
    declaration.about = keys[.about].flatMap { MapReader.text($0, &sink)?.text }
    guard let value = keys[own], let scalar = MapReader.text(value, &sink) else { return }
    SecretCheck.check(scalar, &sink)
    declaration.initial = scalar
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}
