/// A day that is written somewhere in a text, in any of the usual ways.
struct TextDate {
  /// A day, as three numbers that make one.
  struct Day: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int

    /// Nil when no calendar has the day.
    init?(_ year: Int, _ month: Int, _ day: Int) {
      guard (1850...2100).contains(year), (1...12).contains(month), day >= 1 else { return nil }
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let most = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      guard day <= most else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `20040119` and what begins so, and `2004.01.19` (PS3.5 6.2, DA and DT).
    init?(dicom bytes: [UInt8]) {
      let digits = bytes.filter { 0x30...0x39 ~= $0 }.prefix(8)
      guard digits.count == 8 else { return nil }
      self.init(digits: Array(digits))
    }

    init?(digits: [UInt8]) {
      guard let all = Self.number(digits) else { return nil }
      self.init(all / 10_000, all / 100 % 100, all % 100)
    }

    /// Of the ways to write the day those parts that no way is without, for the quick look: the year in four digits,
    /// or all in six. Years of two digits are looked for by their surroundings (`TokenHashes`).
    var anchors: [String] {
      let (year, month, day) = (Self.two(year % 100), Self.two(month), Self.two(day))
      return [
        String(self.year), String(self.year + CalendarEra.buddhist), year + month + day, day + month + year,
        month + day + year,
      ]
    }

    /// The ways to write the year in two digits at most: the last two of it, and its number in an era of Japan.
    var shortYears: [Int] {
      [year % 100] + CalendarEra.japanese.map { year - $0.before }.filter { (1..<100).contains($0) }
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    static func number(_ digits: [UInt8]) -> Int? {
      guard !digits.isEmpty, digits.count <= 9 else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
  }

  /// The tokens that it is made of.
  var tokens: Range<Int>
  /// The days that it may mean: 01/02/2004 means two.
  var days: [Day]
  /// Whether it may as well be something else, such as a list of numbers or a version: it is a date only where
  /// somebody has that very day.
  var isDoubtful = false

  /// The dates of a text, in all its readings: what is a date of nobody must not hide one that begins within it.
  static func dates(in tokens: [TextToken], of text: [UInt8]) -> [TextDate] {
    tokens.indices.flatMap { readings(at: $0, in: tokens, of: text) }
  }

  /// What may be a date that begins at a token.
  private static func readings(at index: Int, in tokens: [TextToken], of text: [UInt8]) -> [TextDate] {
    let token = tokens[index]
    switch token.kind {
    case .ideographs, .letters:
      return [monthFirst(index, tokens, text), eastern(index, tokens, text)].compactMap { $0 }
    case .digits:
      let whole = compact(token.folded).map {
        TextDate(tokens: index..<index + 1, days: $0, isDoubtful: token.folded.count == 6)
      }
      return [
        whole, eastern(index, tokens, text), numeric(index, tokens, text), monthSecond(index, tokens, text),
      ].compactMap { $0 }
    }
  }

  /// `20040119`, also with a time behind it; `19012004` and `01192004`; `040119` and `190104`.
  private static func compact(_ digits: [UInt8]) -> [Day]? {
    if digits.count == 6, let all = Day.number(digits) {
      let found = shortDays(all / 10_000, all / 100 % 100, all % 100, mayBeginWithYear: true)
      return found.isEmpty ? nil : found
    }
    guard [8, 10, 12, 14].contains(digits.count), let first = Day.number(Array(digits.prefix(8))) else {
      return nil
    }
    var days = [
      Day(first / 10_000, first / 100 % 100, first % 100),
      Day(first / 10_000 - CalendarEra.buddhist, first / 100 % 100, first % 100),
    ]
    if digits.count == 8 {
      days.append(Day(first % 10_000, first / 10_000 % 100, first / 1_000_000))
      days.append(Day(first % 10_000, first / 1_000_000, first / 10_000 % 100))
    }
    let found = days.compactMap { $0 }
    return found.isEmpty ? nil : found
  }

  /// Three numbers with the same sign between them.
  ///
  /// - Parameter before: The last year before the era whose years the first number counts.
  private static func numeric(
    _ index: Int, _ tokens: [TextToken], _ text: [UInt8], before: Int? = nil
  ) -> TextDate? {
    guard index + 2 < tokens.count, tokens[index...index + 2].allSatisfy({ $0.kind == .digits }),
      let byte = sign(index, tokens, text), byte == sign(index + 1, tokens, text),
      let first = Day.number(tokens[index].folded), let second = Day.number(tokens[index + 1].folded),
      let third = Day.number(tokens[index + 2].folded)
    else { return nil }
    let counts = (
      tokens[index].folded.count, tokens[index + 1].folded.count, tokens[index + 2].folded.count
    )
    if let before {
      guard counts.0 <= 2, let day = Day(before + first, second, third) else { return nil }
      return TextDate(tokens: index..<index + 3, days: [day], isDoubtful: true)
    }
    var days: [Day?] = []
    switch counts {
    case (4, 1...2, 1...2): days = [Day(first, second, third)]
    case (1...2, 1...2, 4):
      let year = third > 2350 ? third - CalendarEra.buddhist : third
      days = [Day(year, second, first), Day(year, first, second)]
    case (1...2, 1...2, 2) where byte != 0x3A && byte != 0x20:
      days = shortDays(first, second, third, mayBeginWithYear: counts.0 == 2)
    case (2, 1...2, 1) where byte != 0x3A && byte != 0x20:
      days = [Day(1900 + first, second, third), Day(2000 + first, second, third)]
    default: return nil
    }
    let found = days.compactMap { $0 }
    guard !found.isEmpty else { return nil }
    let isWritten =
      tokens[index...index + 2].allSatisfy { $0.folded.count == 2 } || counts.0 == 4 || counts.2 == 4
    return TextDate(
      tokens: index..<index + 3, days: found, isDoubtful: byte == 0x20 || !isWritten)
  }

  /// The days of three numbers of which one is a year of two digits, in either century.
  private static func shortDays(_ first: Int, _ second: Int, _ third: Int, mayBeginWithYear: Bool) -> [Day] {
    var days: [Day?] = []
    for century in [1900, 2000] {
      days += [Day(century + third, second, first), Day(century + third, first, second)]
      if mayBeginWithYear { days.append(Day(century + first, second, third)) }
    }
    return days.compactMap { $0 }
  }

  /// `19 Jan 2004`, `19th of January, 2004`, `19 de enero de 2004`, `19.I.2004`, `2004 Jan 19`.
  private static func monthSecond(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> TextDate? {
    let name = skippingSmallWords(index + 1, tokens, text)
    guard name < tokens.count, isClose(name - 1, tokens, text), let found = MonthNames.months(tokens[name])
    else { return nil }
    let end = skippingSmallWords(name + 1, tokens, text)
    guard end < tokens.count, isClose(end - 1, tokens, text), tokens[end].kind == .digits,
      let first = Day.number(tokens[index].folded), let last = Day.number(tokens[end].folded)
    else { return nil }
    let days = found.months.flatMap { month -> [Day?] in
      switch (tokens[index].folded.count, tokens[end].folded.count) {
      case (4, 1...2): [Day(first, month, last)]
      case (1...2, 4): [Day(last > 2350 ? last - CalendarEra.buddhist : last, month, first)]
      case (1...2, 2): [Day(1900 + last, month, first), Day(2000 + last, month, first)]
      default: []
      }
    }.compactMap { $0 }
    let isShort = tokens[index].folded.count < 4 && tokens[end].folded.count < 4
    return days.isEmpty
      ? nil : TextDate(tokens: index..<end + 1, days: days, isDoubtful: isShort || found.isNumeral)
  }

  /// `Jan 19, 2004`, `January 19th 2004`, `January the 19th, 2004`.
  private static func monthFirst(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> TextDate? {
    guard let found = MonthNames.months(tokens[index]), !found.isNumeral else { return nil }
    let place = skippingSmallWords(index + 1, tokens, text)
    guard place < tokens.count, isClose(place - 1, tokens, text), tokens[place].kind == .digits,
      let day = Day.number(tokens[place].folded)
    else { return nil }
    let end = skippingSmallWords(place + 1, tokens, text)
    guard end < tokens.count, isClose(end - 1, tokens, text), tokens[end].kind == .digits,
      [2, 4].contains(tokens[end].folded.count), let year = Day.number(tokens[end].folded)
    else { return nil }
    let isShort = tokens[end].folded.count == 2
    let days = (isShort ? [1900 + year, 2000 + year] : [year]).flatMap { year in
      found.months.compactMap { Day(year, $0, day) }
    }
    return days.isEmpty ? nil : TextDate(tokens: index..<end + 1, days: days, isDoubtful: isShort)
  }

  /// The first token from an index on that is no `th`, `of`, `de` close to the one before it.
  private static func skippingSmallWords(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> Int {
    var index = index
    while index < tokens.count, isClose(index - 1, tokens, text), MonthNames.isSmall(tokens[index]) {
      index += 1
    }
    return index
  }

  /// `2004年1月19日`, `平成16年1月19日`, `2004년 1월 19일`, `H16.1.19`.
  private static func eastern(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> TextDate? {
    var first = index
    var before = 0
    if tokens[index].kind == .digits {
      guard index + 1 < tokens.count, tokens[index + 1].kind == .ideographs else { return nil }
    } else {
      guard let era = CalendarEra.before(tokens[index]) else { return nil }
      (first, before) = (index + 1, era)
    }
    guard first < tokens.count, first == index || isClose(index, tokens, text) else {
      return nil
    }
    if before > 0, var date = numeric(first, tokens, text, before: before) {
      date.tokens = index..<date.tokens.upperBound
      return date
    }
    var numbers: [Int] = []
    var next = first
    for signs in CalendarEra.signs {
      guard next + 1 < tokens.count, isClose(next, tokens, text),
        next == first || isClose(next - 1, tokens, text),
        let number = Day.number(tokens[next].folded), tokens[next].kind == .digits,
        signs.contains(where: tokens[next + 1].folded.starts(with:))
      else { return nil }
      numbers.append(number)
      next += 2
    }
    return Day(before + numbers[0], numbers[1], numbers[2]).map {
      TextDate(tokens: index..<next - 1, days: [$0])
    }
  }

  /// The sign between a number and the next, spaces around it or not: one of `-/._:`, or a space; nil for any other.
  private static func sign(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> UInt8? {
    guard let gap = gap(index, tokens, text), !gap.isEmpty, gap.count <= 7 else { return nil }
    var sign: UInt8?
    for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars {
      let found: UInt8
      switch scalar {
      // In front of a year of two digits.
      case " ", "\u{A0}", "'", "\u{2019}", "\u{202F}": continue
      case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FF0D}": found = 0x2D
      case "/", "\u{FF0F}": found = 0x2F
      case ".", "\u{FF0E}", "\u{3002}", "\u{B7}", "\u{30FB}": found = 0x2E
      case "_": found = 0x5F
      case ":", "\u{FF1A}": found = 0x3A
      default: return nil
      }
      guard sign == nil else { return nil }
      sign = found
    }
    return sign ?? 0x20
  }

  private static func gap(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard index + 1 < tokens.count else { return nil }
    return text[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound]
  }

  /// Whether at most a point or a comma, a dash and spaces stand between a token and the next.
  private static func isClose(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> Bool {
    guard let gap = gap(index, tokens, text) else { return false }
    return gap.count <= 3 && gap.allSatisfy { Array(" .,-_/".utf8).contains($0) }
  }
}
