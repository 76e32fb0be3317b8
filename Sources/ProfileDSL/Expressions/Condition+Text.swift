internal import DICOM
public import Engine

extension Condition {
  /// The condition as an expression, in one canonical spelling: reading it gives the condition again.
  public var expression: String {
    switch self {
    case .always: ExpressionWord.always.rawValue
    case .equals(let operand, let literal): "\(operand.expression) == \(literal.expression)"
    case .compares(let operand, let comparison, let literal):
      "\(operand.expression) \(comparison.rawValue) \(literal.expression)"
    case .isOneOf(let operand, let literals): "\(operand.expression) in \(Self.list(literals))"
    case .matches(let operand, let pattern): "\(operand.expression) ~ \(pattern.expression)"
    case .startsWith(let operand, let prefix): "\(operand.expression) startswith \(Self.quoted(prefix))"
    case .exists(let reference): "exists(\(reference.expression))"
    case .isEmpty(let reference): "empty(\(reference.expression))"
    case .outlier(let outlier): "outlier(\(outlier.keys.map(\.expression).joined(separator: ", ")))"
    case .not(.equals(let operand, let literal)): "\(operand.expression) != \(literal.expression)"
    case .not(.isOneOf(let operand, let literals)): "\(operand.expression) not in \(Self.list(literals))"
    case .not(let inner): inner.isWord ? "not \(inner.expression)" : "not (\(inner.expression))"
    case .all(let list):
      list.map { $0.isJoined ? "(\($0.expression))" : $0.expression }.joined(separator: " and ")
    case .any(let list):
      list.map { $0.isAny ? "(\($0.expression))" : $0.expression }.joined(separator: " or ")
    }
  }

  /// Whether a negation before the condition is clear without parentheses.
  private var isWord: Bool {
    switch self {
    case .always, .exists, .isEmpty, .outlier: true
    case .not(let inner):
      switch inner {
      case .equals, .isOneOf: false
      default: true
      }
    default: false
    }
  }

  private var isAny: Bool {
    if case .any = self { return true }
    return false
  }

  private var isJoined: Bool {
    if case .all = self { return true }
    return isAny
  }

  private static func list(_ literals: [Literal]) -> String {
    "[\(literals.map(\.expression).joined(separator: ", "))]"
  }

  /// The text in double quotes.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return "\"\(String(result))\""
  }
}

extension Condition.Operand {
  fileprivate var expression: String {
    let list = references.map(\.expression).joined(separator: ", ")
    return references.count == 1 ? list : "any(\(list))"
  }
}

extension Condition.Literal {
  var expression: String {
    switch self {
    case .text(let text): return Condition.quoted(text)
    case .number(let number):
      let digits = "\(number)"
      return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }
  }
}

extension AttributeReference {
  fileprivate var expression: String {
    let keyword = DataDictionary.entry(for: tag)?.keyword
    let isExact = keyword.flatMap { DataDictionary.entry(forKeyword: $0) }?.pattern.tag == tag
    let name = isExact ? keyword ?? tag.description : tag.description
    return (scope == .instance ? "" : scope.rawValue + ".") + name + (value.map { "[\($0)]" } ?? "")
  }
}

extension Outlier.Key {
  fileprivate var expression: String {
    switch self {
    case .values(let reference): reference.expression
    case .existence(let tag): "exists(\(AttributeReference(tag).expression))"
    }
  }
}

extension Pattern {
  fileprivate var expression: String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in source.unicodeScalars {
      if scalar == "/", !isEscaped { result.append("\\") }
      result.append(scalar)
      isEscaped = scalar == "\\" && !isEscaped
    }
    return "/\(String(result))/\(ignoresCase ? "i" : "")"
  }
}
