internal import DICOM

/// What a profile compiles to: for every data element, the one action that is done to it.
///
/// All that can be settled beforehand is: which of several rules wins for a tag is decided when the table is made, so
/// that looking up an element is one probe of a hash table. Rules with a path are looked at only for the tags
/// that they name.
///
/// The winner is the rule with the longest path; then with the most specific element (a tag or a private element,
/// then the fewest matchable tags, then a keyword glob, then a VR, then a class); then the one of the nearest
/// layer; then the first. What no rule names falls to the defaults.
public struct ActionTable: Sendable {
  typealias ID = Int

  /// Every action of the table; an `ID` is an index of it.
  private(set) var actions: [Action] = []
  private(set) var kinds: [Action.Kind] = []
  let defaults: Defaults

  /// Rules without a path, per tag: the winner.
  var tags = TagMap()
  /// Rules with a path, per tag of the element, the winner first.
  var paths: [UInt32: [PathRule]] = [:]
  /// Rules with a path whose element is not one tag.
  var broadPaths: [PathRule] = []
  /// Rules that stand above all others, the winner first.
  var overrides: [PathRule] = []
  /// Masks, ranges and whole creators, the most specific first.
  var broad: [Compiled] = []
  var creators: [[UInt8]: CreatorID] = [:]
  var privateElements: [UInt64: ID] = [:]
  /// For each creator that rules name, whether any rule leaves something of its blocks.
  var keepsCreator: [Bool] = [false, false]
  var byVR: [ID]
  var privateDefault: ID = 0
  var unknownDefault: ID = 0
  /// What is inserted into a data set that lacks it, in tag order.
  var insertions: [(tag: Tag, id: ID)] = []
  /// Attributes of the root data set that must have a value, and why.
  var requirements: [(tag: Tag, reason: String)] = []

  /// A private creator as the table knows it.
  typealias CreatorID = Int
  /// No element of the block names a creator.
  static let orphan: CreatorID = 0
  /// A creator that no rule names.
  static let unnamed: CreatorID = 1

  struct Compiled: Sendable {
    var item: ElementSelector.Item
    var creator: CreatorID
    var id: ID
  }

  struct PathRule: Sendable {
    var selector: ElementSelector
    var id: ID
    /// The place among all rules: the smallest wins.
    var rank: Int
  }

  /// Makes the table of an instance for which those of the plan's conditions hold whose bits are set.
  public init(_ plan: Plan, holding conditions: UInt64 = 0) {
    let rules = plan.rules.filter { rule in rule.condition.map { conditions >> UInt64($0) & 1 == 1 } ?? true }
    self.init(rules: rules, defaults: plan.defaults)
  }

  /// Makes the table. The rules may come in any order.
  public init(rules: [Rule], defaults: Defaults) {
    self.defaults = defaults
    var list: [Action] = [.delete, .keep]
    var known: [Action: ID] = [.delete: 0, .keep: 1]
    func id(_ action: Action) -> ID {
      if let id = known[action] { return id }
      list.append(action)
      known[action] = list.count - 1
      return list.count - 1
    }
    byVR = VR.allCases.map { id(defaults.byVR[$0] ?? .delete) }
    privateDefault = id(defaults.privateElements)
    unknownDefault = id(defaults.unknownElements)
    // The winner comes first, so whoever is placed first stays.
    let ranked = rules.enumerated().sorted {
      Precedence($0.element, index: $0.offset) < Precedence($1.element, index: $1.offset)
    }
    var demanding: Set<Tag> = []
    for (rank, (_, rule)) in ranked.enumerated() {
      place(rule, id(rule.action), rank: rank)
      let isDemand = rule.action.insertsWhenAbsent || rule.action.isRequirement
      if isDemand, case .tag(let tag) = rule.selector.element { demanding.insert(tag) }
    }
    actions = list
    kinds = list.map(\.kind)
    broad.sort { Precedence.matchable($0.item) < Precedence.matchable($1.item) }
    demand(demanding.sorted())
  }

  /// Notes what is asked of absent elements, by the rules that decide about them in the root data set.
  private mutating func demand(_ tags: [Tag]) {
    for tag in tags {
      let id = action(for: tag, vr: DataDictionary.vr(of: tag) ?? .un, path: [])
      if actions[id].insertsWhenAbsent { insertions.append((tag, id)) }
      if let reason = actions[id].requirement { requirements.append((tag, reason)) }
    }
  }

  /// The table that changes nothing.
  public static let identity = ActionTable(rules: [], defaults: .keepEverything)

  private mutating func place(_ rule: Rule, _ id: ID, rank: Int) {
    let selector = rule.selector
    var creator = Self.unnamed
    if case .privateElement(_, let name, _) = selector.element {
      creator = creatorID(name, keeps: rule.action != .delete)
    }
    // A creator that only a way names must be told from one that no rule names.
    for case .sequence(.privateElement(_, let name, _), index: _) in selector.ancestors {
      _ = creatorID(name, keeps: false)
    }
    if rule.isOverride { overrides.append(PathRule(selector: selector, id: id, rank: rank)) }
    if !selector.ancestors.isEmpty || selector.isAnchored {
      let path = PathRule(selector: selector, id: id, rank: rank)
      switch selector.element {
      case .tag(let tag): paths[tag.rawValue, default: []].append(path)
      case .keywords(_, let list): for tag in list { paths[tag.rawValue, default: []].append(path) }
      default: broadPaths.append(path)
      }
      return
    }
    switch selector.element {
    case .tag(let tag): tags.insertIfAbsent(tag, id)
    case .keywords(_, let list):
      for tag in list where !broad.contains(where: { Self.matches($0.item, tag) }) {
        tags.insertIfAbsent(tag, id)
      }
    case .privateElement(let group, _, let element?):
      let key = Self.privateKey(group, creator, element)
      if privateElements[key] == nil { privateElements[key] = id }
    case .pattern, .range, .privateElement, .vrs, .elements:
      broad.append(Compiled(item: selector.element, creator: creator, id: id))
    }
  }

  private mutating func creatorID(_ name: String, keeps: Bool) -> CreatorID {
    let bytes = Array(name.utf8)
    let id = creators[bytes] ?? keepsCreator.count
    if id == keepsCreator.count {
      creators[bytes] = id
      keepsCreator.append(false)
    }
    if keeps { keepsCreator[id] = true }
    return id
  }

  static func privateKey(_ group: UInt16, _ creator: CreatorID, _ element: UInt8) -> UInt64 {
    UInt64(creator) << 32 | UInt64(group) << 8 | UInt64(element)
  }

  static func matches(_ item: ElementSelector.Item, _ tag: Tag) -> Bool {
    switch item {
    case .tag(let own): own == tag
    case .pattern(let pattern): pattern.matches(tag)
    case .range(let range): range.contains(tag)
    case .keywords(_, let list): list.contains(tag)
    case .privateElement, .vrs, .elements: false
    }
  }
}

extension Action {
  /// Whether the action also speaks of an element that is not there.
  var insertsWhenAbsent: Bool {
    switch self {
    case .set: true
    case .pipeline(let steps): steps.contains(where: \.insertsWhenAbsent)
    default: false
    }
  }
}
