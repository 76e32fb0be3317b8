internal import DICOM
internal import Engine

/// What every profile is built on: the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1), and the
/// technical text that is kept beside it.
enum StandardProfile {
  /// The name by which profiles extend it, with the edition of the standard.
  static let name = "dicom/basic@" + ConfidentialityProfile.edition

  static let about =
    "PS3.15 Basic Application Level Confidentiality Profile, edition \(ConfidentialityProfile.edition)"

  /// How the table is edited before it becomes rules.
  struct Edits {
    var options: [Vocabulary.OptionWord] = []
    var combined = Vocabulary.CombinedWord.byType
    /// Whether the profile lets nobody be older than an age.
    var capsAge = false

    /// What happens to what no rule names. Whoever wants every choice to delete wants this one to delete too.
    var defaults: Defaults { combined == .preferDelete ? .failClosed : .failClosedByType }
  }

  /// The rows as rules of one layer.
  static func rules(layer: Int, _ edits: Edits = Edits()) -> [Rule] {
    var rules: [Rule] = []
    var listed: Set<TagPattern> = []
    let cleansContent = edits.options.contains(.cleanStructuredContent)
    let keepsPrivate = edits.options.contains(.retainSafePrivate)
    for row in ConfidentialityProfile.rows {
      // The row for private attributes is what the defaults say (`Defaults.failClosed`): a profile may change those.
      guard let pattern = row.pattern else { continue }
      listed.insert(pattern)
      if cleansContent, let tag = pattern.tag, ContentItems.tags.contains(tag) { continue }
      rules.append(Rule(ElementSelector(item(pattern)), action(for: row, edits), layer: layer))
    }
    let items = ContentItems(options: edits.options, capsAge: edits.capsAge, layer: layer) { tag in
      ConfidentialityProfile.rows.first { $0.pattern?.tag == tag }.map { action(for: $0, edits) }
    }
    rules += cleansContent ? items.rules : items.basicRules
    rules.append(GraphicAnnotations.drawn(layer: layer))
    rules.append(SafePrivate.descriptions(layer: layer, isRetained: keepsPrivate))
    if keepsPrivate {
      rules += SafePrivate.rules(layer: layer, keepsUIDs: edits.options.contains(.retainUIDs))
    }
    for text in TechnicalText.attributes {
      guard let entry = DataDictionary.entry(forKeyword: text.keyword), !listed.contains(entry.pattern) else {
        continue
      }
      rules.append(Rule(ElementSelector(item(entry.pattern)), .keep, layer: layer))
    }
    return rules
  }

  private static func item(_ pattern: TagPattern) -> ElementSelector.Item {
    pattern.tag.map { .tag($0) } ?? .pattern(pattern)
  }

  /// The action of a row: the basic profile's, or what the options put in its place (PS3.15 E.3). Where two options
  /// differ, the one that keeps is the one that was asked to.
  private static func action(for row: ConfidentialityProfile.Row, _ edits: Edits) -> Action {
    var action = action(for: row.basic, edits.combined)
    // Table E.1-1 gives the option a C for the sequence alone: its texts are what there is to clean.
    if edits.options.contains(.cleanGraphics), row.pattern?.tag == GraphicAnnotations.text {
      action = GraphicAnnotations.cleaned
    }
    for option in edits.options {
      switch row.action(under: option.column) {
      // A date that an option keeps moves with all others, or it would give the offset away.
      case .keep where moves(row, edits): return .shiftDate
      case .keep: return .keep
      case .clean where option == .retainLongitudinalModifiedDates:
        if let pattern = row.pattern, let vr = DataDictionary.vr(of: Tag(rawValue: pattern.value)),
          vr == .da || vr == .dt || vr == .tm
        {
          action = .shiftDate
        }
      // The items are walked, and their values treated one by one.
      case .clean where option == .cleanStructuredContent: action = .keep
      case .clean where option == .cleanGraphics:
        if row.pattern?.tag == GraphicAnnotations.sequence { action = .keep }
      case .clean where option == .cleanDescriptors:
        if let cleaned = cleaned(row) { action = cleaned }
      // What else asks for cleaning stays under the basic profile's action, which leaves less.
      case .clean, nil: continue
      }
    }
    return action
  }

  /// Whether the row is one of dates or times, and dates are to move.
  private static func moves(_ row: ConfidentialityProfile.Row, _ edits: Edits) -> Bool {
    guard edits.options.contains(.retainLongitudinalModifiedDates), let pattern = row.pattern,
      row.action(under: .retainLongitudinalModifiedDates) == .clean
    else { return false }
    let vr = DataDictionary.vr(of: Tag(rawValue: pattern.value))
    return vr == .da || vr == .dt || vr == .tm
  }

  /// What Clean Descriptors makes of a row: text is cleaned, the items of a sequence are treated by their own rules.
  /// Bytes of a format of their own cannot be cleaned, and stay under the basic profile's action. Where that is a dummy,
  /// the attribute must have a value (Type 1).
  private static func cleaned(_ row: ConfidentialityProfile.Row) -> Action? {
    guard let pattern = row.pattern, let vr = DataDictionary.vr(of: Tag(rawValue: pattern.value)) else {
      return nil
    }
    if vr == .sq { return .keep }
    guard vr.usesSpecificCharacterSet || vr == .cs else { return nil }
    return .clean(Action.Clean(replacesEmpty: row.basic.contains("D")))
  }

  /// The action of the Basic column. A choice by the attribute's type in its IOD (X/Z, X/D, Z/D …) stays one, or is the
  /// part that leaves least behind, or the one that leaves most objects valid.
  static func action(
    for code: String, _ combined: Vocabulary.CombinedWord = .byType
  ) -> Action {
    if combined == .byType, let compound = CompoundAction(rawValue: code) { return .byType(compound) }
    return switch (code, combined) {
    case ("K", _): .keep
    case ("X", _): .delete
    case ("Z", _): .empty
    case ("D", _): .replaceWithDummy
    case ("U", _): .hashUID
    case ("X/Z", .preferReplace): .empty
    case ("X/D", .preferReplace), ("Z/D", .preferReplace), ("X/Z/D", .preferReplace): .replaceWithDummy
    // The UIDs are in the items, which are treated by their own rules.
    case ("X/Z/U*", .preferReplace): .keep
    case ("Z/D", _): .empty
    // Every other choice, and a code that no edition so far has: nothing of it is left.
    default: .delete
    }
  }
}
