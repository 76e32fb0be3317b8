internal import DICOM

/// Where a rule stands among those that match the same element: the smallest wins.
struct Precedence: Comparable {
  /// 0 for what is lifted above everything else.
  private var lift: Int
  /// Minus the steps of the path, so that a longer one comes first.
  private var path: Int
  /// Minus the steps that name one item, as [1] does: they say more than those that mean every item.
  private var items: Int
  private var breadth: Breadth
  private var layer: Int
  /// 0 for a rule with a condition: of the same layer's, it speaks when its condition holds.
  private var generality: Int
  /// The place among the rules as they were given.
  let index: Int

  /// How much an element selector leaves open.
  private struct Breadth: Comparable {
    var rank: Int
    var tags: UInt64

    static func < (left: Breadth, right: Breadth) -> Bool {
      (left.rank, left.tags) < (right.rank, right.tags)
    }
  }

  init(_ rule: Rule, index: Int) {
    lift = rule.isOverride ? 0 : 1
    path = -rule.selector.ancestors.count * 2 - (rule.selector.isAnchored ? 1 : 0)
    items = -rule.selector.ancestors.count { step in
      if case .sequence(_, index: .some) = step { return true }
      return false
    }
    breadth = Self.breadth(rule.selector.element)
    layer = rule.layer
    generality = rule.condition == nil ? 1 : 0
    self.index = index
  }

  static func < (left: Precedence, right: Precedence) -> Bool {
    if left.lift != right.lift { return left.lift < right.lift }
    if left.path != right.path { return left.path < right.path }
    if left.items != right.items { return left.items < right.items }
    if left.breadth != right.breadth { return left.breadth < right.breadth }
    if left.layer != right.layer { return left.layer < right.layer }
    if left.generality != right.generality { return left.generality < right.generality }
    return left.index < right.index
  }

  /// A number by which broad selectors sort among each other.
  static func matchable(_ item: ElementSelector.Item) -> UInt64 {
    let breadth = breadth(item)
    return UInt64(breadth.rank) << 40 | breadth.tags
  }

  private static func breadth(_ item: ElementSelector.Item) -> Breadth {
    switch item {
    case .tag: Breadth(rank: 0, tags: 1)
    case .privateElement(_, _, let element):
      Breadth(rank: element == nil ? 1 : 0, tags: element == nil ? 256 : 1)
    case .pattern(let pattern): Breadth(rank: 1, tags: pattern.matchableTagCount)
    case .range(let range):
      Breadth(rank: 1, tags: UInt64(range.upperBound.rawValue - range.lowerBound.rawValue) + 1)
    case .keywords(_, let tags): Breadth(rank: 2, tags: UInt64(tags.count))
    case .vrs: Breadth(rank: 3, tags: 0)
    case .elements(.any): Breadth(rank: 4, tags: 1)
    case .elements: Breadth(rank: 4, tags: 0)
    }
  }
}

extension Rule {
  /// Whether neither of two rules is more specific, of a nearer layer, or bound to a condition that the other lacks.
  public func isAsSpecific(as other: Rule) -> Bool {
    let (left, right) = (Precedence(self, index: 0), Precedence(other, index: 0))
    return !(left < right) && !(right < left)
  }
}
