/// Reads the grammar of expressions:
///
/// ```
/// expression = all { "or" all }
/// all        = negation { "and" negation }
/// negation   = { "not" } primary
/// primary    = "(" expression ")" | "always" | ("exists" | "empty") "(" attribute ")"
///            | "outlier" "(" key { "," key } ")" | comparison
/// comparison = operand ( ("==" | "!=" | "<" | "<=" | ">" | ">=" | "startswith") literal | "~" "/re/i"
///                      | ["not"] "in" "[" literal { "," literal } "]" )
///            | literal ["not"] "in" operand
/// operand    = attribute | "any" "(" attribute { "," attribute } ")"
/// attribute  = [("study" | "series") "."] (keyword | "(" h4 "," h4 ")") ["[" number "]"]
/// key        = attribute | "exists" "(" attribute ")"
/// literal    = number | "text" | 'text'
/// ```
struct ExpressionParser {
  /// The deepest nesting of parentheses and negations.
  static let greatestNesting = 32

  /// The text, from which messages quote.
  private let text: [Unicode.Scalar]
  private let tokens: [ExpressionToken]
  private var position = 0

  typealias Mistake = ExpressionSyntax.Mistake
  typealias Extent = ExpressionSyntax.Extent

  init(_ text: [Unicode.Scalar]) throws(ExpressionSyntax.Mistake) {
    self.text = text
    var scanner = ExpressionScanner(text)
    tokens = try scanner.scan()
  }

  mutating func parse() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    guard next.kind != .end else {
      throw mistake("the expression is empty", help: "\"always\" holds for every instance")
    }
    let syntax = try expression(depth: 0)
    guard next.kind == .end else { throw trailing() }
    return syntax
  }

  // MARK: and, or, not

  private mutating func expression(depth: Int) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    var list = [try all(depth: depth)]
    while take(.or) { list.append(try all(depth: depth)) }
    return list.count == 1 ? list[0] : .any(list)
  }

  private mutating func all(depth: Int) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    var list = [try negation(depth: depth)]
    while take(.and) { list.append(try negation(depth: depth)) }
    return list.count == 1 ? list[0] : .all(list)
  }

  private mutating func negation(depth: Int) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    var count = 0
    while next.word == .not {
      count += 1
      try refuse(depth: depth + count)
      _ = take(.not)
    }
    // "not (" is one level: what a negation holds is written in parentheses.
    var syntax = try primary(depth: depth + max(count - 1, 0))
    for _ in 0..<count { syntax = .not(syntax) }
    return syntax
  }

  private func refuse(depth: Int) throws(ExpressionSyntax.Mistake) {
    guard depth > Self.greatestNesting else { return }
    throw Mistake(
      code: .tooDeep, message: "conditions are nested more than \(Self.greatestNesting) deep", help: nil,
      extent: next.extent)
  }

  private mutating func primary(depth: Int) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax {
    let token = next
    switch token.kind {
    case .punctuation("("):
      try refuse(depth: depth + 1)
      advance()
      let inner = try expression(depth: depth + 1)
      guard take(")") else {
        if next.kind == .end {
          throw Mistake(
            code: .badExpression, message: "this parenthesis is not closed", help: nil, extent: token.extent)
        }
        throw trailing()
      }
      return inner
    case .text, .number, .bare, .pattern: return try membership()
    case .tag: return try comparison()
    case .word(let word):
      guard let known = token.word else {
        if second.kind == .punctuation("(") { throw unknownFunction(word) }
        if let help = ForeignSpellings.expressionWord(word), !isFollowedByComparison {
          throw Mistake(
            code: .unknownWord, message: "there is no word \"\(word)\"", help: help, extent: token.extent)
        }
        return try comparison()
      }
      return try condition(known)
    case .punctuation, .comparator, .end: throw missingCondition()
    }
  }

  /// Whether what compares stands behind the next word.
  private var isFollowedByComparison: Bool {
    return switch second.kind {
    case .comparator, .punctuation("."), .punctuation("["): true
    default: second.word == .in || second.word == .startswith
    }
  }

  /// A condition that begins with a word of the language.
  private mutating func condition(_ word: ExpressionWord) throws(ExpressionSyntax.Mistake) -> ExpressionSyntax
  {
    let start = next.extent
    switch word {
    case .always:
      advance()
      return .always
    case .exists, .empty:
      advance()
      try open(word)
      let attribute = try attribute(within: word)
      try close(word)
      return word == .exists ? .exists(attribute) : .isEmpty(attribute)
    case .outlier:
      advance()
      let keys = try list(of: word) { (parser: inout Self) throws(ExpressionSyntax.Mistake) in
        try parser.key()
      }
      return .outlier(keys, start.through(previous.extent))
    case .any: return try comparison()
    case .and, .or, .not, .in, .startswith: throw missingCondition()
    }
  }

  private mutating func key() throws(ExpressionSyntax.Mistake) -> ExpressionSyntax.Key {
    guard next.word == .exists else { return .values(try attribute(within: .outlier)) }
    advance()
    try open(.exists)
    let attribute = try attribute(within: .exists)
    try close(.exists)
    return .existence(attribute)
  }

  // MARK: Mistakes

  private func missingCondition() -> Mistake {
    let token = next
    switch token.kind {
    case .end: return mistake("a condition is missing here", help: nil)
    case .punctuation(")"): return mistake("a condition is missing before this parenthesis", help: nil)
    default:
      return mistake(
        "a condition is missing before \"\(spelling(token.extent))\"",
        help: token.word.map { "as in \($0.example)" } ?? "as in Modality == \"CT\"")
    }
  }

  private func unknownFunction(_ word: String) -> Mistake {
    Mistake(
      code: .unknownWord, message: "there is no function \"\(word)\"",
      help: Suggestion.question(for: word, among: ExpressionWord.functions.map(\.rawValue))
        ?? ForeignSpellings.expressionWord(word)
        ?? "the functions are \(ExpressionWord.functions.map(\.rawValue).joined(separator: ", "))",
      extent: next.extent)
  }

  /// What stands behind a condition that is complete.
  private func trailing() -> Mistake {
    let token = next
    switch token.kind {
    case .punctuation(")"): return mistake("this parenthesis closes nothing", help: nil)
    case .comparator:
      return mistake(
        "this condition is complete, and nothing compares with it", help: "join conditions with and, or")
    case .word(let word) where token.word == nil:
      let joins = [ExpressionWord.and, .or].map(\.rawValue)
      if let help = Suggestion.question(for: word, among: joins) {
        return Mistake(
          code: .unknownWord, message: "there is no word \"\(word)\"", help: help, extent: token.extent)
      }
      return mistake("\"\(word)\" cannot stand here", help: "join conditions with and, or")
    default:
      return mistake("\"\(spelling(token.extent))\" cannot stand here", help: "join conditions with and, or")
    }
  }

  /// A mistake at the next token.
  func mistake(_ message: String, help: String?) -> Mistake {
    Mistake(code: .badExpression, message: message, help: help, extent: next.extent)
  }

  // MARK: Tokens

  /// The next token; the last is `.end`, which nothing takes.
  var next: ExpressionToken { tokens[position] }

  /// The one behind the next.
  var second: ExpressionToken { tokens[min(position + 1, tokens.count - 1)] }

  /// The token taken last.
  var previous: ExpressionToken { tokens[max(position - 1, 0)] }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  mutating func take(_ word: ExpressionWord) -> Bool {
    guard next.word == word else { return false }
    advance()
    return true
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next.kind == .punctuation(sign) else { return false }
    advance()
    return true
  }

  /// How a part of the text is written.
  func spelling(_ extent: Extent) -> String {
    let end = min(extent.end, text.count)
    return String(String.UnicodeScalarView(text[min(extent.offset, end)..<end]))
  }
}
