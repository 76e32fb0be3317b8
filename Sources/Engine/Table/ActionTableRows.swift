internal import DICOM

/// The rows of an action table while it is made: rules come in the order of their precedence, the winner first.
struct ActionTableRows {
  private(set) var actions: [Action] = [.delete, .keep, .replaceWithDummy, .empty, .hashUID]
  private(set) var ids: [Action: ActionTable.ID] = [
    .delete: ActionTable.deletes, .keep: ActionTable.keeps, .replaceWithDummy: ActionTable.replaces,
    .empty: ActionTable.empties, .hashUID: ActionTable.hashesUIDs,
  ]
  private(set) var tags = TagMap()
  private(set) var paths: [UInt32: [ActionTable.PathRule]] = [:]
  private(set) var broadPaths: [ActionTable.PathRule] = []
  private(set) var overrides: [ActionTable.PathRule] = []
  private(set) var broad: [ActionTable.Compiled] = []
  private(set) var creators: [[UInt8]: ActionTable.CreatorID] = [:]
  private(set) var privateElements: [UInt64: ActionTable.ID] = [:]
  private(set) var keepsCreator = [false, false]
  private(set) var asksForItems = false
  private(set) var insertions: [Tag: ActionTable.ID] = [:]
  private(set) var requirements: [(tag: Tag, reason: String)] = []

  private(set) var concepts: [ActionTable.ID: ActionTable.ConceptIDs] = [:]

  /// The number of an action, which is added when it is new.
  mutating func id(of action: Action) -> ActionTable.ID {
    if let id = ids[action] { return id }
    actions.append(action)
    let id = actions.count - 1
    ids[action] = id
    if case .byConcept(let choice) = action {
      concepts[id] = ActionTable.ConceptIDs(
        listed: choice.listed.mapValues { self.id(of: $0) }, otherwise: self.id(of: choice.otherwise),
        unnamed: self.id(of: choice.unnamed),
        place: choice.place.map { ($0.sequence, self.id(of: $0.action)) })
    }
    return id
  }

  /// Adds a rule that is ranked after all that were added before.
  mutating func place(_ rule: Rule, rank: Int) {
    let id = id(of: rule.action)
    place(rule, id, rank: rank)
    guard case .tag(let tag) = rule.selector.element, rule.selector.ancestors.isEmpty, tags[tag] == id
    else { return }
    if rule.action.insertsWhenAbsent { insertions[tag] = id }
    if let reason = rule.action.requirement, !requirements.contains(where: { $0.tag == tag }) {
      requirements.append((tag, reason))
    }
  }

  var hasPathRules: Bool { !paths.isEmpty || !broadPaths.isEmpty || !overrides.isEmpty }

  /// Whether anything is asked of elements that may be absent.
  var hasDemands: Bool { !insertions.isEmpty || !requirements.isEmpty }

  /// Keeps those of the demands that the action which decides in the root data set makes.
  mutating func keepDemands(by decided: (Tag) -> Action) {
    insertions = insertions.filter { decided($0.key) == actions[$0.value] }
    requirements = requirements.filter { decided($0.tag).requirement == $0.reason }
  }

  private mutating func place(_ rule: Rule, _ id: ActionTable.ID, rank: Int) {
    let selector = rule.selector
    var creator = ActionTable.unnamed
    if case .privateElement(_, let name, _) = selector.element {
      creator = creatorID(name, keeps: rule.action != .delete)
    }
    // A creator that only a way names must be told from one that no rule names.
    for case .sequence(.privateElement(_, let name, _), index: _) in selector.ancestors {
      _ = creatorID(name, keeps: false)
    }
    for case .sequence(_, index: .some) in selector.ancestors { asksForItems = true }
    if rule.isOverride { overrides.append(ActionTable.PathRule(selector: selector, id: id, rank: rank)) }
    if !selector.ancestors.isEmpty || selector.isAnchored {
      let path = ActionTable.PathRule(selector: selector, id: id, rank: rank)
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
      for tag in list where !broad.contains(where: { ActionTable.matches($0.item, tag) }) {
        tags.insertIfAbsent(tag, id)
      }
    case .privateElement(let group, _, let element?):
      let key = ActionTable.privateKey(group, creator, element)
      if privateElements[key] == nil { privateElements[key] = id }
    case .pattern, .range, .privateElement, .vrs, .elements:
      broad.append(ActionTable.Compiled(item: selector.element, creator: creator, id: id))
    }
  }

  private mutating func creatorID(_ name: String, keeps: Bool) -> ActionTable.CreatorID {
    let bytes = Array(name.utf8)
    let id = creators[bytes] ?? keepsCreator.count
    if id == keepsCreator.count {
      creators[bytes] = id
      keepsCreator.append(false)
    }
    if keeps { keepsCreator[id] = true }
    return id
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
