/// Reads what stands behind dicom-anonymizer's `-t` flags: a tag, an action, and what the action needs.
enum DicomAnonymizerFlags {
  /// The rules of all flags; the words of one follow on those of the other.
  static func rules(_ words: [String]) throws(ImportError) -> [DicomAnonymizerImport.Rule] {
    let line = words.joined(separator: " ")
    let source = SourceText(name: "-t", bytes: Array(line.utf8))
    var rules: [DicomAnonymizerImport.Rule] = []
    var index = 0
    /// The place of a word among all of them.
    func span(_ index: Int) -> SourceSpan {
      let before = words.prefix(index).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      let length = words.indices.contains(index) ? words[index].unicodeScalars.count : 1
      return SourceText.span(1, before + 1, length: length)
    }
    while index < words.count {
      let tag = words[index]
      guard let numbers = PythonTuple.numbers(tag), DicomAnonymizerImport.isTag(numbers) else {
        throw ImportError(
          .badSelector, span(index), "\"\(tag)\" is no tag of dicom-anonymizer",
          help: "a flag is -t '(0x0010,0x0020)' ACTION, with two arguments for regexp, one for "
            + "replace_with_value and none for the others", in: source)
      }
      guard index + 1 < words.count else {
        throw ImportError(.missingParameter, span(index), "an action is missing behind this tag", in: source)
      }
      guard let word = DicomAnonymizerImport.Word(rawValue: words[index + 1]) else {
        let known = DicomAnonymizerImport.Word.allCases.map(\.rawValue)
        throw ImportError(
          .unknownAction, span(index + 1), "\"\(words[index + 1])\" is no action of dicom-anonymizer",
          help: Suggestion.question(for: words[index + 1], among: known), in: source)
      }
      let end = index + 2 + word.parameters.count
      guard end <= words.count else {
        throw ImportError(
          .missingParameter, span(index + 1),
          "\"\(word.rawValue)\" needs \(word.parameters.joined(separator: " and "))", in: source)
      }
      let arguments = Array(words[index + 2..<end])
      let written = words[index..<end].joined(separator: " ")
      rules.append(
        DicomAnonymizerImport.Rule(
          origin: "-t \(written)", numbers: numbers, word: word, arguments: arguments))
      index = end
    }
    return rules
  }
}
