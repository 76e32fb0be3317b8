internal import DICOM

/// Cuts the text of an expression into its words, signs and literals.
struct ExpressionScanner {
  private let text: [Unicode.Scalar]
  private var position = 0
  private var tokens: [ExpressionToken] = []

  private typealias Mistake = ExpressionSyntax.Mistake

  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// The tokens in their order, `.end` as the last.
  mutating func scan() throws(ExpressionSyntax.Mistake) -> [ExpressionToken] {
    while true {
      while let next = peek, next.properties.isWhitespace { position += 1 }
      let start = position
      guard let next = peek else {
        add(.end, from: start)
        return tokens
      }
      add(try token(next), from: start)
    }
  }

  private mutating func token(
    _ first: Unicode.Scalar
  ) throws(ExpressionSyntax.Mistake) -> ExpressionToken.Kind {
    switch first {
    case "\"", "'": return .text(try quoted(by: first))
    case "/": return .pattern(try pattern())
    case "(" where beginsTag: return .tag(try tag())
    case ".":
      if peek(1).map(Self.isDigit) == true { return number() }
      position += 1
      return .punctuation(first)
    case "(", ")", "[", "]", ",":
      position += 1
      return .punctuation(first)
    case "+", "-", "0"..."9": return number()
    case _ where Self.comparatorSigns.contains(first): return .comparator(try comparator())
    case _ where Self.isLetter(first): return .word(word())
    default: throw strange(first)
    }
  }

  // MARK: Literals

  private mutating func quoted(by quote: Unicode.Scalar) throws(ExpressionSyntax.Mistake) -> String {
    let start = position
    position += 1
    var result = String.UnicodeScalarView()
    while let next = peek {
      position += 1
      if next == quote { return String(result) }
      guard next == "\\" else {
        result.append(next)
        continue
      }
      guard let escaped = peek, escaped == "\\" || escaped == "\"" || escaped == "'" else {
        throw mistake(
          .badExpression, "a backslash in a quoted text stands before a quote or another backslash",
          from: position - 1, to: min(position + 1, text.count), help: "write \\\\ for a backslash")
      }
      result.append(escaped)
      position += 1
    }
    throw mistake(
      .badExpression, "the quoted text has no end", from: start, help: "end it with another \(quote)")
  }

  private mutating func pattern() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.RegularExpression {
    let start = position
    try refusePath()
    position += 1
    var source = String.UnicodeScalarView()
    var offsets: [Int] = []
    while let next = peek, next != "/" {
      var taken = 1
      if next == "\\", let escaped = peek(1) {
        // \/ is a slash; what else is escaped is the pattern's own affair.
        if escaped != "/" {
          source.append(next)
          offsets.append(position)
        }
        source.append(escaped)
        offsets.append(position + 1)
        taken = 2
      } else {
        source.append(next)
        offsets.append(position)
      }
      position += taken
    }
    guard peek == "/" else {
      throw mistake(
        .badExpression, "the pattern has no end", from: start, help: "a pattern stands between slashes: /…/")
    }
    offsets.append(position)
    position += 1
    let flagStart = position
    let flags = takeWhile(Self.isLetter)
    guard flags.isEmpty || flags == "i" else {
      throw mistake(
        .badPattern, "\"\(flags)\" is no option of a pattern", from: flagStart,
        help: "i is the only one: it ignores case")
    }
    return ExpressionSyntax.RegularExpression(
      source: String(source), offsets: offsets, ignoresCase: flags == "i")
  }

  /// A slash behind an attribute is no pattern but the path of a selector.
  private func refusePath() throws(ExpressionSyntax.Mistake) {
    guard let last = tokens.last, last.extent.end == position else { return }
    switch last.kind {
    case .word where last.word == nil, .tag, .punctuation("]"):
      throw mistake(
        .unsupported, "a condition looks at the data set itself, not into its sequences",
        from: position, to: position + 1, help: "exists(…Sequence) asks whether a sequence is there")
    default: return
    }
  }

  private mutating func number() -> ExpressionToken.Kind {
    let start = position
    position += 1
    while let next = peek, Self.isLetter(next) || Self.isDigit(next) || ".+-".unicodeScalars.contains(next) {
      position += 1
    }
    let spelling = String(String.UnicodeScalarView(text[start..<position]))
    return Self.number(spelling).map { .number($0) } ?? .bare
  }

  /// The value of a decimal number; nil for anything else, though Swift may read it: 0x10, inf.
  static func number(_ text: String) -> Double? {
    guard !text.isEmpty,
      text.unicodeScalars.allSatisfy({ isDigit($0) || "+-.eE".unicodeScalars.contains($0) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  // MARK: Words, signs and tags

  private mutating func word() -> String {
    var result = takeWhile { Self.isLetter($0) || Self.isDigit($0) }
    // People write Study-Date: one misspelt word, not three.
    while peek == "-", let next = peek(1), Self.isLetter(next) {
      position += 1
      result += "-" + takeWhile { Self.isLetter($0) || Self.isDigit($0) }
    }
    return result
  }

  private mutating func comparator() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.Comparator {
    let start = position
    let sign = takeWhile { Self.comparatorSigns.contains($0) }
    guard let comparator = ExpressionSyntax.Comparator(rawValue: sign) else {
      let known = ExpressionSyntax.Comparator.allCases.map(\.rawValue).joined(separator: " ")
      throw mistake(
        .badOperator, "there is no \"\(sign)\"", from: start,
        help: ForeignSpellings.comparator(sign) ?? "what compares is \(known)")
    }
    return comparator
  }

  /// Whether a parenthesis opens a tag: behind it stands a word with a comma, which no condition has. Behind the name
  /// of a function it opens what the function is given.
  private var beginsTag: Bool {
    if let last = tokens.last, case .word = last.kind {
      guard let word = last.word, word.role != .function, word.role != .constant else { return false }
    }
    var place = position + 1
    while place < text.count, text[place] == " " { place += 1 }
    let start = place
    while place < text.count, Self.isLetter(text[place]) || Self.isDigit(text[place]) { place += 1 }
    guard place > start else { return false }
    while place < text.count, text[place] == " " { place += 1 }
    return place < text.count && text[place] == ","
  }

  private mutating func tag() throws(ExpressionSyntax.Mistake) -> TagPattern {
    let start = position
    position += 1
    let inside = takeWhile { $0 != ")" }
    guard peek == ")" else {
      throw mistake(.badExpression, "the closing parenthesis is missing", from: start)
    }
    position += 1
    guard !inside.contains("\""), !inside.contains("'") else {
      throw mistake(
        .unsupported, "a condition cannot ask for a private element", from: start,
        help: "it asks for attributes of the standard")
    }
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let pattern = SelectorScanner.pattern(parts[0], parts[1]) else {
      throw mistake(
        .badOperand, "\"(\(inside))\" is no tag", from: start,
        help: SelectorScanner.respelt(inside).map { "write \($0)" }
          ?? "a tag is four and four hexadecimal digits: (0010,0020)")
    }
    return pattern
  }

  private func strange(_ scalar: Unicode.Scalar) -> ExpressionSyntax.Mistake {
    let help: String? =
      switch scalar {
      case "“", "”", "„", "‘", "’", "‚", "«", "»", "`", "´": "quotes are straight: \"…\" or '…'"
      case "*": "a condition asks for one attribute, by its keyword"
      case "{", "}": "templates have no place in a condition"
      default: nil
      }
    return mistake(
      .badExpression, "\"\(scalar)\" cannot stand here", from: position, to: position + 1, help: help)
  }

  // MARK: The text

  private static let comparatorSigns = Set("=!<>~&|^≠≤≥".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }

  private var peek: Unicode.Scalar? { peek(0) }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    text.indices.contains(position + ahead) ? text[position + ahead] : nil
  }

  private mutating func takeWhile(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    while let next = peek, belongs(next) {
      result.append(next)
      position += 1
    }
    return String(result)
  }

  private mutating func add(_ kind: ExpressionToken.Kind, from start: Int) {
    tokens.append(
      ExpressionToken(kind: kind, extent: ExpressionSyntax.Extent(offset: start, length: position - start)))
  }

  private func mistake(
    _ code: Diagnostic.Code, _ message: String, from start: Int, to end: Int? = nil, help: String? = nil
  ) -> ExpressionSyntax.Mistake {
    Mistake(
      code: code, message: message, help: help,
      extent: ExpressionSyntax.Extent(offset: start, length: max((end ?? position) - start, 1)))
  }
}
