/// The ways in which one value may be written.
enum IdentifierForms {
  /// A person's name (PS3.5 6.2.1.2): each representation as it stands, and family and given name together in either
  /// order, as people write them.
  static func names(_ value: String) -> [String] {
    var forms: Set<String> = [value]
    for group in value.split(separator: "=") {
      let whole = trimmed(group, "^ ")
      forms.insert(whole)
      let components = group.split(separator: "^", omittingEmptySubsequences: false).map { trimmed($0, " ") }
      guard components.count > 1, !components[0].isEmpty, !components[1].isEmpty else { continue }
      let (family, given) = (components[0], components[1])
      // `do an`, `cor sag`: short words stand beside each other in many texts.
      if family.utf8.count + given.utf8.count < 6 { continue }
      // In one word as well: names of accounts and of files are made so.
      for separator in [" ", ", ", ",", "^", "_", "-", ".", "/", ""] {
        forms.insert(family + separator + given)
        forms.insert(given + separator + family)
      }
      // The name of an account.
      if family.utf8.count >= 5, let initial = given.first {
        forms.formUnion([
          "\(initial)\(family)", "\(family)\(initial)", "\(initial).\(family)", "\(family).\(initial)",
        ])
      }
      for middle in components.dropFirst(2) where !middle.isEmpty {
        forms.insert("\(given) \(middle) \(family)")
      }
    }
    // Signs alone, such as an emoji, name nobody.
    return forms.filter { $0.contains { $0.isLetter || $0.isNumber } }.flatMap {
      [$0] + PlainLetters.forms($0)
    }
  }

  /// The words of the family name of somebody of whom more is known than that: what stands alone may be a ward.
  static func familyWords(_ value: String) -> [String] {
    value.split(separator: "=").flatMap { group -> [String] in
      let components = group.split(separator: "^", omittingEmptySubsequences: false)
      guard let family = components.first,
        components.dropFirst().contains(where: { !trimmed($0, " ").isEmpty })
      else { return [] }
      return words(String(family))
    }
  }

  /// The words of a name, also in plain letters.
  static func words(_ value: String) -> [String] {
    value.split { !$0.isLetter && !$0.isNumber }.map(String.init).flatMap { [$0] + PlainLetters.forms($0) }
  }

  /// A telephone number or mail address as it stands, and the digits of a number alone, between other signs, and without
  /// the zeros in front.
  static func contacts(_ value: String) -> [String] {
    let groups = value.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    let digits = groups.joined()
    guard digits.count >= 8 else { return [value] }
    return [value, digits, String(digits.drop { $0 == "0" })] + separated(groups)
  }

  /// An id as it stands, without what separates its parts, with something else there or between letters and digits, and
  /// without the zeros in front; and its digits alone.
  static func ids(_ value: String) -> [String] {
    // Words with a hyphen are anybody's.
    guard value.contains(where: \.isNumber) else { return [value] }
    let groups = value.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let joined = groups.joined()
    var forms = [value, String(value.drop { $0 == "0" })]
    if groups.count > 1 { forms += [joined, String(joined.drop { $0 == "0" })] + separated(groups) }
    let runs = groups.flatMap(Self.runs)
    let digits = runs.filter { $0.allSatisfy(\.isNumber) }
    // `TE 100` and `MR 1234` stand in many texts.
    if runs.count > groups.count, digits.contains(where: { $0.count >= fewestDigits }) {
      forms += separated(runs)
    }
    if digits.count == 1, runs.count > 1, digits[0].count >= fewestDigitsAlone { forms.append(digits[0]) }
    // Digits that are joined may be a day or a time of somebody else.
    return forms.filter { $0 == value || !($0.allSatisfy(\.isNumber) && mayBeDayOrTime($0)) }
  }

  private static func mayBeDayOrTime(_ digits: String) -> Bool {
    guard digits.count == 8 else { return digits.count == 6 }
    let (first, second, year) = (digits.prefix(2), digits.dropFirst(2).prefix(2), digits.suffix(4))
    return [digits, "\(year)\(first)\(second)", "\(year)\(second)\(first)"].contains {
      WrittenDate($0) != nil
    }
  }

  /// So many digits beside letters are an id, and so many by themselves.
  private static let fewestDigits = 5
  private static let fewestDigitsAlone = 7

  /// Letters and digits in turn.
  private static func runs(_ word: String) -> [String] {
    var runs: [String] = []
    for letter in word {
      if let last = runs.last?.last, last.isNumber == letter.isNumber {
        runs[runs.count - 1].append(letter)
      } else {
        runs.append(String(letter))
      }
    }
    return runs
  }

  private static func separated(_ groups: [String]) -> [String] {
    [" ", "-", ".", "/", "_"].map { groups.joined(separator: $0) }
  }

  /// An address as it stands, and the parts of it that have a number.
  static func addresses(_ value: String) -> [String] {
    let parts = value.split { $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\r" }.map { trimmed($0, " ") }
    return [value] + parts.filter { $0.count >= 8 && $0.contains(where: \.isNumber) }
  }

  private static func trimmed(_ text: some StringProtocol, _ characters: String) -> String {
    var rest = text[...]
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    return String(rest)
  }
}
