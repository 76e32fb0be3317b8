/// A day as DA has it and as people write it.
struct WrittenDate {
  private let year: String
  private let month: Int
  private let day: Int

  /// Nil for what is no day: eight digits, and whatever stands between them.
  init?(_ value: String) {
    let digits = value.filter(\.isNumber)
    guard digits.count == 8, digits.utf8.count == 8, let month = Int(digits.dropFirst(4).prefix(2)),
      let day = Int(digits.suffix(2)), 1...12 ~= month, 1...31 ~= day
    else { return nil }
    (year, self.month, self.day) = (String(digits.prefix(4)), month, day)
  }

  /// All forms. With a year of two digits only what cannot be a version of a program or another day: `03.02.71`, and not
  /// `10.11.12`.
  var forms: [String] {
    let (paddedMonth, paddedDay) = (Self.padded(month), Self.padded(day))
    var forms: Set<String> = [year + paddedMonth + paddedDay, paddedDay + paddedMonth + year]
    for separator in ["-", ".", "/", " ", "_", ". "] {
      for (month, day) in [(paddedMonth, paddedDay), (String(month), String(day))] {
        for parts in [[year, month, day], [day, month, year], [month, day, year]] {
          forms.insert(parts.joined(separator: separator))
        }
      }
    }
    let short = String(year.suffix(2))
    for separator in Int(short) ?? 0 > 31 ? ["-", ".", "/"] : [] {
      for parts in [[paddedDay, paddedMonth, short], [paddedMonth, paddedDay, short]] {
        forms.insert(parts.joined(separator: separator))
      }
    }
    // A year that is an hour or a century too may be the beginning of something else: `17 Nov 20` of `17 Nov 2019`.
    return Array(forms) + named(year) + (Int(short) ?? 0 > 31 ? named(short) : [])
  }

  /// With the name of the month.
  private func named(_ year: String) -> [String] {
    var forms: Set<String> = []
    for names in Self.months {
      let name = names[month - 1]
      for name in [name, String(name.prefix(3)), String(name.prefix(3)) + "."] {
        for day in Set([Self.padded(day), String(day)]) {
          for text in [
            "\(day) \(name) \(year)", "\(day). \(name) \(year)", "\(name) \(day), \(year)",
            "\(name) \(day) \(year)",
            "\(day)-\(name)-\(year)", "\(day)\(name)\(year)", "\(day) de \(name) de \(year)",
          ] {
            forms.insert(text)
          }
        }
      }
    }
    return Array(forms)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// English, German, French, Spanish, Italian, Portuguese and Dutch.
  private static let months = [
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
  ].map { $0.split(separator: " ").map(String.init) }
}
