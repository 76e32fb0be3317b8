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
      guard let keys = MapReader.read(entry.value, as: "a parameter", Vocabulary.ParameterKey.self, &sink)
      else { continue }
      guard let typeEntry = keys[.type] else {
        MapReader.missing(Vocabulary.ParameterKey.type, in: entry.value, &sink)
        continue
      }
      guard let type = MapReader.word(valueOf: typeEntry, Vocabulary.ParameterType.self, &sink) else {
        continue
      }
      let (own, other): (Vocabulary.ParameterKey, Vocabulary.ParameterKey) =
        type == .text ? (.default, .file) : (.file, .default)
      if let wrong = keys[other] {
        sink.error(
          .unknownParameter, wrong.key.span, "a \(type.rawValue) has no \"\(other.rawValue)\"",
          help: "write \(own.rawValue)")
        continue
      }
      if type == .table, keys[.file] == nil {
        MapReader.missing(Vocabulary.ParameterKey.file, in: entry.value, &sink)
        continue
      }
      var declaration = ParameterDeclaration(name: entry.key, type: type)
      declaration.about = keys[.about].flatMap { MapReader.text($0, &sink)?.text }
      if let value = keys[own] {
        guard let scalar = MapReader.text(value, &sink) else { continue }
        SecretCheck.check(scalar, &sink)
        declaration.initial = scalar
      }
      declarations.append(declaration)
    }
    return declarations
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}
