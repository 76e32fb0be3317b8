/// One thing that is wrong with a profile, or worth knowing about it, and where.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable { case error, warning }

  public let severity: Severity
  public let code: Code
  /// The file as the user named it, or the name of what was built in.
  public let file: String
  public let span: SourceSpan
  public let message: String
  /// What to write instead.
  public let help: String?
  /// The line that the span begins in; nil when there is no text to show.
  let sourceLine: String?

  /// A stable name for a kind of mistake, which a manual can explain and a test can expect.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    // The file and its YAML.
    case missingFile = "missing-file"
    case unreadableFile = "unreadable-file"
    case tooLarge = "too-large"
    case badEncoding = "bad-encoding"
    case syntax
    case tooDeep = "too-deep"
    case yamlFeature = "yaml-feature"
    case duplicateKey = "duplicate-key"
    case tooManyMistakes = "too-many-mistakes"
    // Keys and values.
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongShape = "wrong-shape"
    case badValue = "bad-value"
    case unsupported
    // Selectors.
    case badSelector = "bad-selector"
    case unknownAttribute = "unknown-attribute"
    case flowSplit = "flow-split"
    case privateBlock = "private-block"
    case emptyRange = "empty-range"
    case emptyGlob = "empty-glob"
    case notASequence = "not-a-sequence"
    case duplicateRule = "duplicate-rule"
    case noEffect = "no-effect"
    // Actions.
    case unknownAction = "unknown-action"
    case actionCount = "action-count"
    case missingParameter = "missing-parameter"
    case unknownParameter = "unknown-parameter"
    case badPipeline = "bad-pipeline"
    case wrongVR = "wrong-vr"
    case badLiteral = "bad-literal"
    case badTemplate = "bad-template"
    case templateCycle = "template-cycle"
    case emptyTemplate = "empty-template"
    case badPattern = "bad-pattern"
    case badTable = "bad-table"
    case noDateShift = "no-date-shift"
    // Expressions.
    case badExpression = "bad-expression"
    case badOperator = "bad-operator"
    case badOperand = "bad-operand"
    case unknownWord = "unknown-word"
    case unquotedText = "unquoted-text"
    case typeMismatch = "type-mismatch"
    case unorderedVR = "unordered-vr"
    case uidPrefix = "uid-prefix"
    case neverTrue = "never-true"
    case emptyList = "empty-list"
    case wrongScope = "wrong-scope"
    // Composition.
    case unknownProfile = "unknown-profile"
    case cycle
    case optionConflict = "option-conflict"
    case unknownParameterName = "unknown-parameter-name"
    case parameterUnset = "parameter-unset"
    case overlap
    case shadowed
    case tooManyConditions = "too-many-conditions"
    case characterSet = "character-set"
    // Privacy: each needs a sentence under `accept`.
    case identifierKept = "identifier-kept"
    case privateKept = "private-kept"
    case unlistedKept = "unlisted-kept"
    case wideKeep = "wide-keep"
    case sweepOff = "sweep-off"
    case secretInProfile = "secret-in-profile"
    case unusedAccept = "unused-accept"
    // Selection and output.
    case unreachableRule = "unreachable-rule"
    case noFinalRule = "no-final-rule"
    case badPath = "bad-path"
    case pathNotUnique = "path-not-unique"
    case originalInPath = "original-in-path"
    case sidecarIdentifiers = "sidecar-identifiers"
    // Tests.
    case badTest = "bad-test"
  }
}

extension Diagnostic {
  /// The mistake under another name of its place, without the line that it stands in.
  package func moved(to place: String, help other: String? = nil) -> Diagnostic {
    Diagnostic(
      severity: severity, code: code, file: place, span: span, message: message, help: other ?? help,
      sourceLine: nil)
  }
}

/// Collects what is found in one source text.
package struct DiagnosticSink {
  let source: SourceText
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ source: SourceText) { self.source = source }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether looking for a similar word is still worth its time: a file of a million unknown words gets no better
  /// by it.
  var wantsSuggestions: Bool { diagnostics.count < 100 }

  /// The most mistakes of one text that are told: whoever has more has another kind of file, or a hostile one.
  static let mostMistakes = 1_000

  /// Whether that many are told. Readers of long lists stop there: the text is refused whatever follows.
  package var isFull: Bool { diagnostics.count > Self.mostMistakes }

  package mutating func error(
    _ code: Diagnostic.Code, _ span: SourceSpan, _ message: String, help: String? = nil
  ) {
    report(.error, code, span, message, help)
  }

  package mutating func warning(
    _ code: Diagnostic.Code, _ span: SourceSpan, _ message: String, help: String? = nil
  ) {
    report(.warning, code, span, message, help)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ span: SourceSpan, _ message: String,
    _ help: String?
  ) {
    guard !isFull else { return }
    guard diagnostics.count < Self.mostMistakes else {
      append(
        .error, .tooManyMistakes, span, "there are more than \(Self.mostMistakes) mistakes; no more are told",
        nil)
      return
    }
    append(severity, code, span, message, help)
  }

  private mutating func append(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ span: SourceSpan, _ message: String,
    _ help: String?
  ) {
    diagnostics.append(
      Diagnostic(
        severity: severity, code: code, file: source.name, span: span, message: message, help: help,
        sourceLine: source.bytes.isEmpty ? nil : source.line(span.line)))
  }
}
