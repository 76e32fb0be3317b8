internal import DICOM
internal import Engine

/// The tables of the conformance statement, docs/conformance.md (PS3.15 E.1, PS3.2 N.11.2.6): read off the compiled base
/// profile, so that they say what the program does and not what somebody meant it to.
enum ConformanceTables {
  enum Name: String, CaseIterable {
    case removed = "conformance-removed"
    case emptied = "conformance-emptied"
    case replaced = "conformance-replaced"
    case newUIDs = "conformance-new-uids"
    case byType = "conformance-by-type"
    case options = "conformance-options"
    case technical = "conformance-technical"
    case dummies = "conformance-dummies"
    case identifying = "conformance-identifying"
    case safePrivate = "conformance-safe-private"
    case characterSets = "conformance-character-sets"
    case transferSyntaxes = "conformance-transfer-syntaxes"
    case objects = "conformance-objects"
  }

  static func markdown(for name: Name) -> String {
    switch name {
    case .removed, .emptied, .replaced, .newUIDs, .byType: attributes(name)
    case .options: options
    case .technical: technical
    case .dummies: dummies
    case .identifying: identifying
    case .safePrivate: safePrivate
    case .characterSets: characterSets
    case .transferSyntaxes: transferSyntaxes
    case .objects: objects
    }
  }

  // MARK: What the standard lists

  /// One row of Table E.1-1, and what the program does to it.
  struct Attribute {
    var tag: TagPattern
    var keyword: String
    var action: Action
    /// What an option does instead, where that differs.
    var underOptions: [(option: Vocabulary.OptionWord, action: Action)]

    /// The table in which it stands; nil for an action that the base profile has of no attribute.
    var table: Name? {
      switch action {
      case .delete: .removed
      case .empty: .emptied
      case .replaceWithDummy: .replaced
      case .hashUID: .newUIDs
      case .byType: .byType
      default: nil
      }
    }
  }

  /// Every row of Table E.1-1 that names attributes.
  static let attributes: [Attribute] = {
    let base = ranking(nil)
    let optional = Vocabulary.OptionWord.supported.map { (option: $0, ranking: ranking($0)) }
    return ConfidentialityProfile.rows.compactMap { row in
      guard let pattern = row.pattern else { return nil }
      let tag = Tag(rawValue: pattern.value)
      let element = RuleRanking.Element(tag, vr: DataDictionary.vr(of: tag) ?? .un)
      // What the rule says, not what it comes to in the root data set: in a sequence the type may be another.
      let action = base?.rules(for: element).first?.action ?? .delete
      let others = optional.compactMap { option, ranking -> (Vocabulary.OptionWord, Action)? in
        guard let other = ranking?.rules(for: element).first?.action, other != action else { return nil }
        return (option, other)
      }
      return Attribute(
        tag: pattern, keyword: row.keyword.isEmpty ? "Curve Data" : row.keyword, action: action,
        underOptions: others)
    }
  }()

  /// The compiled base profile, with an option or none.
  private static func ranking(_ option: Vocabulary.OptionWord?) -> RuleRanking? {
    var text = "profile: 1\nname: conformance\nextends: \(StandardProfile.name)\n"
    if let option { text += "options: [\(option.rawValue)]\n" }
    if option == .retainLongitudinalModifiedDates {
      text += "dates: { shift: { per: patient, days: 1..365, direction: back } }\n"
    }
    return ProfileLoader.compile(text: text, file: "conformance").profile.map { RuleRanking($0.plan) }
  }

  private static func attributes(_ name: Name) -> String {
    let showsAction = name == .byType
    return Markdown.table(
      ["tag", "attribute"] + (showsAction ? ["action"] : []) + ["under an option"],
      attributes.filter { $0.table == name }.map { attribute in
        [attribute.tag.description, attribute.keyword]
          + (showsAction ? [attribute.action.text.replacing(" by type", with: "")] : [])
          + [
            attribute.underOptions.map { "\($0.option.rawValue): \($0.action.text)" }.joined(separator: "; ")
          ]
      })
  }

  private static var options: String {
    Markdown.table(
      ["option", "code", "meaning", "rows that change", "what it does"],
      Vocabulary.OptionWord.supported.map { option in
        let rows = attributes.count { $0.underOptions.contains { $0.option == option } }
        return [Markdown.code(option.rawValue), option.code, option.codeMeaning, "\(rows)", option.summary]
      })
  }

  private static var technical: String {
    let reasons = TechnicalText.attributes.reduce(into: [String]()) { reasons, attribute in
      if !reasons.contains(attribute.why) { reasons.append(attribute.why) }
    }
    let listed = Set(ConfidentialityProfile.rows.map(\.keyword))
    return Markdown.table(
      ["why it may stay", "attributes"],
      reasons.map { why in
        let names = TechnicalText.attributes.filter { $0.why == why && !listed.contains($0.keyword) }
        return [why, names.map(\.keyword).joined(separator: ", ")]
      })
  }

  private static var safePrivate: String {
    Markdown.table(
      ["creator", "element", "VR", "meaning"],
      SafePrivate.elements.map { element in
        let (group, number) = (hexadecimal(element.group, 4), hexadecimal(UInt16(element.element), 2))
        return [element.creator, "(\(group),xx\(number))", element.vr, element.meaning]
      })
  }

  private static func hexadecimal(_ value: UInt16, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
