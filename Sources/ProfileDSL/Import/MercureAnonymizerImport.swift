internal import DICOM

/// Reads the settings of mercure's anonymizer module: `general` and one project's section.
struct MercureAnonymizerImport {
  private let source: SourceText
  private var rules = ForeignRules()
  /// What `@project_name@` and its like stand for.
  private var macros = [
    "@project_name@": "Undefined", "@project_owner@": "Unknown", "@project_prefix@": "",
  ]
  private var options: [String: (value: String, line: Int)] = [:]
  private var assignments: [(entry: Node.Entry, section: String)] = []

  private static let optionKeys = [
    "preset", "remove_unknown_tags", "remove_safe_tags", "remove_curves", "remove_overlays",
    "print_assignment",
    "mode",
  ]
  private static let projectKeys = ["name", "owner", "prefix"]

  static func rules(_ source: SourceText, project: String?) throws(ImportError) -> ForeignRules {
    let sections = try ForeignJSON.object(source)
    var reader = MercureAnonymizerImport(source: source)
    for section in sections { _ = try ForeignJSON.entries(of: section.value, as: "a section", source) }
    if let general = sections.first(where: { $0.key.text == "general" }) { try reader.read(general) }
    let names = sections.map(\.key.text).filter { $0 != "general" }
    if let project {
      // The module takes this prefix of a receiver's title off.
      let name = project.hasPrefix("az_") ? String(project.dropFirst(3)) : project
      guard let section = sections.first(where: { $0.key.text == name }) else {
        throw ImportError(
          .unknownKey, .beginning, "there is no project \"\(name)\"",
          help: names.isEmpty ? nil : "the projects are \(names.joined(separator: ", "))", in: source)
      }
      try reader.read(section)
    } else {
      for section in sections where section.key.text != "general" {
        reader.rules.leftovers.append(
          (
            "line \(section.key.span.line): \(section.key.text)",
            "one profile for each project: give --project"
          ))
      }
    }
    try reader.finish()
    return reader.rules
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read(_ section: Node.Entry) throws(ImportError) {
    for entry in try ForeignJSON.entries(of: section.value, as: "a section", source) {
      let key = entry.key.text
      if key.hasPrefix("(") {
        assignments.append((entry, section.key.text))
      } else if Self.optionKeys.contains(key) {
        guard let value = entry.value.scalar else {
          throw ImportError(.wrongShape, entry.value.span, "\"\(key)\" is a text in quotes", in: source)
        }
        // The module takes whatever is not the text "false" for true, a bare false too.
        options[key] = (value.isPlain ? "true" : value.text.lowercased(), entry.key.span.line)
      } else if Self.projectKeys.contains(key) {
        macros["@project_\(key)@"] = try ForeignJSON.string(entry.value, as: "\"\(key)\"", source)
      } else {
        throw ImportError(
          .unknownKey, entry.key.span, "the module has no setting \"\(key)\"",
          help: Suggestion.question(for: key, among: Self.optionKeys + Self.projectKeys), in: source)
      }
    }
  }

  private mutating func finish() throws(ImportError) {
    let isBare = options["preset"]?.value == "none"
    rules.preface = [
      "mercure-anonymizer looks at the root data set only; these rules hold at every depth. Its random UIDs and made-up "
        + "numbers are pseudonyms here that depend on the project's key. "
        + (isBare
          ? "Its preset \"none\" keeps what no setting names; here the basic profile holds for that."
          : "In place of its preset the basic profile holds: dates of which the preset keeps the year go, and numbers that "
            + "it does not know stay.")
    ]
    if options["mode"]?.value == "whitelist" {
      throw ImportError(
        .unsupported, .beginning, "the module itself refuses the mode \"whitelist\"", in: source)
    }
    for assignment in assignments { rules.rows.append(try row(assignment.entry)) }
    for (key, group) in [("remove_curves", UInt32(0x5000_0000)), ("remove_overlays", 0x6000_0000)] {
      let option = options[key]
      let origin =
        option.map { "line \($0.line): \(key) \($0.value)" } ?? "\(key), which nothing switches off"
      if option.map({ $0.value == "false" }) ?? isBare {
        guard option != nil else { continue }
        rules.leftovers.append(
          (origin, "the basic profile deletes curves, and the data and comments of overlays"))
      } else {
        let pattern = TagPattern(value: group, mask: 0xFF01_0000)
        rules.rows.append(ForeignRow(origin: origin, subject: .pattern(pattern), action: .delete))
      }
    }
    rules.letMasksWin(over: "mercure-anonymizer")
    readUnknown(isBare)
  }

  private mutating func readUnknown(_ isBare: Bool) {
    guard let option = options["remove_unknown_tags"] else { return }
    let origin = "line \(option.line): remove_unknown_tags \(option.value)"
    if option.value == "false" {
      rules.leftovers.append((origin, "what no rule names is treated by the basic profile's defaults"))
    } else if isBare {
      rules.wishes.append(.deleteTheRest(origin: origin, keeping: ForeignWish.essential))
    }
  }

  private func row(_ entry: Node.Entry) throws(ImportError) -> ForeignRow {
    let key = entry.key.text
    let parts = key.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard key.hasSuffix(")"), parts.count == 2, let group = UInt16(String(parts[0]).trimmingSpace, radix: 16),
      let element = UInt16(String(parts[1]).trimmingSpace, radix: 16)
    else {
      throw ImportError(
        .badSelector, entry.key.span, "\"\(key)\" is no tag of the module", help: "\"(0010,0020)\"",
        in: source)
    }
    let tag = Tag(group, element)
    let command = try ForeignJSON.string(entry.value, as: "a command", source)
    let origin = "line \(entry.key.span.line): \(key) \(command)"
    if ForeignRow.markers.contains(tag) { return .marker(origin: origin, .tag(tag)) }
    var row = ForeignRow(origin: origin, subject: .tag(tag), action: .delete)
    switch command.trimmingSpace {
    case "keep": row.action = .keep
    case "safe": row.action = options["remove_safe_tags"]?.value ?? "false" == "false" ? .keep : .delete
    case "remove": row.action = .delete
    case "clear": row.action = .empty
    case "truncdate": row.action = .coarsen(["{ date: year }"])
    case let text where text.hasPrefix("set(") && text.hasSuffix(")"):
      set(String(text.dropFirst(4).dropLast()), tag, &row)
    default:
      let known = ["keep", "safe", "remove", "clear", "truncdate", "set(…)"]
      throw ImportError(
        .unknownAction, entry.value.span, "\"\(command)\" is no command of the module",
        help: Suggestion.question(for: command, among: known)
          ?? "the commands are \(known.joined(separator: ", "))",
        in: source)
    }
    if row.action == .keep, key != key.lowercased() {
      row.action = .none("the module compares keys in lower case, and so removes what this key keeps")
    }
    return row
  }

  private func set(_ parameter: String, _ tag: Tag, _ row: inout ForeignRow) {
    var text = parameter
    for (macro, value) in macros { text = text.replacing(macro, with: value) }
    switch text {
    case "@random_uid@": row.action = .hashUID
    case "@fake_name@": row.action = .write(["{ replace: \"{random(letters, 8) per study}\" }", "replace"])
    case "@fake_mrn@", "@fake_acc@": row.action = .write(["{ hash: { length: 12 } }"])
    case "@hash_acc@":
      let isOwn = tag == Tag(0x0008, 0x0050)
      row.action = .write(["{ hash: { length: 16\(isOwn ? "" : ", of: AccessionNumber") } }"])
    case "@value@": row.action = .keep
    case _ where text.contains("@"): row.action = .none("set(\(parameter)) puts values and macros together")
    case _ where text.contains(where: { $0 == "{" || $0 == "}" }):
      row.action = .write(["replace"])
      row.losses.append("no equivalent: braces make a template here; a dummy stands in")
    default: row.action = text.isEmpty ? .empty : .write(["{ set: \(YAMLText.scalar(text)) }"])
    }
  }
}
