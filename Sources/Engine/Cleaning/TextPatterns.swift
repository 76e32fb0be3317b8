/// What looks like a number of somebody, whoever that is: dates, long numbers, telephone numbers, addresses of mail and
/// of the web.
enum TextPatterns {
  /// The bytes of a text in UTF-8 that look so.
  static func finds(in text: [UInt8], _ tokens: [TextToken]) -> [Range<Int>] {
    var finds = webAddresses(in: text)
    for date in TextDate.dates(in: tokens, of: text) where !date.isDoubtful {
      finds.append(range(date.tokens, tokens))
    }
    for index in tokens.indices where tokens[index].kind == .digits {
      if let found = longNumber(index, tokens, text) { finds.append(found) }
      if let found = grouped(index, tokens, text) { finds.append(found) }
    }
    return finds
  }

  private static func range(_ indices: Range<Int>, _ tokens: [TextToken]) -> Range<Int> {
    tokens[indices.lowerBound].range.lowerBound..<tokens[indices.upperBound - 1].range.upperBound
  }

  /// Six digits, or five beside letters: with those. The digits behind a decimal point are no number of their own.
  private static func longNumber(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> Range<Int>? {
    let token = tokens[index]
    let start = token.range.lowerBound
    if start >= 2, text[start - 1] == 0x2E, index > 0, tokens[index - 1].kind == .digits,
      tokens[index - 1].range.upperBound == start - 1, token.count < 12
    {
      return nil
    }
    var (first, last) = (index, index)
    if index > 0, tokens[index - 1].kind == .letters, tokens[index - 1].range.upperBound == start {
      first = index - 1
    }
    if index + 1 < tokens.count, tokens[index + 1].kind == .letters,
      tokens[index + 1].range.lowerBound == token.range.upperBound
    {
      last = index + 1
    }
    guard token.count >= 6 || (token.count == 5 && (first < index || last > index)) else { return nil }
    return range(first..<last + 1, tokens)
  }

  /// Groups of digits that make a telephone number, a UID or a number with dashes.
  private static func grouped(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> Range<Int>? {
    // Only from the first of the groups on.
    if index > 0, tokens[index - 1].kind == .digits, gap(index - 1, tokens, text).count == 1 { return nil }
    var end = index + 1
    var signs: Set<UInt8> = []
    while end < tokens.count, tokens[end].kind == .digits, end - index < 40 {
      let gap = gap(end - 1, tokens, text)
      guard gap.count <= 2 || gap.elementsEqual(" / ".utf8),
        gap.allSatisfy({ Array(" -./()".utf8).contains($0) })
      else { break }
      signs.formUnion(gap)
      end += 1
    }
    let groups = tokens[index..<end]
    guard groups.count >= 2 else { return nil }
    let digits = groups.reduce(0) { $0 + $1.count }
    let start = tokens[index].range.lowerBound
    let before = start > 0 ? text[start - 1] : 0
    let isDialled =
      (before == 0x2B && (8...15).contains(digits))
      || ((before == 0x28 || signs == [0x2D] || signs == [0x2E]) && (10...15).contains(digits)
        && groups.allSatisfy { $0.count >= 2 } && groups.count >= 3)
    let isUID = signs == [0x2E] && groups.count >= 5 && digits >= 12
    let sizes = groups.map(\.count)
    if let first = recordNumber(index, sizes, signs, tokens, text) { return range(first..<end, tokens) }
    guard isDialled || isUID || isNational(sizes, signs, startsWithZero: text[start] == 0x30) else {
      return nil
    }
    let found = range(index..<end, tokens)
    return before == 0x2B || before == 0x28 ? start - 1..<found.upperBound : found
  }

  /// Whether groups of so many digits are a telephone number as it is dialled within a country, or a number that a state or
  /// a health service gives: `020 7946 0958`, `030/123456`, `555 123 4567`, `123-45-6789`, `171153-1234`, `123.45.678`.
  private static func isNational(_ sizes: [Int], _ signs: Set<UInt8>, startsWithZero: Bool) -> Bool {
    let digits = sizes.reduce(0, +)
    if startsWithZero, (9...12).contains(digits), sizes.allSatisfy({ $0 >= 2 }) { return true }
    switch sizes {
    case [3, 3, 4], [3, 2, 4], [1, 2, 2, 2, 3, 3], [1, 2, 2, 2, 3, 3, 2]: return signs.count == 1
    case [3, 2, 3]: return signs == [0x2E]
    default: return sizes.count == 2 && signs == [0x2D] && sizes.contains { $0 >= 6 }
    }
  }

  /// The first token of the number of a record: letters, a year and a number, as in `S19-12345` and `S-2019-12345`.
  private static func recordNumber(
    _ index: Int, _ sizes: [Int], _ signs: Set<UInt8>, _ tokens: [TextToken], _ text: [UInt8]
  ) -> Int? {
    guard sizes.count == 2, signs == [0x2D], sizes[0] == 2 || sizes[0] == 4, sizes[1] >= 5, index > 0,
      tokens[index - 1].kind == .letters, tokens[index - 1].count <= 3
    else { return nil }
    let gap = gap(index - 1, tokens, text)
    return gap.isEmpty || gap.elementsEqual("-".utf8) ? index - 1 : nil
  }

  /// The UIDs of objects (PS3.5 9.1): those under the roots of DICOM and of HL7 name classes and code systems.
  static func uids(in text: [UInt8], _ tokens: [TextToken]) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      var end = index + 1
      guard tokens[index].kind == .digits else {
        index = end
        continue
      }
      while end < tokens.count, tokens[end].kind == .digits,
        gap(end - 1, tokens, text).elementsEqual(".".utf8)
      {
        end += 1
      }
      let found = range(index..<end, tokens)
      if isUID(text[found], tokens[index..<end]) { finds.append(found) }
      index = end
    }
    return finds
  }

  private static func isUID(_ text: ArraySlice<UInt8>, _ components: ArraySlice<TextToken>) -> Bool {
    guard components.count >= 3, let root = components.first, let arc = components.dropFirst().first,
      root.count == 1,
      root.folded[0] <= 0x32, arc.count <= 2 || root.folded[0] == 0x32
    else { return false }
    let digits = components.reduce(0) { $0 + $1.count }
    if named.contains(where: { text.starts(with: $0) }) { return false }
    return components.count >= 5 ? digits >= 14 : digits >= 20
  }

  private static let named = ["1.2.840.10008.", "2.16.840.1.113883."].map { Array($0.utf8) }

  private static func gap(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> ArraySlice<UInt8> {
    text[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound]
  }

  /// `jane@example.org`, `https://…`, `www.…`.
  private static func webAddresses(in text: [UInt8]) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    for index in text.indices {
      if text[index] == 0x40 {
        var (start, end) = (index, index + 1)
        while start > 0, isMail(text[start - 1]) { start -= 1 }
        while end < text.count, isMail(text[end]) { end += 1 }
        if start < index, end > index + 1 { finds.append(start..<end) }
      }
      let isFirst = index == 0 || TextToken.asciiKind(text[index - 1]) == nil
      if isFirst,
        begins(text, index, "http") && text[index...].prefix(9).contains(0x2F) || begins(text, index, "www.")
      {
        var end = index
        while end < text.count, text[end] > 0x20 { end += 1 }
        finds.append(index..<end)
      }
    }
    return finds
  }

  private static func isMail(_ byte: UInt8) -> Bool {
    byte >= 0x80 || TextToken.asciiKind(byte) != nil || Array("._%+-".utf8).contains(byte)
  }

  private static func begins(_ text: [UInt8], _ index: Int, _ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard text.count - index >= letters.count else { return false }
    return letters.indices.allSatisfy { text[index + $0] | 0x20 == letters[$0] | 0x20 }
  }
}
