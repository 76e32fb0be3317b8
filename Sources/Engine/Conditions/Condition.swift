internal import DICOM

/// Something that holds of an instance or does not: what stands behind `if:`, `drop:` and `keep:`.
///
/// There are two truth values. A missing attribute has no values, so whatever compares with it does not hold, and
/// `a != b` is always `not (a == b)`. An attribute of several values compares when any of them does.
public indirect enum Condition: Hashable, Sendable {
  case always
  /// Any value equals the literal; numbers by value, text by its characters.
  case equals(Operand, Literal)
  case compares(Operand, Comparison, Literal)
  /// Any value equals any of the literals.
  case isOneOf(Operand, [Literal])
  case matches(Operand, Pattern)
  case startsWith(Operand, String)
  /// The element is there, with or without a value.
  case exists(AttributeReference)
  /// The element is absent or has no value.
  case isEmpty(AttributeReference)
  case outlier(Outlier)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// Which values a comparison looks at: those of one attribute, or of several, `any(a, b)`.
  public struct Operand: Hashable, Sendable {
    public var references: [AttributeReference]

    public init(_ references: [AttributeReference]) { self.references = references }
  }

  /// What is compared with. The attribute's VR has decided which of the two it is.
  public enum Literal: Hashable, Sendable {
    case text(String)
    case number(Double)
  }

  /// An order: of numbers by value, of dates and times by their characters.
  public enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}

extension Condition {
  /// Every attribute that must be known before the condition can be decided.
  public var needs: Set<AttributeReference> {
    switch self {
    case .always: []
    case .equals(let operand, _), .compares(let operand, _, _), .isOneOf(let operand, _),
      .matches(let operand, _), .startsWith(let operand, _):
      Set(operand.references)
    case .exists(let reference), .isEmpty(let reference): [reference]
    case .outlier(let outlier):
      Set(
        outlier.keys.map { key in
          switch key {
          case .values(let reference): reference
          case .existence(let tag): AttributeReference(tag)
          }
        })
    case .not(let inner): inner.needs
    case .all(let list), .any(let list): list.reduce(into: []) { $0.formUnion($1.needs) }
    }
  }

  /// Whether the whole series or study must be known first.
  public var needsCatalogue: Bool {
    switch self {
    case .outlier: true
    case .not(let inner): inner.needsCatalogue
    case .all(let list), .any(let list): list.contains(where: \.needsCatalogue)
    default: needs.contains { $0.scope != .instance }
    }
  }

  /// Every outlier that the condition asks for.
  var outliers: [Outlier] {
    switch self {
    case .outlier(let outlier): [outlier]
    case .not(let inner): inner.outliers
    case .all(let list), .any(let list): list.flatMap(\.outliers)
    default: []
    }
  }

  /// Whether the condition holds; what lies behind `and` and `or` is asked only while it still matters.
  public func holds(in context: some AttributeContext) throws(UndecidableAttribute) -> Bool {
    switch self {
    case .always: return true
    case .equals(let operand, let literal):
      return try operand.hasValue(in: context) { $0 == literal }
    case .compares(let operand, let comparison, let literal):
      return try operand.hasValue(in: context, isOrdered: true) { Self.compare($0, comparison, literal) }
    case .isOneOf(let operand, let literals):
      return try operand.hasValue(in: context) { literals.contains($0) }
    case .matches(let operand, let pattern):
      return try operand.hasText(in: context) { pattern.matches($0) }
    case .startsWith(let operand, let prefix):
      return try operand.hasText(in: context) { $0.utf8.starts(with: prefix.utf8) }
    case .exists(let reference): return try context.presence(of: reference) != .absent
    case .isEmpty(let reference): return try context.presence(of: reference) != .filled
    case .outlier(let outlier): return try context.isOutlier(outlier)
    case .not(let inner): return try !inner.holds(in: context)
    case .all(let list):
      for condition in list where try !condition.holds(in: context) { return false }
      return true
    case .any(let list):
      for condition in list where try condition.holds(in: context) { return true }
      return false
    }
  }

  private static func compare(_ value: Literal, _ comparison: Comparison, _ other: Literal) -> Bool {
    switch (value, other) {
    case (.number(let left), .number(let right)): ordered(left, comparison, right)
    // Dates and times are ordered by their characters, as far as they go.
    case (.text(let left), .text(let right)): ordered(left, comparison, right)
    default: false
    }
  }

  private static func ordered<Value: Comparable>(
    _ left: Value, _ comparison: Comparison, _ right: Value
  ) -> Bool {
    switch comparison {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Condition.Operand {
  /// Whether a value of the operand passes, numbers as numbers.
  ///
  /// - Parameter isOrdered: Whether it must be one that has a place among others.
  fileprivate func hasValue(
    in context: some AttributeContext, isOrdered: Bool = false, _ passes: (Condition.Literal) -> Bool
  ) throws(UndecidableAttribute) -> Bool {
    for reference in references {
      let vr = DataDictionary.vr(of: reference.tag)
      let isNumber = vr.map(\.isNumeric) ?? false
      for text in try context.values(of: reference) ?? [] {
        if isOrdered, text.isEmpty { continue }
        if !isNumber {
          // What is no date is neither before nor after one.
          if isOrdered, let vr, !Self.isOrderable(text, vr) { throw UndecidableAttribute(reference.tag) }
          if passes(.text(text)) { return true }
        } else if !text.isEmpty {
          guard let number = Self.number(text) else { throw UndecidableAttribute(reference.tag) }
          if passes(.number(number)) { return true }
        }
      }
    }
    return false
  }

  /// The number that a DS or IS is (PS3.5 6.2): hexadecimal digits, infinity and what is none are no numbers there.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ Self.signs.contains($0) }) else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static let signs = Set("0123456789+-.Ee".utf8)

  private static func isOrderable(_ text: String, _ vr: VR) -> Bool {
    switch vr {
    case .da: CalendarDate(dicom: Array(text.utf8), allowsTime: false) != nil
    case .tm: ClockTime.isOne(Array(text.utf8))
    default: true
    }
  }

  /// Whether the text of a value passes.
  fileprivate func hasText(
    in context: some AttributeContext, _ passes: (String) -> Bool
  ) throws(UndecidableAttribute) -> Bool {
    for reference in references {
      for text in try context.values(of: reference) ?? [] where passes(text) { return true }
    }
    return false
  }
}
