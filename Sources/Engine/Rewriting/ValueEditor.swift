internal import DICOM

/// Does an action to one value: bytes in, bytes out, without padding.
///
/// It throws rather than return a value that it did not understand, and the instance is quarantined.
struct ValueEditor {
  /// Why an action cannot be done, in words that hold nothing of the value.
  struct Failure: Error {
    var action: String
    var reason: String
    /// The profile itself sets the instance aside; nothing failed.
    var isDemanded = false
  }

  var pseudonymiser: Pseudonymiser
  /// Turns values of text into characters and back.
  let coder = TextCoder()
  /// The instance that the value belongs to.
  var instance: InstanceContext

  init(key: PseudonymKey, instance: InstanceContext) {
    pseudonymiser = Pseudonymiser(key: key)
    self.instance = instance
  }

  /// The value that stands for `value`, whose characters are those of `set`.
  mutating func edit(
    _ value: [UInt8], _ action: Action, vr: VR, in set: SpecificCharacterSet, bigEndian: Bool
  ) throws(Failure) -> [UInt8] {
    switch action {
    case .keep, .keepVerbatim: return value
    case .delete, .empty: return []
    // A constant for a UID would make different objects one.
    case .replaceWithDummy where vr == .ui: return hashUIDs(value)
    case .replaceWithDummy: return value.isEmpty ? [] : Dummy.value(for: vr, original: value)
    case .replace(let template), .set(let template):
      return try fillIn(template, action.name, vr: vr, in: set, bigEndian: bigEndian)
    case .hashUID: return hashUIDs(value)
    case .hash(let shape): return try hash(value, shape, vr: vr, in: set)
    case .substitute(let list): return try substitute(list, in: value, vr: vr, of: set)
    case .clean(let clean): return try self.clean(value, clean, vr: vr, in: set)
    case .date(let precision): return try Self.coarsen(value, to: precision, vr: vr)
    case .shiftDate: return try shiftDates(value, vr: vr)
    case .age(let age): return try Self.bound(value, age, vr: vr)
    case .lookup(let lookup): return try look(up: value, lookup, vr: vr, in: set)
    case .require(let reason):
      guard !Text.trimmed(value).isEmpty else {
        throw Failure(action: action.name, reason: reason, isDemanded: true)
      }
      return value
    case .quarantine(let reason):
      guard Text.trimmed(value).isEmpty else {
        throw Failure(action: action.name, reason: reason, isDemanded: true)
      }
      return value
    case .byConcept(let concepts):
      // Where no content item is, nothing names a concept.
      return try edit(value, concepts.unnamed, vr: vr, in: set, bigEndian: bigEndian)
    case .unknownCode:
      throw Failure(action: action.name, reason: "its value is no sequence of codes")
    case .byType:
      // Whoever looks an action up asks for the type too; without it there is nothing to do to a value.
      throw Failure(action: action.name, reason: "nobody has said of which type the attribute is")
    case .pipeline(let steps):
      var result = value
      for step in steps {
        result = try edit(result, step, vr: vr, in: set, bigEndian: bigEndian)
      }
      return result
    }
  }

  /// Each UID of a multi-valued attribute on its own, so that references follow.
  mutating func hashUIDs(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(0x5C) else { return pseudonymiser.uid(Text.trimmed(value)) }
    var result: [UInt8] = []
    for (index, part) in value.split(separator: 0x5C, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(0x5C) }
      result += pseudonymiser.uid(Text.trimmed(part))
    }
    return result
  }
}
