internal import DICOM

/// Reads a recipe of pydicom's deid.
struct DeidImport {
  private let source: SourceText
  private var rules = ForeignRules()
  private var section = Section.none
  /// The field expressions of every `%fields` list.
  private var lists: [String: [String]] = [:]
  /// The header's lines, read when all lists are known.
  private var header: [(number: Int, text: String)] = []

  private enum Section: Equatable {
    case none, header, labels
    case fields(String)
    case values(String)
    case filter(String)
  }

  static func rules(_ source: SourceText) throws(ImportError) -> ForeignRules {
    try source.checkedAsText()
    var reader = DeidImport(source: source)
    reader.rules.preface = [
      "deid leaves what its recipe does not name, private elements too unless it is told otherwise; here the basic profile "
        + "holds for that."
    ]
    for (index, line) in source.lines.enumerated() {
      try reader.read(line.trimmingSpace, index + 1)
    }
    for line in reader.header {
      reader.rules.rows += try DeidLine(line.text, line.number, source).rows(
        reader.lists, &reader.rules.wishes)
    }
    if reader.rules.rows.contains(where: { $0.action == .shiftDate }) {
      reader.rules.wishes.append(.shiftDates(origin: "JITTER"))
    }
    return reader.rules
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read(_ line: String, _ number: Int) throws(ImportError) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.lowercased().hasPrefix("format") {
      let format = String(line.dropFirst(6)).trimmingSpace.lowercased()
      guard format == "dicom" else {
        throw mistake(.badValue, number, line, "deid reads the format \"dicom\", and this is \"\(format)\"")
      }
      return
    }
    if line.hasPrefix("%") {
      section = try section(line, number)
      return
    }
    switch section {
    case .none:
      throw mistake(
        .syntax, number, line, "this stands in no section", help: "a recipe has %header, %filter …")
    case .header: header.append((number, line))
    case .labels:
      rules.leftovers.append(("line \(number): \(line)", "labels are deid's own"))
    case .fields(let name):
      let words = DeidLine.words(line)
      guard words.first == "FIELD", words.count > 1 else {
        throw mistake(.unknownAction, number, line, "%fields lists fields: FIELD and its name")
      }
      lists[name, default: []].append(words[1])
    case .values:
      guard let word = DeidLine.words(line).first, ["FIELD", "SPLIT"].contains(word) else {
        throw mistake(.unknownAction, number, line, "%values has FIELD and SPLIT")
      }
    case .filter: try readFilter(line, number)
    }
  }

  private func section(_ line: String, _ number: Int) throws(ImportError) -> Section {
    let words = (line.split(separator: "#").first ?? "").split(separator: " ").map(String.init)
    let word = (words.first ?? "").dropFirst().lowercased()
    let name = words.dropFirst().joined(separator: " ")
    let known = ["header", "labels", "filter", "values", "fields"]
    guard known.contains(word) else {
      throw mistake(
        .unknownKey, number, line, "deid has no section \"%\(word)\"",
        help: Suggestion.question(for: word, among: known))
    }
    switch word {
    case "header": return .header
    case "labels": return .labels
    default: break
    }
    guard !name.isEmpty else { throw mistake(.missingKey, number, line, "%\(word) has no name") }
    return word == "filter" ? .filter(name) : word == "values" ? .values(name) : .fields(name)
  }

  /// A label of a filter, or one of its lines: all of it is about whole images and regions of pixels.
  private mutating func readFilter(_ line: String, _ number: Int) throws(ImportError) {
    if line.uppercased().hasPrefix("LABEL") {
      rules.leftovers.append(
        ("line \(number): \(line)", "images and regions of pixels are no rules of attributes; see \"select\"")
      )
      return
    }
    let bare = line.drop { "+| ".contains($0) }.lowercased()
    let known = [
      "contains", "notcontains", "equals", "notequals", "missing", "present", "empty", "coordinates",
      "ctpcoordinates", "keepcoordinates", "ctpkeepcoordinates",
    ]
    guard known.contains(where: { bare.hasPrefix($0) }), !rules.leftovers.isEmpty else {
      throw mistake(.unknownAction, number, line, "this is no line of a filter")
    }
    rules.leftovers[rules.leftovers.count - 1].origin += " / \(line)"
  }

  private func mistake(
    _ code: Diagnostic.Code, _ number: Int, _ line: String, _ message: String, help: String? = nil
  ) -> ImportError {
    let indent = source.line(number)?.prefix { $0 == " " || $0 == "\t" }.count ?? 0
    let span = SourceText.span(number, indent + 1, length: line.unicodeScalars.count)
    return ImportError(code, span, message, help: help, in: source)
  }
}
