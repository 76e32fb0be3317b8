internal import DICOM

/// Reads the script of CTP's DICOM anonymizer: XML with parameters (p), elements (e), groups to keep (k) and classes to
/// remove (r).
enum CTPImport {
  static func rules(_ source: SourceText) throws(ImportError) -> ForeignRules {
    try source.checkedAsText()
    let first = source.lines.first { !$0.trimmingSpace.isEmpty } ?? ""
    guard first.trimmingSpace.hasPrefix("<") else {
      throw ImportError(
        .syntax, .beginning, "this is not a script in XML",
        help:
          "CTP's editor writes an old script anew as XML; scripts of the pixel anonymizer have no equivalent",
        in: source)
    }
    var scanner = XMLScanner(source)
    let root = try scanner.root()
    guard root.name == "script" else {
      throw ImportError(
        .wrongShape, root.span, "the root of a script is <script>, and this is <\(root.name)>", in: source)
    }
    var rules = ForeignRules()
    rules.preface = [
      "CTP goes into a sequence only where the script says @process(), and keeps all of it otherwise; these rules hold at "
        + "every depth. It leaves what the script does not name; here the basic profile holds for that. Its UIDs and hashes "
        + "are MD5 of the value, which can be guessed; those here depend on the project's key."
    ]
    let reader = CTPAction(parameters: try parameters(root, source))
    for element in root.children where element.attributes["en"] == "T" {
      switch element.name {
      case "e": try read(element, reader, source, &rules)
      case "k": try readKeep(element, source, &rules)
      case "r": try readRemove(element, source, &rules)
      default: break
      }
    }
    rules.letMasksWin(over: "CTP")
    if rules.rows.contains(where: { $0.action == .shiftDate }) {
      rules.wishes.append(.shiftDates(origin: "@incrementdate and @hashdate"))
    }
    return rules
  }

  private static func parameters(
    _ root: XMLElement, _ source: SourceText
  ) throws(ImportError) -> [String: String] {
    var parameters: [String: String] = [:]
    for element in root.children {
      guard ["p", "e", "k", "r"].contains(element.name) else {
        throw ImportError(
          .unknownKey, element.span, "a script has no element <\(element.name)>",
          help: "it has p, e, k and r",
          in: source)
      }
      guard element.children.isEmpty else {
        throw ImportError(.wrongShape, element.span, "<\(element.name)> holds text, no elements", in: source)
      }
      guard let name = element.attributes["t"] else {
        throw ImportError(.missingKey, element.span, "<\(element.name)> has no attribute t", in: source)
      }
      if element.name == "p" { parameters[name] = element.text.trimmingSpace }
    }
    return parameters
  }

  private static func read(
    _ element: XMLElement, _ reader: CTPAction, _ source: SourceText, _ rules: inout ForeignRules
  ) throws(ImportError) {
    let written = element.attributes["t"] ?? ""
    let script = element.text.trimmingSpace
    let origin = "line \(element.span.line): \(written) \(script)"
    guard let subject = subject(written) else {
      throw ImportError(
        .badSelector, element.span, "\"\(written)\" is no tag",
        help: "eight hexadecimal digits, as in 00100020",
        in: source)
    }
    if let tag = subject.tag, ForeignRow.markers.contains(tag) {
      rules.rows.append(.marker(origin: origin, subject))
      return
    }
    let result = reader.result(of: script, for: subject.tag)
    rules.rows.append(
      ForeignRow(origin: origin, subject: subject, action: result.action, losses: result.losses))
    if let root = result.root, let tag = subject.tag {
      rules.rows.append(ForeignRow(origin: origin, subject: .root(tag), action: root))
    }
  }

  /// `00100020`, or `0013[CTP]10` for a private element.
  private static func subject(_ text: String) -> ForeignRow.Subject? {
    if let open = text.firstIndex(of: "["), let close = text.lastIndex(of: "]"), open < close {
      let creator = text[text.index(after: open)..<close]
      let (group, element) = (text[..<open], text[text.index(after: close)...])
      guard group.utf8.count == 4, UInt16(group, radix: 16) != nil, element.utf8.count == 2,
        UInt8(element, radix: 16) != nil, !creator.contains("\"")
      else { return nil }
      return .selector("(\(group.uppercased()),\"\(creator)\",\(element.uppercased()))", matches: [])
    }
    guard text.utf8.count == 8, let value = UInt32(text, radix: 16) else { return nil }
    return .tag(Tag(rawValue: value))
  }

  private static func readKeep(
    _ element: XMLElement, _ source: SourceText, _ rules: inout ForeignRules
  ) throws(ImportError) {
    let text = element.attributes["t"] ?? ""
    let origin = "line \(element.span.line): keep \(text)"
    if text.hasPrefix("safe") {
      rules.wishes.append(.option("retain-safe-private", origin: origin))
      return
    }
    guard let group = UInt16(text, radix: 16) else {
      throw ImportError(.badSelector, element.span, "\"\(text)\" is no group to keep", in: source)
    }
    let pattern = TagPattern(value: UInt32(group) << 16, mask: 0xFFFF_0000)
    rules.rows.append(ForeignRow(origin: origin, subject: .pattern(pattern), action: .keep))
  }

  private static func readRemove(
    _ element: XMLElement, _ source: SourceText, _ rules: inout ForeignRules
  ) throws(ImportError) {
    let text = element.attributes["t"] ?? ""
    let origin = "line \(element.span.line): remove \(text)"
    let groups: [String: UInt32] = ["overlays": 0x6000_0000, "curves": 0x5000_0000]
    switch text {
    case "privategroups":
      rules.rows.append(
        ForeignRow(
          origin: origin, subject: .none(""),
          action: .covered("private elements are deleted (defaults: private)")))
    case "unspecifiedelements":
      rules.wishes.append(.deleteTheRest(origin: origin, keeping: ForeignWish.essential + ForeignWish.image))
    case "overlays", "curves":
      let pattern = TagPattern(value: groups[text] ?? 0, mask: 0xFF01_0000)
      rules.rows.append(ForeignRow(origin: origin, subject: .pattern(pattern), action: .delete))
    default:
      throw ImportError(.unknownKey, element.span, "nothing is known of removing \"\(text)\"", in: source)
    }
  }
}
