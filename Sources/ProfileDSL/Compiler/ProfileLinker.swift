internal import Engine

/// Reads a profile with all that it extends, and lays them over each other.
struct ProfileLinker {
  private(set) var diagnostics: [Diagnostic] = []
  /// The documents that are read to their end, each behind all that it extends.
  private var finished: [ProfileDocument] = []
  /// A handful, so a list: a set of another type costs more to set up than it saves.
  private var done: [Identity] = []
  /// The profiles on the way from the first to the one that is being read.
  private var way: [(identity: Identity, name: String)] = []
  private var usesStandard = false

  /// The longest chain of profiles that extend each other.
  private static let longestWay = 32

  /// By what two names of one profile are the same.
  private enum Identity: Hashable {
    case shipped(String)
    case file(String)
    /// One that stands in another text, by the line and column where it begins.
    case part(of: String, Mark)
  }

  /// Reads what stands at an origin. `mention` is the place in the profile that names it; nil for the first.
  mutating func link(_ origin: ProfileOrigin, mention: Mention?) {
    switch origin {
    case .standard: usesStandard = true
    case .shipped(let name):
      let bytes = ShippedProfiles.text(of: name).map { Array($0.utf8) } ?? []
      link(SourceText(name: name, bytes: bytes), .shipped(name), directory: nil, mention)
    case .file(let path):
      let identity = Identity.file(TextFile.canonicalPath(path))
      if done.contains(identity) { return }
      do throws(TextFile.Failure) {
        let bytes = try TextFile.read(path)
        link(
          SourceText(name: path, bytes: bytes), identity, directory: ProfileOrigin.directory(of: path),
          mention)
      } catch {
        report(error, path, mention)
      }
    }
  }

  /// Reads a text as if it stood in a file.
  mutating func link(text: String, file: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= TextFile.greatestSize else {
      report(.tooLarge, file, nil)
      return
    }
    link(
      SourceText(name: file, bytes: bytes), .file(TextFile.canonicalPath(file)),
      directory: ProfileOrigin.directory(of: file), nil)
  }

  /// Reads a profile that is part of another text. A layer for what was read before extends nothing by itself.
  mutating func link(_ root: Node, in source: SourceText, directory: String?) {
    link(source, .part(of: source.name, root.span.start), nil) { sink in
      ProfileDocument(root, at: root.span, directory: directory, &sink)
    }
  }

  /// The place where one profile names another.
  struct Mention {
    var scalar: Node.Scalar
    var source: SourceText
  }

  private mutating func link(
    _ source: SourceText, _ identity: Identity, directory: String?, _ mention: Mention?
  ) {
    link(source, identity, mention) { sink in ProfileDocument(directory: directory, &sink) }
  }

  private mutating func link(
    _ source: SourceText, _ identity: Identity, _ mention: Mention?,
    _ read: (inout DiagnosticSink) -> ProfileDocument?
  ) {
    if done.contains(identity) { return }
    if way.contains(where: { $0.identity == identity }) {
      let names = way.drop { $0.identity != identity }.map(\.name) + [source.name]
      report(.cycle, "these profiles extend each other: \(names.joined(separator: " -> "))", mention)
      return
    }
    guard way.count < Self.longestWay else {
      report(.tooDeep, "more than \(Self.longestWay) profiles extend one another", mention)
      return
    }
    way.append((identity, source.name))
    defer {
      way.removeLast()
      done.append(identity)
    }
    var sink = DiagnosticSink(source)
    let document = read(&sink)
    diagnostics += sink.diagnostics
    guard let document else { return }
    for base in document.bases {
      let mention = Mention(scalar: base, source: source)
      if let origin = ProfileOrigin(base.text, relativeTo: document.directory) {
        link(origin, mention: mention)
      } else {
        report(
          .unknownProfile, "there is no profile \"\(base.text)\"", mention,
          help: ProfileOrigin.help(for: base.text))
      }
    }
    finished.append(document)
  }

  /// The profile of all layers: nil when anything is mistaken.
  ///
  /// The one that was asked for is layer 0; of several that a profile lists the last is nearest; one that is extended
  /// twice lies behind both; the standard lies behind all.
  mutating func compiled(_ values: ParameterValues) -> CompiledProfile? {
    guard !finished.isEmpty else {
      return usesStandard && !hasErrors ? ProfileAssembly.standardAlone() : nil
    }
    var scope = ScopeBuilder(finished)
    let parameters = scope.parameters(values)
    diagnostics += scope.diagnostics
    var sources: [ProfileSource] = []
    for document in finished.reversed() {
      var sink = DiagnosticSink(document.source)
      sources.append(ProfileReader.read(document, parameters, &sink))
      diagnostics += sink.diagnostics
    }
    sortDiagnostics()
    guard !hasErrors else { return nil }
    let assembly = ProfileAssembly(sources, usesStandard: usesStandard)
    diagnostics += assembly.diagnostics
    guard !hasErrors else { return nil }
    var profile = assembly.profile
    profile.digest = Digest.sha256(finished.map(\.source.bytes) + parameters.bytes)
    diagnostics += ProfileChecks.findings(sources, profile)
    return hasErrors ? nil : profile
  }

  /// Whether nothing could be read of what was asked for.
  var isEmpty: Bool { finished.isEmpty && !usesStandard }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// File by file as they were read, and in the order of the text, whichever stage found them.
  private mutating func sortDiagnostics() {
    var files: [String: Int] = [:]
    for diagnostic in diagnostics where files[diagnostic.file] == nil {
      files[diagnostic.file] = files.count
    }
    diagnostics = diagnostics.enumerated().sorted { left, right in
      let files = (files[left.element.file] ?? 0, files[right.element.file] ?? 0)
      if files.0 != files.1 { return files.0 < files.1 }
      return (left.element.span.start, left.offset) < (right.element.span.start, right.offset)
    }.map(\.element)
  }

  private mutating func report(_ failure: TextFile.Failure, _ path: String, _ mention: Mention?) {
    switch failure {
    case .missing: report(.missingFile, "there is no file \"\(path)\"", mention, path: path)
    case .tooLarge:
      report(
        .tooLarge, "\"\(path)\" has more than \(TextFile.greatestSize) bytes: it is no profile", mention,
        path: path)
    case .notAFile: report(.unreadableFile, "\"\(path)\" is not a file", mention, path: path)
    case .system(let words):
      report(.unreadableFile, "\"\(path)\" cannot be read: \(words)", mention, path: path)
    }
  }

  /// Reports what is wrong with a profile as a whole: where another names it, or of the file itself.
  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ mention: Mention?, path: String = "", help: String? = nil
  ) {
    var sink = DiagnosticSink(mention?.source ?? SourceText(name: path, bytes: []))
    sink.error(code, mention?.scalar.span ?? .beginning, message, help: help)
    diagnostics += sink.diagnostics
  }
}
