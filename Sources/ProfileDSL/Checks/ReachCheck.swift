internal import DICOM
internal import Engine

/// Wide rules that do not reach what they seem to speak of, and rules that get in each other's way.
enum ReachCheck {
  static func check(
    _ source: ProfileSource, layer: Int, _ plan: Plan, _ sink: inout DiagnosticSink
  ) {
    for row in source.rows {
      shadow(row, layer: layer, plan, &sink)
    }
    overlaps(source.rows, &sink)
    conditions(source.blocks, &sink)
  }

  /// Attributes that a wide rule matches, and that a more specific rule of a layer further away decides otherwise.
  private static func shadow(
    _ row: ProfileSource.Row, layer: Int, _ plan: Plan, _ sink: inout DiagnosticSink
  ) {
    guard row.selector.ancestors.isEmpty, row.selector.element.isWide else { return }
    var names: [String] = []
    for rule in plan.rules where rule.layer > layer && rule.action != row.action && rule.condition == nil {
      guard case .tag(let tag) = rule.selector.element, rule.selector.ancestors.isEmpty,
        row.selector.element.covers(tag)
      else { continue }
      names.append(DataDictionary.entry(for: tag)?.keyword ?? tag.description)
    }
    guard let first = names.first else { return }
    let others = names.count == 1 ? "" : " and \(names.count - 1) more"
    sink.warning(
      .shadowed, row.key.span,
      "this does not reach \(first)\(others): what the profile extends names them, and a name is more specific",
      help: "name them too, or lift the rule: rules: [ { override: true, … } ]")
  }

  /// Two masks, ranges or patterns of the same width that have tags in common.
  private static func overlaps(_ rows: [ProfileSource.Row], _ sink: inout DiagnosticSink) {
    let wide = rows.filter { $0.selector.ancestors.isEmpty && $0.selector.element.isWide }
    for (index, row) in wide.enumerated() {
      for other in wide[..<index] where other.action != row.action {
        guard Rule(row.selector, row.action).isAsSpecific(as: Rule(other.selector, other.action)),
          row.selector.element.meets(other.selector.element)
        else { continue }
        sink.warning(
          .overlap, row.key.span,
          "this and line \(other.key.span.line) speak of the same elements, and neither is more specific",
          help: "the first decides; make one narrower")
      }
    }
  }

  /// Conditional rules for one selector that may hold at once.
  private static func conditions(_ blocks: [ProfileSource.Block], _ sink: inout DiagnosticSink) {
    var seen: [ElementSelector: (row: ProfileSource.Row, condition: Condition?)] = [:]
    for block in blocks {
      for row in block.rows {
        guard let first = seen[row.selector] else {
          seen[row.selector] = (row, block.condition)
          continue
        }
        guard first.row.action != row.action, !block.isOverride else { continue }
        sink.warning(
          .overlap, row.key.span,
          "line \(first.row.key.span.line) has a rule for this too: where both conditions hold, that one decides",
          help: "make the conditions exclude each other")
      }
    }
  }
}

extension ElementSelector.Item {
  /// Whether the selector means more than it names.
  var isWide: Bool {
    switch self {
    case .tag, .privateElement: false
    case .elements(.unlisted), .elements(.private), .elements(.unknown): false
    default: true
    }
  }

  /// Whether a standard tag is among what the selector matches.
  func covers(_ tag: Tag) -> Bool {
    switch self {
    case .tag(let own): own == tag
    case .pattern(let pattern): pattern.matches(tag)
    case .range(let range): range.contains(tag)
    case .keywords(_, let tags): tags.contains(tag)
    case .vrs(let vrs): DataDictionary.vr(of: tag).map(vrs.contains) ?? false
    case .elements(.any): true
    case .elements(.overlays): tag.group & 0xFF01 == 0x6000
    case .elements(.curves): tag.group & 0xFF01 == 0x5000
    case .elements, .privateElement: false
    }
  }

  /// Whether two wide selectors have an attribute of the dictionary in common.
  func meets(_ other: Self) -> Bool {
    DataDictionary.entries.contains { entry in covers(entry.tag) && other.covers(entry.tag) }
  }
}
