internal import DICOM

/// Reads dicom-anonymizer's dictionary (JSON) and its `-t` flags.
enum DicomAnonymizerImport {
  /// The words of the foreign actions.
  enum Word: String, CaseIterable {
    case replace, empty, delete, keep, regexp
    case replaceUID = "replace_UID"
    case emptyOrReplace = "empty_or_replace"
    case deleteOrEmpty = "delete_or_empty"
    case deleteOrReplace = "delete_or_replace"
    case deleteOrEmptyOrReplace = "delete_or_empty_or_replace"
    case deleteOrEmptyOrReplaceUID = "delete_or_empty_or_replace_UID"
    case replaceWithValue = "replace_with_value"

    /// The parameters that the dictionary names and a flag lists.
    var parameters: [String] {
      switch self {
      case .regexp: ["find", "replace"]
      case .replaceWithValue: ["value"]
      default: []
      }
    }
  }

  /// A rule as it is written, before anybody asks what it does.
  struct Rule {
    var origin: String
    /// Group and element, and the mask of each when there are four.
    var numbers: [Int]
    var word: Word
    /// A parameter is nil where the dictionary has null, a list or an object.
    var arguments: [String?] = []
  }

  static func rules(_ source: SourceText?, _ options: ProfileImport.Options) throws(ImportError)
    -> ForeignRules
  {
    // The tool reads the flags first, and the dictionary then replaces what it names too.
    var found = try DicomAnonymizerFlags.rules(options.flags)
    if let source {
      for entry in try ForeignJSON.object(source) { found.append(try rule(entry, source)) }
    }
    var rules = ForeignRules()
    rules.preface = [
      "dicom-anonymizer looks at the root data set only; these rules hold at every depth. Where it puts 00010101 or 0 to "
        + "delete or empty a date or a number, the value goes here. Its choices by type (delete_or_empty …) do what it "
        + "does: empty, or a dummy."
    ]
    rules.rows = found.flatMap { rows(for: $0) }
    rules.letMasksWin(over: "dicom-anonymizer")
    if options.keepsPrivate { rules.wishes.append(.keepPrivate(origin: "--keepPrivateTags")) }
    return rules
  }

  private static func rule(_ entry: Node.Entry, _ source: SourceText) throws(ImportError) -> Rule {
    guard let numbers = PythonTuple.numbers(entry.key.text), isTag(numbers) else {
      throw ImportError(
        .badSelector, entry.key.span, "\"\(entry.key.text)\" is no tag of dicom-anonymizer",
        help: "\"(0x0010, 0x0020)\", or with masks \"(0x6000, 0x3000, 0xFF00, 0xFFFF)\"", in: source)
    }
    var word: Word
    var arguments: [String?] = []
    switch entry.value.content {
    case .scalar(let text, isPlain: false): word = try self.word(text, entry.value.span, source)
    case .mapping(let entries): (word, arguments) = try call(entries, entry.value.span, source)
    default:
      throw ImportError(
        .wrongShape, entry.value.span, "an action is a text or an object, and this is \(entry.value.shape)",
        in: source)
    }
    if arguments.isEmpty, !word.parameters.isEmpty {
      throw ImportError(
        .missingParameter, entry.value.span,
        "\"\(word.rawValue)\" needs \(word.parameters.joined(separator: " and "))",
        help: "write { \"action\": \"\(word.rawValue)\", … }", in: source)
    }
    let words = ([word.rawValue] + arguments.map { $0 ?? "null" }).joined(separator: " ")
    return Rule(
      origin: "line \(entry.key.span.line): \(entry.key.text) \(words)", numbers: numbers, word: word,
      arguments: arguments)
  }

  private static func call(
    _ entries: [Node.Entry], _ span: SourceSpan, _ source: SourceText
  ) throws(ImportError) -> (Word, [String?]) {
    guard let action = entries.first(where: { $0.key.text == "action" }) else {
      throw ImportError(.missingKey, span, "the object has no \"action\"", in: source)
    }
    let word = try self.word(
      try ForeignJSON.string(action.value, as: "\"action\"", source), action.value.span, source)
    for entry in entries where entry.key.text != "action" && !word.parameters.contains(entry.key.text) {
      throw ImportError(
        .unknownParameter, entry.key.span, "\"\(word.rawValue)\" has no parameter \"\(entry.key.text)\"",
        help: word.parameters.isEmpty ? nil : "it has \(word.parameters.joined(separator: " and "))",
        in: source)
    }
    var arguments: [String?] = []
    for parameter in word.parameters {
      guard let entry = entries.first(where: { $0.key.text == parameter }) else {
        throw ImportError(.missingParameter, span, "\"\(word.rawValue)\" needs \"\(parameter)\"", in: source)
      }
      if case .scalar("null", isPlain: true) = entry.value.content {
        arguments.append(nil)
      } else {
        arguments.append(entry.value.scalar?.text)
      }
    }
    return (word, arguments)
  }

  private static func word(
    _ text: String, _ span: SourceSpan, _ source: SourceText
  ) throws(ImportError) -> Word {
    if let word = Word(rawValue: text) { return word }
    throw ImportError(
      .unknownAction, span, "\"\(text)\" is no action of dicom-anonymizer",
      help: Suggestion.question(for: text, among: Word.allCases.map(\.rawValue)), in: source)
  }

  /// Two numbers, or four with the masks, of 16 bits each.
  static func isTag(_ numbers: [Int]) -> Bool {
    (numbers.count == 2 || numbers.count == 4) && numbers.allSatisfy { (0...0xFFFF).contains($0) }
  }

  private static func rows(for rule: Rule) -> [ForeignRow] {
    let numbers = rule.numbers.map { UInt32($0) }
    let value = numbers[0] << 16 | numbers[1]
    guard numbers.count == 4 else {
      let tag = Tag(rawValue: value)
      return [row(for: rule, .tag(tag), DataDictionary.entry(for: tag)?.vrs ?? [])]
    }
    guard let patterns = TagMask.patterns(value: value, mask: numbers[2] << 16 | numbers[3]) else {
      return [row(for: rule, .none("a mask that cuts through hexadecimal digits; write its tags out"), [])]
    }
    return patterns.map { pattern in row(for: rule, pattern.tag.map { .tag($0) } ?? .pattern(pattern), []) }
  }

  private static func row(for rule: Rule, _ subject: ForeignRow.Subject, _ vrs: [VR]) -> ForeignRow {
    var row = ForeignRow(origin: rule.origin, subject: subject, action: .delete)
    let isUID = vrs == [.ui]
    switch rule.word {
    case .keep: row.action = .keep
    case .delete: row.action = .delete
    case .empty, .deleteOrEmpty: row.action = .empty
    case .replaceUID: row.action = .hashUID
    case .replace, .emptyOrReplace, .deleteOrReplace, .deleteOrEmptyOrReplace:
      row.action = isUID ? .hashUID : .write(["replace"])
    case .deleteOrEmptyOrReplaceUID: row.action = isUID ? .hashUID : .empty
    case .replaceWithValue: setValue(rule.arguments.first ?? nil, of: &row)
    case .regexp:
      let texts = rule.arguments.compactMap { $0 }
      guard texts.count == 2 else {
        row.action = .none("find and replace are texts")
        break
      }
      row.action = ForeignExpression.action(find: texts[0], replace: texts[1])
    }
    return row
  }

  private static func setValue(_ value: String?, of row: inout ForeignRow) {
    guard let value else {
      row.action = .empty
      row.losses.append("the value is no text")
      return
    }
    guard !value.contains(where: { $0 == "{" || $0 == "}" }) else {
      row.action = .write(["replace"])
      row.losses.append("no equivalent: braces make a template here; a dummy stands in")
      return
    }
    row.action = .replace(value)
    // A value that is none of the attribute's VR: a dummy that is one.
    if case .write(let candidates) = row.action, !value.isEmpty {
      row.action = .write(candidates + ["replace"])
    }
  }
}
