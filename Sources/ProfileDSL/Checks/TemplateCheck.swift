internal import DICOM
internal import Engine

/// Templates that lead back to themselves, or that show what the rules take away.
enum TemplateCheck {
  static func check(
    _ rows: [ProfileSource.Row], _ plan: Plan, _ table: inout LazyTable, _ sink: inout DiagnosticSink
  ) {
    guard rows.contains(where: { !$0.action.shownAttributes.isEmpty }) else { return }
    let edges = edges(plan)
    for row in rows {
      let shown = row.action.shownAttributes
      guard !shown.isEmpty else { continue }
      if case .tag(let tag) = row.selector.element, let way = way(from: tag, through: shown, edges) {
        let names = ([tag] + way).map { DataDictionary.entry(for: $0)?.keyword ?? $0.description }
        sink.error(
          .templateCycle, row.actionSpan,
          "the value depends on itself: \(names.joined(separator: " -> "))", help: "break the circle")
        continue
      }
      for tag in shown {
        guard let vr = DataDictionary.vr(of: tag) else { continue }
        let action = table.action(forRoot: tag, vr: vr)
        guard action == .delete || action == .empty else { continue }
        let name = DataDictionary.entry(for: tag)?.keyword ?? tag.description
        sink.warning(
          .emptyTemplate, row.actionSpan, "\(name) has no value after the rules, so nothing is filled in",
          help: "templates show values after the rules; hash { of: \(name) } takes the original")
      }
    }
  }

  /// Which attributes each attribute's templates show.
  private static func edges(_ plan: Plan) -> [Tag: Set<Tag>] {
    var edges: [Tag: Set<Tag>] = [:]
    for rule in plan.rules {
      guard case .tag(let tag) = rule.selector.element else { continue }
      let shown = rule.action.shownAttributes
      if !shown.isEmpty { edges[tag, default: []].formUnion(shown) }
    }
    return edges
  }

  /// The way back to `tag`, if there is one.
  private static func way(
    from tag: Tag, through first: [Tag], _ edges: [Tag: Set<Tag>]
  ) -> [Tag]? {
    var known: Set<Tag> = []
    var ways = first.map { [$0] }
    while let way = ways.popLast() {
      guard let last = way.last else { continue }
      if last == tag { return way }
      guard known.insert(last).inserted else { continue }
      for next in (edges[last] ?? []).sorted() { ways.append(way + [next]) }
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
