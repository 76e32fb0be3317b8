internal import DICOM
internal import Engine

/// What a profile's output may say of itself: worked out from the rules that win, not from the options that were asked
/// for (PS3.15 E.1.1, E.3.6).
///
/// A code of CID 7050 says that every row of Table E.1-1 was obeyed under the profile or the option. A rule of the
/// profile that leaves more than the row does takes the code away; one that leaves less does not. Where the row leaves
/// nothing, a dummy or a keyed pseudonym is no more: neither tells anything of the value.
struct StatementOfRules {
  private typealias Claim = DeidentificationStatement.Claim
  private typealias When = DeidentificationStatement.When

  private let options: [Vocabulary.OptionWord]
  private let defaults: Defaults
  /// Whether the profile builds on the standard's table.
  private let isStandard: Bool
  /// The standard's rules for its rows, by where each row stands in the table; empty without the standard.
  private var standard: [TagPattern: Rule] = [:]
  private var basicIsLost = When.never
  private var lost: [Vocabulary.OptionWord: When] = [:]
  /// Rows of an option that rules of the profile decide so that nothing of what it retains is left.
  private var overruled: [Vocabulary.OptionWord: Int] = [:]
  private(set) var statement: DeidentificationStatement

  /// - Parameters:
  ///   - own: The rules of the profile and of the profiles that it extends.
  ///   - standard: The standard's rules; empty where the profile does not build on it.
  init(
    name: String, own: [Rule], standard rules: [Rule], options: [Vocabulary.OptionWord], defaults: Defaults
  ) {
    self.options = options.sorted { $0.column.rawValue < $1.column.rawValue }
    self.defaults = defaults
    isStandard = !rules.isEmpty
    statement = DeidentificationStatement(
      method: [Self.method(name, isStandard: !rules.isEmpty)], codes: [])
    if !isStandard { basicIsLost.insert(nil) }
    if options.contains(.retainLongitudinalFullDates) { statement.keepsDates.insert(nil) }
    if options.contains(.retainLongitudinalModifiedDates) { statement.changesDates.insert(nil) }
    lookAtDefaults()
    let plain = own.filter { !isPrivateAlone($0) }
    if !plain.isEmpty {
      for rule in rules {
        if let pattern = rule.selector.element.pattern { standard[pattern] = standard[pattern] ?? rule }
      }
      lookAtRows(plain)
      lookAtUnlistedDates(plain)
      if isStandard { lookAtDrawings(plain) }
    }
    statement.codes = claims()
  }

  /// "anonymise 0.1, profile research, PS3.15 2026d": at most 64 characters of ASCII (PS3.5 6.2, LO).
  private static func method(_ name: String, isStandard: Bool) -> String {
    let end = isStandard ? ", PS3.15 \(ConfidentialityProfile.edition)" : ""
    let start = "anonymise 0.1, profile "
    let plain = name.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x5C && scalar.value != 0x7F
        ? Character(scalar) : "_"
    }
    return start + String(plain.prefix(64 - start.utf8.count - end.utf8.count)) + end
  }

  // MARK: Private elements and defaults

  private mutating func lookAtDefaults() {
    if defaults.privateElements.residue > 2 { losePrivate(nil) }
    if defaults.unknownElements.residue > 2 { basicIsLost.insert(nil) }
    for vr in [VR.da, .dt] { note(defaults.byVR[vr] ?? .delete, nil) }
    if !isStandard, [VR.pn, .lo, .da].contains(where: { (defaults.byVR[$0] ?? .delete).residue > 3 }) {
      statement.keepsIdentity.insert(nil)
    }
  }

  private mutating func losePrivate(_ condition: Int?) {
    basicIsLost.insert(condition)
    lost[.retainSafePrivate, default: .never].insert(condition)
  }

  /// Whether a rule speaks of private elements and nothing else. One that keeps an element by its name says that it is
  /// safe, which is what the option asks for (PS3.15 E.3.10); without the option, or by the block, it says too much.
  private mutating func isPrivateAlone(_ rule: Rule) -> Bool {
    let leaves = rule.action.residue > 2
    if leaves, rule.action.leavesItemsAlone { basicIsLost.insert(rule.condition) }
    guard case .privateElement(_, _, let element) = rule.selector.element else {
      if leaves, rule.selector.element.mayNamePrivate, !rule.selector.element.isAttribute {
        losePrivate(rule.condition)
      }
      return rule.selector.element == .elements(.private)
    }
    if leaves, element == nil || !options.contains(.retainSafePrivate) || rule.action == .keepVerbatim {
      losePrivate(rule.condition)
    }
    return true
  }

  // MARK: The rows of the table

  private mutating func lookAtRows(_ own: [Rule]) {
    let exact = Set(own.compactMap { $0.selector.element.pattern?.tag })
    // A wide rule reaches what the standard names only where it is lifted, or where the row is wide too.
    let wide = own.filter { $0.selector.element.pattern?.tag == nil }
    let reaching = wide.filter { $0.isOverride || !$0.selector.ancestors.isEmpty || $0.selector.isAnchored }
    for row in ConfidentialityProfile.rows {
      guard let pattern = row.pattern else { continue }
      if let tag = pattern.tag {
        guard exact.contains(tag) || reaching.contains(where: { $0.selector.element.covers(tag) }) else {
          continue
        }
        look(at: row, tag, own)
      } else {
        for tag in exact where pattern.matches(tag) { look(at: row, tag, own) }
        let first = Tag(rawValue: pattern.value)
        if wide.contains(where: { $0.selector.element.meets(pattern) }) { look(at: row, first, own, pattern) }
      }
    }
  }

  private mutating func look(
    at row: ConfidentialityProfile.Row, _ tag: Tag, _ own: [Rule], _ pattern: TagPattern? = nil
  ) {
    let vr = DataDictionary.vr(of: tag) ?? .un
    let expected = row.pattern.flatMap { standard[$0] }
    let allowed = max(2, (expected?.action ?? defaults.byVR[vr] ?? .delete).residue(of: vr))
    let matching = own.filter { rule in
      pattern.map { rule.selector.element.meets($0) } ?? rule.selector.element.covers(tag)
    }
    let ranked = matching.enumerated().sorted { left, right in
      if left.element.outranks(right.element) { return true }
      return !right.element.outranks(left.element) && left.offset < right.offset
    }.map(\.element)
    for rule in ranked {
      if let expected, expected.outranks(rule) { return }
      let left = rule.action.residue(of: vr)
      if left > allowed {
        basicIsLost.insert(rule.condition)
        for option in options where row.action(under: option.column) != nil {
          lost[option, default: .never].insert(rule.condition)
        }
      }
      if Self.isLongitudinal(row), vr == .da || vr == .dt { note(rule.action, rule.condition) }
      if left > 3, Self.namesPatient(row, tag) { statement.keepsIdentity.insert(rule.condition) }
      guard rule.isUnconditional else { continue }
      if left <= 2, allowed > 2 {
        for option in options where row.action(under: option.column) != nil {
          overruled[option, default: 0] += 1
        }
      }
      return
    }
  }

  /// Whether an option of PS3.15 E.3.6 speaks of the attribute.
  private static func isLongitudinal(_ row: ConfidentialityProfile.Row) -> Bool {
    row.action(under: .retainLongitudinalFullDates) != nil
  }

  /// Whether the attribute says who the patient is: one of group 0010 that no option spares.
  private static func namesPatient(_ row: ConfidentialityProfile.Row, _ tag: Tag) -> Bool {
    tag.group == 0x0010 && row.basic != "K"
      && ConfidentialityProfile.Column.allCases.allSatisfy { row.action(under: $0) == nil }
  }

  /// Coordinates within annotations, which the table lists as part of their sequence. What does not say where it
  /// looks does not reach them.
  private mutating func lookAtDrawings(_ own: [Rule]) {
    for rule in own where rule.action.residue > 2 {
      guard rule.isOverride || !rule.selector.ancestors.isEmpty,
        rule.selector.element.covers(GraphicAnnotations.points)
      else { continue }
      basicIsLost.insert(rule.condition)
      lost[.cleanGraphics, default: .never].insert(rule.condition)
    }
  }

  // MARK: Dates

  private mutating func note(_ action: Action, _ condition: Int?) {
    switch action.residue {
    case 5: statement.keepsDates.insert(condition)
    case 3, 4: statement.changesDates.insert(condition)
    default: return
    }
  }

  /// Dates that Table E.1-1 does not list, and that a rule speaks of.
  private mutating func lookAtUnlistedDates(_ own: [Rule]) {
    for rule in own where rule.action.residue > 2 {
      switch rule.selector.element {
      case .vrs(let vrs) where vrs.contains(.da) || vrs.contains(.dt): note(rule.action, rule.condition)
      case .tag(let tag): noteUnlisted(tag, rule)
      case .keywords(_, let tags): for tag in tags { noteUnlisted(tag, rule) }
      default: continue
      }
    }
  }

  private mutating func noteUnlisted(_ tag: Tag, _ rule: Rule) {
    guard let vr = DataDictionary.vr(of: tag), vr == .da || vr == .dt,
      !ConfidentialityProfile.rows.contains(where: { $0.pattern?.matches(tag) ?? false })
    else { return }
    note(rule.action, rule.condition)
  }

  // MARK: Codes

  private func claims() -> [DeidentificationStatement.Claim] {
    var claims = [
      Claim(code: "113100", meaning: "Basic Application Confidentiality Profile", isLost: basicIsLost)
    ]
    for option in options where isStandard {
      // An option of which nothing is left did not run.
      if let overruled = overruled[option] {
        let rows = ConfidentialityProfile.rows.count { $0.action(under: option.column) != nil }
        if overruled >= rows { continue }
      }
      claims.append(Claim(code: option.code, meaning: option.codeMeaning, isLost: lost[option] ?? .never))
    }
    return claims.filter { !$0.isLost.isAlways }
  }

}

extension ElementSelector.Item {
  /// The tags of a selector that is one attribute of the standard's.
  fileprivate var pattern: TagPattern? {
    switch self {
    case .tag(let tag): TagPattern(tag)
    case .pattern(let pattern): pattern
    default: nil
    }
  }

  /// Whether the selector names standard attributes, and so no private ones.
  fileprivate var isAttribute: Bool {
    switch self {
    case .tag, .keywords: true
    default: false
    }
  }

  /// Whether a wide selector and a repeating group have tags in common.
  fileprivate func meets(_ other: TagPattern) -> Bool {
    switch self {
    case .pattern(let own): (own.value ^ other.value) & own.mask & other.mask == 0
    case .range(let range):
      range.contains(Tag(rawValue: other.value)) || other.matches(range.lowerBound)
        || other.matches(range.upperBound)
    default: covers(Tag(rawValue: other.value))
    }
  }
}

extension Action {
  /// What is left of a value of this VR: a time that moves with its date stays what it is.
  fileprivate func residue(of vr: VR) -> Int { self == .shiftDate && vr == .tm ? 5 : residue }

  /// Whether what is inside is not looked at.
  fileprivate var leavesItemsAlone: Bool { self == .keepVerbatim }
}
