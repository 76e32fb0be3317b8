extension Pattern.Parser {
  /// What a backslash and the character after it stand for.
  enum Escape {
    case scalar(Unicode.Scalar)
    case set(ScalarSet)
    case wordBoundary
  }

  mutating func escape() throws(Pattern.Mistake) -> Escape {
    let start = position
    position += 1
    guard let scalar = next else {
      throw mistake(
        at: start, "there is nothing after this backslash", help: "write \\\\ for the character itself")
    }
    position += 1
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.inverted)
    case "w": return .set(.word)
    case "W": return .set(ScalarSet.word.inverted)
    case "s": return .set(.space)
    case "S": return .set(ScalarSet.space.inverted)
    case "b": return .wordBoundary
    case "t": return .scalar("\t")
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "f": return .scalar("\u{0C}")
    case "v": return .scalar("\u{0B}")
    case "1"..."9":
      throw mistake(at: start, "a pattern cannot refer to its own groups")
    case "0", "A"..."Z", "a"..."z":
      throw mistake(at: start, "there is no \"\\\(scalar)\" here", help: help(for: scalar))
    // Punctuation and the space.
    case " "..."~": return .scalar(scalar)
    default:
      throw mistake(
        at: start, "there is no need for a backslash before this character", help: "leave it out")
    }
  }

  private func help(for letter: Unicode.Scalar) -> String? {
    switch letter {
    case "A": "write ^ for the beginning of the value"
    case "Z", "z": "write $ for the end of the value"
    case "p", "P": "write the characters as a class, such as [A-Za-zÄÖÜäöü]"
    case "h": "write [ \\t]"
    case "R": "write \\r?\\n"
    case "N": "write . for any character but a line feed"
    case "k", "g": "a pattern cannot refer to its own groups"
    case "x", "u", "U", "0", "a", "e", "c": "write the character itself"
    case "Q", "E": "write a backslash before each character that needs one"
    default: "write the letter without the backslash, if that is meant"
    }
  }
}
