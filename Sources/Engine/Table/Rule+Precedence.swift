internal import DICOM

extension Rule {
  /// Whether the rule decides where the other speaks of the same element and its condition holds.
  public func outranks(_ other: Rule) -> Bool { Precedence(self, index: 0) < Precedence(other, index: 0) }

  /// Whether the rule decides about every element that its selector names, for every instance.
  public var isUnconditional: Bool {
    condition == nil && selector.ancestors.isEmpty && !selector.isAnchored
  }
}

extension ElementSelector.Item {
  /// Whether private elements may be meant.
  public var mayNamePrivate: Bool { mayName(private: true) }
}
