/// What a run gives for the parameters of a profile.
public struct ParameterValues: Sendable {
  /// By name: a text, or for a table the path of its CSV file.
  public var values: [String: String]
  /// Whether a parameter without a value is a mistake: it is for a run, not for a look at the profile.
  public var mustBeComplete: Bool
  /// The folder that the paths of tables are relative to; nil for the one that the program runs in.
  package var directory: String?
  /// Where the names stand, when it is in the text of the nearest layer.
  package var places: [String: SourceSpan] = [:]
  /// The name of that text.
  package var placeName: String?

  public init(_ values: [String: String] = [:], mustBeComplete: Bool = true) {
    self.values = values
    self.mustBeComplete = mustBeComplete
  }
}

/// Finds the values of all parameters: those of the run, else those of the nearest profile that declares them.
struct ScopeBuilder {
  private let documents: [ProfileDocument]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter documents: Each behind all that it extends.
  init(_ documents: [ProfileDocument]) { self.documents = documents }

  mutating func parameters(_ given: ParameterValues) -> ParameterScope {
    var scope = ParameterScope()
    for (index, document) in documents.enumerated() {
      // What a nearer profile declares anew, this one's value is not asked for.
      let nearer = Set(documents[(index + 1)...].flatMap(\.parameters).map(\.name.text))
      var sink = DiagnosticSink(document.source)
      for declaration in document.parameters where !nearer.contains(declaration.name.text) {
        let value = value(of: declaration, in: document, given, &sink)
        scope.declare(declaration.name.text, value)
      }
      diagnostics += sink.diagnostics
    }
    for name in given.values.keys.sorted() where scope[name] == nil {
      var sink = DiagnosticSink(
        SourceText(name: given.placeName ?? documents.last?.source.name ?? "", bytes: []))
      sink.error(
        .unknownParameterName, given.places[name] ?? .beginning, "the profile has no parameter \"\(name)\"",
        help: Suggestion.question(for: name, among: scope.names)
          ?? (scope.names.isEmpty
            ? "it declares none" : "its parameters are \(scope.names.joined(separator: ", "))"))
      diagnostics += sink.diagnostics
    }
    return scope
  }

  private func value(
    of declaration: ParameterDeclaration, in document: ProfileDocument, _ given: ParameterValues,
    _ sink: inout DiagnosticSink
  ) -> ParameterScope.Value {
    if declaration.isMistaken { return .reported }
    let name = declaration.name
    let own = given.values[name.text]
    guard let text = own ?? declaration.initial?.text else {
      if given.mustBeComplete {
        sink.error(
          .parameterUnset, name.span, "the parameter \"\(name.text)\" has no value",
          help: "give the run one: --set \(name.text)=…")
      }
      return .reported
    }
    switch declaration.type {
    case .text:
      guard !text.unicodeScalars.contains(where: Literal.isUnprintable) else {
        sink.error(.badLiteral, declaration.initial?.span ?? name.span, Literal.unprintable)
        return .reported
      }
      return .text(text)
    case .table:
      // A path on the command line is relative to where the command runs.
      let path =
        own.map { ProfileOrigin.path($0, in: given.directory) }
        ?? ProfileOrigin.path(text, in: document.directory)
      return table(path, declaration.initial?.span ?? name.span, &sink)
    }
  }

  private func table(
    _ path: String, _ span: SourceSpan, _ sink: inout DiagnosticSink
  ) -> ParameterScope.Value {
    do throws(TextFile.Failure) {
      let bytes = try TextFile.read(path, most: 64 << 20)
      do throws(CSVTable.Mistake) {
        return .table(try CSVTable(bytes))
      } catch {
        sink.error(.badTable, span, "\"\(path)\", line \(error.line): \(error.message)")
      }
    } catch {
      switch error {
      case .missing: sink.error(.missingFile, span, "there is no file \"\(path)\"")
      case .tooLarge: sink.error(.tooLarge, span, "\"\(path)\" has more than 64 MiB")
      case .notAFile: sink.error(.unreadableFile, span, "\"\(path)\" is not a file")
      case .system(let words): sink.error(.unreadableFile, span, "\"\(path)\" cannot be read: \(words)")
      }
    }
    return .reported
  }
}
