/// A profile that is put together of parts which stand in another program's text, such as a module's settings.
package struct ProfileParts: Sendable {
  /// What lies below: one that has a name, a file, or a whole profile as it would stand in a file.
  package enum Base: Sendable {
    /// A shipped or standard profile, and the place that names it.
    case named(Node.Scalar)
    /// A file's path as it can be opened, and the place that names it.
    case file(String, Node.Scalar)
    case inline(Node)
  }

  package var base: Base
  /// The nearest layer: entries of a profile that has no need of a name; none is no layer.
  package var layer: [Node.Entry] = []
  /// What the whole is called when there is such a layer.
  package var layerName = ""
  /// The text that all of it stands in, which is named in diagnostics and never shown.
  package var place: String
  /// The folder that paths are relative to, with its slash; nil for the one that the program runs in.
  package var directory: String?

  package init(_ base: Base, place: String, directory: String?) {
    self.base = base
    self.place = place
    self.directory = directory
  }
}

extension ProfileLoader {
  /// Compiles a profile of parts, and checks them as if they stood in files.
  package static func load(_ parts: ProfileParts, _ values: ParameterValues) -> Result {
    var linker = ProfileLinker()
    let source = SourceText(name: parts.place, bytes: [])
    switch parts.base {
    case .file(let path, let mention):
      linker.link(.file(path), mention: ProfileLinker.Mention(scalar: mention, source: source))
    case .inline(let root): linker.link(root, in: source, directory: parts.directory)
    case .named(let name):
      guard ProfileOrigin.names.contains(name.text), let origin = ProfileOrigin(name.text, relativeTo: nil)
      else {
        var sink = DiagnosticSink(source)
        sink.error(
          .unknownProfile, name.span, "there is no profile \"\(name.text)\"",
          help: ProfileOrigin.help(for: name.text))
        return (nil, sink.diagnostics)
      }
      linker.link(origin, mention: ProfileLinker.Mention(scalar: name, source: source))
    }
    if let first = parts.layer.first, !linker.isEmpty {
      func entry(_ key: Vocabulary.ProfileKey, _ text: String) -> Node.Entry {
        Node.Entry(
          key: Node.Scalar(text: key.rawValue, isPlain: false, span: first.key.span),
          value: Node(content: .scalar(text, isPlain: false), span: first.key.span))
      }
      let head = [entry(.profile, Vocabulary.version), entry(.name, parts.layerName)]
      linker.link(
        Node(content: .mapping(head + parts.layer), span: first.key.span), in: source,
        directory: parts.directory)
    }
    let profile = linker.compiled(values)
    return (profile, linker.diagnostics)
  }
}
