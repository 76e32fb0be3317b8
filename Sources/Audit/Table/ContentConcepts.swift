internal import DICOM

/// PS3.15 Table E.3.4-1 as the audit reads it: the options that keep the value of a content item, by its concept.
enum ContentConcepts {
  struct Concept: Hashable {
    var code: String
    var scheme: String
  }

  /// The options that keep values of a concept; none for what the table does not list.
  static func keptBy(_ concept: Concept) -> DeidentificationOptions { table[concept] ?? [] }

  private static let table: [Concept: DeidentificationOptions] = {
    let columns: [DeidentificationOptions] = [
      .uids, .deviceIdentity, .institutionIdentity, .patientCharacteristics, .fullDates, .modifiedDates,
      .descriptors,
    ]
    var table: [Concept: DeidentificationOptions] = [:]
    let records = ContentConceptRecords.records
    for index in 0..<ContentConceptRecords.count {
      let offset = index * ContentConceptRecords.width
      var options: DeidentificationOptions = []
      for (column, option) in columns.enumerated() where records.byte(at: offset + 32 + column) == 0x4B {
        options.insert(option)
      }
      let concept = Concept(
        code: records.text(at: offset, width: 16), scheme: records.text(at: offset + 16, width: 16))
      table[concept] = options
    }
    return table
  }()
}

/// Remembers the concept that a content item names, until its value comes (PS3.3 C.17.3).
struct ConceptTracker {
  /// The way to the item that the name is of.
  private var item: [UInt32] = []
  private var concept = ContentConcepts.Concept(code: "", scheme: "")

  private static let name = Tag(0x0040, 0xA043)
  /// Date and time, date, time, name, UID and text of a content item.
  private static let values: Set<Tag> = [
    Tag(0x0040, 0xA120), Tag(0x0040, 0xA121), Tag(0x0040, 0xA122), Tag(0x0040, 0xA123), Tag(0x0040, 0xA124),
    Tag(0x0040, 0xA160),
  ]

  /// Takes the codes of a concept's name.
  mutating func take(
    _ step: ElementWalk.Step, _ walk: ElementWalk, _ window: inout ByteWindow
  ) throws(ReadError) {
    if step.tag == Self.name, step.content == .sequence {
      item = Self.way(walk.path.dropLast())
      concept = ContentConcepts.Concept(code: "", scheme: "")
    }
    guard step.tag.group == 0x0008, step.content == .value, walk.path.last?.tag == Self.name,
      item == Self.way(walk.path.dropLast())
    else { return }
    switch step.tag.element {
    case 0x0100, 0x0119, 0x0120:
      concept.code = Value.text(Value.trimmed(try ElementWalk.value(of: step, in: &window)))
    case 0x0102:
      concept.scheme = Value.text(Value.trimmed(try ElementWalk.value(of: step, in: &window)))
    default: break
    }
  }

  /// The options that keep a value because of the concept of its item.
  func keptBy(_ step: ElementWalk.Step, _ walk: ElementWalk) -> DeidentificationOptions {
    guard step.content == .value, Self.values.contains(step.tag), !concept.code.isEmpty,
      item == Self.way(walk.path[...])
    else { return [] }
    return ContentConcepts.keptBy(concept)
  }

  private static func way(_ path: ArraySlice<(tag: Tag, item: Int)>) -> [UInt32] {
    path.flatMap { [$0.tag.rawValue, UInt32(truncatingIfNeeded: $0.item)] }
  }
}
