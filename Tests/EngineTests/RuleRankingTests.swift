import DICOM
import Testing

@testable import Engine

/// What `explain` says of an element must be what a run does to it.
@Suite("The ranking of the rules and the table say the same")
struct RuleRankingTests {
  // Few tags, so that rules meet each other.
  private static let tags = [
    Tag(0x0010, 0x0010), Tag(0x0010, 0x0020), Tag(0x0010, 0x0030), Tag(0x0008, 0x0020), Tag(0x0008, 0x0018),
    Tag(0x0028, 0x0010), Tag(0x6000, 0x3000), Tag(0x6002, 0x3000), Tag(0x5000, 0x0005), Tag(0x0010, 0xFFFE),
  ]
  private static let sequences = [Tag(0x0040, 0x0275), Tag(0x0008, 0x1140), Tag(0x0010, 0x1002)]
  private static let creators = ["ACME", "ACME 2", "OTHER"]
  private static let actions: [Action] = [
    .keep, .delete, .empty, .replaceWithDummy, .hashUID, .hash(.init()), .date(.year), .date(.month),
    .shiftDate,
    .replace("A"), .set("B"), .require("C"), .quarantine("D"), .keepVerbatim, .age(.init(cap: 89)),
  ]

  private static func item(_ chance: inout Chance) -> ElementSelector.Item {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0...3: .tag(tags.randomElement(using: &chance) ?? tags[0])
    case 4:
      .pattern(
        TagPattern(
          value: (tags.randomElement(using: &chance) ?? tags[0]).rawValue,
          mask: [0xFFFF_FFF0, 0xFFFF_0000, 0xFF01_FFFF, 0xFFFF_FF0F].randomElement(using: &chance) ?? 0))
    case 5:
      [
        .range(Tag(0x0010, 0x0010)...Tag(0x0010, 0x0020)), .range(Tag(0x0008, 0x0000)...Tag(0x0010, 0x0010)),
        .range(Tag(0x0008, 0x0018)...Tag(0x6000, 0x3000)),
      ].randomElement(using: &chance) ?? .elements(.any)
    case 6:
      .privateElement(
        group: 0x0029, creator: creators.randomElement(using: &chance) ?? "",
        element: [nil, 0x01, 0x02].randomElement(using: &chance) ?? nil)
    case 7: .keywords("*", tags: tags.filter { _ in Bool.random(using: &chance) })
    case 8: .vrs(Set([VR.pn, .lo, .da, .ui, .us, .ow].filter { _ in Bool.random(using: &chance) }))
    default: .elements(ElementSelector.Class.allCases.randomElement(using: &chance) ?? .any)
    }
  }

  private static func ancestor(_ chance: inout Chance) -> ElementSelector.Ancestor {
    let index = [nil, nil, 0, 1].randomElement(using: &chance) ?? nil
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: return .anyDepth
    case 1: return .sequence(.elements(.any), index: index)
    case 2: return .sequence(.privateElement(group: 0x0029, creator: "ACME", element: nil), index: index)
    default: return .sequence(.tag(sequences.randomElement(using: &chance) ?? sequences[0]), index: index)
    }
  }

  private static func rule(_ chance: inout Chance) -> Rule {
    let depth = [0, 0, 0, 1, 1, 2].randomElement(using: &chance) ?? 0
    return Rule(
      ElementSelector(
        item(&chance), in: (0..<depth).map { _ in ancestor(&chance) },
        isAnchored: Int.random(in: 0..<4, using: &chance) == 0),
      actions.randomElement(using: &chance) ?? .keep, layer: Int.random(in: 0..<3, using: &chance),
      condition: [nil, nil, nil, 0, 1].randomElement(using: &chance) ?? nil,
      isOverride: Int.random(in: 0..<8, using: &chance) == 0)
  }

  private static func element(_ chance: inout Chance) -> RuleRanking.Element {
    let path = (0..<Int.random(in: 0..<4, using: &chance)).map { _ -> RuleRanking.Step in
      let item = Int.random(in: 0..<2, using: &chance)
      guard Int.random(in: 0..<4, using: &chance) == 0 else {
        return RuleRanking.Step(sequences.randomElement(using: &chance) ?? sequences[0], item: item)
      }
      return RuleRanking.Step(
        Tag(0x0029, 0x1001), item: item, creator: creators.randomElement(using: &chance))
    }
    if Int.random(in: 0..<3, using: &chance) == 0 {
      // Nobody may have reserved the block, or somebody whom no rule names.
      let creator = [nil, "NOBODY", "ACME", "ACME 2", "OTHER"].randomElement(using: &chance) ?? nil
      let number = UInt16([0x1001, 0x1002, 0x1003].randomElement(using: &chance) ?? 0x1001)
      return RuleRanking.Element(Tag(0x0029, number), vr: .lo, creator: creator, path: path)
    }
    let tag = tags.randomElement(using: &chance) ?? tags[0]
    let stated = [VR.un, .lo, .ob].randomElement(using: &chance) ?? .un
    let vr = Int.random(in: 0..<4, using: &chance) == 0 ? stated : DataDictionary.vr(of: tag) ?? .un
    return RuleRanking.Element(tag, vr: vr, path: path)
  }

  /// What the defaults make of an element, worked out anew from what they promise.
  private static func otherwise(_ element: RuleRanking.Element, _ defaults: Defaults) -> Action {
    guard !element.tag.isPrivate else { return element.creator == nil ? .delete : defaults.privateElements }
    guard let known = DataDictionary.vr(of: element.tag) else { return defaults.unknownElements }
    let (own, stated) = (defaults.byVR[known] ?? .delete, defaults.byVR[element.vr] ?? .delete)
    if element.vr == .un || known == element.vr { return own }
    return stated == .delete ? stated : own
  }

  @Test("The action is the first rule's, else the default's", arguments: 0..<UInt64(8))
  func agreement(seed: UInt64) {
    var chance = Chance(state: seed)
    var (decided, left) = (0, 0)
    for _ in 0..<60 {
      let rules = (0..<Int.random(in: 0..<16, using: &chance)).map { _ in Self.rule(&chance) }
      let plan = Plan(rules: rules, defaults: .failClosed, conditions: [.always, .not(.always)])
      for holding in [UInt64(0), 1, 2, 3] {
        let ranking = RuleRanking(plan, holding: holding)
        for _ in 0..<20 {
          let element = Self.element(&chance)
          let action = ranking.action(for: element)
          if let first = ranking.rules(for: element).first {
            #expect(action == first.action, "\(element) by \(first)")
            decided += 1
          } else {
            #expect(action == Self.otherwise(element, plan.defaults), "\(element)")
            left += 1
          }
        }
      }
    }
    // Cases of both kinds came up.
    #expect(decided > 1_000 && left > 500, "\(decided) \(left)")
  }

  private static let name = Tag(0x0010, 0x0010)
  private static let way: [RuleRanking.Step] = [.init(sequences[1], item: 0), .init(sequences[0], item: 1)]

  private static func path(_ items: Int?..., element: ElementSelector.Item = .tag(name)) -> ElementSelector {
    let steps = zip(items, sequences.prefix(items.count).reversed())
    return ElementSelector(element, in: steps.map { .sequence(.tag($1), index: $0) })
  }

  @Test(
    "A longer path beats a shorter one, [n] beats none, whatever the element and wherever the rule is kept")
  func paths() {
    let ranks: [(ElementSelector, ElementSelector)] = [
      // Longer, though its element is a VR or a class.
      (Self.path(nil, nil, element: .vrs([.pn])), Self.path(nil)),
      (Self.path(nil, nil, element: .elements(.any)), Self.path(1)),
      (Self.path(nil, element: .elements(.any)), ElementSelector(.tag(Self.name))),
      (Self.path(1), Self.path(nil)),
      (Self.path(1, element: .vrs([.pn])), Self.path(nil)),
      (Self.path(0, 1), Self.path(nil, 1)), (Self.path(nil, nil), Self.path(1)),
      (Self.path(nil), Self.path(nil, element: .vrs([.pn]))),
      (Self.path(nil, element: .keywords("*Name", tags: [Self.name])), Self.path(nil, element: .vrs([.pn]))),
    ]
    let element = RuleRanking.Element(Self.name, vr: .pn, path: Self.way)
    for (strong, weak) in ranks {
      for rules in [[Rule(strong, .keep), Rule(weak, .empty)], [Rule(weak, .empty), Rule(strong, .keep)]] {
        let ranking = RuleRanking(Plan(rules: rules, defaults: .failClosed))
        #expect(ranking.action(for: element) == .keep, "\(strong) before \(weak)")
        #expect(ranking.rules(for: element).map(\.action) == [.keep, .empty])
      }
    }
  }

  @Test("A private sequence on the way is its creator's, and nobody else's")
  func privateWays() {
    let way = ElementSelector.Ancestor.sequence(
      .privateElement(group: 0x0029, creator: "ACME", element: 1), index: nil)
    let plan = Plan(
      rules: [Rule(ElementSelector(.tag(Self.name), in: [way]), .keep)], defaults: .failClosed)
    let ranking = RuleRanking(plan)
    func action(_ creator: String?) -> Action {
      let step = RuleRanking.Step(Tag(0x0029, 0x1001), creator: creator)
      return ranking.action(for: RuleRanking.Element(Self.name, vr: .pn, path: [step]))
    }
    #expect(action("ACME") == .keep)
    #expect(action("OTHER") == .delete)
    #expect(action(nil) == .delete)
  }

  @Test("What is inserted or required in the root data set is what decides there")
  func demands() {
    let set = Rule(ElementSelector(.tag(Self.name)), .set("A"))
    let require = Rule(ElementSelector(.tag(Self.name)), .require("B"))
    let anchored = Rule(ElementSelector(.tag(Self.name), isAnchored: true), .delete)
    let lifted = Rule(ElementSelector(.elements(.any)), .delete, isOverride: true)
    func table(_ rules: [Rule]) -> ActionTable { ActionTable(rules: rules, defaults: .failClosed) }
    #expect(table([set]).insertions.map(\.tag) == [Self.name])
    #expect(table([require]).requirements.map(\.reason) == ["B"])
    for stronger in [anchored, lifted] {
      #expect(table([set, stronger]).insertions.isEmpty)
      #expect(table([require, stronger]).requirements.isEmpty)
    }
  }
}
