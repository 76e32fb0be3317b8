public import DICOM

/// An attribute of the root data set that a condition or a template asks for, and of what.
public struct AttributeReference: Hashable, Sendable {
  /// Whose attribute it is.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    case instance
    /// The values that any instance of the series has.
    case series
    /// The values that any instance of the study has.
    case study
  }

  public var scope: Scope
  public var tag: Tag
  /// One value of several, counted from 1 as the standard does (PS3.5 6.4); nil is every value.
  public var value: Int?

  public init(_ tag: Tag, scope: Scope = .instance, value: Int? = nil) {
    self.tag = tag
    self.scope = scope
    self.value = value
  }
}

/// What answers when a condition asks for an attribute.
public protocol AttributeContext {
  /// The values as text, without padding: none when the element is empty, nil when it is absent.
  func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]?

  /// Whether the element is there and has a value, also where nobody can read it.
  func presence(of reference: AttributeReference) throws(UndecidableAttribute) -> AttributePresence

  /// Whether the instance differs from its series in what the outlier looks at.
  func isOutlier(_ outlier: Outlier) throws(UndecidableAttribute) -> Bool
}

/// Whether an element is there, and whether with a value.
public enum AttributePresence: Hashable, Sendable { case absent, empty, filled }

extension AttributeContext {
  public func presence(of reference: AttributeReference) throws(UndecidableAttribute) -> AttributePresence {
    guard let values = try values(of: reference) else { return .absent }
    return values.allSatisfy(\.isEmpty) ? .empty : .filled
  }
}

/// An attribute whose value is there and cannot be read as the condition needs it: the instance is quarantined, because
/// either answer might release what must not be.
public struct UndecidableAttribute: Error, Hashable, Sendable {
  public var tag: Tag

  public init(_ tag: Tag) { self.tag = tag }
}
