internal import Engine

/// Reads `output: { study: "…", images: "…", collisions: suffix, sidecars: [ … ] }`.
struct OutputReader {
  let parameters: ParameterScope

  /// What one file says of the layout.
  struct Partial: Sendable {
    var study: [Template]?
    var studySpan: SourceSpan?
    var components: [Template]?
    var imagesSpan: SourceSpan?
    var collisions: OutputLayout.Collisions?
    var sidecars: [SidecarReader.Row]?
  }

  func read(_ node: Node, _ sink: inout DiagnosticSink) -> Partial {
    var partial = Partial()
    guard let keys = MapReader.read(node, as: "\"output\"", Vocabulary.OutputKey.self, &sink) else {
      return partial
    }
    if let entry = keys[.study], let text = MapReader.text(entry, &sink) {
      partial.study = components(text, &sink)
      partial.studySpan = text.span
    }
    if let entry = keys[.images], let text = MapReader.text(entry, &sink) {
      partial.components = components(text, &sink)
      partial.imagesSpan = text.span
    }
    if let entry = keys[.collisions],
      let word = MapReader.word(valueOf: entry, Vocabulary.CollisionWord.self, &sink)
    {
      partial.collisions = word == .suffix ? .suffix : .error
    }
    if let entry = keys[.sidecars] {
      partial.sidecars = SidecarReader(paths: self).read(entry.value, &sink)
    }
    return partial
  }

  /// The path split at its slashes, each part a template.
  func components(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> [Template]? {
    guard
      let whole = TemplateReader(parameters: parameters, scopes: Template.Random.Scope.allCases)
        .read(scalar, &sink)
    else { return nil }
    var components: [[Template.Piece]] = [[]]
    for piece in whole.pieces {
      guard case .text(let text) = piece else {
        components[components.count - 1].append(piece)
        continue
      }
      for (index, part) in text.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { components.append([]) }
        if !part.isEmpty { components[components.count - 1].append(.text(String(part))) }
      }
    }
    guard components.allSatisfy({ !$0.isEmpty }) else {
      sink.error(
        .badPath, scalar.span, "a path begins and ends with a name, and has one between any two slashes",
        help: "it lies below the output folder: \"images/{SOPInstanceUID}.dcm\"")
      return nil
    }
    for case .text(let text) in components.flatMap({ $0 }) {
      if text.contains("\\") || text.hasPrefix(".") && components.contains([.text(text)]) {
        sink.error(
          .badPath, scalar.span, "\"\(text)\" cannot be part of a path",
          help: "names have no backslash and do not begin with a dot")
        return nil
      }
    }
    return components.map { Template($0) }
  }
}
