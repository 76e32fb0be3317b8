internal import DICOM
internal import Engine

/// Paths that show what must not be seen, or that two instances may share; selections that let through what nobody
/// thought of.
enum LayoutCheck {
  static func check(
    _ source: ProfileSource, _ plan: Plan, _ table: inout LazyTable, _ sink: inout DiagnosticSink
  ) {
    if let span = source.output.studySpan, let study = plan.layout?.study { show(study, span, &table, &sink) }
    if let span = source.output.imagesSpan, let layout = plan.layout {
      show(layout.components, span, &table, &sink)
      let isUnique =
        layout.attributes.contains(.sopInstanceUID)
        || layout.components.contains { $0.hasRandom(per: .instance) }
      if layout.collisions == .error, !isUnique {
        sink.warning(
          .pathNotUnique, span, "two instances may want this path, and the second is quarantined",
          help: "add {SOPInstanceUID}, or collisions: suffix")
      }
    }
  }

  /// What a path shows that it should not, or that is not there.
  static func show(
    _ path: [Template], _ span: SourceSpan, _ table: inout LazyTable, _ sink: inout DiagnosticSink
  ) {
    for tag in path.flatMap(\.attributes) {
      let name = DataDictionary.entry(for: tag)?.keyword ?? tag.description
      guard let vr = DataDictionary.vr(of: tag) else { continue }
      let action = table.action(forRoot: tag, vr: vr)
      if action.keepsValue, PrivacyCheck.identifies(tag) {
        sink.error(
          .originalInPath, span, "the path shows \(name) as it is, and it identifies somebody",
          help: "give it a rule: \(name): hash")
      } else if action == .delete || action == .empty {
        sink.warning(
          .emptyTemplate, span, "\(name) has no value after the rules, so nothing is filled in",
          help: "give it a rule, or take it out of the path")
      }
    }
  }

  /// Tests that name a selection rule which does not exist.
  static func checkTests(_ source: ProfileSource, _ plan: Plan, _ sink: inout DiagnosticSink) {
    let names = plan.selection?.rules.filter { $0.verb == .drop }.map(\.name) ?? []
    for test in source.tests {
      for case .dropped(let name) in Set(test.fates) where !names.contains(name) {
        sink.error(
          .badTest, test.span, "the test names a rule \"\(name)\", and no rule of this name drops",
          help: Suggestion.question(for: name, among: names))
      }
      if let path = test.path, plan.layout == nil {
        sink.error(.badTest, path.span, "the profile has no \"output\", so there is no path to expect")
      }
    }
  }

  /// A merged selection must say what becomes of the rest.
  static func checkSelection(
    _ sources: [ProfileSource], _ plan: Plan
  ) -> [Diagnostic] {
    guard let last = plan.selection?.rules.last, last.condition != .always,
      let source = sources.last(where: { !$0.selection.isEmpty }), let row = source.selection.last
    else { return [] }
    var sink = DiagnosticSink(source.source)
    sink.error(
      .noFinalRule, row.span, "nothing says what becomes of an instance that no rule matches",
      help: "end with { name: everything else, keep: always } or drop: always")
    return sink.diagnostics
  }
}
