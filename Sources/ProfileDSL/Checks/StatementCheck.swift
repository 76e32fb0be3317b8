internal import DICOM
internal import Engine

/// Rules about what the output says of its own de-identification, which the program works out by itself.
enum StatementCheck {
  static func check(_ rows: [ProfileSource.Row], _ sink: inout DiagnosticSink) {
    for row in rows {
      guard case .tag(let tag) = row.selector.element, ForeignRow.markers.contains(tag) else { continue }
      sink.warning(
        .noEffect, row.key.span,
        "\(row.key.text) says what was done, and the program writes it by what really was",
        help: "take the row away")
    }
  }
}
