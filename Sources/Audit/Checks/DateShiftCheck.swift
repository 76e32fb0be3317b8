internal import DICOM

/// Dates of an output that states Retain Longitudinal Temporal Information with Modified Dates: every one has moved, and
/// all of one patient's study by the same days (PS3.15 E.3.6).
struct DateShiftCheck {
  /// Whose dates move together.
  private struct Subject: Hashable {
    var values: [[UInt8]]
  }

  /// A date of the instance at hand that has moved.
  private struct Move {
    var days: Int
    var path: String
    var offset: UInt64
  }

  private(set) var findings: [Finding] = []
  private var moves: [Move] = []
  /// How far the dates of a subject have moved in the instances before.
  private var known: [Subject: Int] = [:]

  /// Compares the dates of one element.
  ///
  /// - Parameter countsDays: Whether all that the profile may do to the element is to move its dates.
  mutating func take(
    _ old: [UInt8], _ new: [UInt8], _ path: String, at offset: UInt64, in file: String, countsDays: Bool
  ) {
    let (olds, news) = (Value.parts(old), Value.parts(new))
    guard olds.count == news.count else { return }
    var isUnshifted = false
    for (old, new) in zip(olds, news) where Self.isDate(old) && !Value.saysNothing(new) {
      if old == new {
        isUnshifted = true
      } else if countsDays, let before = Self.day(old), let after = Self.day(new),
        !Self.isCoarse(new, of: old)
      {
        moves.append(Move(days: after - before, path: path, offset: offset))
      }
    }
    if isUnshifted {
      findings.append(
        Finding(.dateUnshifted, file, path: path, offset: offset, "the output says that dates were moved"))
    }
  }

  /// Compares how far the dates of an instance have moved, when all of it were taken.
  ///
  /// - Parameter subject: The values that tell whose dates these are.
  mutating func finish(_ subject: [[UInt8]], in file: String) {
    defer { moves = [] }
    guard let first = moves.first else { return }
    let subject = Subject(values: subject)
    var counts: [Int: Int] = [:]
    for move in moves { counts[move.days, default: 0] += 1 }
    // Of the first instance what most of its dates say.
    let usual = known[subject] ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? first.days
    known[subject] = usual
    for move in moves where move.days != usual {
      findings.append(
        Finding(
          .dateShiftDiffers, file, path: move.path, offset: move.offset,
          "it moved by other days than the patient's other dates of the study"))
    }
  }

  // MARK: Dates

  /// Whether a text is a date at all: what says nothing needs no moving.
  static func isDate(_ text: [UInt8]) -> Bool {
    text.count >= 4 && text.prefix(4).allSatisfy(isDigit) && !Value.saysNothing(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// The eight digits at the start of a DA or DT, of the ACR-NEMA form too; nil where there are fewer, and for ranges.
  private static func digits(_ text: [UInt8]) -> [UInt8]? {
    var digits = text
    if text.count == 10, text[4] == 0x2E, text[7] == 0x2E { digits = text.filter { $0 != 0x2E } }
    guard digits.count >= 8, digits.prefix(8).allSatisfy(isDigit) else { return nil }
    // What follows is a time; a range of dates is two dates.
    if digits.count > 8, digits[8] == 0x2D, digits.count > 13 { return nil }
    return Array(digits.prefix(8))
  }

  /// Whether a date is another without its days, or its months too.
  static func isCoarse(_ new: [UInt8], of old: [UInt8]) -> Bool {
    guard let new = digits(new), let old = digits(old) else { return false }
    return new == old.prefix(4) + Array("0101".utf8) || new == old.prefix(6) + Array("01".utf8)
  }

  /// The day of a date, counted from any one day; nil for what is no day of the calendar.
  static func day(_ text: [UInt8]) -> Int? {
    guard let digits = digits(text) else { return nil }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    // The year begins in March, so that the leap day is its last.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5 + day
  }
}
