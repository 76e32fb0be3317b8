internal import DICOM

/// What actions may ask of the instance that an element belongs to, beside the value itself.
struct InstanceContext: Sendable {
  /// The rules of this instance.
  var table: ActionTable
  var gathered = GatheredAttributes()
  /// What the IOD of its SOP class asks of its attributes.
  var types = TypeLookup()
  let identity: [Tag]
  let dateShift: DateShift?
  /// Tells one run from another.
  let run: [UInt8]
  /// The days that this patient's dates move, once somebody has asked.
  var shift: Int?
  /// What free text must not hold.
  var vocabulary = VocabularyCache()
  /// Whether what rules keep is looked through.
  let isSwept: Bool
  /// How many templates are being filled in that show each other's attributes.
  var depth = 0

  init(_ plan: Plan, table: ActionTable, run: [UInt8]) {
    self.table = table
    identity = plan.identity
    dateShift = plan.dateShift
    self.run = run
    isSwept = plan.sweep != .off
  }

  /// What was gathered of the instance before, emptied, to gather of another in its room.
  mutating func takeGathered() -> GatheredAttributes {
    var room = GatheredAttributes()
    swap(&room, &gathered)
    room.removeAll()
    return room
  }

  /// Turns to another instance.
  mutating func begin(_ gathered: GatheredAttributes, table: ActionTable) {
    self.gathered = gathered
    self.table = table
    types.begin(sopClass: gathered[.sopClassUID])
    shift = nil
  }

  /// What an action comes to for the attribute at its way through sequences.
  @inline(__always)
  mutating func resolved(_ id: ActionTable.ID, _ tag: Tag, at path: [PathStep]) -> ActionTable.ID {
    guard table.kinds[id] == .byType else { return id }
    return table.resolved(id, for: types.type(of: tag, at: path))
  }

  /// The original value without padding; empty when there is none.
  func original(_ tag: Tag) -> [UInt8] { Text.trimmed(gathered[tag] ?? []) }
}
