extension Pattern {
  /// What to put where a pattern matches: text, with `$0` for the match, `$1` … `$9` for its groups, `$$` for `$`.
  public struct Replacement: Hashable, Sendable {
    private enum Part: Hashable {
      // Scalars, not a string: those of canonically equivalent texts differ.
      case text([Unicode.Scalar])
      case group(Int)
    }

    /// The text as it was written.
    public let text: String
    private var parts: [Part] = []

    /// What is put in whatever the pattern found: the text without the groups.
    public var literalText: String {
      var text = String.UnicodeScalarView()
      for case .text(let scalars) in parts { text.append(contentsOf: scalars) }
      return String(text)
    }

    /// - Parameter pattern: The pattern whose groups the text may name.
    public init(_ text: String, for pattern: Pattern) throws(Mistake) {
      self.text = text
      let scalars = Array(text.unicodeScalars)
      var literal: [Unicode.Scalar] = []
      var position = 0
      while position < scalars.count {
        let scalar = scalars[position]
        let next = position + 1 < scalars.count ? scalars[position + 1] : nil
        let digit = next.flatMap(Self.digit)
        if scalar == "\\", let digit {
          throw Mistake(
            offset: position, length: 2, message: "a group is named with a dollar sign",
            help: "write $\(digit)")
        }
        position += 1
        if scalar != "$" {
          literal.append(scalar)
          continue
        }
        position += 1
        if next == "$" {
          literal.append("$")
          continue
        }
        guard let digit else { throw Self.strayDollar(at: position - 2, before: next) }
        let following = position < scalars.count ? Self.digit(scalars[position]) : nil
        try Self.check(digit, following, at: position - 2, for: pattern)
        if !literal.isEmpty { parts.append(.text(literal)) }
        literal = []
        parts.append(.group(digit))
      }
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
      "0"..."9" ~= scalar ? Int(scalar.value - 0x30) : nil
    }

    private static func strayDollar(at offset: Int, before next: Unicode.Scalar?) -> Mistake {
      Mistake(
        offset: offset, length: 1, message: "this \"$\" names no group",
        help: next == "{" || next == "<"
          ? "write $1 for the first group" : "write $$ for the character itself")
    }

    private static func check(
      _ digit: Int, _ following: Int?, at offset: Int, for pattern: Pattern
    ) throws(Mistake) {
      if digit > pattern.groupCount {
        let groups = pattern.groupCount == 1 ? "one group" : "\(pattern.groupCount) groups"
        throw Mistake(
          offset: offset, length: 2,
          message:
            "the pattern has \(pattern.groupCount == 0 ? "no groups" : groups), so there is no $\(digit)",
          help: "$0 is the whole match; (…) makes a group")
      }
      if digit > 0, let following, digit * 10 + following <= pattern.groupCount {
        throw Mistake(
          offset: offset, length: 3, message: "only the first nine groups can be named",
          help: "write (?:…) for groups that need no name")
      }
    }

    fileprivate func append(
      _ match: Matcher.Match, of scalars: [Unicode.Scalar], to result: inout String.UnicodeScalarView
    ) {
      for part in parts {
        switch part {
        case .text(let text): result.append(contentsOf: text)
        case .group(let number):
          if let range = match.group(number) { result.append(contentsOf: scalars[range]) }
        }
      }
    }
  }

  /// The text with every match exchanged, from the left and none within another; a group that took no part is empty.
  public func replacing(in text: String, with replacement: Replacement) -> String {
    var matcher = Matcher(program, text)
    let scalars = matcher.scalars
    var result = String.UnicodeScalarView()
    var copied = 0
    matcher.allMatches { match in
      result.append(contentsOf: scalars[copied..<match.range.lowerBound])
      replacement.append(match, of: scalars, to: &result)
      copied = match.range.upperBound
    }
    result.append(contentsOf: scalars[copied...])
    return String(result)
  }
}
