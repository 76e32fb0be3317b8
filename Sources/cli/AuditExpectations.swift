internal import Audit
internal import DICOM
internal import Engine
internal import ProfileDSL

extension CompiledProfile {
  /// What the profile does on purpose, attribute by attribute of the dictionary.
  var expectations: Expectations {
    let ranking = RuleRanking(plan, holding: 0)
    // What no condition spares may still fall to a rule that has one.
    let fullRanking = RuleRanking(plan)
    var expectations = Expectations()
    var shifted: Set<Tag> = []
    for entry in DataDictionary.entries where !entry.isRepeating {
      guard let vr = entry.vrs.first else { continue }
      let element = RuleRanking.Element(entry.tag, vr: vr)
      let action = ranking.action(for: element)
      if action != .keep || fullRanking.action(for: element) != .keep {
        expectations.changed.insert(entry.tag)
      }
      if action == .shiftDate { shifted.insert(entry.tag) }
      switch action {
      case .keep, .keepVerbatim: expectations.kept.insert(entry.tag)
      // A shift moves dates and leaves times (PS3.15 E.3.6).
      case .shiftDate where vr == .tm: expectations.kept.insert(entry.tag)
      case .delete: continue
      case .date(let precision):
        expectations.present.insert(entry.tag)
        expectations.coarsened[entry.tag] = precision == .year ? .year : .month
      default: expectations.present.insert(entry.tag)
      }
    }
    expectations.keptTaskEntries = Set(
      plan.sidecars.flatMap { sidecar -> [String] in
        guard case .task(let keep) = sidecar.content else { return [] }
        return keep.map(\.name)
      })
    for rule in plan.rules where rule.action != .keep {
      // A rule for one place or one kind of instance speaks of the attribute too.
      if case .tag(let tag) = rule.selector.element { expectations.changed.insert(tag) }
    }
    expectations.constants = constants
    expectations.shifted = shifted
    // Which of them a rule or a condition takes back in one instance is the engine's to know.
    expectations.statedCodes = Set(plan.statement?.codes.map(\.code) ?? [])
    expectations.changesDates = plan.statement?.changesDates != .never
    expectations.privateElements = privateElements(ranking)
    // A creator that nobody has, in case a wide rule keeps it.
    expectations.keepsPrivate = VR.allCases.contains { vr in
      let unheard = RuleRanking.Element(Tag(0x0099, 0x10FF), vr: vr, creator: "\u{1}")
      return ranking.action(for: unheard) != .delete || fullRanking.action(for: unheard) != .delete
    }
    // Within some sequence all private elements may stay.
    if plan.rules.contains(where: { $0.selector.element == .elements(.private) && $0.action != .delete }) {
      expectations.keepsPrivate = true
    }
    return expectations
  }

  /// The values that the profile itself says.
  private var constants: [Tag: Set<[UInt8]>] {
    var constants: [Tag: Set<[UInt8]>] = [:]
    for rule in plan.rules {
      guard case .tag(let tag) = rule.selector.element, rule.selector.ancestors.isEmpty else { continue }
      switch rule.action {
      case .set(let template), .replace(let template):
        if let text = template.constant { constants[tag, default: []].insert(Array(text.utf8)) }
      default: continue
      }
    }
    if let statement = plan.statement {
      let method = statement.method.joined(separator: "\\")
      constants[Tag(0x0012, 0x0063), default: []].insert(Array(method.utf8))
    }
    return constants
  }

  /// What becomes of the private elements that rules name, wherever they lie.
  private func privateElements(_ ranking: RuleRanking) -> [PrivateElement: Expectations.Residue] {
    var elements: [PrivateElement: Expectations.Residue] = [:]
    var named: Set<PrivateElement> = []
    for rule in plan.rules {
      if case .privateElement(let group, let creator, let number) = rule.selector.element {
        named.insert(PrivateElement(group: group, creator: creator, element: number))
      }
    }
    let action = { (element: PrivateElement) -> Action? in
      // Of a whole block what becomes of an element that no rule names.
      let number =
        element.element
        ?? (0...0xFF).first { number in
          !named.contains(PrivateElement(group: element.group, creator: element.creator, element: number))
        }
      return number.map { number in
        ranking.action(
          for: RuleRanking.Element(
            Tag(element.group, 0x1000 | UInt16(number)), vr: .un, creator: element.creator))
      }
    }
    for element in named { elements[element] = action(element)?.residue ?? .nothing }
    // A rule for one place or one kind of instance may win there.
    for rule in plan.rules where rule.condition != nil || !rule.selector.ancestors.isEmpty {
      guard case .privateElement(let group, let creator, let number) = rule.selector.element else { continue }
      let element = PrivateElement(group: group, creator: creator, element: number)
      elements[element] = max(elements[element] ?? .nothing, rule.action.residue)
    }
    return elements
  }
}

extension Action {
  fileprivate var residue: Expectations.Residue {
    switch self {
    case .delete: .nothing
    case .keep, .keepVerbatim, .require: .kept
    default: .changed
    }
  }
}
