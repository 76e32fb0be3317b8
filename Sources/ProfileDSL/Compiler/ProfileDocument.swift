internal import DICOM

/// One profile file as a located tree whose keys are known: what can be read before anything is known of what it
/// extends.
struct ProfileDocument: Sendable {
  let source: SourceText
  /// The directory that the paths within it are relative to.
  let directory: String?
  private(set) var entries = WordMap<Vocabulary.ProfileKey, Node.Entry>()
  private(set) var bases: [Node.Scalar] = []
  private(set) var parameters: [ParameterDeclaration] = []

  /// The document that the sink's text holds; nil when it is no map, which the sink then says.
  init?(directory: String?, _ sink: inout DiagnosticSink) {
    guard let root = Composer.compose(&sink) else { return nil }
    self.init(root, at: .beginning, directory: directory, &sink)
  }

  /// The document that a node of the sink's text is; nil when it is no map, which the sink then says.
  ///
  /// - Parameter place: Where what is missing is reported.
  init?(_ root: Node, at place: SourceSpan, directory: String?, _ sink: inout DiagnosticSink) {
    source = sink.source
    self.directory = directory
    guard let all = MapReader.entries(of: root, as: "a profile", &sink) else { return nil }
    for entry in all where !sink.isFull {
      if let key = Self.key(entry.key, &sink) { entries[key] = entry }
    }
    checkVersion(at: place, &sink)
    if entries[.name] == nil {
      sink.error(.missingKey, place, "the profile has no name", help: "add \"name: …\"")
    }
    if let node = entries[.extends]?.value { bases = Self.bases(node, &sink) }
    if let node = entries[.parameters]?.value { parameters = ParametersReader.read(node, &sink) }
  }

  private static func key(_ key: Node.Scalar, _ sink: inout DiagnosticSink) -> Vocabulary.ProfileKey? {
    guard let word = Vocabulary.ProfileKey(rawValue: key.text) else {
      let words = Vocabulary.ProfileKey.supported.map(\.rawValue)
      let help =
        ForeignSpellings.key(key.text).map { "did you mean \"\($0)\"?" }
        ?? Suggestion.question(for: key.text, among: Vocabulary.ProfileKey.allCases.map(\.rawValue))
      let isTag = DataDictionary.entry(forKeyword: key.text) != nil
      let isSecret = ["key", "secret", "salt", "password"].contains(key.text.lowercased())
      sink.error(
        isSecret ? .secretInProfile : .unknownKey, key.span, "a profile has no key \"\(key.text)\"",
        help: isSecret
          ? "secrets are given to the run: --key-file FILE"
          : isTag
            ? "attributes stand below \"tags:\"" : help ?? "the keys are \(words.joined(separator: ", "))")
      return nil
    }
    guard word.isSupported else {
      sink.error(.unsupported, key.span, "the key \"\(key.text)\" is not supported in this version")
      return nil
    }
    return word
  }

  private func checkVersion(at place: SourceSpan, _ sink: inout DiagnosticSink) {
    guard let entry = entries[.profile] else {
      sink.error(
        .missingKey, place, "the profile does not say which version of the language it is written in",
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
}
