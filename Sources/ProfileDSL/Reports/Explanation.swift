internal import DICOM
public import Engine

/// Why an element is treated as it is: the rule that decides, and those that do not.
public struct Explanation: Sendable {
  /// One rule that speaks of the element.
  public struct Line: Hashable, Sendable {
    public var action: String
    /// File and line, or the standard's table.
    public var place: String
    /// Why the rule does not decide; nil for the one that does.
    public var lost: String?
  }

  public let title: String
  public let tag: String
  public let vr: String
  /// The winner first.
  public let lines: [Line]
  /// What is done in the end.
  public let action: Action

  /// - Parameter conditions: The bits of the plan's conditions that hold; nil when nobody knows.
  /// - Parameter sopClass: The UID of the instance's SOP class, by which compound actions are resolved.
  public init(
    _ name: ElementName, in profile: CompiledProfile, holding conditions: UInt64? = nil,
    sopClass: String? = nil
  ) {
    title = name.title
    tag = Self.tag(of: name.element)
    vr = name.element.vr.description
    // Without a file only what always holds is known to hold.
    let holding = conditions ?? ConditionDecision(profile.plan, sopClass: sopClass).holding
    let decided = RuleRanking(profile.plan, holding: holding, sopClass: sopClass)
    let all = RuleRanking(profile.plan, holding: nil)
    action = decided.action(for: name.element)
    let winner = decided.rules(for: name.element).first
    var lines: [Line] = []
    if profile.states(name.element.tag) {
      lines.append(Line(action: "written anew", place: "what was done", lost: nil))
    } else if winner == nil {
      let type = decided.decidingType(for: name.element).map { " [Type \($0.number)]" } ?? ""
      lines.append(Line(action: action.text + type, place: "defaults", lost: nil))
    }
    for rule in all.rules(for: name.element) {
      let lost: String?
      if profile.states(name.element.tag) {
        lost = "shadowed: the program says what was done"
      } else if rule == winner {
        lost = nil
      } else if let condition = rule.condition, holding >> UInt64(condition) & 1 == 0 {
        let text = profile.conditions.indices.contains(condition) ? profile.conditions[condition] : ""
        lost = conditions == nil ? "only if \(text)" : "its condition does not hold: \(text)"
      } else {
        lost = winner.map { Self.reason(rule, against: $0) } ?? ""
      }
      let line = Line(
        action: profile.actionText(of: rule, for: name.element, in: decided), place: profile.place(of: rule),
        lost: lost)
      if lost == nil { lines.insert(line, at: 0) } else { lines.append(line) }
    }
    self.lines = lines
  }

  /// The tag as selectors write it: a private one by its creator.
  private static func tag(of element: RuleRanking.Element) -> String {
    let digits = element.tag.description.filter { $0.isHexDigit }
    return element.creator.map { "(\(digits.prefix(4)),\"\($0)\",\(digits.suffix(2)))" }
      ?? element.tag.description
  }

  private static func reason(_ loser: Rule, against winner: Rule) -> String {
    if winner.isOverride, !loser.isOverride { return "shadowed: the other is lifted above it" }
    var level = loser
    level.layer = winner.layer
    level.condition = winner.condition
    guard level.isAsSpecific(as: winner) else { return "shadowed: less specific" }
    if loser.layer != winner.layer { return "shadowed: a nearer profile decides" }
    if loser.condition == nil, winner.condition != nil { return "shadowed: the other's condition holds" }
    return "shadowed: listed later"
  }

  /// The explanation for a reader.
  public var rendered: String {
    let width = lines.map { $0.action.count }.max() ?? 0
    let places = lines.map { $0.place.count }.max() ?? 0
    var text = (title.isEmpty ? "" : title + " ") + "\(tag) \(vr)"
    for line in lines {
      let action = line.action + String(repeating: " ", count: width - line.action.count)
      text += "\n  \(line.lost == nil ? "->" : "  ") \(action)  \(line.place)"
      if let lost = line.lost {
        text += String(repeating: " ", count: places - line.place.count) + "  (\(lost))"
      }
    }
    return text
  }
}

extension Rule {
  /// The option to which a rule of the standard's belongs that no row of Table E.1-1 stands for.
  fileprivate func optionBesideTheTable(among options: [Vocabulary.OptionWord]) -> Vocabulary.OptionWord? {
    switch selector.element {
    case .privateElement: .retainSafePrivate
    case .tag(let tag)
    where options.contains(.cleanStructuredContent)
      && (action.isByConcept || ContentItems.tags.contains(tag) && action != .shiftDate):
      .cleanStructuredContent
    default: nil
    }
  }
}

extension Action {
  fileprivate var isByConcept: Bool {
    if case .byConcept = self { return true }
    return false
  }
}

extension CompiledProfile {
  /// Whether the program writes the attribute by what was done, whatever the rules say.
  func states(_ tag: Tag) -> Bool { plan.statement != nil && ForeignRow.markers.contains(tag) }

  /// Where a rule stands.
  func place(of rule: Rule) -> String {
    if let index = rule.origin, origins.indices.contains(index) {
      let origin = origins[index]
      return "\(origin.file):\(origin.line)" + (origin.rule.map { " (\($0))" } ?? "")
    }
    if let option = rule.optionBesideTheTable(among: options) {
      return "\(StandardProfile.name) (\(option.rawValue))"
    }
    guard let row = standardRow(of: rule) else { return "\(StandardProfile.name) (technical text)" }
    let used = options.filter { option in
      switch row.action(under: option.column) {
      case .keep: rule.action == .keep
      case .clean:
        option == .retainLongitudinalModifiedDates && rule.action == .shiftDate
          || option == .cleanStructuredContent && rule.action == .keep
          || option == .cleanDescriptors && (rule.action.cleans || rule.action == .keep)
      case nil: false
      }
    }
    return StandardProfile.name + (used.first.map { " (\($0.rawValue))" } ?? "")
  }

  /// The action of a rule, for the standard's rows with the letters of the table, and the type that has chosen.
  fileprivate func actionText(
    of rule: Rule, for element: RuleRanking.Element, in ranking: RuleRanking
  ) -> String {
    guard rule.origin == nil, let row = standardRow(of: rule) else { return rule.action.text }
    let action = ranking.resolved(rule.action, for: element)
    // The letters are in the words already.
    if case .byType = action { return "\(action.text) [PS3.15]" }
    let type = action == rule.action ? nil : ranking.type(of: element)
    return "\(action.text) [PS3.15 \(row.basic)\(type.map { ", Type \($0.number)" } ?? "")]"
  }

  private func standardRow(of rule: Rule) -> ConfidentialityProfile.Row? {
    ConfidentialityProfile.rows.first { row in
      switch rule.selector.element {
      case .tag(let tag): row.pattern?.tag == tag
      case .pattern(let pattern): row.pattern == pattern
      default: false
      }
    }
  }
}
