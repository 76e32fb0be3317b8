internal import DICOM
internal import Engine

/// What changes from one profile to another.
public struct ProfileDifference: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The second profile leaves more.
    case weaker
    /// The second profile leaves less.
    case stricter
    case other
  }

  public struct Change: Hashable, Sendable {
    public var subject: String
    public var before: String
    public var after: String
  }

  public private(set) var changes: [Kind: [Change]] = [:]

  public var isEmpty: Bool { changes.values.allSatisfy(\.isEmpty) }

  public init(from old: CompiledProfile, to new: CompiledProfile) {
    let left = RuleRanking(old.plan, holding: ConditionDecision(old.plan, sopClass: nil).holding)
    let right = RuleRanking(new.plan, holding: ConditionDecision(new.plan, sopClass: nil).holding)
    for entry in DataDictionary.entries where entry.tag.group > 0x0003 && entry.tag.group < 0xFFFA {
      guard let vr = entry.vrs.first else { continue }
      let element = RuleRanking.Element(entry.tag, vr: vr)
      compare("\(entry.keyword) \(entry.pattern)", left.action(for: element), right.action(for: element))
    }
    compareRules(old, new)
    let (before, after) = (old.plan.defaults, new.plan.defaults)
    compare("private elements", before.privateElements, after.privateElements)
    compare("unknown elements", before.unknownElements, after.unknownElements)
    if old.plan.dateShift != new.plan.dateShift {
      add(.other, "dates", old.plan.dateShift.text, new.plan.dateShift.text)
    }
    if old.plan.identity != new.plan.identity {
      add(.other, "identity", old.plan.identity.text, new.plan.identity.text)
    }
  }

  private mutating func add(_ kind: Kind, _ subject: String, _ before: String, _ after: String) {
    changes[kind, default: []].append(Change(subject: subject, before: before, after: after))
  }

  private mutating func compare(_ subject: String, _ before: Action, _ after: Action) {
    guard before != after else { return }
    let (old, new) = (before.residue, after.residue)
    add(new > old ? .weaker : new < old ? .stricter : .other, subject, before.text, after.text)
  }

  /// Rules that no attribute of the dictionary stands for: paths, private elements, conditions.
  private mutating func compareRules(_ old: CompiledProfile, _ new: CompiledProfile) {
    let (before, after) = (old.specialRules, new.specialRules)
    for (subject, action) in before.sorted(by: { $0.key < $1.key }) {
      guard let other = after[subject] else {
        // Without the rule something wider decides, which the file alone can tell.
        add(action.residue > 0 ? .stricter : .other, subject, action.text, "no rule")
        continue
      }
      compare(subject, action, other)
    }
    for (subject, action) in after.sorted(by: { $0.key < $1.key }) where before[subject] == nil {
      add(action.residue > 0 ? .weaker : .other, subject, "no rule", action.text)
    }
    let (oldReasons, newReasons) = (old.quarantineTexts, new.quarantineTexts)
    for text in oldReasons.subtracting(newReasons).sorted() { add(.weaker, "quarantine", text, "no rule") }
    for text in newReasons.subtracting(oldReasons).sorted() { add(.stricter, "quarantine", "no rule", text) }
  }

  /// The changes for a reader, group by group.
  public var rendered: String {
    var text = ""
    for kind in Kind.allCases {
      guard let list = changes[kind], !list.isEmpty else { continue }
      text += "\(kind.rawValue) (\(list.count))\n"
      for change in list { text += "  \(change.subject): \(change.before) -> \(change.after)\n" }
    }
    return text.isEmpty ? "no difference\n" : text
  }
}

extension Action {
  /// How much of a value is left: 0 nothing, 1 a stand-in, 2 a keyed pseudonym, 3 a part, 4 nearly all, 5 all.
  fileprivate var residue: Int {
    switch self {
    case .delete, .empty, .quarantine: 0
    // The most that it may come to.
    case .byType(.deleteEmptyOrHashUIDs): 2
    case .replaceWithDummy, .byType: 1
    case .replace(let template), .set(let template): template.attributes.isEmpty ? 1 : 2
    case .hash, .hashUID, .lookup: 2
    case .date, .shiftDate, .age: 3
    case .substitute: 4
    case .keep, .keepVerbatim, .require: 5
    // What one step takes away no other brings back.
    case .pipeline(let steps): steps.map(\.residue).min() ?? 5
    }
  }
}

extension CompiledProfile {
  /// Own rules with a path, a private element or a condition, by what they speak of.
  fileprivate var specialRules: [String: Action] {
    var found: [String: Action] = [:]
    for rule in plan.rules {
      guard let index = rule.origin else { continue }
      let isPlain =
        rule.selector.ancestors.isEmpty && !rule.selector.isAnchored && rule.condition == nil
        && !rule.selector.element.isPrivate
      if isPlain { continue }
      let condition = rule.condition.map { " if \(conditions[$0])" } ?? ""
      let subject = origins[index].selector + condition
      if found[subject] == nil { found[subject] = rule.action }
    }
    return found
  }

  fileprivate var quarantineTexts: Set<String> {
    Set(plan.quarantines.map { "if \(conditions[$0.condition]): \($0.reason)" })
  }
}

extension ElementSelector.Item {
  fileprivate var isPrivate: Bool {
    switch self {
    case .privateElement, .elements(.private), .elements(.unknown): true
    default: false
    }
  }
}

extension DateShift? {
  fileprivate var text: String {
    map { "\($0.days.lowerBound)..\($0.days.upperBound) days \($0.direction.rawValue)" } ?? "no shift"
  }
}

extension [Tag] {
  fileprivate var text: String {
    map { DataDictionary.entry(for: $0)?.keyword ?? $0.description }.joined(separator: ", ")
  }
}
