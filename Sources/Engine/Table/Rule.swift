/// One row of a profile: a selector, an action, and how near the layer is that it comes from.
public struct Rule: Hashable, Sendable {
  public var selector: ElementSelector
  public var action: Action
  /// 0 is the user's own file; each `extends` lies one further away. The nearer layer wins between rules whose
  /// selectors are equally specific.
  public var layer: Int

  public init(_ selector: ElementSelector, _ action: Action, layer: Int = 0) {
    self.selector = selector
    self.action = action
    self.layer = layer
  }
}
