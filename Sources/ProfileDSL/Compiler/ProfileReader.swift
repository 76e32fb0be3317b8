internal import DICOM
internal import Engine

/// Makes a checked profile of a located tree.
enum ProfileReader {
  /// The profile that a text holds; nil when it is mistaken, which the sink then says. Whatever can be read is, so
  /// that all mistakes of the file come to light.
  static func read(_ sink: inout DiagnosticSink) -> ProfileSource? {
    guard let root = Composer.compose(&sink), let entries = entries(of: root, as: "a profile", &sink) else {
      return nil
    }
    var values: [Vocabulary.ProfileKey: Node.Entry] = [:]
    for entry in entries {
      if let key = key(entry.key, &sink) { values[key] = entry }
    }
    checkVersion(values[.profile], &sink)
    var profile = ProfileSource(name: "")
    if let entry = values[.name] {
      profile.name = text(entry, &sink) ?? ""
    } else {
      sink.error(.missingKey, .beginning, "the profile has no name", help: "add \"name: …\"")
    }
    profile.about = values[.about].flatMap { text($0, &sink) }
    profile.bases = values[.extends].map { bases($0.value, &sink) } ?? []
    if let node = values[.defaults]?.value { profile.defaults = PartialDefaults.read(node, &sink) }
    if let node = values[.tags]?.value { profile.rows = rows(node, &sink) }
    return sink.hasErrors ? nil : profile
  }

  /// The entries of a node that must be a map.
  static func entries(of node: Node, as name: String, _ sink: inout DiagnosticSink) -> [Node.Entry]? {
    switch node.content {
    case .mapping(let entries): return entries
    case .reported: return nil
    case .scalar, .sequence:
      sink.error(.wrongShape, node.span, "\(name) is a map of keys and values, and this is \(node.shape)")
      return nil
    }
  }

  private static func key(_ key: Node.Scalar, _ sink: inout DiagnosticSink) -> Vocabulary.ProfileKey? {
    guard let word = Vocabulary.ProfileKey(rawValue: key.text) else {
      let words = Vocabulary.ProfileKey.supported.map(\.rawValue)
      let help =
        ForeignSpellings.key(key.text).map { "did you mean \"\($0)\"?" }
        ?? Suggestion.question(for: key.text, among: Vocabulary.ProfileKey.allCases.map(\.rawValue))
      let isTag = DataDictionary.entry(forKeyword: key.text) != nil
      sink.error(
        .unknownKey, key.span, "a profile has no key \"\(key.text)\"",
        help: isTag
          ? "attributes stand below \"tags:\"" : help ?? "the keys are \(words.joined(separator: ", "))")
      return nil
    }
    guard word.isSupported else {
      sink.error(.unsupported, key.span, "the key \"\(key.text)\" is not supported in this version")
      return nil
    }
    return word
  }

  private static func checkVersion(_ entry: Node.Entry?, _ sink: inout DiagnosticSink) {
    guard let entry else {
      sink.error(
        .missingKey, .beginning, "the profile does not say which version of the language it is written in",
        help: "begin with \"profile: \(Vocabulary.version)\"")
      return
    }
    if case .reported = entry.value.content { return }
    guard entry.value.scalar?.text == Vocabulary.version else {
      sink.error(
        .unsupported, entry.value.span, "this version reads profiles of version \(Vocabulary.version)",
        help: "write \"profile: \(Vocabulary.version)\"")
      return
    }
  }

  private static func text(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> String? {
    if case .reported = entry.value.content { return nil }
    guard let scalar = entry.value.scalar, !scalar.text.isEmpty else {
      sink.error(
        .wrongShape, entry.value.span, "\"\(entry.key.text)\" is a text, and this is \(entry.value.shape)")
      return nil
    }
    return scalar.text
  }

  private static func bases(_ node: Node, _ sink: inout DiagnosticSink) -> [Node.Scalar] {
    let nodes: [Node]
    if case .sequence(let items) = node.content { nodes = items } else { nodes = [node] }
    var seen: [String: SourceSpan] = [:]
    return nodes.compactMap { node -> Node.Scalar? in
      if case .reported = node.content { return nil }
      guard let scalar = node.scalar, !scalar.text.isEmpty else {
        sink.error(
          .wrongShape, node.span, "\"extends\" names a profile, and this is \(node.shape)",
          help: "such as \(StandardProfile.name) or ./base.yaml")
        return nil
      }
      guard seen.updateValue(node.span, forKey: scalar.text) == nil else {
        sink.error(.duplicateKey, scalar.span, "\"\(scalar.text)\" is listed twice")
        return nil
      }
      return scalar
    }
  }

  private static func rows(_ node: Node, _ sink: inout DiagnosticSink) -> [ProfileSource.Row] {
    var rows: [ProfileSource.Row] = []
    var places: [ElementSelector: Node.Scalar] = [:]
    let entries = entries(of: node, as: "\"tags\"", &sink) ?? []
    for (index, entry) in entries.enumerated() {
      if FlowSplit.isTail(index, of: entries) { continue }
      if let help = FlowSplit.help(at: index, of: entries) {
        sink.error(.flowSplit, entry.key.span, "YAML split this selector at its comma", help: help)
        continue
      }
      let target = SelectorReader.read(entry.key, &sink)
      let action = ActionReader(target: target).read(entry.value, &sink)
      guard let target else { continue }
      if let first = places.updateValue(entry.key, forKey: target.selector) {
        let other = first.text == entry.key.text ? "" : " as \"\(first.text)\""
        sink.error(
          .duplicateRule, entry.key.span, "line \(first.span.line) already has a rule for this\(other)",
          help: "two actions on one value are a list: [ { … }, { … } ]")
        continue
      }
      if let action { rows.append(ProfileSource.Row(selector: target.selector, action: action)) }
    }
    return rows
  }
}
