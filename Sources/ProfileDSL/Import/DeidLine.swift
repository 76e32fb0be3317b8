internal import DICOM

/// One line of a recipe's header: an action, a field, and perhaps a value.
struct DeidLine {
  private enum Word: String, CaseIterable {
    case add = "ADD"
    case blank = "BLANK"
    case jitter = "JITTER"
    case keep = "KEEP"
    case replace = "REPLACE"
    case remove = "REMOVE"
    case label = "LABEL"
  }

  /// What deid never touches: the palettes, the LUTs and the pixels.
  private static let skipped = [
    TagPattern(value: 0x0028_1201, mask: 0xFFFF_FFFC), TagPattern(Tag(0x0028, 0x3010)),
    TagPattern(.pixelData),
  ]

  private let word: Word
  private let field: String
  /// What stands behind the field, without a comment.
  private let value: String?
  private let origin: String

  init(_ text: String, _ number: Int, _ source: SourceText) throws(ImportError) {
    let words = Self.words(text)
    let indent = source.line(number)?.prefix { $0 == " " || $0 == "\t" }.count ?? 0
    func mistake(_ code: Diagnostic.Code, _ length: Int, _ message: String, help: String? = nil)
      -> ImportError
    {
      ImportError(code, SourceText.span(number, indent + 1, length: length), message, help: help, in: source)
    }
    let first = words.first ?? ""
    guard let word = Word(rawValue: first) else {
      throw mistake(
        .unknownAction, first.unicodeScalars.count, "\"\(first)\" is no action of deid",
        help: Suggestion.question(for: first, among: Word.allCases.map(\.rawValue)))
    }
    guard words.count > 1 else {
      throw mistake(.missingParameter, first.count, "\"\(first)\" needs a field")
    }
    let rest = words.dropFirst(2).joined(separator: " ")
    let value = String(rest.prefix { $0 != "#" }).trimmingSpace
    if [.add, .replace, .jitter].contains(word), value.isEmpty {
      throw mistake(.missingParameter, text.unicodeScalars.count, "\"\(first)\" needs a value")
    }
    self.word = word
    field = words[1]
    self.value = value.isEmpty ? nil : value
    origin = "line \(number): \(text)"
  }

  /// The words of a line; space within quotes does not part them.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var current = ""
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == " " || character == "\t" {
        if !current.isEmpty { words.append(current) }
        current = ""
        continue
      }
      current.append(character)
    }
    return current.isEmpty ? words : words + [current]
  }

  /// The rows of the line, or a wish when it speaks of everything.
  func rows(_ lists: [String: [String]], _ wishes: inout [ForeignWish]) -> [ForeignRow] {
    if field.lowercased() == "all" || field.lowercased().hasPrefix("except:") {
      guard [.remove, .blank, .replace].contains(word) else {
        return [row(.none("everything at once cannot be kept or moved: name what should be"))]
      }
      wishes.append(
        .deleteTheRest(
          origin: origin,
          keeping: ForeignWish.essential + Self.skipped))
      let isAll = field.lowercased() == "all" && word == .remove && value == nil
      return isAll
        ? [] : [row(.none("everything that no other line names is deleted instead"))]
    }
    guard !field.hasPrefix("values:") else {
      return [row(.none("attributes by what their values have in common with others; see the action clean"))]
    }
    guard field.hasPrefix("fields:") else { return DeidField.subjects(field).map { row($0) } }
    let name = String(field.dropFirst("fields:".count))
    guard let list = lists[name] else { return [row(.none("there is no list %fields \(name)"))] }
    return list.flatMap { DeidField.subjects($0) }.map { row($0) }
  }

  private func row(_ subject: ForeignRow.Subject) -> ForeignRow {
    if let tag = subject.tag, ForeignRow.markers.contains(tag) { return .marker(origin: origin, subject) }
    var row = ForeignRow(origin: origin, subject: subject, action: .delete)
    let vrs = subject.tag.flatMap { DataDictionary.entry(for: $0)?.vrs } ?? []
    let value = value ?? ""
    switch word {
    case .keep: row.action = .keep
    case .blank: row.action = .empty
    case .remove:
      if self.value != nil { row.losses.append("removed always, not only where \(value) says so") }
    case .label: row.action = .none("labels are deid's own")
    case .jitter:
      row.action = .shiftDate
      row.losses.append("JITTER: every patient has a shift of its own here, not one constant (see dates)")
    case .replace, .add:
      if let kind = ["var:", "func:", "deid_func:"].first(where: { value.lowercased().hasPrefix($0) }) {
        let isJitter = value.dropFirst(kind.count).hasPrefix("jitter")
        row.action =
          vrs == [.ui] ? .hashUID : isJitter ? .shiftDate : .none("\(value) is made by a Python program")
        if vrs == [.ui] || isJitter {
          row.losses.append("\(value): made by a Python program there, from value and key here")
        }
      } else if value.contains(where: { $0 == "{" || $0 == "}" }) {
        row.action = .write(["replace"])
        row.losses.append("no equivalent: braces make a template here; a dummy stands in")
      } else if word == .add {
        row.action = .write(["{ set: \(YAMLText.scalar(value)) }"])
      } else {
        row.action = .write(["{ replace: \(YAMLText.scalar(value)) }", "replace"])
      }
    }
    return row
  }
}
