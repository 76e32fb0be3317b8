internal import DICOM

extension ValueEditor {
  /// The character set of the root data set.
  var rootCharacterSet: SpecificCharacterSet {
    coder.characterSet(named: instance.gathered[.specificCharacterSet] ?? [])
  }

  /// The value in UTF-8.
  func decoded(
    _ value: [UInt8], _ action: String, vr: VR, in set: SpecificCharacterSet
  ) throws(Failure) -> [UInt8] {
    guard let text = coder.utf8(of: value, vr: vr, in: set) else {
      throw Failure(
        action: action, reason: "its characters cannot be read for certain by (0008,0005) and its VR \(vr)")
    }
    return text
  }

  /// A text in UTF-8 as a value.
  func encoded(
    _ text: [UInt8], _ action: String, vr: VR, in set: SpecificCharacterSet
  ) throws(Failure) -> [UInt8] {
    guard let value = coder.bytes(ofUTF8: text, vr: vr, in: set) else {
      throw Failure(
        action: action,
        reason: vr.usesSpecificCharacterSet
          ? "the result has characters that the file's (0008,0005) has no place for"
          : "the result has characters that its VR \(vr) has no place for")
    }
    return value
  }

  /// Refuses what a VR has no room for: characters count, not bytes (PS3.5 6.2). What a profile itself writes has been
  /// checked by the compiler.
  static func checkRoom(_ text: [UInt8], _ action: String, _ vr: VR) throws(Failure) {
    guard let most = vr.maximumCharacters, text.count > most else { return }
    let parts = vr.isMultiValuedText ? text.split(separator: 0x5C) : [text[...]]
    for part in parts {
      // Every component group of a name has room of its own.
      let groups = vr == .pn ? part.split(separator: 0x3D) : [part]
      // The first byte of every character, in UTF-8.
      for group in groups where group.count(where: { $0 & 0xC0 != 0x80 }) > most {
        throw Failure(action: action, reason: "the result is longer than its VR \(vr) allows")
      }
    }
  }

  func substitute(
    _ list: [Action.Substitution], in value: [UInt8], vr: VR, of set: SpecificCharacterSet
  ) throws(Failure) -> [UInt8] {
    guard vr.isText else { throw Failure(action: "substitute", reason: "its VR \(vr) is not text") }
    let text = try decoded(value, "substitute", vr: vr, in: set)
    let new = list.reduce(text) { $1.done(to: $0) }
    // What is not matched stays, also as it is encoded.
    if new == text { return value }
    if new.count > text.count { try Self.checkRoom(new, "substitute", vr) }
    return try encoded(new, "substitute", vr: vr, in: set)
  }
}

extension Action.Substitution {
  /// The text, in UTF-8, with what is looked for exchanged.
  fileprivate func done(to text: [UInt8]) -> [UInt8] {
    switch self {
    case .text(let from, let to): Text.replacing(Array(from.utf8), with: Array(to.utf8), in: text)
    case .pattern(let pattern, let replacement):
      Array(pattern.replacing(in: String(decoding: text, as: UTF8.self), with: replacement).utf8)
    }
  }
}
