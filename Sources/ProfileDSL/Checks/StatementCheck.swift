internal import DICOM
internal import Engine

/// Rules that change (0008,0005): the text that stays would be read as other characters, or as none (PS3.3 C.12.1.1.2).
enum CharacterSetCheck {
  static func check(_ source: ProfileSource, _ sink: inout DiagnosticSink) {
    let blocks = source.blocks.map { ($0.rows, $0.isOverride) }
    for (rows, isLifted) in [(source.rows, false)] + blocks {
      for row in rows where !row.action.keepsValue {
        if case .quarantine = row.action { continue }
        // What is wide and not lifted means text or private elements; `any` leaves no text to misread.
        let isMeant =
          row.selector.element == .tag(.specificCharacterSet)
          || isLifted && row.selector.element != .elements(.any)
            && row.selector.element.covers(.specificCharacterSet)
        guard isMeant else { continue }
        sink.error(
          .characterSet, row.key.span,
          "\(row.key.text) changes (0008,0005), and kept text would be read as other characters",
          help: "name other attributes, or none")
      }
    }
  }
}

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
