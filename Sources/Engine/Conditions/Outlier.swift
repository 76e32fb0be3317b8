public import DICOM

/// A page in the middle of a series of images: an instance that differs from the series' majority.
public struct Outlier: Hashable, Sendable {
  /// What is compared.
  public enum Key: Hashable, Sendable {
    /// The values of an attribute of the instance.
    case values(AttributeReference)
    /// Whether the element is there.
    case existence(Tag)
  }

  /// What becomes of a series in which no look has the majority.
  public enum Tie: String, Hashable, Sendable, CaseIterable { case keep, drop }

  public var keys: [Key]
  /// In series with fewer instances nothing is an outlier.
  public var smallestSeries: Int
  /// The share of the instances that must agree before the others are outliers: more than 0.5, at most 1.
  public var majority: Double
  public var tie: Tie

  /// The attributes that are compared.
  var tags: [Tag] {
    keys.map { key in
      switch key {
      case .values(let reference): reference.tag
      case .existence(let tag): tag
      }
    }
  }

  public init(keys: [Key], smallestSeries: Int = 4, majority: Double = 0.6, tie: Tie = .keep) {
    self.keys = keys
    self.smallestSeries = smallestSeries
    self.majority = majority
    self.tie = tie
  }
}
