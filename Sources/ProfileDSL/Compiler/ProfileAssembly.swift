internal import DICOM
internal import Engine

/// Lays checked profiles over each other, and the standard below them.
struct ProfileAssembly {
  let profile: CompiledProfile
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter sources: The nearest first.
  init(_ sources: [ProfileSource], usesStandard: Bool) {
    var rules: [Rule] = []
    var origins: [RuleOrigin] = []
    var conditions: [Condition] = []
    var texts: [String] = []
    var quarantines: [Plan.ConditionalQuarantine] = []
    var found: [Diagnostic] = []
    for (layer, source) in sources.enumerated() {
      func add(_ row: ProfileSource.Row, _ block: ProfileSource.Block?, condition: Int?) {
        origins.append(
          RuleOrigin(
            file: source.source.name, line: row.key.span.line, selector: row.key.text, rule: block?.name.text)
        )
        rules.append(
          Rule(
            row.selector, row.action, layer: layer, condition: condition,
            isOverride: block?.isOverride ?? false, origin: origins.count - 1))
      }
      for row in source.rows { add(row, nil, condition: nil) }
      for block in source.blocks {
        var index: Int?
        if let condition = block.condition {
          index = conditions.firstIndex(of: condition) ?? conditions.count
          if index == conditions.count {
            guard conditions.count < Plan.mostConditions else {
              found.append(Self.tooMany(block, source))
              break
            }
            conditions.append(condition)
            texts.append(block.conditionText?.text ?? "")
          }
        }
        for row in block.rows { add(row, block, condition: index) }
        if let reason = block.quarantine, let index {
          quarantines.append(Plan.ConditionalQuarantine(condition: index, reason: reason, layer: layer))
        }
      }
    }
    var edits = StandardProfile.Edits()
    for source in sources.reversed() {
      if let combined = source.combined { edits.combined = combined }
      for option in source.options where !edits.options.contains(option.word) {
        edits.options.append(option.word)
      }
    }
    edits.capsAge = rules.contains { (rule: Rule) -> Bool in
      guard case .age = rule.action else { return false }
      return rule.selector.element == .tag(Tag(0x0010, 0x1010))
    }
    let standard = usesStandard ? StandardProfile.rules(layer: sources.count, edits) : []
    var defaults = usesStandard ? edits.defaults : .failClosed
    for source in sources.reversed() { source.defaults.apply(to: &defaults) }
    let statement = StatementOfRules(
      name: sources.first?.name ?? "", own: rules, standard: standard, options: edits.options,
      defaults: defaults)
    var plan = Plan(
      rules: rules + standard, defaults: defaults, conditions: conditions, quarantines: quarantines,
      dateShift: sources.lazy.compactMap(\.dateShift).first,
      identity: sources.lazy.compactMap(\.identity).first ?? Plan.defaultIdentity,
      selection: Self.selection(sources), layout: Self.layout(sources), statement: statement.statement,
      sweep: sources.lazy.compactMap(\.sweep).first ?? .cut)
    plan.sidecars = sources.lazy.compactMap(\.output.sidecars).first?.map(\.sidecar) ?? []
    plan.recordsStudies = !plan.sidecars.isEmpty
    profile = CompiledProfile(
      name: sources.first?.name ?? "", about: sources.first?.about, plan: plan,
      tests: sources.first?.tests ?? [], origins: origins, conditions: texts, options: edits.options)
    diagnostics = found + Self.conflicts(sources, usesStandard: usesStandard)
  }

  /// The rules of all layers, the own file's in front: a child selects before what it extends.
  private static func selection(_ sources: [ProfileSource]) -> Selection? {
    var rules: [Selection.Rule] = []
    for source in sources {
      // What stands behind a rule that always matches is never asked.
      if rules.last?.condition == .always { break }
      rules += source.selection.map(\.rule)
    }
    return rules.isEmpty ? nil : Selection(rules)
  }

  private static func layout(_ sources: [ProfileSource]) -> OutputLayout? {
    let study = sources.lazy.compactMap(\.output.study).first
    let images = sources.lazy.compactMap(\.output.components).first
    guard let components = images ?? study.map({ _ in imagesOfStudy }) else { return nil }
    let collisions = sources.lazy.compactMap(\.output.collisions).first ?? .error
    var layout = OutputLayout(components, collisions: collisions)
    layout.study = study ?? []
    return layout
  }

  /// Where images lie in a study's folder when the profile says nothing more: as without any layout.
  private static let imagesOfStudy = [
    Template([.attribute(.seriesInstanceUID, width: nil)]),
    Template([.attribute(.sopInstanceUID, width: nil), .text(".dcm")]),
  ]

  /// The standard's profile by itself.
  static func standardAlone() -> CompiledProfile {
    let rules = StandardProfile.rules(layer: 0)
    let defaults = StandardProfile.Edits().defaults
    let statement = StatementOfRules(
      name: StandardProfile.name, own: [], standard: rules, options: [], defaults: defaults)
    return CompiledProfile(
      name: StandardProfile.name, about: StandardProfile.about,
      plan: Plan(rules: rules, defaults: defaults, statement: statement.statement, sweep: .cut), tests: [],
      origins: [],
      conditions: [], options: [])
  }

  private static func tooMany(_ block: ProfileSource.Block, _ source: ProfileSource) -> Diagnostic {
    var sink = DiagnosticSink(source.source)
    sink.error(
      .tooManyConditions, block.name.span, "a profile has at most \(Plan.mostConditions) conditions")
    return sink.diagnostics[0]
  }

  /// Options that cannot stand beside each other, in one file or in one file and what it extends.
  private static func conflicts(_ sources: [ProfileSource], usesStandard: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var known: Set<Vocabulary.OptionWord> = []
    for source in sources.reversed() {
      var sink = DiagnosticSink(source.source)
      for option in source.options {
        if let opposite = option.word.opposite, known.contains(opposite) {
          sink.error(
            .optionConflict, option.span,
            "\"\(option.word.rawValue)\" and \"\(opposite.rawValue)\" exclude each other",
            help: "take one away")
        }
        known.insert(option.word)
        if !usesStandard {
          sink.error(
            .optionConflict, option.span,
            "options edit the standard's table, which the profile does not extend",
            help: "add \"extends: \(StandardProfile.name)\"")
        }
      }
      if source.combined != nil, !usesStandard {
        sink.error(
          .optionConflict, source.combinedSpan,
          "\"combined\" speaks of the standard's table, which the profile does not extend",
          help: "add \"extends: \(StandardProfile.name)\"")
      }
      found += sink.diagnostics
    }
    return found
  }
}
