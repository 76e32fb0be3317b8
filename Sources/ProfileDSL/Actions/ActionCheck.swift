internal import DICOM
internal import Engine

/// Whether an action can be done to what the dictionary says of the rule's attributes.
///
/// An action that cannot be applied to a value has the instance quarantined; this finds beforehand what would fail for
/// every file.
struct ActionCheck {
  let target: Target?

  func check(_ action: Action, _ call: ActionReader.Call, _ sink: inout DiagnosticSink) {
    guard let target else { return }
    let span = call.parameter?.span ?? call.span
    switch action {
    // No profile writes a choice by type or concept in a rule of its own.
    case .keep, .delete, .empty, .replaceWithDummy, .quarantine, .pipeline, .byConcept, .unknownCode, .byType:
      return
    case .keepVerbatim:
      guard target.isPrivate || target.subjects.contains(where: { $0.vrs.contains(.sq) }) else {
        sink.error(
          .wrongVR, call.span, "\"keep-verbatim\" is for sequences and private elements", help: "write keep")
        return
      }
    case .shiftDate:
      require(call, &sink, "a date or a time: DA, DT or TM", help: nil) {
        $0 == .da || $0 == .dt || $0 == .tm
      }
    case .age: require(call, &sink, "an age: AS", help: nil) { $0 == .as }
    case .lookup(let lookup):
      guard require(call, &sink, "text", help: nil, Self.isFreeText) else { return }
      report(.badTable, span, &sink) { vr in
        // What a table gives is a project's own, but which of its lines is not said: the lines are patients.
        lookup.table.values.values.lazy.map { String(decoding: $0, as: UTF8.self) }
          .compactMap { LiteralCheck.mistake(in: $0, as: vr) }.first.map {
            "a value of the table does not fit: \($0)"
          }
      }
    case .require: requireRoot(call, &sink)
    case .hashUID:
      require(call, &sink, "a UID", help: "use hash for other identifiers") { $0 == .ui }
    case .date:
      require(call, &sink, "a date: DA or DT", help: nil) { $0 == .da || $0 == .dt }
    case .substitute(let list):
      require(call, &sink, "text", help: nil, Self.isFreeText)
      for case .text(let from, let to) in list {
        report(.badLiteral, span, &sink) { LiteralCheck.mistake(inPart: from, as: $0) }
        report(.badLiteral, span, &sink) { LiteralCheck.mistake(inPart: to, as: $0) }
      }
      for case .pattern(_, let replacement) in list {
        report(.badLiteral, span, &sink) { LiteralCheck.mistake(inPart: replacement.literalText, as: $0) }
      }
    case .clean(let clean):
      guard require(call, &sink, "text", help: nil, Self.isFreeText) else { return }
      report(.badLiteral, span, &sink) { LiteralCheck.mistake(inPart: clean.mask, as: $0) }
    case .hash(let hash):
      let isSound = require(call, &sink, "text", help: hashHelp(target), Self.takesHash)
      if isSound { report(.badLiteral, span, &sink) { Self.mistake(in: hash, as: $0) } }
    case .replace(let template):
      check(template, call, span, &sink)
    case .set(let template):
      guard requireRoot(call, &sink) else { return }
      check(template, call, span, &sink)
    }
  }

  /// Reports a rule whose action speaks of an element that may be absent, and that has no single place where it belongs.
  @discardableResult
  private func requireRoot(_ call: ActionReader.Call, _ sink: inout DiagnosticSink) -> Bool {
    let word = call.word.rawValue
    guard let target, target.isSingleAttribute, target.selector.element.isTag else {
      sink.error(.badSelector, call.span, "\"\(word)\" needs one attribute, by its keyword or tag")
      return false
    }
    guard target.selector.ancestors.isEmpty, !target.selector.isAnchored else {
      sink.error(
        .unsupported, call.span, "\"\(word)\" within a path is not supported in this version",
        help: "name the attribute alone: it is looked for in the root data set")
      return false
    }
    return true
  }

  private func check(
    _ template: Template, _ call: ActionReader.Call, _ span: SourceSpan, _ sink: inout DiagnosticSink
  ) {
    guard require(call, &sink, "a text or a number", help: nil, LiteralCheck.canWrite) else { return }
    if let text = template.constant {
      report(.badLiteral, span, &sink) { LiteralCheck.mistake(in: text, as: $0) }
      return
    }
    for case .text(let text) in template.pieces {
      report(.badLiteral, span, &sink) { LiteralCheck.mistake(inPart: text, as: $0) }
    }
    for case .attribute(let tag, _) in template.pieces where DataDictionary.vr(of: tag) == .ui {
      report(.badLiteral, span, &sink) { vr in
        guard vr != .ui, let most = vr.maximumCharacters, most < UIDValue.maximumLength else { return nil }
        return "it has room for \(most) characters, and a UID has up to \(UIDValue.maximumLength)"
      }
    }
    report(.badLiteral, span, &sink) { TemplateFit.mistake(in: template, as: $0) }
  }

  /// Reports the first attribute that has a VR which the action does not take.
  @discardableResult
  private func require(
    _ call: ActionReader.Call, _ sink: inout DiagnosticSink, _ needed: String, help: String?,
    _ fits: (VR) -> Bool
  ) -> Bool {
    guard let bad = target?.subjects.first(where: { !$0.vrs.allSatisfy(fits) }) else { return true }
    let vrs = SelectorReader.list(bad.vrs)
    sink.error(
      .wrongVR, call.span, "\"\(call.word.rawValue)\" needs \(needed), and \(bad.name) is \(vrs)", help: help)
    return false
  }

  /// Reports the first mistake that a VR of the rule's attributes finds.
  private func report(
    _ code: Diagnostic.Code, _ span: SourceSpan, _ sink: inout DiagnosticSink, _ mistake: (VR) -> String?
  ) {
    for subject in target?.subjects ?? [] {
      for vr in subject.vrs {
        guard let mistake = mistake(vr) else { continue }
        sink.error(code, span, "\(subject.name) is \(vr): \(mistake)")
        return
      }
    }
  }

  private func hashHelp(_ target: Target) -> String? {
    guard let vr = target.subjects.first?.vrs.first else { return nil }
    return switch vr {
    case .ui: "use hash-uid"
    case .da, .dt: "use { date: year }"
    default: nil
    }
  }

  /// Text whose characters nothing but its length and repertoire binds.
  private static func isFreeText(_ vr: VR) -> Bool {
    switch vr {
    case .ae, .cs, .lo, .lt, .pn, .sh, .st, .uc, .ur, .ut: true
    default: false
    }
  }

  private static func takesHash(_ vr: VR) -> Bool { isFreeText(vr) || vr == .is || vr == .ds }

  private static func mistake(in hash: Action.Hash, as vr: VR) -> String? {
    if vr == .is || vr == .ds {
      // Nine digits always fit an IS, which ends at 2147483647.
      let most = vr == .is ? 9 : 16
      guard hash.prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return "its prefix is digits only"
      }
      guard hash.prefix.utf8.count + (hash.length ?? 1) <= most else {
        return "it has room for \(most) digits"
      }
      return nil
    }
    if let mistake = LiteralCheck.mistake(inPart: hash.prefix, as: vr) { return mistake }
    let most = vr.maximumCharacters ?? Int.max
    let length = hash.prefix.unicodeScalars.count + (hash.length ?? HashOptionsReader.fewestCharacters)
    return length <= most ? nil : "prefix and hash have \(length) characters, and there is room for \(most)"
  }
}

extension ElementSelector.Item {
  /// Whether this is one tag.
  var isTag: Bool {
    if case .tag = self { return true }
    return false
  }
}
