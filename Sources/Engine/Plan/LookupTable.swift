/// A project's own list: which value stands for which (two columns of a CSV file).
public struct LookupTable: Hashable, Sendable {
  /// The name in the profile.
  public var name: String
  /// By the original value, as bytes without padding.
  public var values: [[UInt8]: [UInt8]]

  public init(name: String, values: [[UInt8]: [UInt8]]) {
    self.name = name
    self.values = values
  }
}
