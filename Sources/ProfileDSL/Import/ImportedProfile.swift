internal import DICOM
internal import Engine

/// The rows and keys that a foreign rule file comes to, all of them decided: what is left is to write them.
struct ImportedProfile {
  var preface: [String]
  var rows: [RowResolver.Row] = []
  /// Keys of the profile behind `extends`: lines as they are written.
  var sections: [String] = []
  /// Comments on what the file asks of the profile as a whole.
  var remarks: [String] = []
  /// The checks of the language whose acceptance waits for a person, with what each is about.
  var checks: [(check: String, about: String)] = []
  /// What was not taken over as it is, a line each.
  var notes: [String] = []

  init(_ rules: ForeignRules) {
    preface = rules.preface
    var trial = Trial()
    for wish in rules.wishes { take(wish, &trial) }
    let resolver = RowResolver(trial: trial)
    for row in Self.merged(rules.rows, resolver) { rows += resolver.resolve(row) }
    for case .deleteTheRest(let origin, let keeping) in rules.wishes {
      rows += Self.deletingTheRest(origin, keeping, resolver)
    }
    dropRepeated()
    for leftover in rules.leftovers {
      remarks.append("\(leftover.origin): no equivalent: \(leftover.why)")
      notes.append("\(leftover.origin): no equivalent: \(leftover.why)")
    }
    for row in rows {
      if let check = row.check, let rule = row.rule { checks.append((check.rawValue, rule.selector)) }
      if !row.isComplete { notes.append("\(row.origin): \(row.remarks.joined(separator: "; "))") }
    }
  }

  private mutating func take(_ wish: ForeignWish, _ trial: inout Trial) {
    switch wish {
    case .deleteTheRest: return
    case .keepPrivate(let origin):
      remarks.append(
        "\(origin): NOT TAKEN OVER: private elements may hold anything. To keep them all, take the # from the two lines "
          + "of \"defaults\" below and from the entry below \"accept\"; better, name those that you need by creator."
      )
      sections += ["# defaults:", "#   private: keep"]
      checks.append(("private-kept", "all private elements"))
      notes.append("\(origin): private elements are deleted")
    case .option(let name, let origin):
      let text = "options: [\(name)]\n"
      if let mistake = trial.mistake(in: "extends: \(StandardProfile.name)\n" + text) {
        remarks.append("\(origin): no equivalent: \(mistake)")
        notes.append("\(origin): no equivalent: \(mistake)")
      } else {
        sections.append("options: [\(name)]   # \(YAMLText.comment(origin)); weakens the basic profile")
      }
    case .shiftDates(let origin):
      let line = "dates: { shift: { per: patient, days: 1..1460, direction: back } }"
      if trial.mistake(in: line + "\n") != nil { return }
      trial.sections += line + "\n"
      sections.append(line)
      remarks.append(
        "\(origin): every patient's dates move back by days of their own, a function of the project's key.")
    }
  }

  /// Of several rules on one attribute the last holds, and the others say so.
  private static func merged(_ rows: [ForeignRow], _ resolver: RowResolver) -> [ForeignRow] {
    let selectors = rows.map { resolver.selector(of: $0.subject).0 }
    var last: [String: Int] = [:]
    for (index, selector) in selectors.enumerated() { if let selector { last[selector] = index } }
    return rows.enumerated().map { index, row in
      guard let selector = selectors[index], let winner = last[selector], winner != index else { return row }
      var row = row
      row.action = .covered("\(rows[winner].origin) speaks of the same attribute, comes later, and holds")
      return row
    }
  }

  private static func deletingTheRest(
    _ origin: String, _ keeping: [TagPattern], _ resolver: RowResolver
  ) -> [RowResolver.Row] {
    let rest = resolver.resolve(
      ForeignRow(
        origin: origin, subject: .selector("any", matches: BaseProtection.keptByName), action: .delete))
    var rows = Array(rest.prefix(1))
    for entry in DataDictionary.entries where !entry.isRetired && !entry.isRepeating {
      guard keeping.contains(where: { $0.matches(entry.tag) }), BaseProtection.action(for: entry.tag) == .keep
      else {
        continue
      }
      rows.append(
        RowResolver.Row(
          origin: "\(origin), but not the image", rule: (entry.keyword, "keep"), isDerived: true))
    }
    return rows + rest.dropFirst()
  }

  /// A rule that the file states goes before one that was derived for the same attribute.
  private mutating func dropRepeated() {
    var seen = Set(rows.filter { !$0.isDerived }.compactMap { $0.rule?.selector })
    rows = rows.filter { row in
      guard row.isDerived, let rule = row.rule else { return true }
      return seen.insert(rule.selector).inserted
    }
  }
}
