/// What an IOD asks of an attribute (PS3.5 7.4). A conditional type, 1C or 2C, counts as the type that it has when its
/// condition holds: an attribute that is in a data set is there because it does.
public enum AttributeType: Int, Sendable, Hashable, CaseIterable {
  /// It is there and has a value.
  case type1
  /// It is there and may be empty.
  case type2
  /// It may be left out, or the IOD does not know it.
  case type3

  /// The standard's digit.
  public var number: Int { rawValue + 1 }
}
