internal import DICOM
internal import Engine

/// What becomes of the values of content items under the option clean-structured-content (PS3.15 E.3.4).
///
/// Table E.3.4-1 names concepts; what it says of them, and what becomes of the values of others, depends on the type
/// of the value. A content item keeps its place, its concept and a value of its type, so that what refers to it by
/// its position still does (PS3.3 C.17.3.2.5), and the tree stays one that the template allows. So where the table
/// says X the value is replaced as for D. Codes are never overwritten, but for a sex, which becomes Unknown.
struct ContentItems {
  private typealias Concept = ConceptActions.Concept

  let options: [Vocabulary.OptionWord]
  /// Whether the profile lets nobody be older than an age: what a report says of it does not stay then.
  let capsAge: Bool
  let layer: Int
  /// The standard's own action for an attribute of Table E.1-1.
  let base: (Tag) -> Action?

  /// The type of a value (PS3.3 C.17.3), the attribute that holds it, and what stands in for it.
  private struct Kind {
    var type: String
    var tag: Tag
    /// Nothing of the value is left, and the item is valid.
    var replacement: Action
    /// What becomes of the values of other concepts; nil where the table E.1-1 says it.
    var otherwise: Action?
  }

  private static let kinds = [
    Kind(type: "DATETIME", tag: Tag(0x0040, 0xA120), replacement: .replaceWithDummy),
    Kind(type: "DATE", tag: Tag(0x0040, 0xA121), replacement: .replaceWithDummy),
    Kind(type: "TIME", tag: Tag(0x0040, 0xA122), replacement: .replaceWithDummy),
    Kind(type: "UIDREF", tag: Tag(0x0040, 0xA124), replacement: .hashUID),
    // What identifies somebody is cut out of a text; a dummy stands where nothing is left.
    Kind(
      type: "TEXT", tag: Tag(0x0040, 0xA160), replacement: .replaceWithDummy,
      otherwise: .clean(Action.Clean(replacesEmpty: true))),
    Kind(type: "CODE", tag: Tag(0x0040, 0xA168), replacement: .unknownCode, otherwise: .keep),
    // A measurement may be without a value (PS3.3 C.18.1: Type 2).
    Kind(type: "NUM", tag: Tag(0x0040, 0xA300), replacement: .empty, otherwise: .keep),
    // An acquisition context has its number without that sequence (PS3.3 10.2).
    Kind(type: "NUM", tag: Tag(0x0040, 0xA30A), replacement: .replaceWithDummy, otherwise: .keep),
  ]

  /// Subject Age.
  private static let age = Concept(code: "121033", scheme: "DCM")

  /// The attributes whose rules `rules` makes.
  static let tags = Set(kinds.map(\.tag))

  var rules: [Rule] { Self.kinds.map(rule) }

  /// Those for codes and numbers, of which nothing but their concept tells that they are the patient's: without the option too
  /// a report does not say what (0010,0040) and (0010,1010) must not.
  var basicRules: [Rule] {
    Self.kinds.filter { $0.type == "CODE" || $0.type == "NUM" }.map(rule)
  }

  private func rule(_ kind: Kind) -> Rule {
    let otherwise = kind.otherwise ?? base(kind.tag) ?? kind.replacement
    var listed: [Concept: Action] = [:]
    for (concept, letters) in Self.concepts(of: kind.type) {
      let isAge = capsAge && concept == Self.age
      let action = (isAge ? nil : action(letters, of: kind)) ?? kind.replacement
      if action != otherwise { listed[concept] = action }
    }
    // A name that does not stand before the value names nothing: codes and numbers are anybody's.
    let unnamed = otherwise == .keep && kind.otherwise != nil ? Action.keep : kind.replacement
    let isOne = listed.isEmpty && unnamed == otherwise
    return Rule(
      ElementSelector(.tag(kind.tag)),
      isOne
        ? otherwise : .byConcept(ConceptActions(listed: listed, otherwise: otherwise, unnamed: unnamed)),
      layer: layer)
  }

  /// What an option has done to the value of a concept; nil for the basic profile's action.
  private func action(_ letters: [UInt8], of kind: Kind) -> Action? {
    var action: Action?
    for (option, letter) in zip(Self.columns, letters) where options.contains(option) {
      if letter == 0x4B { return .keep }
      if letter == 0x43, option == .retainLongitudinalModifiedDates { action = .shiftDate }
      if letter == 0x43, option == .cleanDescriptors, kind.type == "TEXT" { action = kind.otherwise }
    }
    return action
  }

  /// The options of the records' columns, in their order.
  private static let columns: [Vocabulary.OptionWord] = [
    .retainUIDs, .retainDeviceIdentity, .retainInstitutionIdentity, .retainPatientCharacteristics,
    .retainLongitudinalFullDates, .retainLongitudinalModifiedDates, .cleanDescriptors,
  ]

  private static func concepts(of type: String) -> [(Concept, [UInt8])] {
    let records = ContentItemRecords.records
    return (0..<ContentItemRecords.count).compactMap { index in
      let offset = index * ContentItemRecords.width
      guard records.text(at: offset, width: 9) == type else { return nil }
      let concept = Concept(
        code: records.text(at: offset + 16, width: 16), scheme: records.text(at: offset + 32, width: 16))
      return (concept, (0..<7).map { records.byte(at: offset + 9 + $0) })
    }
  }
}
