internal import DICOM

/// Which instances are kept: an ordered list of rules, of which the first that matches decides.
public struct Selection: Hashable, Sendable {
  /// One rule.
  public struct Rule: Hashable, Sendable {
    public enum Verb: String, Hashable, Sendable, CaseIterable { case keep, drop }

    /// What the report calls it.
    public var name: String
    public var verb: Verb
    public var condition: Condition
    /// Of what the condition speaks: every instance of a series or study that matches has the same fate.
    public var scope: AttributeReference.Scope

    public init(
      name: String, verb: Verb, condition: Condition, scope: AttributeReference.Scope = .instance
    ) {
      self.name = name
      self.verb = verb
      self.condition = condition
      self.scope = scope
    }
  }

  public var rules: [Rule]

  public init(_ rules: [Rule]) { self.rules = rules }

  /// Whether whole series or studies must be known before anything is decided.
  public var needsCatalogue: Bool { rules.contains { $0.scope != .instance || $0.condition.needsCatalogue } }

  /// Every attribute that the rules ask for.
  var needs: Set<AttributeReference> { rules.reduce(into: []) { $0.formUnion($1.condition.needs) } }

  /// Every outlier that the rules ask for.
  var outliers: Set<Outlier> { rules.reduce(into: []) { $0.formUnion($1.condition.outliers) } }

  /// The rule that decides about an instance; nil when none matches, and the instance is kept.
  public func decidingRule(in context: some AttributeContext) throws(UndecidableAttribute) -> Rule? {
    for rule in rules where try rule.condition.holds(in: context) { return rule }
    return nil
  }
}
