/// Reads `options: [retain-device-identity, …]` and `combined: prefer-delete`.
enum OptionsReader {
  /// The options of one file, with their places.
  static func read(
    _ node: Node, _ sink: inout DiagnosticSink
  ) -> [(word: Vocabulary.OptionWord, span: SourceSpan)] {
    var options: [(word: Vocabulary.OptionWord, span: SourceSpan)] = []
    for item in MapReader.items(of: node, as: "\"options\"", orOne: true, &sink) {
      if case .reported = item.content { continue }
      guard let scalar = item.scalar else {
        sink.error(.wrongShape, item.span, "an option is a word, and this is \(item.shape)")
        continue
      }
      guard let word = MapReader.word(scalar, Vocabulary.OptionWord.self, code: .badValue, &sink) else {
        continue
      }
      guard !options.contains(where: { $0.word == word }) else {
        sink.error(.duplicateKey, item.span, "\"\(word.rawValue)\" is listed twice")
        continue
      }
      options.append((word, item.span))
    }
    return options
  }
}
