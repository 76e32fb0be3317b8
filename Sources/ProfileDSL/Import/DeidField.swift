internal import DICOM

/// What a field of a recipe names: an attribute, a path, a private element, or many by an expander.
enum DeidField {
  static func subjects(_ field: String) -> [ForeignRow.Subject] {
    if let expander = expander(of: field) { return expanded(expander.word, expander.expression) }
    if let subject = privateElement(field) { return [subject] }
    if let tag = tag(field) { return [.tag(tag)] }
    let steps = field.split(separator: "__", omittingEmptySubsequences: false).map(String.init)
    guard steps.count > 1 else {
      return [entry(field).map { subject(of: $0) } ?? .none("no keyword of the dictionary")]
    }
    return [path(steps)]
  }

  /// The word in front of the first colon that no quotes enclose.
  private static func expander(of field: String) -> (word: String, expression: String)? {
    var isQuoted = false
    for index in field.indices {
      if field[index] == "\"" { isQuoted.toggle() }
      guard field[index] == ":", !isQuoted else { continue }
      return (field[..<index].lowercased(), String(field[field.index(after: index)...]))
    }
    return nil
  }

  private static func expanded(_ word: String, _ expression: String) -> [ForeignRow.Subject] {
    switch word {
    case "select": return [selected(expression)]
    case "endswith", "startswith", "contains":
      if let subject = privateElement(expression) { return [subject] }
      if let tag = tag(expression) { return [.tag(tag)] }
      return expression.split(separator: "|", omittingEmptySubsequences: false).flatMap {
        matching(word, String($0))
      }
    default: return [.none("deid has no expander \"\(word)\"")]
    }
  }

  private static func selected(_ expression: String) -> ForeignRow.Subject {
    let parts = expression.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .none("select takes VR: or GROUP:") }
    switch parts[0].uppercased() {
    case "VR":
      guard let vr = VR(parts[1].uppercased()), VR.allCases.contains(vr) else {
        return .none("\"\(parts[1])\" is no value representation")
      }
      let matches = BaseProtection.keptByName.filter {
        DataDictionary.entry(for: $0)?.vrs.contains(vr) ?? false
      }
      return .selector("vr:\(vr)", matches: matches)
    case "GROUP":
      let digits = parts[1].lowercased().hasPrefix("0x") ? String(parts[1].dropFirst(2)) : parts[1]
      guard let group = UInt16(digits, radix: 16) else { return .none("\"\(parts[1])\" is no group") }
      return .pattern(TagPattern(value: UInt32(group) << 16, mask: 0xFFFF_0000))
    default: return .none("select takes VR: or GROUP:")
    }
  }

  /// Keywords by a part of theirs. deid does not mind capitals, and a glob of this language does: what the glob does not
  /// reach is written out.
  private static func matching(_ word: String, _ part: String) -> [ForeignRow.Subject] {
    guard !part.isEmpty,
      part.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) })
    else { return [.none("the expression \"\(part)\" is more than letters and digits")] }
    let sought = part.lowercased()
    let entries = DataDictionary.entries.filter { entry in
      guard !entry.keyword.isEmpty, entry.tag.group > 0x0003, entry.tag.group < 0xFFFA else { return false }
      let keyword = entry.keyword.lowercased()
      return switch word {
      case "endswith": keyword.hasSuffix(sought)
      case "startswith": keyword.hasPrefix(sought)
      default: keyword.contains(sought)
      }
    }
    guard !entries.isEmpty else { return [.none("no keyword of the dictionary matches")] }
    let spellings = [part, part.prefix(1).uppercased() + part.dropFirst()]
    let globs = spellings.map { (word == "startswith" ? "" : "*") + $0 + (word == "endswith" ? "" : "*") }
    let reached = globs.map { glob in entries.filter { KeywordGlob(glob).matches($0.keyword) } }
    let best = reached[1].count > reached[0].count ? 1 : 0
    guard !reached[best].isEmpty else { return entries.map { subject(of: $0) } }
    let keywords = Set(reached[best].map(\.keyword))
    return [.selector(globs[best], matches: reached[best].compactMap { $0.pattern.tag })]
      + entries.filter { !keywords.contains($0.keyword) }.map { subject(of: $0) }
  }

  private static func path(_ steps: [String]) -> ForeignRow.Subject {
    var text = ""
    var last: Tag?
    for step in steps {
      if let index = Int(step), last != nil, step.utf8.count < 5 {
        text += "[\(index)]"
      } else if let entry = tag(step).flatMap({ DataDictionary.entry(for: $0) }) ?? entry(step) {
        text += (last == nil ? "" : "/") + entry.keyword
        last = entry.tag
      } else {
        return .none("\"\(step)\" is no keyword of the dictionary")
      }
    }
    return last.map { .placed(text, $0) } ?? .none("the path is empty")
  }

  /// `(0010,0020)` or `00100020`.
  private static func tag(_ text: String) -> Tag? {
    var digits = text
    if text.hasPrefix("("), text.hasSuffix(")"), text.utf8.count == 11 {
      digits = String(text.dropFirst().dropLast().filter { $0 != "," })
    }
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    return UInt32(digits, radix: 16).map { Tag(rawValue: $0) }
  }

  /// `(0033,"CREATOR",1E)`, with or without its parentheses.
  private static func privateElement(_ text: String) -> ForeignRow.Subject? {
    let bare = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
    guard let open = bare.firstIndex(of: "\""), let close = bare.lastIndex(of: "\""), open < close else {
      return nil
    }
    let group = bare[..<open].filter { $0 != "," }.trimmingSpace
    let element = bare[bare.index(after: close)...].filter { $0 != "," }.trimmingSpace
    let creator = bare[bare.index(after: open)..<close]
    guard group.utf8.count == 4, UInt16(group, radix: 16) != nil, element.utf8.count == 2,
      UInt8(element, radix: 16) != nil, !creator.contains("\"")
    else { return .none("no private element: (gggg,\"CREATOR\",ee)") }
    return .selector("(\(group.uppercased()),\"\(creator)\",\(element.uppercased()))", matches: [])
  }

  private static func subject(of entry: DataDictionary.Entry) -> ForeignRow.Subject {
    entry.pattern.tag.map { .tag($0) } ?? .pattern(entry.pattern)
  }

  private static let keywords: [String: String] = Dictionary(
    DataDictionary.keywords.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  private static func entry(_ word: String) -> DataDictionary.Entry? {
    keywords[word.lowercased()].flatMap { DataDictionary.entry(forKeyword: $0) }
  }
}
