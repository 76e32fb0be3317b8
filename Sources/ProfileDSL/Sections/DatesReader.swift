internal import DICOM
internal import Engine

/// Reads `dates: { shift: { per: patient, days: 1..1460, direction: back, times: keep } }`.
enum DatesReader {
  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> DateShift? {
    guard let keys = MapReader.read(node, as: "\"dates\"", Vocabulary.DatesKey.self, &sink) else {
      return nil
    }
    guard let shift = keys[.shift] else {
      if !sink.hasErrors { MapReader.missing(Vocabulary.DatesKey.shift, in: node, &sink) }
      return nil
    }
    guard let options = MapReader.read(shift.value, as: "\"shift\"", Vocabulary.ShiftKey.self, &sink) else {
      return nil
    }
    if let per = options[.per].flatMap({ MapReader.text($0, &sink) }), per.text != "patient" {
      sink.error(
        .badValue, per.span, "dates shift per patient: another offset a study would tear intervals apart",
        help: "write per: patient")
      return nil
    }
    if let times = options[.times].flatMap({ MapReader.text($0, &sink) }), times.text != "keep" {
      sink.error(.badValue, times.span, "times of day are kept", help: "write times: keep")
      return nil
    }
    guard let daysEntry = options[.days] else {
      MapReader.missing(Vocabulary.ShiftKey.days, in: shift.value, &sink)
      return nil
    }
    guard let text = MapReader.text(daysEntry, &sink), let days = days(text, &sink) else { return nil }
    var direction = DateShift.Direction.back
    if let entry = options[.direction] {
      guard let scalar = MapReader.text(entry, &sink) else { return nil }
      guard let word = DateShift.Direction(rawValue: scalar.text) else {
        let words = DateShift.Direction.allCases.map(\.rawValue)
        sink.error(
          .badValue, scalar.span, "the direction is back, forward or both",
          help: Suggestion.question(for: scalar.text, among: words))
        return nil
      }
      direction = word
    }
    return DateShift(days: days, direction: direction)
  }

  /// `1..1460`.
  private static func days(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> ClosedRange<Int>? {
    let parts = scalar.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isPlain = scalar.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isPlain, parts.count == 3, parts[1].isEmpty, let least = Int(parts[0]), let most = Int(parts[2]),
      least >= 1,
      least <= most, most <= 36_500
    else {
      sink.error(
        .badValue, scalar.span, "the days are the least and the most, from 1 to 36500",
        help: "as in days: 1..1460")
      return nil
    }
    guard most - least >= 6 else {
      sink.error(
        .badValue, scalar.span, "so few days can be guessed: the range holds at least 7",
        help: "as in days: 1..1460")
      return nil
    }
    return least...most
  }
}

/// Reads `identity: { patient: [PatientID, IssuerOfPatientID] }`.
enum IdentityReader {
  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> [Tag]? {
    guard let keys = MapReader.read(node, as: "\"identity\"", Vocabulary.IdentityKey.self, &sink) else {
      return nil
    }
    guard let patient = keys[.patient] else {
      if !sink.hasErrors { MapReader.missing(Vocabulary.IdentityKey.patient, in: node, &sink) }
      return nil
    }
    var tags: [Tag] = []
    if case .mapping(let entries) = patient.value.content, let first = entries.first {
      sink.error(.wrongShape, first.key.span, "\"patient\" is a list of attributes")
      return nil
    }
    let items = MapReader.items(of: patient.value, as: "\"patient\"", orOne: true, &sink)
    for (index, item) in items.enumerated() {
      if case .reported = item.content { continue }
      if let help = FlowSplit.help(at: index, ofItems: items) {
        sink.error(.flowSplit, item.span, "YAML split this selector at its comma", help: help)
        continue
      }
      if FlowSplit.isTail(index, ofItems: items) { continue }
      guard let scalar = item.scalar else {
        sink.error(.wrongShape, item.span, "an attribute belongs here, and this is \(item.shape)")
        continue
      }
      guard let tag = AttributeName.read(scalar, &sink) else { continue }
      guard !tags.contains(tag) else {
        sink.error(.duplicateKey, scalar.span, "\"\(scalar.text)\" is listed twice")
        continue
      }
      tags.append(tag)
    }
    guard !tags.isEmpty else {
      if !sink.hasErrors { sink.error(.missingParameter, patient.value.span, "the list is empty") }
      return nil
    }
    return tags
  }
}
