internal import DICOM
internal import Engine

/// Wide rules that do not reach what they seem to speak of, and rules that get in each other's way.
enum ReachCheck {
  static func check(
    _ source: ProfileSource, layer: Int, _ names: inout RuleNames, _ sink: inout DiagnosticSink
  ) {
    let wide = source.rows.filter(\.isWide).map { (row: $0, tags: $0.selector.element.coveredTags) }
    for (row, tags) in wide { shadow(row, tags, layer: layer, &names, &sink) }
    overlaps(wide, &sink)
    for block in source.blocks where !block.isOverride {
      for row in block.rows where row.isWide {
        shadow(row, row.selector.element.coveredTags, layer: layer, &names, &sink)
      }
    }
    conditions(source.blocks, &sink)
  }

  /// Attributes that a wide rule matches, and that a more specific rule of a layer further away decides otherwise.
  private static func shadow(
    _ row: ProfileSource.Row, _ tags: [Tag], layer: Int, _ names: inout RuleNames,
    _ sink: inout DiagnosticSink
  ) {
    let hidden = tags.filter { names.isNamed($0, beyond: layer, otherwiseThan: row.action) }
    guard let first = hidden.first else { return }
    let name = DataDictionary.entry(for: first)?.keyword ?? first.description
    let others = hidden.count == 1 ? "" : " and \(hidden.count - 1) more"
    sink.warning(
      .shadowed, row.key.span,
      "this does not reach \(name)\(others): what the profile extends names them, and a name is more specific",
      help: "name them too, or lift the rule: rules: [ { override: true, … } ]")
  }

  /// Two masks, ranges or patterns of the same width that have tags in common.
  private static func overlaps(
    _ wide: [(row: ProfileSource.Row, tags: [Tag])], _ sink: inout DiagnosticSink
  ) {
    guard wide.count > 1 else { return }
    // For each width and each attribute, the first row that covers it: time grows with the rows, not with their pairs.
    var widths: [(rule: Rule, first: [Tag: Int])] = []
    for (index, (row, tags)) in wide.enumerated() {
      let rule = Rule(row.selector, row.action)
      let width = widths.firstIndex { $0.rule.isAsSpecific(as: rule) } ?? widths.count
      if width == widths.count { widths.append((rule, [:])) }
      var other: Int?
      for tag in tags {
        if let first = widths[width].first[tag] {
          if wide[first].row.action != row.action, other.map({ first < $0 }) ?? true { other = first }
        } else {
          widths[width].first[tag] = index
        }
      }
      guard let other else { continue }
      sink.warning(
        .overlap, row.key.span,
        "this and line \(wide[other].row.key.span.line) speak of the same elements, and neither is more specific",
        help: "the first decides; make one narrower")
    }
  }

  /// Conditional rules for one selector that may hold at once.
  private static func conditions(_ blocks: [ProfileSource.Block], _ sink: inout DiagnosticSink) {
    guard !blocks.isEmpty else { return }
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

  /// The attributes of the dictionary that the selector matches.
  fileprivate var coveredTags: [Tag] {
    if case .keywords(_, let tags) = self { return tags }
    return DataDictionary.entries.lazy.map(\.tag).filter(covers)
  }
}

extension ProfileSource.Row {
  /// Whether the row stands for every place, and means more than it names.
  fileprivate var isWide: Bool { selector.ancestors.isEmpty && selector.element.isWide }
}

/// The rules that always hold for an attribute by its name, whichever profile they stand in; gathered when a check first
/// asks for them.
struct RuleNames {
  private let plan: Plan
  private lazy var rules = Self.rules(plan)

  init(_ plan: Plan) { self.plan = plan }

  private static func rules(_ plan: Plan) -> [Tag: [(layer: Int, action: Action)]] {
    var rules: [Tag: [(layer: Int, action: Action)]] = [:]
    for rule in plan.rules where rule.condition == nil && rule.selector.ancestors.isEmpty {
      guard case .tag(let tag) = rule.selector.element else { continue }
      rules[tag, default: []].append((rule.layer, rule.action))
    }
    return rules
  }

  /// Whether a profile further away than the layer says something else of the attribute.
  mutating func isNamed(_ tag: Tag, beyond layer: Int, otherwiseThan action: Action) -> Bool {
    rules[tag]?.contains { $0.layer > layer && $0.action != action } ?? false
  }
}
