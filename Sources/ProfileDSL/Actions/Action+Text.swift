internal import DICOM
internal import Engine

extension Action {
  /// The action as a profile writes it.
  var text: String {
    switch self {
    case .keep: "keep"
    case .delete: "delete"
    case .empty: "empty"
    case .replaceWithDummy: "replace"
    case .hashUID: "hash-uid"
    case .shiftDate: "shift-date"
    case .keepVerbatim: "keep-verbatim"
    case .replace(let template): "{ replace: \(quoted(template.text)) }"
    case .set(let template): "{ set: \(quoted(template.text)) }"
    case .hash(let hash): hash.text
    case .substitute(let list): "{ substitute: [\(list.map(\.text).joined(separator: ", "))] }"
    case .clean(let clean): clean.text
    case .date(let precision): "{ date: \(precision) }"
    case .age(let age):
      "{ age: { "
        + [age.cap.map { "cap: \($0)" }, age.bin.map { "bin: \($0)" }].compactMap { $0 }
        .joined(separator: ", ") + " } }"
    case .lookup(let lookup):
      "{ lookup: { table: \(lookup.table.name), missing: \(lookup.missing.rawValue) } }"
    case .require(let reason): "{ require: \(quoted(reason)) }"
    case .quarantine(let reason): "{ quarantine: \(quoted(reason)) }"
    case .byConcept(let concepts) where concepts.listed.isEmpty:
      (concepts.place.map { place in
        let name = DataDictionary.entry(for: place.sequence)?.keyword ?? place.sequence.description
        return "in \(name) \(place.action.text), else "
      } ?? "") + concepts.otherwise.text
    case .byConcept(let concepts): "by concept, else \(concepts.otherwise.text)"
    case .unknownCode: "replace"
    case .byType(let compound): "\(compound.rawValue) by type"
    case .pipeline(let steps): "[ " + steps.map(\.text).joined(separator: ", ") + " ]"
    }
  }
}

extension Action.Hash {
  fileprivate var text: String {
    let options = [
      source.map { "of: \(DataDictionary.entry(for: $0)?.keyword ?? $0.description)" },
      length.map { "length: \($0)" }, prefix.isEmpty ? nil : "prefix: \(quoted(prefix))",
    ].compactMap { $0 }
    return options.isEmpty ? "hash" : "{ hash: { \(options.joined(separator: ", ")) } }"
  }
}

extension Action.Clean {
  fileprivate var text: String {
    let options = [
      allow.map { "allow: \($0.count) words" }, mask.isEmpty ? nil : "mask: \(quoted(mask))",
    ].compactMap { $0 }
    return options.isEmpty ? "clean" : "{ clean: { \(options.joined(separator: ", ")) } }"
  }
}

extension Action.Substitution {
  fileprivate var text: String {
    switch self {
    case .text(let from, let to): "{ \(quoted(from)): \(quoted(to)) }"
    case .pattern(let pattern, let replacement):
      "{ match: /\(pattern.source)/\(pattern.ignoresCase ? "i" : ""), with: \(quoted(replacement.text)) }"
    }
  }
}

extension Template {
  /// The template as a profile writes it, parameters filled in.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text.replacing("{", with: "{{").replacing("}", with: "}}")
      case .attribute(let tag, let width):
        "{\(DataDictionary.entry(for: tag)?.keyword ?? tag.description)"
          + (width.map { ":0\($0)" } ?? "") + "}"
      case .random(let random):
        "{random(\(random.alphabet.rawValue), \(random.count)) per \(random.scope.rawValue)}"
      }
    }.joined()
  }
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
