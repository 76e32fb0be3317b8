internal import DICOM

extension ValueEditor {
  static func coarsen(
    _ value: [UInt8], to precision: Action.DatePrecision, vr: VR
  ) throws(Failure) -> [UInt8] {
    guard vr == .da || vr == .dt else {
      throw Failure(action: "date", reason: "its VR \(vr) is not a date")
    }
    return try eachValue(of: value) { text throws(Failure) in
      guard let date = CalendarDate(dicom: text, allowsTime: vr == .dt) else {
        throw Failure(action: "date", reason: "the value is not a date that can be read")
      }
      return date.coarsened(to: precision)
    }
  }

  /// Moves every date of a value by the days of the patient. Times stay what they are (PS3.15 E.3.6).
  mutating func shiftDates(_ value: [UInt8], vr: VR) throws(Failure) -> [UInt8] {
    if vr == .tm {
      // A time stays, and only a time: a date that hides in a TM is none of the values that may pass.
      let times = value.split(whereSeparator: { $0 == 0x5C || $0 == 0x2D }).map { Text.trimmed($0) }
      guard times.allSatisfy({ $0.isEmpty || ClockTime.isOne($0) }) else {
        throw Failure(action: "shift-date", reason: "the value is not a time that can be read")
      }
      return value
    }
    guard vr == .da || vr == .dt else {
      throw Failure(action: "shift-date", reason: "its VR \(vr) is no date and no time")
    }
    if Text.trimmed(value).isEmpty { return [] }
    let days = try shift()
    return try Self.eachValue(of: value) { text throws(Failure) in
      if let moved = Self.moved(text, by: days, vr: vr) { return moved }
      throw Failure(action: "shift-date", reason: "the value is not a date that can be read")
    }
  }

  /// A date or a date and time so many days later; a range of dates too, as a query has it, which may be open on either
  /// side (PS3.5 6.2, DA). A DT may be a year or a month alone. Nil for what is none of them, and for a range of DT, whose
  /// hyphen may as well begin a zone.
  private static func moved(_ text: [UInt8], by days: Int, vr: VR) -> [UInt8]? {
    if vr == .da, let hyphen = text.firstIndex(of: 0x2D) {
      let bounds = [Text.trimmed(text[..<hyphen]), Text.trimmed(text[(hyphen + 1)...])]
      guard bounds != [[], []] else { return nil }
      let day = { (text: [UInt8]) in CalendarDate(dicom: text, allowsTime: false)?.moved(by: days) }
      var moved: [[UInt8]] = []
      for bound in bounds {
        guard let date = bound.isEmpty ? [] : day(bound) else { return nil }
        moved.append(date)
      }
      return moved[0] + [0x2D] + moved[1]
    }
    guard let date = CalendarDate(dicom: text, allowsTime: vr == .dt) else { return nil }
    // What follows the date of a DT stays.
    return date.moved(by: days).map { $0 + date.rest }
  }

  /// The days that this patient's dates move.
  private mutating func shift() throws(Failure) -> Int {
    if let days = instance.shift { return days }
    guard let shift = instance.dateShift else {
      throw Failure(action: "shift-date", reason: "the profile does not say how far")
    }
    guard let patient else {
      throw Failure(action: "shift-date", reason: "nothing tells the patient from others")
    }
    let days = shift.offset(for: pseudonymiser.number(for: patient))
    instance.shift = days
    return days
  }

  /// Caps and rounds ages.
  static func bound(_ value: [UInt8], _ age: Action.Age, vr: VR) throws(Failure) -> [UInt8] {
    guard vr == .as else { throw Failure(action: "age", reason: "its VR \(vr) is no age") }
    return try eachValue(of: value) { text throws(Failure) in
      // Many write `7Y`: whoever reads that has understood it.
      guard 2...4 ~= text.count, let unit = text.last, text.dropLast().allSatisfy({ 0x30...0x39 ~= $0 }),
        let daysAUnit = ["D": 1, "W": 7, "M": 30, "Y": 365][String(Unicode.Scalar(unit))]
      else { throw Failure(action: "age", reason: "the value is not an age that can be read") }
      let number = text.dropLast().reduce(0) { $0 * 10 + Int($1 - 0x30) }
      // Days and weeks and months of more than a year are years too.
      var years = unit == 0x59 ? number : number * daysAUnit / 365
      let isCapped = age.cap.map { years > $0 } ?? false
      if let cap = age.cap { years = min(years, cap) }
      if let bin = age.bin { years -= years % bin }
      guard isCapped || age.bin != nil else {
        return [UInt8](repeating: 0x30, count: 4 - text.count) + text
      }
      let digits = String(years)
      return Array((String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "Y").utf8)
    }
  }

  /// Does something to each of several values; empty ones stay empty.
  private static func eachValue(
    of value: [UInt8], _ body: ([UInt8]) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    for (index, part) in value.split(separator: 0x5C, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(0x5C) }
      let text = Text.trimmed(part)
      if !text.isEmpty { result += try body(text) }
    }
    return result
  }
}
