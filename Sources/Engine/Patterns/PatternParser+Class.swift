extension Pattern.Parser {
  /// The class that begins here, from `[` to `]`.
  mutating func scalarClass() throws(Pattern.Mistake) -> ScalarSet {
    let start = position
    position += 1
    let isNegated = skip("^")
    if next == "]" {
      throw mistake(
        at: position, length: 1, "a class begins with \"]\"",
        help: "write \\] for the character itself; a class is never empty")
    }
    var ranges: [ClosedRange<UInt32>] = []
    var shorthands: [ClosedRange<UInt32>] = []
    while true {
      guard next != nil else {
        throw mistake(
          at: start, length: 1, "this class is not closed",
          help: "add \"]\", or write \\[ for the character itself")
      }
      if skip("]") { break }
      let offset = position
      switch try item() {
      case .set(let set):
        shorthands += set.ranges
        try refuseRange(from: offset)
      case .scalar(let first): ranges.append(try range(from: first, at: offset))
      }
    }
    var set = ScalarSet(ranges)
    if ignoresCase { set = CaseFolding.closure(of: set) }
    // After the cases: \w is of ASCII, whatever has an ASCII letter as its lower case.
    set = set.union(ScalarSet(shorthands))
    return isNegated ? set.inverted : set
  }

  private enum Item {
    case scalar(Unicode.Scalar)
    case set(ScalarSet)
  }

  /// One character or shorthand.
  private mutating func item() throws(Pattern.Mistake) -> Item {
    let offset = position
    try refuseDialects()
    guard let scalar = next, scalar == "\\" else {
      position += 1
      return .scalar(scalars[offset])
    }
    switch try escape() {
    case .scalar(let scalar): return .scalar(scalar)
    case .set(let set): return .set(set)
    case .wordBoundary:
      throw mistake(at: offset, "a word boundary is no character, so it cannot be in a class")
    }
  }

  /// A hyphen begins a range unless it is the last of its class.
  private var beginsRange: Bool { next == "-" && peek(1) != nil && peek(1) != "]" }

  private mutating func range(
    from first: Unicode.Scalar, at offset: Int
  ) throws(Pattern.Mistake) -> ClosedRange<UInt32> {
    guard beginsRange else { return first.value...first.value }
    position += 1
    guard case .scalar(let last) = try item() else {
      throw mistake(
        at: offset, "a range ends with one character", help: "write \\- for the hyphen itself")
    }
    guard first.value <= last.value else {
      throw mistake(
        at: offset, "the range ends before it begins",
        help: "exchange its ends, or write \\- for the hyphen itself")
    }
    return first.value...last.value
  }

  private mutating func refuseRange(from offset: Int) throws(Pattern.Mistake) {
    guard beginsRange else { return }
    position += 1
    throw mistake(
      at: offset, "a range begins with one character", help: "write \\- for the hyphen itself")
  }

  /// Throws at what other dialects read as a named class or as the difference or the common part of two.
  private func refuseDialects() throws(Pattern.Mistake) {
    for opening in ["[:", "[.", "[="] where looking(at: opening) {
      throw mistake(
        at: position, length: 2, "there are no named classes",
        help: "write \\d, \\w, \\s or the characters, such as a-z; \\[ for the character itself")
    }
    for operation in ["&&", "--", "~~", "||"] where looking(at: operation) {
      throw mistake(
        at: position, length: 2, "a class has no operations",
        help: "write a character once, with a backslash before it: \\\(operation.prefix(1))")
    }
  }
}
