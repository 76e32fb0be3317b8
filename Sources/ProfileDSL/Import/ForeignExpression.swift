/// What this language makes of a regular expression of Python or Java that is replaced by a text.
enum ForeignExpression {
  /// The action for replacing what an expression matches.
  static func action(find: String, replace: String) -> ForeignRow.Action {
    guard replace.allSatisfy({ !"\\${}".contains($0) }) else {
      return .none("the replacement \"\(replace)\" refers to what was found, or holds braces")
    }
    // All of the value: nothing of it stays.
    if [".*", ".+", "^.*$", "^.+$"].contains(find) { return .replace(replace) }
    if let text = literal(find), text != replace {
      return .edit(["{ substitute: { \(YAMLText.quoted(text)): \(YAMLText.quoted(replace)) } }"])
    }
    guard isCommon(find) else {
      return .none("the expression \"\(find)\" is not one that means the same here")
    }
    let pattern = YAMLText.quoted("/\(find)/")
    return .edit(["{ substitute: [ { match: \(pattern), with: \(YAMLText.quoted(replace)) } ] }"])
  }

  /// The text that an expression without operators matches; nil for any other.
  private static func literal(_ find: String) -> String? {
    var text = ""
    var isEscaped = false
    for character in find {
      if isEscaped {
        guard character.isASCII, !character.isLetter, !character.isNumber else { return nil }
        text.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        guard !operators.contains(character), character != "{", character != "}" else { return nil }
        text.append(character)
      }
    }
    return text.isEmpty || isEscaped || text.contains(where: { $0 == "{" || $0 == "}" }) ? nil : text
  }

  private static let operators = ".^$*+?()[]|"

  /// Whether the expression has only what every dialect reads alike: characters, classes, groups, alternatives,
  /// repetitions, anchors, \d \w \s.
  private static func isCommon(_ find: String) -> Bool {
    var previous: Character = " "
    var isEscaped = false
    for character in find {
      if isEscaped {
        guard
          "dwsDWS".contains(character) || (character.isASCII && !character.isLetter && !character.isNumber)
        else { return false }
        isEscaped = false
        previous = "a"
        continue
      }
      switch character {
      case "\\": isEscaped = true
      // Lookahead, named groups and the like; possessive and lazy repetition.
      case "?" where previous == "(" || "*+?}".contains(previous): return false
      case "+" where "*+?}".contains(previous): return false
      case "/": return false
      default:
        guard character.isASCII, character >= " " else { return false }
      }
      previous = character
    }
    return !isEscaped && !find.isEmpty
  }
}
