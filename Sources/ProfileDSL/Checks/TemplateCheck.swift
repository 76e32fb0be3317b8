internal import DICOM
internal import Engine

/// Templates that lead back to themselves, or that show what the rules take away.
enum TemplateCheck {
  static func check(
    _ source: ProfileSource, _ plan: Plan, _ table: inout LazyTable, _ sink: inout DiagnosticSink
  ) {
    let rows = source.rows + source.blocks.flatMap(\.rows)
    let actions = rows.map(\.action) + Array(source.defaults.byVR.values)
    guard actions.contains(where: { !$0.shownAttributes.isEmpty }) else { return }
    let edges = edges(plan)
    for row in rows {
      check(row.action, of: row.selector.element, row.actionSpan, edges, &table, &sink)
    }
    guard let span = source.defaults.places[.vr] else { return }
    for (vr, action) in source.defaults.byVR.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      check(action, of: .vrs([vr]), span, edges, &table, &sink)
    }
  }

  private static func check(
    _ action: Action, of item: ElementSelector.Item, _ span: SourceSpan, _ edges: [Tag: Set<Tag>],
    _ table: inout LazyTable, _ sink: inout DiagnosticSink
  ) {
    let shown = action.shownAttributes
    guard !shown.isEmpty else { return }
    if let way = circle(from: shown, of: item, edges, &table) {
      let names = way.map { DataDictionary.entry(for: $0)?.keyword ?? $0.description }
      sink.error(
        .templateCycle, span, "the value depends on itself: \(names.joined(separator: " -> "))",
        help: "break the circle")
      return
    }
    for tag in shown {
      guard let vr = DataDictionary.vr(of: tag) else { continue }
      let action = table.action(forRoot: tag, vr: vr)
      guard action == .delete || action == .empty else { continue }
      let name = DataDictionary.entry(for: tag)?.keyword ?? tag.description
      sink.warning(
        .emptyTemplate, span, "\(name) has no value after the rules, so nothing is filled in",
        help: "templates show values after the rules; hash { of: \(name) } takes the original")
    }
  }

  /// Which attributes each attribute's templates show, by the rules that name it.
  private static func edges(_ plan: Plan) -> [Tag: Set<Tag>] {
    var edges: [Tag: Set<Tag>] = [:]
    for rule in plan.rules {
      guard case .tag(let tag) = rule.selector.element else { continue }
      let shown = rule.action.shownAttributes
      if !shown.isEmpty { edges[tag, default: []].formUnion(shown) }
    }
    return edges
  }

  /// A way that comes back to where it has been: to the attribute of the rule, or to one on the way.
  private static func circle(
    from first: [Tag], of item: ElementSelector.Item, _ edges: [Tag: Set<Tag>], _ table: inout LazyTable
  ) -> [Tag]? {
    var start: [Tag] = []
    if case .tag(let tag) = item { start = [tag] }
    var known: Set<Tag> = []
    var ways = first.map { start + [$0] }
    while let way = ways.popLast() {
      guard let last = way.last else { continue }
      if let before = way.dropLast().firstIndex(of: last) { return Array(way[before...]) }
      guard known.insert(last).inserted else { continue }
      // A wide rule or a default may decide about what no rule names.
      var decided: [Tag] = []
      if let vr = DataDictionary.vr(of: last) {
        decided = table.action(forRoot: last, vr: vr).shownAttributes
      }
      for next in (edges[last] ?? []).union(decided).sorted() { ways.append(way + [next]) }
    }
    return nil
  }
}

extension Action {
  /// The attributes whose values after the rules the action shows.
  var shownAttributes: [Tag] {
    switch self {
    case .replace(let template), .set(let template): template.attributes
    case .pipeline(let steps): steps.flatMap(\.shownAttributes)
    default: []
    }
  }
}
