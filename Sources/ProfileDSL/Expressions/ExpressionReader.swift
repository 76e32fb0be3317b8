internal import DICOM
internal import Engine

/// Reads an expression, the text of `if:`, `drop:` and `keep:`, and asks the dictionary whether it can be meant.
struct ExpressionReader {
  /// Where the expression stands, which says what it can look at.
  enum Place: Hashable {
    /// `if:` sees one instance.
    case rule
    /// `select` sees the series and the study too, and decides for instances, for whole series or for whole studies.
    case selection(scope: AttributeReference.Scope)
  }

  /// The most characters of an expression.
  static let greatestLength = 4_000

  /// The condition that the text states; nil when it is mistaken, which the sink then says.
  ///
  /// - Parameter outlier: what `outlier(…)` goes by; its keys are those of the expression.
  static func read(
    _ scalar: Node.Scalar, at place: Place, outlier: Outlier, _ sink: inout DiagnosticSink
  ) -> Condition? {
    let text = Array(scalar.text.unicodeScalars)
    guard text.count <= greatestLength else {
      sink.error(
        .tooLarge, scalar.span,
        "an expression has at most \(greatestLength) characters, and this has \(text.count)")
      return nil
    }
    let syntax: ExpressionSyntax
    do throws(ExpressionSyntax.Mistake) {
      var parser = try ExpressionParser(text)
      syntax = try parser.parse()
    } catch {
      sink.error(error.code, scalar.span(error.extent), error.message, help: error.help)
      return nil
    }
    var reader = ExpressionReader(scalar: scalar, place: place, outlier: outlier, sink: sink)
    let condition = reader.resolve(syntax)
    sink = reader.sink
    return reader.isSound ? condition : nil
  }

  private let scalar: Node.Scalar
  let place: Place
  private let outlier: Outlier
  private(set) var sink: DiagnosticSink
  private var isSound = true

  private init(scalar: Node.Scalar, place: Place, outlier: Outlier, sink: DiagnosticSink) {
    self.scalar = scalar
    self.place = place
    self.outlier = outlier
    self.sink = sink
  }

  mutating func error(
    _ code: Diagnostic.Code, _ extent: ExpressionSyntax.Extent, _ message: String, help: String? = nil
  ) {
    sink.error(code, scalar.span(extent), message, help: help)
    isSound = false
  }

  mutating func warning(
    _ code: Diagnostic.Code, _ extent: ExpressionSyntax.Extent, _ message: String, help: String? = nil
  ) {
    sink.warning(code, scalar.span(extent), message, help: help)
  }

  // MARK: Conditions

  /// The condition, as far as it is sound: all its parts are looked at, so that one run finds all mistakes.
  private mutating func resolve(_ syntax: ExpressionSyntax) -> Condition? {
    switch syntax {
    case .always: return .always
    case .not(let inner): return resolve(inner).map { .not($0) }
    case .all(let list): return .all(list.compactMap { resolve($0) })
    case .any(let list): return .any(list.compactMap { resolve($0) })
    case .exists(let attribute): return existence(attribute).map { .exists($0) }
    case .isEmpty(let attribute): return subject(of: attribute).map { .isEmpty($0.reference) }
    case .outlier(let keys, let extent): return outlier(keys, extent)
    case .equals(let operand, let literal):
      guard let subjects = values(of: operand), let literal = equal(literal, to: subjects) else { return nil }
      return .equals(Condition.Operand(subjects.map(\.reference)), literal)
    case .compares(let operand, let comparison, let sign, let literal):
      guard let subjects = values(of: operand), isOrdered(subjects, comparison, sign),
        let literal = bound(literal, of: subjects)
      else { return nil }
      return .compares(Condition.Operand(subjects.map(\.reference)), comparison, literal)
    case .isOneOf(let operand, let literals):
      guard let subjects = values(of: operand) else { return nil }
      return .isOneOf(Condition.Operand(subjects.map(\.reference)), list(literals, subjects))
    case .startsWith(let operand, let literal):
      guard let subjects = values(of: operand), isText(subjects, operand, "startswith"),
        let prefix = prefix(literal, of: subjects)
      else { return nil }
      return .startsWith(Condition.Operand(subjects.map(\.reference)), prefix)
    case .matches(let operand, let pattern):
      let compiled = compile(pattern)
      guard let subjects = values(of: operand), isText(subjects, operand, "~"), let compiled else {
        return nil
      }
      return .matches(Condition.Operand(subjects.map(\.reference)), compiled)
    }
  }

  private mutating func list(
    _ literals: [ExpressionSyntax.Literal], _ subjects: [Subject]
  ) -> [Condition.Literal] {
    var found: [Condition.Literal] = []
    for literal in literals {
      guard let value = equal(literal, to: subjects) else { continue }
      if found.contains(value) {
        warning(.noEffect, literal.extent, "\(literal.spelling) stands in this list twice")
      } else {
        found.append(value)
      }
    }
    return found
  }

  /// An element that may be a sequence or without values.
  private mutating func existence(_ attribute: ExpressionSyntax.Attribute) -> AttributeReference? {
    guard let subject = subject(of: attribute) else { return nil }
    if let value = attribute.value {
      error(
        .badOperand, value.extent, "an element exists as a whole, not one value of it",
        help: "write not empty(\(subject.name)[\(value.number)])")
      return nil
    }
    return subject.reference
  }

  private mutating func outlier(_ keys: [ExpressionSyntax.Key], _ extent: ExpressionSyntax.Extent)
    -> Condition?
  {
    switch place {
    case .selection(.instance): break
    case .rule:
      error(
        .wrongScope, extent, "a rule sees one instance, and an outlier differs from its series",
        help: "outlier belongs in select")
      return nil
    case .selection:
      error(
        .wrongScope, extent, "an outlier is one instance of a series",
        help: "leave out \"scope\": what is dropped is then the instance")
      return nil
    }
    var found: [Outlier.Key] = []
    for key in keys {
      guard let (resolved, extent) = resolve(key) else { continue }
      if found.contains(resolved) {
        warning(.noEffect, extent, "this attribute stands here twice")
      } else {
        found.append(resolved)
      }
    }
    var outlier = outlier
    outlier.keys = found
    return .outlier(outlier)
  }

  private mutating func resolve(
    _ key: ExpressionSyntax.Key
  ) -> (key: Outlier.Key, extent: ExpressionSyntax.Extent)? {
    let (attribute, isExistence) =
      switch key {
      case .values(let attribute): (attribute, false)
      case .existence(let attribute): (attribute, true)
      }
    if let scope = attribute.scope, Self.scopes.contains(scope.word) {
      error(
        .wrongScope, scope.extent, "an outlier is found by the attributes of instances",
        help: "leave out \"\(scope.word).\"")
      return nil
    }
    if isExistence {
      return existence(attribute).map { (.existence($0.tag), attribute.extent) }
    }
    guard let subject = subject(of: attribute), hasValues(subject) else { return nil }
    return (.values(subject.reference), attribute.extent)
  }

  // MARK: Patterns

  private mutating func compile(_ pattern: ExpressionSyntax.RegularExpression) -> Pattern? {
    guard !pattern.source.isEmpty else {
      error(
        .badPattern, ExpressionSyntax.Extent(offset: pattern.offsets[0] - 1, length: 2),
        "the pattern is empty, and every text matches it", help: "exists(…) asks whether an element is there")
      return nil
    }
    do throws(Pattern.Mistake) {
      return try Pattern(pattern.source, ignoresCase: pattern.ignoresCase)
    } catch {
      // The last offset is that of the closing slash, which ends what is missing something.
      let last = pattern.offsets.count - 1
      let start = min(max(error.offset, 0), last)
      let end = min(start + max(error.length, 1), last)
      let offset = pattern.offsets[start]
      self.error(
        .badPattern,
        ExpressionSyntax.Extent(offset: offset, length: max(pattern.offsets[max(end, start)] - offset, 1)),
        error.message, help: error.help)
      return nil
    }
  }
}

extension Node.Scalar {
  /// The place of a part of an expression.
  fileprivate func span(_ extent: ExpressionSyntax.Extent) -> SourceSpan {
    span(offset: extent.offset, length: extent.length)
  }
}
