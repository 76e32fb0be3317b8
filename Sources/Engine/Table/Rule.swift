/// One row of a profile: a selector, an action, and how near the layer is that it comes from.
public struct Rule: Hashable, Sendable {
  public var selector: ElementSelector
  public var action: Action
  /// 0 is the user's own file; each `extends` lies one further away. The nearer layer wins between rules whose
  /// selectors are equally specific.
  public var layer: Int
  /// The rule speaks only of instances for which this one of the plan's conditions holds.
  public var condition: Int?
  /// The rule stands above all that do not say so too, however specific they are.
  public var isOverride: Bool
  /// Where the rule comes from, as a number that means something to whoever made it.
  public var origin: Int?

  public init(
    _ selector: ElementSelector, _ action: Action, layer: Int = 0, condition: Int? = nil,
    isOverride: Bool = false, origin: Int? = nil
  ) {
    self.selector = selector
    self.action = action
    self.layer = layer
    self.condition = condition
    self.isOverride = isOverride
    self.origin = origin
  }
}
