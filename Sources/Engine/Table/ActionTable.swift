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
public final class ActionTable: Sendable {
  typealias ID = Int
  /// The actions that every table has.
  static let deletes: ID = 0
  static let keeps: ID = 1
  static let replaces: ID = 2
  static let empties: ID = 3
  static let hashesUIDs: ID = 4

  /// What the rules come to, as it was collected: taking each dictionary out of it would set up its metadata anew, which
  /// takes as long as half the table.
  private let rows: ActionTableRows

  /// Every action of the table; an `ID` is an index of it.
  var actions: [Action] { rows.actions }
  let kinds: [Action.Kind]
  /// What every action comes to, by the attribute's type: three ids for each.
  let choices: [ID]

  /// Rules without a path, per tag: the winner.
  var tags: TagMap { rows.tags }
  /// Rules with a path, per tag of the element, the winner first.
  var paths: [UInt32: [PathRule]] { rows.paths }
  /// Rules with a path whose element is not one tag.
  var broadPaths: [PathRule] { rows.broadPaths }
  /// Rules that stand above all others, the winner first.
  var overrides: [PathRule] { rows.overrides }
  /// Whether any rule must be looked at before those that name a tag.
  let hasPathRules: Bool
  /// Whether a rule tells the items of a sequence apart by their number.
  var asksForItems: Bool { rows.asksForItems }
  /// Whether no private element may stay, whoever reserved its block and wherever it stands.
  let deletesAllPrivate: Bool
  /// Masks, ranges and classes that may speak of standard elements, the most specific first.
  let broadStandard: [Compiled]
  /// Those of them that may speak of private elements.
  let broadPrivate: [Compiled]
  var creators: [[UInt8]: CreatorID] { rows.creators }
  var privateElements: [UInt64: ID] { rows.privateElements }
  /// For each creator that rules name, whether any rule leaves something of its blocks.
  var keepsCreator: [Bool] { rows.keepsCreator }
  /// What happens to a standard element that no rule speaks of, at the `place` of its VR.
  let byVR: [ID]
  let privateDefault: ID
  /// What happens to private elements of which nobody says whose they are.
  let orphanDefault: ID
  /// Whether a private block may stay although no rule names its creator.
  let keepsUnnamedBlocks: Bool
  let unknownDefault: ID
  /// What is inserted into a data set that lacks it, in tag order.
  let insertions: [(tag: Tag, id: ID)]
  /// Attributes of the root data set that must have a value, and why.
  var requirements: [(tag: Tag, reason: String)] { rows.requirements }

  /// What becomes of the values of content items, by the action that says so.
  var concepts: [ID: ConceptIDs] { rows.concepts }
  /// What the output says of itself.
  let statement: EncodedStatement?
  /// Whether private elements may stay, so that what the file says of them (0008,0300) matters.
  let obeysDeclarations: Bool

  /// `ConceptActions` by the numbers of the actions.
  struct ConceptIDs: Sendable {
    var listed: [ConceptActions.Concept: ID]
    var otherwise: ID
    var unnamed: ID
    var place: (sequence: Tag, id: ID)?
  }

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
    /// Tags among which all are that the rule can speak of: most elements need no closer look.
    let bounds: TagPattern

    init(item: ElementSelector.Item, creator: CreatorID, id: ID) {
      self.item = item
      self.creator = creator
      self.id = id
      if case .pattern(let pattern) = item {
        bounds = pattern
      } else {
        bounds = TagPattern(value: 0, mask: 0)
      }
    }
  }

  struct PathRule: Sendable {
    var selector: ElementSelector
    var id: ID
    /// The place among all rules: the smallest wins.
    var rank: Int
  }

  /// Makes the table of an instance for which those of the plan's conditions hold whose bits are set.
  public convenience init(_ plan: Plan, holding conditions: UInt64 = 0) {
    let rules =
      plan.conditions.isEmpty
      ? plan.rules
      : plan.rules.filter { rule in rule.condition.map { conditions >> UInt64($0) & 1 == 1 } ?? true }
    self.init(
      rules: rules, defaults: plan.defaults,
      statement: plan.statement.map { EncodedStatement($0, holding: conditions) })
  }

  /// Makes the table. The rules may come in any order.
  public convenience init(rules: [Rule], defaults: Defaults) {
    self.init(rules: rules, defaults: defaults, statement: nil)
  }

  private convenience init(rules: [Rule], defaults: Defaults, statement: EncodedStatement?) {
    var rows = ActionTableRows()
    // What the output says of itself is written by the program alone; what else says so, at any depth, goes.
    if statement != nil {
      // Where rules are lifted or look at paths, they would come before one that only names the tag.
      let isLifted = rules.contains { rule in
        rule.isOverride || rule.selector.isAnchored || !rule.selector.ancestors.isEmpty
      }
      for tag in EncodedStatement.tags {
        rows.place(Rule(ElementSelector(.tag(tag)), .delete, isOverride: isLifted), rank: -1)
      }
    }
    let byDefault = DefaultActions(defaults, &rows)
    // The winner comes first, so whoever is placed first stays.
    let ranked = rules.indices.map { Precedence(rules[$0], index: $0) }.sorted()
    for (rank, precedence) in ranked.enumerated() { rows.place(rules[precedence.index], rank: rank) }
    if rows.hasPathRules, rows.hasDemands {
      // A rule that is lifted or speaks of the root alone may decide about what another inserts or requires there.
      let draft = ActionTable(rows, byDefault, nil)
      rows.keepDemands { draft.action(forRoot: $0, vr: DataDictionary.vr(of: $0) ?? .un) }
    }
    self.init(rows, byDefault, statement)
  }

  /// The numbers of the actions for what no rule names.
  private struct DefaultActions {
    let defaults: Defaults
    let byVR: [ID]
    let privateElements: ID
    let unknownElements: ID

    init(_ defaults: Defaults, _ rows: inout ActionTableRows) {
      self.defaults = defaults
      var byVR = [ID](repeating: ActionTable.deletes, count: VR.placeCount)
      for vr in VR.allCases { byVR[vr.place] = rows.id(of: defaults.byVR[vr] ?? .delete) }
      self.byVR = byVR
      privateElements = rows.id(of: defaults.privateElements)
      unknownElements = rows.id(of: defaults.unknownElements)
    }
  }

  private init(_ rows: ActionTableRows, _ byDefault: DefaultActions, _ statement: EncodedStatement?) {
    self.rows = rows
    self.statement = statement
    byVR = byDefault.byVR
    privateDefault = byDefault.privateElements
    unknownDefault = byDefault.unknownElements
    orphanDefault = byDefault.defaults == .keepEverything ? Self.keeps : Self.deletes
    kinds = rows.actions.map(\.kind)
    choices = rows.choices
    hasPathRules = rows.hasPathRules
    let broad = rows.broad.sorted { Precedence.matchable($0.item) < Precedence.matchable($1.item) }
    broadStandard = broad.filter { $0.item.mayName(private: false) }
    broadPrivate = broad.filter { $0.item.mayName(private: true) }
    let keepsUnnamedBlocks =
      byDefault.defaults.privateElements != .delete
      || rows.broad.contains { rule in
        switch rule.item {
        case .elements(.private), .elements(.any), .vrs, .pattern, .range: rule.id != Self.deletes
        default: false
        }
      }
    self.keepsUnnamedBlocks = keepsUnnamedBlocks
    let keepsSome =
      keepsUnnamedBlocks || rows.keepsCreator.contains(true) || orphanDefault != Self.deletes
      || (rows.overrides + rows.broadPaths).contains { rule in
        rule.id != Self.deletes && rule.selector.element.mayName(private: true)
      }
    deletesAllPrivate = !keepsSome && rows.paths.keys.allSatisfy { !Tag(rawValue: $0).isPrivate }
    obeysDeclarations =
      (keepsUnnamedBlocks || rows.keepsCreator.contains(true)) && byDefault.defaults != .keepEverything
    insertions = rows.insertions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The table that changes nothing.
  public static let identity = ActionTable(rules: [], defaults: .keepEverything)

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
