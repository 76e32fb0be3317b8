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
      for separator in [" ", ", ", ",", "^", "_", "-", ".", "/"] {
        forms.insert(family + separator + given)
        forms.insert(given + separator + family)
      }
      for middle in components.dropFirst(2) where !middle.isEmpty {
        forms.insert("\(given) \(middle) \(family)")
      }
    }
    return Array(forms)
  }

  /// The words of a name.
  static func words(_ value: String) -> [String] {
    value.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// A date as DA has it and as people write it.
  static func dates(_ value: String) -> [String] {
    let digits = value.filter(\.isNumber)
    guard digits.count == 8, digits.utf8.count == 8 else { return [] }
    let (year, rest) = (String(digits.prefix(4)), digits.dropFirst(4))
    let (month, day) = (String(rest.prefix(2)), String(rest.suffix(2)))
    return [
      digits, "\(year)-\(month)-\(day)", "\(year).\(month).\(day)", "\(year)/\(month)/\(day)",
      "\(day).\(month).\(year)", "\(day)/\(month)/\(year)", "\(month)/\(day)/\(year)",
      "\(day)-\(month)-\(year)",
      "\(day)\(month)\(year)",
    ]
  }

  /// A telephone number as it stands, and its digits alone.
  static func contacts(_ value: String) -> [String] {
    let digits = String(value.filter { $0.isASCII && $0.isNumber })
    return digits.count >= 8 ? [value, digits] : [value]
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
