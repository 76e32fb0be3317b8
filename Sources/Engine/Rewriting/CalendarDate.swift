/// A date as DICOM writes it: the DA and the date part of a DT (PS3.5 6.2), and the ACR-NEMA form with points.
struct CalendarDate {
  private var digits: [UInt8]

  /// Reads `19761104`, `1976.11.04` and, where a time may follow, `19761104123000.5+0100` and the shorter DTs
  /// `1976` and `197611`. Nil for everything else, days that no month has included.
  init?(dicom text: [UInt8], allowsTime: Bool) {
    var rest = text[...]
    if text.count == 10, text[4] == 0x2E, text[7] == 0x2E {
      rest = (text[0..<4] + text[5..<7] + text[8..<10])[...]
    }
    let date = Array(rest.prefix { 0x30...0x39 ~= $0 })
    if allowsTime {
      guard date.count >= 4, date.count % 2 == 0, date.count <= 14 else { return nil }
      let tail = rest.dropFirst(date.count)
      let isTime = tail.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }
      guard isTime, tail.first.map({ $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }) ?? true else { return nil }
    } else {
      guard date.count == 8, rest.count == 8 else { return nil }
    }
    digits = Array(date.prefix(8))
    guard isReal else { return nil }
  }

  private func number(_ range: Range<Int>) -> Int {
    digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private var isReal: Bool {
    if digits.count >= 6, !(1...12).contains(number(4..<6)) { return false }
    guard digits.count == 8 else { return digits.count == 4 || digits.count == 6 }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// The first day of the year or the month, in eight digits; what was not stated stays unstated.
  func coarsened(to precision: Action.DatePrecision) -> [UInt8] {
    let kept = precision == .year ? 4 : min(6, digits.count)
    let first = Array("0101".utf8)
    return Array((digits.prefix(kept) + first.dropFirst(kept - 4)).prefix(digits.count))
  }
}
