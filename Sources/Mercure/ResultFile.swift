internal import Engine
internal import ProfileDSL

/// result.json: what became of a job, as counts, and what mercure is asked to do. It holds nothing of a patient.
struct ResultFile {
  var program: String
  var profile: String
  var settings: ModuleSettings
  var summary: Summary
  /// Files that are no instances, without what mercure itself puts beside them.
  var others: Int

  var text: String { json.text + "\n" }

  private var json: JSONValue {
    let swept = summary.swept.values.reduce(0) { $0 + $1.values }
    var object: JSONValue = [
      "program": .string(program), "profile": .string(profile), "layout": .string(settings.layout.rawValue),
      "written": .number(summary.written), "duplicates": .number(summary.duplicates),
      "dropped": counts(summary.dropped), "quarantined": counts(summary.quarantined),
      "noInstances": .number(others),
      "swept": ["values": .number(swept), "instances": .number(summary.sweptInstances)],
    ]
    if let text = notification {
      object = object.adding(["__mercure_notification": ["text": .string(text), "requested": true]])
    }
    if summary.written == 0, settings.onEmpty == .discard {
      object = object.adding(["__mercure_routing": ["discard": true]])
    }
    return object
  }

  /// One line for people.
  var words: String {
    var parts = ["\(summary.written) written"]
    if summary.duplicates > 0 { parts.append("\(summary.duplicates) sent twice") }
    parts += listed(summary.dropped).map { "\($0.1) dropped by \($0.0)" }
    parts += listed(summary.quarantined).map { "\($0.1) quarantined: \($0.0)" }
    if others > 0 { parts.append("\(others) no instances") }
    return parts.joined(separator: ", ")
  }

  private var notification: String? {
    let isProblem = !summary.dropped.isEmpty || !summary.quarantined.isEmpty
    switch settings.notify {
    case .never: return nil
    case .problems where !isProblem: return nil
    case .problems, .always: return "anonymise: \(words)"
    }
  }

  private func listed(_ counts: [String: Int]) -> [(String, Int)] { counts.sorted { $0.key < $1.key } }

  private func counts(_ counts: [String: Int]) -> JSONValue {
    .object(listed(counts).map { JSONValue.Member(name: $0.0, value: .number($0.1)) })
  }
}
