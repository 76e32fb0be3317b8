internal import DICOM
internal import Engine

/// Reads the right-hand side of a rule, and checks that it can be done to what the left-hand side speaks of.
struct ActionReader {
  /// What the rule speaks of; nil when its selector is mistaken, and the action is checked on its own.
  let target: Target?
  let parameters: ParameterScope

  /// The action; nil when it is mistaken, which the sink then says.
  func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    switch node.content {
    case .reported: return nil
    case .sequence(let items): return pipeline(items, node, &sink)
    case .scalar, .mapping: break
    }
    guard let call = call(node, &sink), let action = action(call, &sink) else { return nil }
    let errors = sink.diagnostics.count
    ActionCheck(target: target).check(action, call, &sink)
    return sink.diagnostics.count == errors ? action : nil
  }

  /// An action word and what stands behind it.
  struct Call {
    var word: Vocabulary.ActionWord
    var span: SourceSpan
    var parameter: Node?
  }

  private func pipeline(_ items: [Node], _ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    guard !items.isEmpty else {
      sink.error(.missingParameter, node.span, "the list of actions is empty")
      return nil
    }
    var steps: [Action] = []
    for (index, item) in items.enumerated() {
      if case .sequence = item.content {
        sink.error(.badPipeline, item.span, "a list of actions holds actions, not lists")
        continue
      }
      guard let action = read(item, &sink) else { continue }
      steps.append(action)
      let isFirst = index == 0 || steps.dropLast().allSatisfy(\.isRequirement)
      guard items.count > 1, let mistake = Self.mistake(of: action, isFirst: isFirst) else { continue }
      sink.error(.badPipeline, item.span, mistake)
    }
    guard steps.count == items.count else { return nil }
    return steps.count == 1 ? steps.first : .pipeline(steps)
  }

  /// Why an action cannot be one of several.
  private static func mistake(of action: Action, isFirst: Bool) -> String? {
    switch action {
    case .substitute, .clean, .date, .shiftDate, .age, .hash, .lookup, .pipeline: nil
    case .require: isFirst ? nil : "\"require\" stands first: it asks for the original value"
    case .replace, .set: isFirst ? nil : "this throws away what the actions before it made"
    case .keep: "\"keep\" does nothing among other actions"
    case .delete, .empty, .replaceWithDummy, .hashUID, .keepVerbatim, .quarantine, .byConcept, .unknownCode,
      .byType:
      "this action stands alone"
    }
  }

  /// The word and its parameter, in either notation: `keep`, `{ date: year }`.
  private func call(_ node: Node, _ sink: inout DiagnosticSink) -> Call? {
    switch node.content {
    case .scalar(let text, _):
      if node.isMissing {
        sink.error(
          .missingParameter, node.span, "an action is missing here", help: "such as delete, or { date: year }"
        )
        return nil
      }
      return word(text, node.span, &sink).map { Call(word: $0, span: node.span, parameter: nil) }
    case .mapping(let entries):
      guard entries.count <= 1 else {
        for entry in entries { _ = word(entry.key.text, entry.key.span, &sink) }
        let names = entries.map(\.key.text).joined(separator: ", ")
        sink.error(
          .actionCount, node.span,
          "exactly one action belongs here, and these are \(entries.count): \(names)",
          help: "a list does one after the other: [ { … }, { … } ]")
        return nil
      }
      guard let entry = entries.first else {
        sink.error(.actionCount, node.span, "the map holds no action")
        return nil
      }
      return word(entry.key.text, entry.key.span, &sink).map {
        Call(word: $0, span: entry.key.span, parameter: entry.value)
      }
    case .sequence, .reported: return nil
    }
  }

  private func word(
    _ text: String, _ span: SourceSpan, _ sink: inout DiagnosticSink
  ) -> Vocabulary.ActionWord? {
    if let word = Vocabulary.ActionWord(rawValue: text) {
      guard word.isSupported else {
        sink.error(.unsupported, span, "the action \"\(text)\" is not supported in this version")
        return nil
      }
      return word
    }
    let help =
      ForeignSpellings.action(text).map { "did you mean \"\($0)\"?" } ?? Vocabulary.ActionWord.help(for: text)
    sink.error(.unknownAction, span, "\"\(text)\" is no action", help: help)
    return nil
  }

  private func action(_ call: Call, _ sink: inout DiagnosticSink) -> Action? {
    let parameter = call.parameter
    if case .reported? = parameter?.content { return nil }
    guard parameter.map({ !$0.isMissing }) ?? false, let parameter else {
      switch call.word.parameter {
      case .none where parameter == nil: break
      case .optionalText where parameter == nil, .optionalMap where parameter == nil: break
      case .none:
        sink.error(
          .wrongShape, call.span, "\"\(call.word.rawValue)\" takes no parameter", help: "leave out the colon")
        return nil
      case .optionalText, .optionalMap, .text, .map, .word:
        sink.error(
          .missingParameter, call.span, "\"\(call.word.rawValue)\" needs a parameter",
          help: "write \(call.word.example)")
        return nil
      }
      return Self.bare(call.word)
    }
    switch call.word {
    case .keep, .delete, .empty, .hashUID, .shiftDate:
      sink.error(
        .wrongShape, parameter.span, "\"\(call.word.rawValue)\" takes no parameter",
        help: call.word == .shiftDate
          ? "how far dates move is said in \"dates\"" : "write \(call.word.rawValue) alone")
      return nil
    case .replace: return template(parameter, call, &sink).map { .replace($0) }
    case .set: return template(parameter, call, &sink).map { .set($0) }
    case .hash: return HashOptionsReader.read(parameter, &sink)
    case .substitute: return SubstitutionReader.read(parameter, &sink)
    case .date: return date(parameter, &sink)
    case .age: return AgeReader.read(parameter, &sink)
    case .lookup: return LookupReader(parameters: parameters).read(parameter, &sink)
    case .keepVerbatim: return verbatim(parameter, &sink)
    case .require: return text(parameter, call, &sink).map { .require($0.text) }
    case .quarantine: return text(parameter, call, &sink).map { .quarantine($0.text) }
    case .clean: return CleanReader(directory: parameters.directory).read(parameter, &sink)
    }
  }

  /// What an action means without a parameter.
  private static func bare(_ word: Vocabulary.ActionWord) -> Action? {
    switch word {
    case .keep: .keep
    case .delete: .delete
    case .empty: .empty
    case .replace: .replaceWithDummy
    case .hashUID: .hashUID
    case .hash: .hash(Action.Hash())
    case .shiftDate: .shiftDate
    case .clean: .clean(Action.Clean())
    default: nil
    }
  }

  private func text(_ node: Node, _ call: Call, _ sink: inout DiagnosticSink) -> Node.Scalar? {
    guard let scalar = node.scalar else {
      sink.error(
        .wrongShape, node.span, "\"\(call.word.rawValue)\" takes a text, and this is \(node.shape)",
        help: "write \(call.word.example)")
      return nil
    }
    return scalar
  }

  private func template(_ node: Node, _ call: Call, _ sink: inout DiagnosticSink) -> Template? {
    guard let scalar = text(node, call, &sink) else { return nil }
    if scalar.text.isEmpty, call.word == .replace {
      sink.error(.badLiteral, scalar.span, "the replacement is empty", help: "write empty")
      return nil
    }
    return TemplateReader(parameters: parameters).read(scalar, &sink)
  }

  private func date(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    let words = Vocabulary.DateWord.allCases.map(\.rawValue)
    guard let scalar = node.scalar, let word = Vocabulary.DateWord(rawValue: scalar.text) else {
      let help = node.scalar.flatMap { Suggestion.question(for: $0.text, among: words) }
      sink.error(
        .badValue, node.span, "a date keeps its year or its month", help: help ?? "write { date: year }")
      return nil
    }
    return .date(word == .year ? .year : .month)
  }

  private func verbatim(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    let options = MapReader.read(node, as: "\"keep-verbatim\"", Vocabulary.VerbatimOption.self, &sink)
    guard let options else { return nil }
    guard let because = options[.because] else {
      MapReader.missing(Vocabulary.VerbatimOption.because, in: node, &sink)
      return nil
    }
    return MapReader.reason(because, &sink) == nil ? nil : .keepVerbatim
  }
}
