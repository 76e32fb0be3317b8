internal import DICOM
internal import Engine

/// Comparisons, and what stands in them.
extension ExpressionParser {
  mutating func comparison() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    let operand = try operand()
    let sign = next
    switch sign.kind {
    case .comparator(.matches):
      advance()
      return .matches(operand, try pattern())
    case .comparator(let comparator):
      advance()
      let literal = try literal(behind: comparator.rawValue)
      switch Condition.Comparison(rawValue: comparator.rawValue) {
      case .some(let comparison): return .compares(operand, comparison, sign.extent, literal)
      case nil where comparator == .unequal: return .not(.equals(operand, literal))
      case nil: return .equals(operand, literal)
      }
    case .word where sign.word == .startswith:
      advance()
      return .startsWith(operand, try literal(behind: "startswith"))
    case .word where sign.word == .in: return try isOneOf(operand)
    case .word where sign.word == .not && second.word == .in:
      advance()
      return .not(try isOneOf(operand))
    default: throw incomparable(operand)
    }
  }

  /// The list behind `in`.
  private mutating func isOneOf(
    _ operand: ExpressionSyntax.Operand
  ) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    advance()
    let opening = next
    guard take("[") else {
      switch opening.kind {
      case .word where opening.word == nil || opening.word == .any, .tag:
        // `CT in study.ModalitiesInStudy`: it is the left that is no attribute.
        let text = spelling(operand.extent)
        throw Mistake(
          code: .unquotedText, message: "an attribute has a list behind \"in\"",
          help: "a text has quotes: \"\(text)\" in \(spelling(opening.extent))", extent: operand.extent)
      case .punctuation("("):
        throw mistake("a list stands in brackets", help: "write [\"CT\", \"MR\"]")
      case .text, .number, .bare, .word:
        throw mistake(
          "a list is missing behind \"in\"", help: "write [\(spelling(opening.extent))], or ==")
      default: throw mistake("a list is missing behind \"in\"", help: "write [\"CT\", \"MR\"]")
      }
    }
    guard next.kind != .punctuation("]") else {
      throw Mistake(
        code: .emptyList, message: "the list is empty, and nothing is in it", help: "write [\"CT\", \"MR\"]",
        extent: opening.extent.through(next.extent))
    }
    var literals: [ExpressionSyntax.Literal] = []
    repeat {
      literals.append(try literal(behind: previous.kind == .punctuation(",") ? "," : "["))
    } while take(",")
    guard take("]") else {
      throw mistake("the list is not closed", help: "it ends with ], and commas stand between its literals")
    }
    return .isOneOf(operand, literals)
  }

  /// A literal that is looked for among an attribute's values: `"US" in study.ModalitiesInStudy`.
  mutating func membership() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    if case .pattern = next.kind {
      throw mistake("a pattern stands behind ~", help: "as in SeriesDescription ~ /liver/i")
    }
    let start = next.extent
    let literal = try literal(behind: "")
    let isNegated = next.word == .not && second.word == .in
    if isNegated { advance() }
    guard take(.in) else {
      if case .comparator(let comparator) = next.kind {
        throw Mistake(
          code: .badExpression, message: "the attribute stands on the left of \(comparator.rawValue)",
          help: "as in Modality == \"CT\"", extent: start)
      }
      throw Mistake(
        code: .badExpression, message: "a literal alone is no condition",
        help: "compare an attribute with it, as in Modality == \"CT\"", extent: start)
    }
    switch next.kind {
    case .word where next.word == nil || next.word == .any, .tag: break
    default: throw mistake("an attribute is missing behind \"in\"", help: "as in \"US\" in ImageType")
    }
    let syntax = ExpressionSyntax.equals(try operand(), literal)
    return isNegated ? .not(syntax) : syntax
  }

  private func incomparable(_ operand: ExpressionSyntax.Operand) -> Mistake {
    let name = spelling(operand.extent)
    if operand.attributes.count == 1, case .word(let word) = operand.attributes[0].name,
      DataDictionary.entry(forKeyword: word) == nil,
      let help = Suggestion.question(for: word, among: ExpressionWord.allCases.map(\.rawValue))
    {
      return Mistake(
        code: .unknownWord, message: "there is no word \"\(word)\"", help: help, extent: operand.extent)
    }
    guard case .word(let word) = next.kind, next.word == nil else {
      let token = next
      let help = "as in \(name) == \"…\", exists(\(name)) or empty(\(name))"
      if token.kind == .end || token.word != nil || token.kind == .punctuation(")") {
        return Mistake(
          code: .badExpression, message: "\(name) is compared with nothing", help: help,
          extent: operand.extent)
      }
      return mistake("\"\(spelling(token.extent))\" cannot stand behind \(name)", help: help)
    }
    let known = [ExpressionWord.in, .startswith, .not].map(\.rawValue)
    return Mistake(
      code: .unknownWord, message: "\"\(word)\" compares nothing",
      help: ForeignSpellings.expressionWord(word) ?? Suggestion.question(for: word, among: known)
        ?? "an attribute is one word, its keyword, and behind it stands ==, !=, <, <=, >, >=, ~, in or startswith",
      extent: next.extent)
  }

  private mutating func pattern() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.RegularExpression {
    guard case .pattern(let pattern) = next.kind else {
      if case .text(let text) = next.kind {
        throw mistake("a pattern stands between slashes", help: "write /\(text)/")
      }
      throw mistake("a pattern is missing behind ~", help: "as in SeriesDescription ~ /liver/i")
    }
    advance()
    return pattern
  }

  /// A number or a text; also a text that lacks its quotes, of which the reader speaks.
  private mutating func literal(behind sign: String) throws(ExpressionSyntax.Mistake)
    -> ExpressionSyntax.Literal
  {
    let token = next
    let content: ExpressionSyntax.Literal.Content
    switch token.kind {
    case .text(let text): content = .text(text)
    case .number(let number): content = .number(number)
    case .bare: content = .bare
    case .word(let word) where token.word == nil:
      if second.kind == .punctuation("(") {
        throw Mistake(
          code: .unknownWord, message: "there is no function \"\(word)\" that gives a value",
          help: "write the value itself", extent: token.extent)
      }
      content = .bare
    case .pattern:
      throw mistake("a pattern stands behind ~", help: "as in SeriesDescription ~ /liver/i")
    case .punctuation("[") where sign == "==" || sign == "!=":
      throw mistake(
        "\(sign) compares with one literal", help: sign == "==" ? "write in […]" : "write not in […]")
    default:
      throw mistake(
        "a text or a number is missing behind \"\(sign)\"", help: "as in Modality == \"CT\" or Rows > 600")
    }
    advance()
    var extent = token.extent
    if content == .bare {
      // Text of several words.
      while isBare(next) {
        extent = extent.through(next.extent)
        advance()
      }
    }
    return ExpressionSyntax.Literal(content: content, spelling: spelling(extent), extent: extent)
  }

  private func isBare(_ token: ExpressionToken) -> Bool {
    switch token.kind {
    // AND is no text either, but a connective in the wrong case.
    case .word(let word): ExpressionWord(rawValue: word.lowercased()) == nil
    case .number, .bare: true
    default: false
    }
  }

  // MARK: Attributes

  private mutating func operand() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.Operand {
    let start = next.extent
    guard take(.any) else {
      let attribute = try attribute(within: nil)
      return ExpressionSyntax.Operand(attributes: [attribute], extent: attribute.extent)
    }
    let attributes = try list(of: .any) { (parser: inout Self) throws(ExpressionSyntax.Mistake) in
      try parser.attribute(within: .any)
    }
    return ExpressionSyntax.Operand(attributes: attributes, extent: start.through(previous.extent))
  }

  /// What a function is given in its parentheses, the name being taken.
  mutating func list<Element>(
    of word: ExpressionWord, _ element: (inout Self) throws(ExpressionSyntax.Mistake) -> Element
  ) throws(ExpressionSyntax.Mistake) -> [Element] {
    let name = previous.extent
    try open(word)
    guard next.kind != .punctuation(")") else {
      throw Mistake(
        code: .emptyList, message: "\(word.rawValue) looks at no attribute", help: "as in \(word.example)",
        extent: name.through(next.extent))
    }
    var elements: [Element] = []
    repeat { elements.append(try element(&self)) } while take(",")
    try close(word)
    return elements
  }

  mutating func open(_ word: ExpressionWord) throws(ExpressionSyntax.Mistake) {
    guard take("(") else {
      throw mistake("\"\(word.rawValue)\" has parentheses behind it", help: "as in \(word.example)")
    }
  }

  mutating func close(_ word: ExpressionWord) throws(ExpressionSyntax.Mistake) {
    guard !take(")") else { return }
    let takesOne = word == .exists || word == .empty
    guard takesOne, next.kind == .punctuation(",") else {
      throw mistake(
        "the parenthesis behind \"\(word.rawValue)\" is not closed", help: "as in \(word.example)")
    }
    throw mistake(
      "\"\(word.rawValue)\" takes one attribute",
      help: "join several with and, or: \(word.rawValue)(a) or \(word.rawValue)(b)")
  }

  /// An attribute, in a function's parentheses or in none.
  mutating func attribute(
    within function: ExpressionWord?
  ) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.Attribute {
    let start = next.extent
    var scope: ExpressionSyntax.Attribute.Scope?
    if case .word(let word) = next.kind, next.word == nil, second.kind == .punctuation(".") {
      scope = ExpressionSyntax.Attribute.Scope(word: word, extent: start)
      advance()
      advance()
    }
    let name: ExpressionSyntax.Attribute.Name
    switch next.kind {
    case .word(let word) where next.word == nil: name = .word(word)
    case .tag(let tag): name = .tag(tag)
    default: throw missingAttribute(function)
    }
    advance()
    var value: ExpressionSyntax.Attribute.Value?
    if next.kind == .punctuation("[") { value = try valueNumber() }
    return ExpressionSyntax.Attribute(
      scope: scope, name: name, value: value, extent: start.through(previous.extent))
  }

  private func missingAttribute(_ function: ExpressionWord?) -> Mistake {
    let token = next
    if token.word == .any, function == .exists || function == .empty {
      let word = function?.rawValue ?? ""
      return mistake("\"\(word)\" takes one attribute", help: "write \(word)(a) or \(word)(b)")
    }
    switch token.kind {
    case .bare, .number:
      // exists(0010,0020): the parentheses of the function are not those of a tag.
      let digits = spelling(token.extent)
      return mistake(
        "\"\(digits)\" is no attribute",
        help: "an attribute is a keyword or a tag in parentheses of its own: exists((0010,0020))")
    case .text:
      return mistake(
        "an attribute has no quotes", help: "write \(spelling(token.extent).dropFirst().dropLast())")
    default:
      return mistake("an attribute is missing here", help: function.map { "as in \($0.example)" })
    }
  }

  /// `[3]`
  private mutating func valueNumber() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.Attribute.Value {
    let start = next.extent
    advance()
    let token = next
    let digits = spelling(token.extent)
    let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) } && digits.utf8.count < 7
    guard case .number = token.kind, isNumber, let number = Int(digits) else {
      throw mistake("a value is chosen by its number, from 1", help: "as in ImageType[3] == \"WORKSHEET\"")
    }
    advance()
    guard take("]") else {
      throw mistake("the bracket behind the value's number is not closed", help: "as in ImageType[3]")
    }
    let extent = start.through(previous.extent)
    guard number > 0 else {
      throw Mistake(
        code: .badOperand, message: "values are counted from 1, as the standard does",
        help: "the first value is [1]", extent: extent)
    }
    return ExpressionSyntax.Attribute.Value(number: number, extent: extent)
  }
}
