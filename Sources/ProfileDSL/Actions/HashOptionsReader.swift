internal import Engine

/// Reads `{ length: 12, prefix: "SUBJ-" }`.
enum HashOptionsReader {
  /// The most characters that the 256 bits of a keyed hash fill.
  static let mostCharacters = 48
  /// Fewer would give the same pseudonym to different patients before long.
  static let fewestCharacters = 6

  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    guard case .mapping(let entries) = node.content else {
      sink.error(
        .wrongShape, node.span, "\"hash\" takes a map of options, and this is \(node.shape)",
        help: "write hash alone, or { hash: { length: 12 } }")
      return nil
    }
    var hash = Action.Hash()
    var isSound = true
    for entry in entries {
      guard let option = option(entry.key, &sink), let value = value(entry, &sink) else {
        isSound = false
        continue
      }
      switch option {
      case .length:
        hash.length = length(value, &sink)
        isSound = isSound && hash.length != nil
      case .prefix:
        guard let prefix = Literal.read(value, &sink), prefixIsOne(prefix, value, &sink) else {
          isSound = false
          continue
        }
        SecretCheck.check(value, &sink)
        hash.prefix = prefix
      case .of:
        hash.source = AttributeName.read(value, &sink)
        isSound = isSound && hash.source != nil
      }
    }
    return isSound ? .hash(hash) : nil
  }

  private static func value(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> Node.Scalar? {
    if case .reported = entry.value.content { return nil }
    guard let value = entry.value.scalar, !entry.value.isMissing else {
      sink.error(
        .wrongShape, entry.value.span,
        "\"\(entry.key.text)\" takes a value, and this is \(entry.value.shape)")
      return nil
    }
    return value
  }

  private static func option(
    _ key: Node.Scalar, _ sink: inout DiagnosticSink
  ) -> Vocabulary.HashOption? {
    if let option = Vocabulary.HashOption(rawValue: key.text) { return option }
    sink.error(
      .unknownParameter, key.span, "\"hash\" has no option \"\(key.text)\"",
      help: Vocabulary.HashOption.help(for: key.text))
    return nil
  }

  private static func length(_ value: Node.Scalar, _ sink: inout DiagnosticSink) -> Int? {
    let range = fewestCharacters...mostCharacters
    guard value.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(value.text),
      range.contains(length)
    else {
      sink.error(
        .badValue, value.span, "a hash has \(range.lowerBound) to \(range.upperBound) characters",
        help: "with fewer, two patients soon share one pseudonym")
      return nil
    }
    return length
  }

  private static func prefixIsOne(_ text: String, _ value: Node.Scalar, _ sink: inout DiagnosticSink) -> Bool
  {
    guard text.contains("\\") else { return true }
    sink.error(.badLiteral, value.span, "a backslash separates values: a prefix has none")
    return false
  }
}
