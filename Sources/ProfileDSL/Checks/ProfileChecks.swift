internal import DICOM
internal import Engine

/// What can be found only when all layers are laid over each other.
enum ProfileChecks {
  /// - Parameter sources: The nearest first.
  static func findings(_ sources: [ProfileSource], _ profile: CompiledProfile) -> [Diagnostic] {
    var all: [Diagnostic] = []
    var table = LazyTable(profile.plan)
    var names = RuleNames(profile.plan)
    for (layer, source) in sources.enumerated() {
      var sink = DiagnosticSink(source.source)
      let rows = source.rows + source.blocks.flatMap(\.rows)
      DateShiftCheck.check(source, rows, profile.plan, &sink)
      PrivacyCheck.check(source, rows, &sink)
      StatementCheck.check(rows, &sink)
      CharacterSetCheck.check(source, &sink)
      ReachCheck.check(source, layer: layer, &names, &sink)
      TemplateCheck.check(source, profile.plan, &table, &sink)
      LayoutCheck.check(source, profile.plan, &table, &sink)
      SidecarCheck.check(source, profile.plan, &table, &sink)
      // Only the own file's tests are run; those of a base speak of the base.
      if layer == 0 { LayoutCheck.checkTests(source, profile.plan, &sink) }
      all += accepted(sink.diagnostics, by: source)
    }
    return all + LayoutCheck.checkSelection(sources, profile.plan)
  }

  /// The findings without those that the file accepts, and what it accepts for nothing.
  private static func accepted(_ found: [Diagnostic], by source: ProfileSource) -> [Diagnostic] {
    let codes = Set(source.accepted.map(\.code))
    var left = found.filter { !codes.contains($0.code) }
    var sink = DiagnosticSink(source.source)
    for acceptance in source.accepted where !found.contains(where: { $0.code == acceptance.code }) {
      sink.warning(
        .unusedAccept, acceptance.span, "there is nothing of this kind to accept", help: "take the entry away"
      )
    }
    left += sink.diagnostics
    return left.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }.map(\.element)
  }
}

/// A plan's action table, made when a check first asks for it: most profiles need none before they run.
struct LazyTable {
  private let plan: Plan
  private var table: ActionTable?

  init(_ plan: Plan) { self.plan = plan }

  mutating func action(forRoot tag: Tag, vr: VR) -> Action {
    let table = table ?? ActionTable(plan)
    self.table = table
    // Of a choice by type, what most SOP classes ask for.
    return table.action(forRoot: tag, vr: vr).resolved(for: IODAttributeTypes.unknown.type(of: tag))
  }
}

/// Whether dates shift somewhere and nobody says how far.
enum DateShiftCheck {
  static func check(
    _ source: ProfileSource, _ rows: [ProfileSource.Row], _ plan: Plan, _ sink: inout DiagnosticSink
  ) {
    guard plan.dateShift == nil else { return }
    let help = "add dates: { shift: { per: patient, days: 1..1460, direction: back } }"
    for row in rows where row.action.shiftsDates {
      sink.error(.noDateShift, row.actionSpan, "nothing says how far dates move", help: help)
    }
    if source.defaults.byVR.values.contains(where: \.shiftsDates), let span = source.defaults.places[.vr] {
      sink.error(.noDateShift, span, "nothing says how far dates move", help: help)
    }
    for option in source.options where option.word == .retainLongitudinalModifiedDates {
      sink.error(.noDateShift, option.span, "nothing says how far dates move", help: help)
    }
  }
}

extension Action {
  /// Whether the action is or has a shift of dates.
  var shiftsDates: Bool {
    switch self {
    case .shiftDate: true
    case .pipeline(let steps): steps.contains(where: \.shiftsDates)
    default: false
    }
  }
}
