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
      return [String(self.year), year + month + day, day + month + year, month + day + year]
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

  /// The dates of a text, from the left, none within another.
  static func dates(in tokens: [TextToken], of text: [UInt8]) -> [TextDate] {
    var dates: [TextDate] = []
    var index = 0
    while index < tokens.count {
      if let date = date(at: index, in: tokens, of: text) {
        dates.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  private static func date(at index: Int, in tokens: [TextToken], of text: [UInt8]) -> TextDate? {
    let token = tokens[index]
    switch token.kind {
    case .ideographs: return nil
    case .letters: return monthFirst(index, tokens, text)
    case .digits:
      if let days = compact(token.folded) {
        return TextDate(tokens: index..<index + 1, days: days, isDoubtful: token.count == 6)
      }
      return numeric(index, tokens, text) ?? monthSecond(index, tokens, text)
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
    var days = [Day(first / 10_000, first / 100 % 100, first % 100)]
    if digits.count == 8 {
      days.append(Day(first % 10_000, first / 10_000 % 100, first / 1_000_000))
      days.append(Day(first % 10_000, first / 1_000_000, first / 10_000 % 100))
    }
    let found = days.compactMap { $0 }
    return found.isEmpty ? nil : found
  }

  /// Three numbers with the same sign between them.
  private static func numeric(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> TextDate? {
    guard index + 2 < tokens.count, tokens[index...index + 2].allSatisfy({ $0.kind == .digits }),
      let sign = gap(index, tokens, text), let other = gap(index + 1, tokens, text), sign == other,
      sign.count == 1, let byte = sign.first, Array("-/._: ".utf8).contains(byte),
      let first = Day.number(tokens[index].folded), let second = Day.number(tokens[index + 1].folded),
      let third = Day.number(tokens[index + 2].folded)
    else { return nil }
    let counts = (tokens[index].count, tokens[index + 1].count, tokens[index + 2].count)
    var days: [Day?] = []
    switch counts {
    case (4, 1...2, 1...2): days = [Day(first, second, third)]
    case (1...2, 1...2, 4): days = [Day(third, second, first), Day(third, first, second)]
    case (1...2, 1...2, 2) where byte != 0x3A && byte != 0x20:
      days = shortDays(first, second, third, mayBeginWithYear: counts.0 == 2)
    case (2, 1...2, 1) where byte != 0x3A && byte != 0x20:
      days = [Day(1900 + first, second, third), Day(2000 + first, second, third)]
    default: return nil
    }
    let found = days.compactMap { $0 }
    guard !found.isEmpty else { return nil }
    let isWritten = tokens[index...index + 2].allSatisfy { $0.count == 2 } || counts.0 == 4 || counts.2 == 4
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

  /// `19 Jan 2004`, `19th of January, 2004`, `2004 Jan 19`.
  private static func monthSecond(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> TextDate? {
    var next = index + 1
    while next < tokens.count, isClose(next - 1, tokens, text), ordinals.contains(tokens[next].folded) {
      next += 1
    }
    guard next + 1 < tokens.count, isClose(next - 1, tokens, text), isClose(next, tokens, text),
      let month = months[tokens[next].folded], tokens[next + 1].kind == .digits,
      let first = Day.number(tokens[index].folded), let last = Day.number(tokens[next + 1].folded)
    else { return nil }
    let days: [Day?] =
      switch (tokens[index].count, tokens[next + 1].count) {
      case (4, 1...2): [Day(first, month, last)]
      case (1...2, 4): [Day(last, month, first)]
      case (1...2, 2): [Day(1900 + last, month, first), Day(2000 + last, month, first)]
      default: []
      }
    let found = days.compactMap { $0 }
    let isDoubtful = tokens[index].count < 4 && tokens[next + 1].count < 4
    return found.isEmpty ? nil : TextDate(tokens: index..<next + 2, days: found, isDoubtful: isDoubtful)
  }

  /// `Jan 19, 2004`, `January 19th 2004`.
  private static func monthFirst(_ index: Int, _ tokens: [TextToken], _ text: [UInt8]) -> TextDate? {
    guard let month = months[tokens[index].folded], index + 2 < tokens.count,
      isClose(index, tokens, text), tokens[index + 1].kind == .digits,
      let day = Day.number(tokens[index + 1].folded)
    else { return nil }
    var next = index + 2
    if ordinals.contains(tokens[next].folded), isClose(index + 1, tokens, text) { next += 1 }
    guard next < tokens.count, isClose(next - 1, tokens, text), tokens[next].kind == .digits,
      [2, 4].contains(tokens[next].count), let year = Day.number(tokens[next].folded)
    else { return nil }
    let isShort = tokens[next].count == 2
    let found = (isShort ? [1900 + year, 2000 + year] : [year]).compactMap { Day($0, month, day) }
    return found.isEmpty ? nil : TextDate(tokens: index..<next + 1, days: found, isDoubtful: isShort)
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

  private static let ordinals = Set(["st", "nd", "rd", "th", "of", "de"].map { Array($0.utf8) })

  /// The months in a few languages, whole and shortened, folded.
  private static let months: [[UInt8]: Int] = {
    let names = [
      "jan january januar janvier janv enero ene gennaio januari",
      "feb february februar fevrier fevr febrero febbraio februari",
      "mar march marz mars marzo mrz maart maerz",
      "apr april avril avr abril abr aprile", "may mai mayo maggio mei", "jun june juni juin junio giugno",
      "jul july juli juillet juil julio luglio", "aug august aout agosto ago augustus",
      "sep sept september septembre septiembre settembre", "oct october oktober okt octobre octubre ottobre",
      "nov november novembre noviembre", "dec december dezember dez decembre diciembre dic dicembre",
    ]
    var months: [[UInt8]: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[Array(name.utf8)] = index + 1 }
    }
    return months
  }()
}
