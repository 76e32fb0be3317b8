internal import DICOM

/// The types of an instance's attributes, each looked up once for a SOP class: instances of one class follow each other.
struct TypeLookup: Sendable {
  /// The SOP class as the last instance stated it, padding included.
  private var sopClass: [UInt8]?
  private var types = IODAttributeTypes.unknown
  /// The place in `known` of each attribute that was asked for.
  private var places = TagMap()
  private var known: [Entry] = []

  private struct Entry: Sendable {
    var root: AttributeType
    var nested: [IODAttributeTypes.Row]
  }

  /// Turns to another instance.
  mutating func begin(sopClass new: [UInt8]?) {
    if new == sopClass { return }
    sopClass = new
    types = IODAttributeTypes(sopClass: Text.trimmed(new ?? []))
    places = TagMap()
    known.removeAll(keepingCapacity: true)
  }

  /// The type of an attribute at its way through sequences.
  mutating func type(of tag: Tag, at path: [PathStep]) -> AttributeType {
    let place = places[tag] ?? learn(tag)
    if path.isEmpty { return known[place].root }
    for row in known[place].nested where row.lies(in: path.lazy.map(\.tag)) { return row.type }
    return .type3
  }

  private mutating func learn(_ tag: Tag) -> Int {
    let rows = types.rows(of: tag)
    known.append(
      Entry(
        root: rows.first { $0.ancestors.isEmpty }?.type ?? .type3,
        nested: rows.filter { !$0.ancestors.isEmpty }))
    places.insertIfAbsent(tag, known.count - 1)
    return known.count - 1
  }
}
