extension Pattern.Parser {
  /// The atom that begins at `start`, with the quantifier that follows it, if one does.
  mutating func repeated(_ atom: Pattern.Node, from start: Int) throws(Pattern.Mistake) -> Pattern.Node {
    let offset = position
    guard var repetition = try quantifier() else { return atom }
    if case .assertion = atom, scalars[start] != "(" {
      throw mistake(at: offset, "what comes before takes no character, so it cannot be repeated")
    }
    repetition.isLazy = skip("?")
    switch next {
    case "+" where !repetition.isLazy:
      position += 1
      throw mistake(
        at: offset, "repetitions that do not give back are not supported",
        help: "leave the last \"+\" out")
    case "*", "+", "?", "{":
      throw mistake(
        at: position, length: 1, "what comes before is repeated already",
        help: "put (?:…) around it, or a backslash before this character")
    default: break
    }
    repetition.isOfNullable = atom.isNullable
    return .repetition(atom, repetition)
  }

  /// The quantifier here, without the `?` that makes it lazy; nil if there is none.
  private mutating func quantifier() throws(Pattern.Mistake) -> Pattern.Repetition? {
    if next == "{" { return try countedQuantifier() }
    let bounds: (Int, Int?)
    switch next {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    default: return nil
    }
    position += 1
    return Pattern.Repetition(minimum: bounds.0, maximum: bounds.1, isLazy: false)
  }

  private mutating func countedQuantifier() throws(Pattern.Mistake) -> Pattern.Repetition {
    let start = position
    position += 1
    let minimum = try number()
    var maximum = minimum
    let hasComma = skip(",")
    if hasComma { maximum = try number() }
    let isClosed = skip("}")
    if isClosed, hasComma, minimum == nil, let maximum {
      throw mistake(
        at: start, "the least number of repetitions is missing", help: "write {0,\(maximum)}")
    }
    guard isClosed, let minimum else {
      throw mistake(
        at: start, length: 1, "this \"{\" does not begin {m}, {m,} or {m,n}",
        help: "write \\{ for the character itself")
    }
    if let maximum, maximum < minimum {
      throw mistake(
        at: start, "the least number of repetitions is larger than the greatest",
        help: "write {\(maximum),\(minimum)}")
    }
    return Pattern.Repetition(minimum: minimum, maximum: maximum, isLazy: false)
  }

  /// The decimal number here; nil if there is no digit.
  private mutating func number() throws(Pattern.Mistake) -> Int? {
    let start = position
    var value = 0
    while let digit = next, "0"..."9" ~= digit {
      // Stays small however many digits there are.
      value = min(value * 10 + Int(digit.value - 0x30), Pattern.Limit.repetitions + 1)
      position += 1
    }
    guard position > start else { return nil }
    guard value <= Pattern.Limit.repetitions else {
      throw mistake(
        at: start, "at most \(Pattern.Limit.repetitions) repetitions can be counted",
        help: "write * or + for a repetition without limit")
    }
    return value
  }
}
