internal import DICOM
internal import Engine

/// The defaults that one file sets; the others are those of what it extends.
struct PartialDefaults: Sendable {
  var privateElements: Action?
  var unknownElements: Action?
  var byVR: [VR: Action] = [:]
  /// Where each key stands.
  var places = WordMap<Vocabulary.DefaultsKey, SourceSpan>()

  /// Lays these over the defaults of what the file extends.
  func apply(to defaults: inout Defaults) {
    if let privateElements { defaults.privateElements = privateElements }
    if let unknownElements { defaults.unknownElements = unknownElements }
    defaults.byVR.merge(byVR) { _, own in own }
  }

  /// Reads the value of `defaults`.
  static func read(
    _ node: Node, _ parameters: ParameterScope, _ sink: inout DiagnosticSink
  ) -> PartialDefaults {
    var defaults = PartialDefaults()
    guard let entries = MapReader.entries(of: node, as: "defaults", &sink) else { return defaults }
    for entry in entries {
      guard let key = Vocabulary.DefaultsKey(rawValue: entry.key.text) else {
        let words = Vocabulary.DefaultsKey.allCases.map(\.rawValue)
        let isVR = VR(entry.key.text.uppercased()) != nil
        sink.error(
          .unknownKey, entry.key.span, "\"defaults\" has no key \"\(entry.key.text)\"",
          help: isVR
            ? "VRs stand below vr: { vr: { \(entry.key.text.uppercased()): delete } }"
            : Suggestion.question(for: entry.key.text, among: words)
              ?? "the keys are \(words.joined(separator: ", "))")
        continue
      }
      defaults.places[key] = entry.value.span
      switch key {
      case .private: defaults.privateElements = keepOrDelete(entry, &sink)
      case .unknown: defaults.unknownElements = keepOrDelete(entry, &sink)
      case .vr: defaults.byVR = byVR(entry.value, parameters, &sink)
      }
    }
    return defaults
  }

  private static func keepOrDelete(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> Action? {
    switch (entry.value.content, entry.value.scalar?.text) {
    case (.reported, _): return nil
    case (_, "keep"): return .keep
    case (_, "delete"): return .delete
    default:
      sink.error(.badValue, entry.value.span, "\"\(entry.key.text)\" is keep or delete")
      return nil
    }
  }

  private static func byVR(
    _ node: Node, _ parameters: ParameterScope, _ sink: inout DiagnosticSink
  ) -> [VR: Action] {
    var actions: [VR: Action] = [:]
    for entry in MapReader.entries(of: node, as: "vr", &sink) ?? [] {
      guard let vr = VR(entry.key.text), VR.allCases.contains(vr) else {
        let words = VR.allCases.map(\.description)
        sink.error(
          .badValue, entry.key.span, "\"\(entry.key.text)\" is no value representation",
          help: Suggestion.question(for: entry.key.text, among: words))
        continue
      }
      let target = Target(
        selector: ElementSelector(.vrs([vr])), subjects: [Target.Subject(name: "this", vrs: [vr])],
        isSingleAttribute: false)
      if let action = ActionReader(target: target, parameters: parameters).read(entry.value, &sink) {
        actions[vr] = action
      }
    }
    return actions
  }
}
