/// Numbers of somebody that others write in groups of their own: `4711-0815` for `47110815`, `(030) 123 45 67` for
/// `+49 30 1234567`.
struct NumberGroups: Sendable {
  /// The most bytes between two groups of one number.
  static let longestGap = 3
  /// The most digits of a number that is looked for (E.164 has 15 for telephones).
  private static let mostDigits = 20
  /// The digits at the end of a telephone number that are the same however it is dialled.
  private static let dialled = 7

  /// Whole numbers, without zeros in front.
  private var whole: Set<[UInt8]> = []
  /// The last digits of telephone numbers.
  private var telephones: Set<[UInt8]> = []

  var isEmpty: Bool { whole.isEmpty && telephones.isEmpty }

  /// All that is looked for.
  var all: Set<[UInt8]> { whole.union(telephones) }

  /// The last two digits of each, as a number.
  var endings: Set<Int> { Set(all.map { $0.suffix(2).reduce(0) { $0 * 10 + Int($1 &- 0x30) } }) }

  /// Adds a number of five digits and more.
  mutating func add(_ digits: [UInt8]) {
    let plain = Array(digits.drop { $0 == 0x30 })
    if (5...Self.mostDigits).contains(plain.count) { whole.insert(plain) }
  }

  mutating func add(telephone digits: [UInt8]) {
    if digits.count >= Self.dialled { telephones.insert(Array(digits.suffix(Self.dialled))) }
  }

  /// Whether digits are a whole number of somebody's.
  func holds(_ digits: [UInt8]) -> Bool { whole.contains(Array(digits.drop { $0 == 0x30 })) }

  /// The bytes of a text in UTF-8 that are such a number.
  func finds(in text: [UInt8], _ tokens: [TextToken]) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    var finds: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .digits, let found = find(at: index, in: tokens, of: text) else {
        index += 1
        continue
      }
      var start = tokens[index].range.lowerBound
      while start > 0, Self.leading.contains(text[start - 1]) { start -= 1 }
      finds.append(start..<tokens[found].range.upperBound)
      index = found + 1
    }
    return finds
  }

  /// The last token of the longest number that begins at a token.
  private func find(at start: Int, in tokens: [TextToken], of text: [UInt8]) -> Int? {
    var digits: [UInt8] = []
    var index = start
    var found: Int?
    while index < tokens.count, tokens[index].kind == .digits,
      index == start || Self.isGrouped(index, tokens, text)
    {
      digits += tokens[index].folded
      guard digits.count <= Self.mostDigits + 4 else { break }
      let plain = Array(digits.drop { $0 == 0x30 })
      // A number of five digits is too easily made of others.
      let groups = index - start + 1
      let isNumber = groups == 1 || (plain.count >= 6 && groups * 2 <= digits.count)
      let isWhole = isNumber && whole.contains(plain)
      if isWhole || isTelephone(digits) { found = index }
      index += 1
    }
    return found
  }

  /// Whether digits end as a telephone number does: what stands in front is what else is dialled.
  private func isTelephone(_ digits: [UInt8]) -> Bool {
    telephones.contains(Array(digits.suffix(Self.dialled)))
  }

  /// Whether a group of digits goes on with the number in front of it.
  private static func isGrouped(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> Bool {
    let gap = text[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
    // No letter and no digit, so that what is not ASCII is a space, a dash or a quote.
    return gap.count <= longestGap && gap.allSatisfy { $0 >= 0x80 || signs.contains($0) }
  }

  /// What stands in front of a telephone number and belongs to it.
  private static let leading = Set("+(".utf8)
  private static let signs = Set(" -./_(),'".utf8)
}
