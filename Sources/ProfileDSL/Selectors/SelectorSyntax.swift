internal import DICOM

/// A selector as it is written, before anybody asks what the dictionary says of it.
struct SelectorSyntax {
  var isAnchored = false
  var steps: [Step] = []

  /// One step, and which characters of the text it takes.
  struct Step {
    var item: Item
    var index: Int?
    var offset: Int
    var length: Int
  }

  enum Item: Hashable {
    case anyDepth
    case word(String)
    case vrs(String)
    case pattern(TagPattern)
    case range(Tag, Tag)
    case privateElement(group: UInt16, creator: String, element: UInt8?)
  }

  /// What is wrong with the text, and where in it.
  struct Mistake: Error {
    var code: Diagnostic.Code
    var message: String
    var help: String?
    var offset: Int
    var length: Int
  }
}

/// Reads the grammar of selectors:
///
/// ```
/// selector = ["/"] step { "/" step }
/// step     = "**" | item ["[" index "]"]
/// item     = keyword | class | glob | "vr:" VR {"|" VR}
///          | "(" h4 "," h4 ")" [ "..(" h4 "," h4 ")" ]
///          | "(" h4 "," "\"" creator "\"" "," h2 ")"
/// ```
struct SelectorScanner {
  /// As UTF-8: whatever separates is ASCII.
  private let text: [UInt8]
  private var position = 0

  private typealias Mistake = SelectorSyntax.Mistake

  init(_ text: String) { self.text = Array(text.utf8) }

  mutating func scan() throws(SelectorSyntax.Mistake) -> SelectorSyntax {
    var syntax = SelectorSyntax()
    guard !text.isEmpty else { throw mistake("the selector is empty", from: 0) }
    syntax.isAnchored = take("/")
    repeat {
      syntax.steps.append(try step())
    } while take("/")
    if let next = String(decoding: text[position...], as: UTF8.self).unicodeScalars.first {
      throw mistake(
        "\"\(next)\" cannot stand here", from: position, help: "a step ends with / or with the selector")
    }
    return syntax
  }

  private mutating func step() throws(SelectorSyntax.Mistake) -> SelectorSyntax.Step {
    let start = position
    let item = try item()
    var index: Int?
    if take("[") {
      let digits = takeWhile { $0 != "]" }
      guard take("]"), let number = Int(digits), number >= 0, digits.utf8.count < 7, item != .anyDepth else {
        throw mistake("an item is chosen by its number, from 0, as in [0]", from: start)
      }
      index = number
    }
    return SelectorSyntax.Step(
      item: item, index: index, offset: scalars(..<start), length: scalars(start..<position))
  }

  private mutating func item() throws(SelectorSyntax.Mistake) -> SelectorSyntax.Item {
    if peek == "(" { return try numbers() }
    let start = position
    let word = takeWhile { $0 != "/" && $0 != "[" }
    if word == "**" { return .anyDepth }
    if word.hasPrefix("vr:") { return .vrs(String(word.dropFirst(3))) }
    guard !word.isEmpty else {
      throw mistake("a step of the path is empty", from: start, help: "write Sequence/Attribute")
    }
    if let mistake = misspelling(word, from: start) { throw mistake }
    return .word(word)
  }

  /// What begins with a parenthesis.
  private mutating func numbers() throws(SelectorSyntax.Mistake) -> SelectorSyntax.Item {
    let start = position
    _ = take("(")
    let group = takeWhile { $0 != "," && $0 != ")" && $0 != "/" }
    guard take(",") else {
      if peek == nil {
        throw SelectorSyntax.Mistake(
          code: .flowSplit, message: "YAML split this selector at its comma",
          help: "quote it: \"(\(group),…)\"", offset: scalars(..<start), length: scalars(start..<position))
      }
      throw mistake("a tag has a group and an element: (0010,0020)", from: start)
    }
    if peek == "\"" || peek == "'" { return try privateElement(group, from: start) }
    let element = takeWhile { $0 != ")" && $0 != "/" && $0 != "," }
    guard take(")") else { throw mistake("the closing parenthesis is missing", from: start) }
    guard let pattern = Self.pattern(group, element) else {
      throw mistake(
        "\"(\(group),\(element))\" is no tag", from: start,
        help: Self.respelt(group + element).map { "write \($0)" }
          ?? "a tag is four and four hexadecimal digits, x for any: (0010,0020), (50xx,xxxx); "
          + "a private element is (0029,\"CREATOR\",10)")
    }
    guard take(".") else { return .pattern(pattern) }
    guard take("."), take("("), let first = pattern.tag else {
      throw mistake("a range is (gggg,eeee)..(gggg,eeee)", from: start)
    }
    let lastGroup = takeWhile { $0 != "," && $0 != ")" }
    guard take(",") else { throw mistake("a range is (gggg,eeee)..(gggg,eeee)", from: start) }
    let lastElement = takeWhile { $0 != ")" }
    guard take(")"), let last = Self.pattern(lastGroup, lastElement)?.tag else {
      throw mistake("a range is (gggg,eeee)..(gggg,eeee)", from: start)
    }
    return .range(first, last)
  }

  private mutating func privateElement(
    _ group: String, from start: Int
  ) throws(SelectorSyntax.Mistake) -> SelectorSyntax.Item {
    guard take("\"") else {
      throw mistake("the creator stands in double quotes: (\(group),\"CREATOR\",10)", from: start)
    }
    let creator = takeWhile { $0 != "\"" }
    guard take("\""), take(",") else {
      throw mistake("a private element is (gggg,\"CREATOR\",ee)", from: start)
    }
    let digits = takeWhile { $0 != ")" }
    guard take(")") else { throw mistake("the closing parenthesis is missing", from: start) }
    guard let pattern = Self.pattern(group, "00" + digits), let number = Self.pattern(group, "0000")?.tag
    else {
      throw mistake(
        "\"(\(group),…,\(digits))\" is no private element", from: start,
        help: "write the group and the two last digits of the element, or xx: (\(group),\"\(creator)\",10); "
          + "the block is found by its creator")
    }
    let isOpen = digits.lowercased() == "xx"
    guard isOpen || pattern.tag != nil else {
      throw mistake("the element of a private block is two digits or xx", from: start)
    }
    return .privateElement(
      group: number.group, creator: creator,
      element: pattern.tag.map { UInt8(truncatingIfNeeded: $0.element) })
  }

  /// Four and four hexadecimal digits, with x for any.
  static func pattern(_ group: String, _ element: String) -> TagPattern? {
    guard group.utf8.count == 4, element.utf8.count == 4 else { return nil }
    var value: UInt32 = 0
    var mask: UInt32 = 0
    for byte in Array(group.utf8) + element.utf8 {
      let isOpen = byte | 0x20 == 0x78
      guard let digit = isOpen ? 0 : hexadecimalDigit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
      mask = mask << 4 | (isOpen ? 0 : 0xF)
    }
    return TagPattern(value: value, mask: mask)
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }

  /// The tag as other tools write it: 00100020, 0x00100020, 0010,0020.
  private func misspelling(_ word: String, from start: Int) -> SelectorSyntax.Mistake? {
    guard word.first?.isNumber == true, let pattern = Self.respelt(word) else {
      return word.hasSuffix(")") ? flowTail(word, from: start) : nil
    }
    return mistake("\"\(word)\" is not how a tag is written here", from: start, help: "write \(pattern)")
  }

  /// The tag that somebody means who writes its digits with something else between or before them.
  static func respelt(_ word: String) -> TagPattern? {
    let lowered = word.lowercased().replacing("0x", with: "")
    // Where taking out each 0x took digits out, it was no prefix: 1000x, say.
    for text in [lowered, word] {
      let digits = text.filter { !"(), :-_\"".contains($0) }
      guard digits.utf8.count == 8 else { continue }
      return pattern(String(digits.prefix(4)), String(digits.suffix(4)))
    }
    return nil
  }

  /// The second half of a selector that YAML split.
  private func flowTail(_ word: String, from start: Int) -> SelectorSyntax.Mistake {
    SelectorSyntax.Mistake(
      code: .flowSplit, message: "YAML split this selector at its comma", help: "quote it: \"(…,\(word)\"",
      offset: scalars(..<start), length: scalars(start..<position))
  }

  private func mistake(_ message: String, from start: Int, help: String? = nil) -> SelectorSyntax.Mistake {
    SelectorSyntax.Mistake(
      code: .badSelector, message: message, help: help, offset: scalars(..<start),
      length: max(scalars(start..<position), 1))
  }

  /// How many characters the bytes of a range are.
  private func scalars(_ range: some RangeExpression<Int>) -> Int { text[range].count { $0 & 0xC0 != 0x80 } }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func takeWhile(_ belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let next = peek, belongs(next) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }
}

/// Comparison with a character of ASCII as it is written.
private func == (byte: UInt8, character: Unicode.Scalar) -> Bool { byte == UInt8(ascii: character) }
private func != (byte: UInt8, character: Unicode.Scalar) -> Bool { byte != UInt8(ascii: character) }
private func == (byte: UInt8?, character: Unicode.Scalar) -> Bool { byte == UInt8(ascii: character) }
