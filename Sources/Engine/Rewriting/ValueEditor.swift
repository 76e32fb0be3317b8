internal import DICOM

/// Does an action to one value: bytes in, bytes out, without padding.
///
/// It throws rather than return a value that it did not understand, and the instance is quarantined.
struct ValueEditor {
  /// Why an action cannot be done, in words that hold nothing of the value.
  struct Failure: Error { var action: String, reason: String }

  var pseudonymiser: Pseudonymiser

  init(key: PseudonymKey) { pseudonymiser = Pseudonymiser(key: key) }

  /// The value that stands for `value`. `charset` says whether text may have bytes that look like ASCII and are not.
  mutating func edit(
    _ value: [UInt8], _ action: Action, vr: VR, text: TextSafety, bigEndian: Bool
  ) throws(Failure) -> [UInt8] {
    switch action {
    case .keep: return value
    case .delete, .empty: return []
    // A constant for a UID would make different objects one.
    case .replaceWithDummy where vr == .ui: return hashUIDs(value)
    case .replaceWithDummy: return value.isEmpty ? [] : Dummy.value(for: vr, original: value)
    case .replace(let new), .set(let new): return try Self.encode(new, vr: vr, bigEndian: bigEndian)
    case .hashUID: return hashUIDs(value)
    case .hash(let shape): return try hash(value, shape, vr: vr)
    case .substitute(let list): return try Self.substitute(list, in: value, vr: vr, text: text)
    case .date(let precision): return try Self.coarsen(value, to: precision, vr: vr)
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
    var result: [UInt8] = []
    for (index, part) in value.split(separator: 0x5C, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(0x5C) }
      result += pseudonymiser.uid(Text.trimmed(part))
    }
    return result
  }

  private func hash(_ value: [UInt8], _ shape: Action.Hash, vr: VR) throws(Failure) -> [UInt8] {
    guard vr.isText, let most = vr.maximumCharacters ?? (vr == .uc || vr == .ut ? 64 : nil) else {
      throw Failure(action: "hash", reason: "its VR \(vr) holds no identifier")
    }
    let original = Text.trimmed(value)
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

  private static func substitute(
    _ list: [Action.Substitution], in value: [UInt8], vr: VR, text: TextSafety
  ) throws(Failure) -> [UInt8] {
    guard vr.isText else { throw Failure(action: "substitute", reason: "its VR \(vr) is not text") }
    guard text.isSafe(value) else {
      throw Failure(
        action: "substitute", reason: "its character set needs decoding, which this version does not do")
    }
    var result = value
    for substitution in list {
      result = Text.replacing(Array(substitution.from.utf8), with: Array(substitution.to.utf8), in: result)
    }
    if let most = vr.maximumCharacters, vr.isMultiValuedText, vr != .pn, result.count > value.count {
      for part in result.split(separator: 0x5C) where part.count > most {
        throw Failure(action: "substitute", reason: "the result is longer than its VR \(vr) allows")
      }
    }
    return result
  }

  private static func coarsen(
    _ value: [UInt8], to precision: Action.DatePrecision, vr: VR
  ) throws(Failure) -> [UInt8] {
    guard vr == .da || vr == .dt else {
      throw Failure(action: "date", reason: "its VR \(vr) is not a date")
    }
    var result: [UInt8] = []
    for (index, part) in value.split(separator: 0x5C, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(0x5C) }
      let text = Text.trimmed(part)
      if text.isEmpty { continue }
      guard let date = CalendarDate(dicom: text, allowsTime: vr == .dt) else {
        throw Failure(action: "date", reason: "the value is not a date that can be read")
      }
      result += date.coarsened(to: precision)
    }
    return result
  }
}
