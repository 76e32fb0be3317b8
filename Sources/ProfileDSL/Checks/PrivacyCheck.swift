internal import DICOM
internal import Engine

/// What weakens the protection and so needs a sentence under `accept`.
enum PrivacyCheck {
  static func check(
    _ source: ProfileSource, _ rows: [ProfileSource.Row], _ sink: inout DiagnosticSink
  ) {
    for row in rows {
      if row.action.keepsValue {
        check(row, &sink)
      } else if row.action.onlySubstitutes {
        checkChanged(row, &sink)
      }
    }
    check(source.defaults, source, &sink)
    if source.sweep == .off {
      report(.sweepOff, source.sweepSpan, "nobody looks for identifiers in what is kept", &sink)
    }
  }

  /// A value that stays but for what is exchanged or cleaned. Descriptions are for cleaning; a name is not.
  private static func checkChanged(_ row: ProfileSource.Row, _ sink: inout DiagnosticSink) {
    let tags: [Tag]
    switch row.selector.element {
    case .tag(let tag): tags = [tag]
    case .keywords(_, let list) where row.action.cleans: tags = list
    case .vrs(let vrs) where row.action.cleans && vrs.contains(.pn):
      report(.wideKeep, row.key.span, "names are kept but for what is cleaned", &sink)
      return
    default: return
    }
    guard tags.contains(where: { identifies($0) && !(row.action.cleans && describes($0)) }) else { return }
    report(
      .identifierKept, row.key.span,
      row.action.cleans
        ? "\(row.key.text) is no description: what cleaning does not know of stays in it"
        : "\(row.key.text) keeps all but what is exchanged, and its text may name somebody", &sink)
  }

  /// Whether the standard itself has the attribute cleaned (PS3.15 E.3.3 to E.3.5).
  private static func describes(_ tag: Tag) -> Bool {
    let columns: [ConfidentialityProfile.Column] = [
      .cleanDescriptors, .cleanStructuredContent, .cleanGraphics,
    ]
    return ConfidentialityProfile.rows.contains { row in
      row.pattern?.matches(tag) ?? false && columns.contains { row.action(under: $0) == .clean }
    }
  }

  private static func check(_ row: ProfileSource.Row, _ sink: inout DiagnosticSink) {
    let span = row.key.span
    switch row.selector.element {
    case .tag(let tag):
      guard identifies(tag) else { return }
      report(
        .identifierKept, span,
        "\(row.key.text) identifies somebody, and no option of the standard lets it stay", &sink)
    case .privateElement(_, _, nil):
      report(.privateKept, span, "all private elements of a creator are kept", &sink)
    case .privateElement: return
    case .elements(.private): report(.privateKept, span, "all private elements are kept", &sink)
    case .elements(.unlisted), .elements(.unknown):
      report(.unlistedKept, span, "elements are kept that nobody has looked at", &sink)
    case .pattern, .range, .keywords, .vrs, .elements:
      report(.wideKeep, span, "elements are kept without being named", &sink)
    }
  }

  private static func check(
    _ defaults: PartialDefaults, _ source: ProfileSource, _ sink: inout DiagnosticSink
  ) {
    if defaults.privateElements == .keep, let span = defaults.places[.private] {
      report(.privateKept, span, "all private elements are kept", &sink)
    }
    if defaults.unknownElements == .keep, let span = defaults.places[.unknown] {
      report(.unlistedKept, span, "elements are kept that nobody has looked at", &sink)
    }
    let kept = defaults.byVR.filter { $0.value == .keep && Defaults.failClosed.byVR[$0.key] != .keep }
    if !kept.isEmpty, let span = defaults.places[.vr] {
      let vrs = kept.keys.map(\.description).sorted().joined(separator: ", ")
      report(.wideKeep, span, "elements are kept without being named: \(vrs)", &sink)
    }
  }

  private static func report(
    _ code: Diagnostic.Code, _ span: SourceSpan, _ message: String, _ sink: inout DiagnosticSink
  ) {
    sink.error(
      code, span, message,
      help: "if it is meant, add accept: [ { check: \(code.rawValue), because: \"…\" } ]")
  }

  /// Whether the attribute is in PS3.15 Table E.1-1, and no option keeps it as it is.
  static func identifies(_ tag: Tag) -> Bool {
    guard let row = ConfidentialityProfile.rows.first(where: { $0.pattern?.matches(tag) ?? false }) else {
      return false
    }
    return row.basic != "K"
      && !ConfidentialityProfile.Column.allCases.contains { row.action(under: $0) == .keep }
  }
}

extension Action {
  /// Whether a value comes out as it went in: `require` only asks for one.
  var keepsValue: Bool {
    switch self {
    case .keep, .keepVerbatim, .require: true
    case .pipeline(let steps): steps.allSatisfy(\.keepsValue)
    default: false
    }
  }

  /// Whether the value stays but for some exchanged or cleaned text.
  fileprivate var onlySubstitutes: Bool {
    switch self {
    case .substitute, .clean: true
    case .pipeline(let steps): steps.allSatisfy { $0.onlySubstitutes || $0.isRequirement }
    default: false
    }
  }
}
