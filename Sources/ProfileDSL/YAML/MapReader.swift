/// Reads maps whose keys are words of the vocabulary, and text values.
package enum MapReader {
  /// The entries by their words; nil when the node is no map. Every key that is no word is reported.
  package static func read<Word: VocabularyWord>(
    _ node: Node, as name: String, _ words: Word.Type, _ sink: inout DiagnosticSink
  ) -> WordMap<Word, Node.Entry>? {
    guard let entries = entries(of: node, as: name, &sink) else { return nil }
    var found = WordMap<Word, Node.Entry>()
    for entry in entries where !sink.isFull {
      if let word = word(entry.key, words, &sink) { found[word] = entry }
    }
    return found
  }

  /// The word that a key or value is; reported when it is none, or none that this version reads.
  package static func word<Word: VocabularyWord>(
    _ scalar: Node.Scalar, _ words: Word.Type, code: Diagnostic.Code = .unknownKey,
    _ sink: inout DiagnosticSink
  ) -> Word? {
    guard let word = Word(rawValue: scalar.text) else {
      sink.error(
        code, scalar.span, "\"\(scalar.text)\" is not one of \(Word.place)", help: Word.help(for: scalar.text)
      )
      return nil
    }
    guard word.isSupported else {
      sink.error(.unsupported, scalar.span, "\"\(scalar.text)\" is not supported in this version")
      return nil
    }
    return word
  }

  /// The word that the value of a key is.
  package static func word<Word: VocabularyWord>(
    valueOf entry: Node.Entry, _ words: Word.Type, _ sink: inout DiagnosticSink
  ) -> Word? {
    text(entry, &sink).flatMap { word($0, words, code: .badValue, &sink) }
  }

  /// The entries of a node that must be a map.
  package static func entries(of node: Node, as name: String, _ sink: inout DiagnosticSink) -> [Node.Entry]? {
    switch node.content {
    case .mapping(let entries): return entries
    case .reported: return nil
    case .scalar, .sequence:
      sink.error(.wrongShape, node.span, "\(name) is a map of keys and values, and this is \(node.shape)")
      return nil
    }
  }

  /// The items of a node that must be a list; one alone needs no brackets where `orOne` says so.
  package static func items(
    of node: Node, as name: String, orOne: Bool = false, _ sink: inout DiagnosticSink
  ) -> [Node] {
    switch node.content {
    case .sequence(let items): return items
    case .reported: return []
    case .scalar where orOne && !node.isMissing: return [node]
    case .scalar, .mapping:
      sink.error(.wrongShape, node.span, "\(name) is a list, and this is \(node.shape)")
      return []
    }
  }

  /// The value of a key that must be a text.
  package static func text(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> Node.Scalar? {
    if case .reported = entry.value.content { return nil }
    guard let scalar = entry.value.scalar, !scalar.text.isEmpty else {
      sink.error(
        .wrongShape, entry.value.span, "\"\(entry.key.text)\" is a text, and this is \(entry.value.shape)")
      return nil
    }
    return scalar
  }

  /// The value of a key that must say why: words, for those who read the profile after its author has left.
  package static func reason(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> Node.Scalar? {
    guard let scalar = text(entry, &sink) else { return nil }
    guard scalar.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      sink.error(.badValue, scalar.span, "\"\(entry.key.text)\" says why in words, and these are none")
      return nil
    }
    return scalar
  }

  /// The value of a key that must be a whole number of a range.
  package static func number(
    _ entry: Node.Entry, in range: ClosedRange<Int>, _ sink: inout DiagnosticSink
  ) -> Int? {
    guard let scalar = text(entry, &sink) else { return nil }
    let isDigits = scalar.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isDigits, let number = Int(scalar.text), range.contains(number) else {
      sink.error(
        .badValue, scalar.span,
        "\"\(entry.key.text)\" is a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// Reports a key that must be there and is not.
  package static func missing<Word: VocabularyWord>(_ word: Word, in node: Node, _ sink: inout DiagnosticSink)
  {
    sink.error(.missingKey, node.span, "\"\(word.rawValue)\" is missing here", help: "as in \(word.example)")
  }
}
