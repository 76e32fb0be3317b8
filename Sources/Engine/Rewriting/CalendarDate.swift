/// A date as DICOM writes it: the DA and the date part of a DT (PS3.5 6.2), and the ACR-NEMA form with points.
struct CalendarDate {
  private var digits: [UInt8]
  /// What follows the date of a DT: its time and its zone.
  let rest: [UInt8]

  /// Reads `19761104`, `1976.11.04` and, where a time may follow, `19761104123000.5+0100` and the shorter DTs
  /// `1976` and `197611`. Nil for everything else, days that no month has included.
  init?(dicom text: [UInt8], allowsTime: Bool) {
    var text = text
    if text.count == 10, text[4] == 0x2E, text[7] == 0x2E {
      text = Array(text[0..<4] + text[5..<7] + text[8..<10])
    }
    digits = Array(text.prefix { 0x30...0x39 ~= $0 }.prefix(8))
    rest = Array(text.dropFirst(digits.count))
    guard isReal, digits.count == 8 || allowsTime else { return nil }
    guard allowsTime ? Self.isTimeAndZone(rest, behindDay: digits.count == 8) : rest.isEmpty else {
      return nil
    }
  }

  /// The date in the form of a DA or the beginning of a DT.
  var text: [UInt8] { digits }

  /// What may follow the digits of a DT: a time, and a zone, and nothing that a second date could hide in.
  private static func isTimeAndZone(_ text: [UInt8], behindDay: Bool) -> Bool {
    let time = Array(text.prefix { $0 != 0x2B && $0 != 0x2D })
    if !time.isEmpty {
      guard behindDay, !time.contains(0x3A), ClockTime.isOne(time) else { return false }
    }
    let zone = text.dropFirst(time.count)
    if zone.isEmpty { return true }
    // Hours and minutes from -1200 to +1400 (PS3.5 6.2, DT).
    let offset = Array(zone.dropFirst())
    guard offset.count == 4, offset.allSatisfy({ 0x30...0x39 ~= $0 }), ClockTime.isOne(offset) else {
      return false
    }
    return !Array((zone.first == 0x2B ? "1400" : "1200").utf8).lexicographicallyPrecedes(offset)
  }

  private func number(_ range: Range<Int>) -> Int {
    digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private var isReal: Bool {
    if digits.count >= 6, !(1...12).contains(number(4..<6)) { return false }
    guard digits.count == 8 else { return digits.count == 4 || digits.count == 6 }
    return (1...Self.days(in: number(4..<6), of: number(0..<4))).contains(number(6..<8))
  }

  /// The first day of the year or the month, in eight digits; what was not stated stays unstated.
  func coarsened(to precision: Action.DatePrecision) -> [UInt8] {
    let kept = precision == .year ? 4 : min(6, digits.count)
    let first = Array("0101".utf8)
    return Array((digits.prefix(kept) + first.dropFirst(kept - 4)).prefix(digits.count))
  }

  /// Whether year, month and day are all stated.
  private var isWhole: Bool { digits.count == 8 }

  /// The date so many days later, with what was stated of it and no more; nil beyond the years that four digits write.
  ///
  /// Of a year or a month alone nobody knows the day. It moves as its first day does on the way back, and as its last
  /// day on the way forward: by at least one year or month, so that it never stays what it was.
  func moved(by days: Int) -> [UInt8]? {
    let (year, isForward) = (number(0..<4), days > 0)
    let month = digits.count >= 6 ? number(4..<6) : isForward ? 12 : 1
    let day = isWhole ? number(6..<8) : isForward ? Self.days(in: month, of: year) : 1
    let date = Self.civil(Self.dayNumber(year, month, day) + days)
    guard year > 0, (1...9999).contains(date.year) else { return nil }
    let parts = [(date.year, 4), (date.month, 2), (date.day, 2)].map { value, width in
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return Array(parts.joined().utf8.prefix(digits.count))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days since 1 March of the year 0 in the Gregorian calendar: with March as the first month, the leap day is the
  /// last of a year.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let era = (number >= 0 ? number : number - 146_096) / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
