internal import DICOM
internal import Engine

/// Sidecars that show what must not be seen, or that want the path of another file.
enum SidecarCheck {
  static func check(
    _ source: ProfileSource, _ plan: Plan, _ table: inout LazyTable, _ sink: inout DiagnosticSink
  ) {
    for row in source.output.sidecars ?? [] {
      LayoutCheck.show(row.sidecar.path, row.pathSpan, &table, &sink)
      checkPath(row, plan, &sink)
      for entry in row.identifying {
        report(entry.span, "\(entry.name) of mercure's task identifies somebody", &sink)
      }
      guard case .table(let columns) = row.sidecar.content else { continue }
      for (column, span) in zip(columns, row.columnSpans) {
        guard case .template(let template) = column.cell else { continue }
        for tag in template.attributes where PrivacyCheck.identifies(tag) {
          guard let vr = DataDictionary.vr(of: tag), table.action(forRoot: tag, vr: vr).keepsValue else {
            continue
          }
          let name = DataDictionary.entry(for: tag)?.keyword ?? tag.description
          report(span, "the column shows \(name) as it is, and it identifies somebody", &sink)
        }
      }
    }
  }

  private static func checkPath(
    _ row: SidecarReader.Row, _ plan: Plan, _ sink: inout DiagnosticSink
  ) {
    let (sidecar, span) = (row.sidecar, row.pathSpan)
    if sidecar.path == plan.layout?.components {
      sink.error(
        .badPath, span, "the images have this path", help: "as in path: \"{SeriesDescription}.json\"")
    }
    let uids: Set<Tag> =
      switch sidecar.scope {
      case .study: [.studyInstanceUID, .seriesInstanceUID, .sopInstanceUID]
      case .series: [.seriesInstanceUID, .sopInstanceUID]
      case .instance: [.sopInstanceUID]
      }
    let shown = Set(sidecar.path.flatMap(\.attributes))
    let hasStudy = plan.layout?.study.isEmpty == false
    // Numbers are given out within a study, so each needs a folder of its own.
    if !hasStudy, shown.isDisjoint(with: uids.union([.studyInstanceUID])) {
      sink.warning(
        .pathNotUnique, span, "two studies may want this path, and the second stays unfinished",
        help: "give each a folder: output: { study: \"{StudyInstanceUID}\" }")
    } else if sidecar.scope != .study, shown.isDisjoint(with: uids), plan.layout?.collisions != .suffix {
      sink.warning(
        .pathNotUnique, span, "two files may want this path, and the study then stays unfinished",
        help: "add a UID, or collisions: suffix")
    }
  }

  private static func report(_ span: SourceSpan, _ message: String, _ sink: inout DiagnosticSink) {
    let code = Diagnostic.Code.sidecarIdentifiers
    sink.error(
      code, span, message, help: "if it is meant, add accept: [ { check: \(code.rawValue), because: \"…\" } ]"
    )
  }
}
