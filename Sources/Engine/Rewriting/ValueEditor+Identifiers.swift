internal import DICOM

extension ValueEditor {
  /// A keyed pseudonym of the value, or of the attribute that the action names.
  func hash(
    _ value: [UInt8], _ shape: Action.Hash, vr: VR, in set: SpecificCharacterSet
  ) throws(Failure) -> [UInt8] {
    guard vr.isText, let most = vr.maximumCharacters ?? (vr == .uc || vr == .ut ? 64 : nil) else {
      throw Failure(action: "hash", reason: "its VR \(vr) holds no identifier")
    }
    let original = shape.source.map(identifier) ?? identifier(of: value, vr: vr, in: set)
    if original.isEmpty { return [] }
    let alphabet: [UInt8]
    switch vr {
    case .ds, .is: alphabet = Pseudonymiser.digits
    case .ae, .cs, .lo, .lt, .pn, .sh, .st, .uc, .ut: alphabet = Pseudonymiser.letters
    default: throw Failure(action: "hash", reason: "its VR \(vr) holds no identifier")
    }
    // An IS must stay under 2^31 (PS3.5 6.2).
    let room = min(
      vr == .is ? 9 : most - shape.prefix.unicodeScalars.count, Pseudonymiser.mostCharacters)
    let count = shape.length ?? min(16, room)
    guard count > 0, count <= room else {
      throw Failure(action: "hash", reason: "its VR \(vr) has no room for \(count) characters and the prefix")
    }
    let pseudonym = pseudonymiser.identifier(original, alphabet: alphabet, count: count)
    return try encoded(Array(shape.prefix.utf8) + pseudonym, "hash", vr: vr, in: set)
  }

  /// What the project's list gives for the value.
  func look(
    up value: [UInt8], _ lookup: Action.Lookup, vr: VR, in set: SpecificCharacterSet
  ) throws(Failure) -> [UInt8] {
    let original = Text.trimmed(value)
    if original.isEmpty { return [] }
    if let found = lookup.table.values[try decoded(original, "lookup", vr: vr, in: set)] {
      try Self.checkRoom(found, "lookup", vr)
      return try encoded(found, "lookup", vr: vr, in: set)
    }
    switch lookup.missing {
    case .quarantine:
      throw Failure(
        action: "lookup", reason: "a value is not in the table \"\(lookup.table.name)\"",
        isDemanded: true)
    case .empty: return []
    case .hash: return try hash(value, Action.Hash(), vr: vr, in: set)
    }
  }

  /// What a pseudonym is made of: the characters of a value without padding, so that one identifier has one pseudonym
  /// in every character set. Of what cannot be read, the bytes themselves tell one from another.
  func identifier(of value: [UInt8], vr: VR, in set: SpecificCharacterSet) -> [UInt8] {
    let value = Text.trimmed(value)
    if TextCoder.isPlain(value) { return value }
    return coder.utf8(of: value, vr: vr, in: set).map { Text.trimmed($0) } ?? value
  }

  /// That of an attribute of the root data set, of its original value; empty when there is none.
  func identifier(of tag: Tag) -> [UInt8] {
    guard let entry = instance.gathered.entry(of: tag), case .bytes(let bytes) = entry.content else {
      return []
    }
    return identifier(of: bytes, vr: entry.vr, in: rootCharacterSet)
  }

  /// What tells the patient from others, each part with its length in front so that no two patients give one text; nil
  /// when all parts are empty.
  var patient: [UInt8]? {
    let parts = instance.identity.map(identifier)
    guard parts.contains(where: { !$0.isEmpty }) else { return nil }
    return parts.flatMap { part in Array("\(part.count):".utf8) + part }
  }
}
