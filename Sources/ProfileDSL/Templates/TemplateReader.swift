internal import DICOM
internal import Engine

/// Reads a text with `{…}` in it: what is to be written, and what is filled in for each instance.
///
/// ```
/// template = { text | "{{" | "}}" | "{" hole "}" }
/// hole     = keyword [":" width] | "param." name | "random(" alphabet "," count ") per " scope
/// ```
struct TemplateReader {
  let parameters: ParameterScope
  /// For what random characters may stay the same: paths tell series and instances apart, values do not.
  var scopes: [Template.Random.Scope] = [.study, .patient, .run]

  /// The template; nil when it is mistaken, which the sink then says.
  func read(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> Template? {
    let scalars = Array(scalar.text.unicodeScalars)
    var pieces: [Template.Piece] = []
    var text = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let character = scalars[index]
      guard !Literal.isUnprintable(character) else {
        sink.error(.badLiteral, scalar.span(offset: index, length: 1), Literal.unprintable)
        return nil
      }
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == character
      if character == "{" || character == "}", isDoubled {
        text.append(character)
        index += 2
      } else if character == "{" {
        guard let end = scalars[index...].firstIndex(of: "}") else {
          sink.error(
            .badTemplate, scalar.span(offset: index, length: scalars.count - index), "this { has no }",
            help: "a brace as a character is written {{")
          return nil
        }
        if !text.isEmpty { pieces.append(.text(String(text))) }
        text = String.UnicodeScalarView()
        let hole = String(String.UnicodeScalarView(scalars[index + 1..<end]))
        let span = scalar.span(offset: index, length: end - index + 1)
        guard let piece = piece(hole, span, &sink) else { return nil }
        pieces.append(piece)
        index = end + 1
      } else if character == "}" {
        sink.error(
          .badTemplate, scalar.span(offset: index, length: 1), "this } closes nothing",
          help: "a brace as a character is written }}")
        return nil
      } else {
        text.append(character)
        index += 1
      }
    }
    if !text.isEmpty || pieces.isEmpty { pieces.append(.text(String(text))) }
    return Template(Self.joined(pieces))
  }

  /// Neighbouring texts as one, as they come of parameters.
  private static func joined(_ pieces: [Template.Piece]) -> [Template.Piece] {
    pieces.reduce(into: []) { result, piece in
      if case .text(let new) = piece, case .text(let last)? = result.last {
        result[result.count - 1] = .text(last + new)
      } else {
        result.append(piece)
      }
    }
  }

  private func piece(_ hole: String, _ span: SourceSpan, _ sink: inout DiagnosticSink) -> Template.Piece? {
    if hole.hasPrefix("param.") {
      return parameter(String(hole.dropFirst("param.".count)), span, &sink)
    }
    if hole.hasPrefix("random") { return random(hole, span, &sink) }
    let parts = hole.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let keyword = String(parts.first ?? "")
    guard let entry = DataDictionary.entry(forKeyword: keyword) else {
      sink.error(
        .unknownAttribute, span, "\"\(keyword)\" is no keyword of the dictionary",
        help: sink.wantsSuggestions
          ? Suggestion.question(for: keyword, among: DataDictionary.keywords)
            ?? "a brace as a character is written {{" : nil)
      return nil
    }
    guard let tag = entry.pattern.tag, tag.group > 0x0003, let vr = entry.vrs.first, vr != .sq,
      vr.isText || vr.isNumeric
    else {
      sink.error(.badTemplate, span, "\(keyword) has no text that a template could show")
      return nil
    }
    guard parts.count == 2 else { return .attribute(tag, width: nil) }
    let digits = parts[1]
    guard digits.hasPrefix("0"), let width = Int(digits), (1...12).contains(width),
      vr == .is || (vr.isNumeric && vr != .ds && vr != .fl && vr != .fd)
    else {
      sink.error(
        .badTemplate, span, "behind the colon stands 0 and a width, for whole numbers",
        help: "as in {InstanceNumber:05}")
      return nil
    }
    return .attribute(tag, width: width)
  }

  private func parameter(
    _ name: String, _ span: SourceSpan, _ sink: inout DiagnosticSink
  ) -> Template.Piece? {
    switch parameters[name] {
    case .text(let text): return .text(text)
    case .reported: return nil
    case .table:
      sink.error(
        .badTemplate, span, "the parameter \"\(name)\" is a table", help: "tables are for lookup")
      return nil
    case nil:
      let names = parameters.names
      sink.error(
        .unknownParameterName, span, "there is no parameter \"\(name)\"",
        help: Suggestion.question(for: name, among: names)
          ?? (names.isEmpty
            ? "declare it: parameters: { \(name): { type: text } }"
            : "the parameters are \(names.joined(separator: ", "))"))
      return nil
    }
  }

  /// `random(letters, 8) per study`.
  private func random(
    _ hole: String, _ span: SourceSpan, _ sink: inout DiagnosticSink
  ) -> Template.Piece? {
    let words = hole.split { "(), ".contains($0) }.map(String.init)
    guard words.count == 5, words[0] == "random", words[3] == "per", hole.contains("("), hole.contains(")"),
      let alphabet = Template.Random.Alphabet(rawValue: words[1]), let count = Int(words[2]),
      (4...32).contains(count), let scope = scopes.first(where: { $0.rawValue == words[4] })
    else {
      sink.error(
        .badTemplate, span, "this is not how random characters are written",
        help: "{random(letters, 8) per study}: letters or digits, 4 to 32 of them, per study, patient or run")
      return nil
    }
    return .random(Template.Random(alphabet, count: count, per: scope))
  }
}
