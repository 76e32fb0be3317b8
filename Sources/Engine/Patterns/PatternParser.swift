extension Pattern {
  /// Reads the text of a pattern into a tree.
  struct Parser {
    let scalars: [Unicode.Scalar]
    let ignoresCase: Bool
    var position = 0
    private var groupCount = 0
    private var depth = 0

    static func parse(
      _ source: String, ignoresCase: Bool
    ) throws(Mistake) -> (node: Node, groupCount: Int) {
      var parser = Parser(scalars: Array(source.unicodeScalars), ignoresCase: ignoresCase)
      let count = parser.scalars.count
      guard count > 0 else {
        throw Mistake(
          offset: 0, length: 0, message: "an empty pattern matches every value",
          help: "write what to look for")
      }
      guard count <= Limit.length else {
        throw Mistake(
          offset: Limit.length, length: count - Limit.length,
          message: "a pattern has at most \(Limit.length) characters",
          help: "write several patterns")
      }
      let node = try parser.alternatives()
      guard parser.position == count else {
        throw parser.mistake(
          at: parser.position, length: 1, "there is no \"(\" for this \")\"",
          help: "write \\) for the character itself")
      }
      return (node, parser.groupCount)
    }

    private init(scalars: [Unicode.Scalar], ignoresCase: Bool) {
      self.scalars = scalars
      self.ignoresCase = ignoresCase
    }

    // MARK: What parts of the parser share

    var next: Unicode.Scalar? { peek(0) }

    func peek(_ distance: Int) -> Unicode.Scalar? {
      position + distance < scalars.count ? scalars[position + distance] : nil
    }

    func looking(at text: String) -> Bool { scalars[position...].starts(with: text.unicodeScalars) }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      position += 1
      return true
    }

    /// A mistake that reaches from an offset to where the parser stands, if no length is given.
    func mistake(
      at offset: Int, length: Int? = nil, _ message: String, help: String? = nil
    ) -> Mistake {
      Mistake(offset: offset, length: length ?? position - offset, message: message, help: help)
    }

    func literal(_ scalar: Unicode.Scalar) -> ScalarSet {
      ignoresCase ? CaseFolding.variants(of: scalar) : ScalarSet(scalar)
    }

    // MARK: From the widest to the narrowest

    private mutating func alternatives() throws(Mistake) -> Node {
      var branches = [try sequence()]
      while skip("|") { branches.append(try sequence()) }
      return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(Mistake) -> Node {
      var nodes: [Node] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        let start = position
        let atom = try atom(scalar)
        nodes.append(try repeated(atom, from: start))
      }
      return switch nodes.count {
      case 0: .empty
      case 1: nodes[0]
      default: .sequence(nodes)
      }
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(Mistake) -> Node {
      switch scalar {
      case "(": return try group()
      case "[": return .scalar(try scalarClass())
      case "\\":
        switch try escape() {
        case .scalar(let scalar): return .scalar(literal(scalar))
        case .set(let set): return .scalar(set)
        case .wordBoundary: return .assertion(.wordBoundary)
        }
      case "*", "+", "?":
        throw mistake(
          at: position, length: 1, "there is nothing before \"\(scalar)\" to repeat",
          help: "write \\\(scalar) for the character itself")
      case "{", "}", "]":
        let message =
          scalar == "{" ? "this \"{\" does not repeat anything" : "this \"\(scalar)\" closes nothing"
        throw mistake(
          at: position, length: 1, message, help: "write \\\(scalar) for the character itself")
      default: break
      }
      position += 1
      return switch scalar {
      case ".": .scalar(.notLineFeed)
      case "^": .assertion(.start)
      case "$": .assertion(.end)
      default: .scalar(literal(scalar))
      }
    }

    private mutating func group() throws(Mistake) -> Node {
      let start = position
      guard depth < Limit.nesting else {
        throw mistake(
          at: start, length: 1, "groups lie at most \(Limit.nesting) deep in each other", help: nil)
      }
      try refuseExtensions()
      position += 1
      var number: Int?
      if next == "?" {
        position += 2
      } else {
        groupCount += 1
        number = groupCount
      }
      depth += 1
      let body = try alternatives()
      depth -= 1
      guard skip(")") else {
        throw mistake(
          at: start, length: 1, "this group is not closed",
          help: "add \")\", or write \\( for the character itself")
      }
      return number.map { .group(body, number: $0) } ?? body
    }

    /// Throws at a group that begins with `(?` and anything but `:`.
    private func refuseExtensions() throws(Mistake) {
      guard peek(1) == "?", peek(2) != ":" else { return }
      let other = (3, "groups that begin with \"(?\" are (?:…) only", "write (…) or (?:…)")
      let kinds: [(String, Int, String, String?)] = [
        ("(?=", 3, "looking ahead is not supported", "match what follows too, and put it back with $1"),
        ("(?!", 3, "looking ahead is not supported", nil),
        (
          "(?<=", 4, "looking behind is not supported", "match what comes before too, and put it back with $1"
        ),
        ("(?<!", 4, "looking behind is not supported", nil),
        ("(?<", 3, "groups have no names here", "write (…), and $1 for the first group"),
        ("(?P<", 4, "groups have no names here", "write (…), and $1 for the first group"),
        ("(?'", 3, "groups have no names here", "write (…), and $1 for the first group"),
        ("(?P", 3, "a pattern cannot refer to its own groups", nil),
        ("(?>", 3, "groups that do not give back are not supported", "write (?:…)"),
        ("(?#", 3, "there are no comments in a pattern", "write # after the pattern, as YAML does"),
        ("(?i", 3, "flags do not stand in the pattern", "write /…/i for the whole pattern"),
      ]
      let found = kinds.first { looking(at: $0.0) }.map { ($0.1, $0.2, $0.3) }
      let (length, message, help) = found ?? other
      throw mistake(at: position, length: min(length, scalars.count - position), message, help: help)
    }
  }
}
