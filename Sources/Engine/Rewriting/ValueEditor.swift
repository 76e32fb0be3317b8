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
  /// The instance that the value belongs to.
  var instance: InstanceContext

  init(key: PseudonymKey, instance: InstanceContext) {
    pseudonymiser = Pseudonymiser(key: key)
    self.instance = instance
  }

  /// The value that stands for `value`. `text` says whether bytes may look like ASCII and be something else.
  mutating func edit(
    _ value: [UInt8], _ action: Action, vr: VR, text: TextSafety, bigEndian: Bool
  ) throws(Failure) -> [UInt8] {
    switch action {
    case .keep, .keepVerbatim: return value
    case .delete, .empty: return []
    // A constant for a UID would make different objects one.
    case .replaceWithDummy where vr == .ui: return hashUIDs(value)
    case .replaceWithDummy: return value.isEmpty ? [] : Dummy.value(for: vr, original: value)
    case .replace(let template), .set(let template):
      return try fillIn(template, vr: vr, bigEndian: bigEndian)
    case .hashUID: return hashUIDs(value)
    case .hash(let shape): return try hash(value, shape, vr: vr)
    case .substitute(let list): return try Self.substitute(list, in: value, vr: vr, text: text)
    case .date(let precision): return try Self.coarsen(value, to: precision, vr: vr)
    case .shiftDate: return try shiftDates(value, vr: vr)
    case .age(let age): return try Self.bound(value, age, vr: vr)
    case .lookup(let lookup): return try look(up: value, lookup, vr: vr)
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
    case .byType:
      // Whoever looks an action up asks for the type too; without it there is nothing to do to a value.
      throw Failure(action: action.name, reason: "nobody has said of which type the attribute is")
    case .pipeline(let steps):
      var result = value
      for step in steps {
        result = try edit(result, step, vr: vr, text: text, bigEndian: bigEndian)
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

  /// A keyed pseudonym of the value, or of the attribute that the action names.
  private func hash(_ value: [UInt8], _ shape: Action.Hash, vr: VR) throws(Failure) -> [UInt8] {
    guard vr.isText, let most = vr.maximumCharacters ?? (vr == .uc || vr == .ut ? 64 : nil) else {
      throw Failure(action: "hash", reason: "its VR \(vr) holds no identifier")
    }
    let original = shape.source.map { instance.original($0) } ?? Text.trimmed(value)
    if original.isEmpty { return [] }
    let prefix = Array(shape.prefix.utf8)
    let alphabet: [UInt8]
    switch vr {
    case .ds, .is: alphabet = Pseudonymiser.digits
    case .ae, .cs, .lo, .lt, .pn, .sh, .st, .uc, .ut: alphabet = Pseudonymiser.letters
    default: throw Failure(action: "hash", reason: "its VR \(vr) holds no identifier")
    }
    // An IS must stay under 2^31 (PS3.5 6.2).
    let room = min(vr == .is ? 9 : most - prefix.count, Pseudonymiser.mostCharacters)
    let count = shape.length ?? min(16, room)
    guard count > 0, count <= room else {
      throw Failure(action: "hash", reason: "its VR \(vr) has no room for \(count) characters and the prefix")
    }
    return prefix + pseudonymiser.identifier(original, alphabet: alphabet, count: count)
  }

  /// What the project's list gives for the value.
  private func look(up value: [UInt8], _ lookup: Action.Lookup, vr: VR) throws(Failure) -> [UInt8] {
    let original = Text.trimmed(value)
    if original.isEmpty { return [] }
    if let found = lookup.table.values[original] {
      if let most = vr.maximumCharacters, found.count > most {
        throw Failure(action: "lookup", reason: "what the table gives is longer than its VR \(vr) allows")
      }
      return found
    }
    switch lookup.missing {
    case .quarantine:
      throw Failure(
        action: "lookup", reason: "a value is not in the table \"\(lookup.table.name)\"",
        isDemanded: true)
    case .empty: return []
    case .hash: return try hash(value, Action.Hash(), vr: vr)
    }
  }

  private static func substitute(
    _ list: [Action.Substitution], in value: [UInt8], vr: VR, text: TextSafety
  ) throws(Failure) -> [UInt8] {
    guard vr.isText else { throw Failure(action: "substitute", reason: "its VR \(vr) is not text") }
    guard text.isSafe(value) else {
      throw Failure(
        action: "substitute", reason: "its character set needs decoding, which this version does not do")
    }
    var result = value
    for substitution in list { result = try substitution.done(to: result) }
    if let most = vr.maximumCharacters, vr.isMultiValuedText, vr != .pn, result.count > value.count {
      for part in result.split(separator: 0x5C) where part.count > most {
        throw Failure(action: "substitute", reason: "the result is longer than its VR \(vr) allows")
      }
    }
    return result
  }
}

extension Action.Substitution {
  /// The value with what is looked for exchanged.
  fileprivate func done(to value: [UInt8]) throws(ValueEditor.Failure) -> [UInt8] {
    switch self {
    case .text(let from, let to): return Text.replacing(Array(from.utf8), with: Array(to.utf8), in: value)
    case .pattern(let pattern, let replacement):
      guard value.allSatisfy({ $0 < 0x80 }) else {
        throw ValueEditor.Failure(
          action: "substitute",
          reason: "a regular expression needs its characters decoded, which this version does not do")
      }
      return Array(pattern.replacing(in: String(decoding: value, as: UTF8.self), with: replacement).utf8)
    }
  }
}
