public import DICOM

/// All rules that speak of an element, the winner first: what the action table has settled, laid open for people.
public struct RuleRanking: Sendable {
  /// One element, and the way to it.
  public struct Element: Hashable, Sendable {
    /// The tag; of a private element any tag of its group with the element number.
    public var tag: Tag
    public var vr: VR
    /// The creator of a private element; nil for a standard one.
    public var creator: String?
    public var path: [Step]

    public init(_ tag: Tag, vr: VR, creator: String? = nil, path: [Step] = []) {
      self.tag = tag
      self.vr = vr
      self.creator = creator
      self.path = path
    }
  }

  /// A sequence on the way.
  public struct Step: Hashable, Sendable {
    public var tag: Tag
    public var item: Int
    public var creator: String?

    public init(_ tag: Tag, item: Int = 0, creator: String? = nil) {
      self.tag = tag
      self.item = item
      self.creator = creator
    }
  }

  /// The table that the ranking explains.
  let table: ActionTable
  /// The types in the IOD of the instance; nil when nobody knows its SOP class.
  private let types: IODAttributeTypes?
  /// All rules, the winner of any two first.
  private let ranked: [Rule]

  /// - Parameter conditions: The bits of the plan's conditions that hold; nil is all of them, for a look at every rule.
  /// - Parameter sopClass: The UID of the instance's SOP class, by which compound actions are resolved.
  public init(_ plan: Plan, holding conditions: UInt64? = nil, sopClass: String? = nil) {
    types = sopClass.map { IODAttributeTypes(sopClass: $0.utf8) }
    let holding = conditions ?? .max
    table = ActionTable(plan, holding: holding)
    let rules = plan.rules.filter { rule in rule.condition.map { holding >> UInt64($0) & 1 == 1 } ?? true }
    ranked = rules.enumerated().sorted {
      Precedence($0.element, index: $0.offset) < Precedence($1.element, index: $1.offset)
    }.map(\.element)
  }

  /// The rules that match the element, the winner first; none when the defaults decide.
  public func rules(for element: Element) -> [Rule] {
    // What nobody has reserved is decided by the defaults alone (PS3.5 7.8.1).
    if element.tag.isPrivate, element.creator == nil { return [] }
    let creator = id(of: element.creator)
    let path = element.path.map { PathStep(tag: $0.tag, item: $0.item, creator: id(of: $0.creator)) }
    return ranked.filter { table.matches($0.selector, element.tag, element.vr, creator: creator, path: path) }
  }

  /// What is done to the element in the end. A compound action stays one only where the SOP class decides and is
  /// not known.
  public func action(for element: Element) -> Action {
    resolved(ruledAction(for: element), for: element)
  }

  /// What an action comes to for the element, whichever rule it is of.
  public func resolved(_ action: Action, for element: Element) -> Action {
    guard case .byType = action else { return action }
    if let types { return action.resolved(for: types.type(of: element.tag, in: element.path.map(\.tag))) }
    let possible = IODAttributeTypes.types(of: element.tag, in: element.path.map(\.tag))
    let results = Set(possible.map { action.resolved(for: $0) })
    return results.count == 1 ? results.first ?? action : action
  }

  /// The element's type in the IOD, so far as a compound action may ask for it; nil when nobody knows the SOP class.
  public func type(of element: Element) -> AttributeType? {
    types?.type(of: element.tag, in: element.path.map(\.tag))
  }

  /// The type by which the element's compound action is resolved; nil when it is none.
  public func decidingType(for element: Element) -> AttributeType? {
    guard case .byType = ruledAction(for: element) else { return nil }
    return type(of: element)
  }

  /// What the rules and defaults say.
  private func ruledAction(for element: Element) -> Action {
    let path = element.path.map { PathStep(tag: $0.tag, item: $0.item, creator: id(of: $0.creator)) }
    guard element.tag.isPrivate else {
      return table.actions[table.action(for: element.tag, vr: element.vr, path: path)]
    }
    let creator = element.creator == nil ? ActionTable.orphan : id(of: element.creator)
    return table.actions[
      table.action(forPrivate: element.tag, vr: element.vr, creator: creator, path: path)]
  }

  private func id(of creator: String?) -> ActionTable.CreatorID {
    creator.flatMap { table.creators[Array($0.utf8)] } ?? ActionTable.unnamed
  }
}
