internal import DICOM

extension ValueEditor {
  /// More templates than this never lead from one to the next: the compiler refuses circles.
  private static let deepest = 16

  /// The value that a template makes for this instance.
  mutating func fillIn(_ template: Template, vr: VR, bigEndian: Bool) throws(Failure) -> [UInt8] {
    if let text = template.constant { return try Self.encode(text, vr: vr, bigEndian: bigEndian) }
    let filled = try text(of: template)
    if vr.isText {
      try Self.checkRoom(filled, vr)
      return filled
    }
    return try Self.encode(String(decoding: filled, as: UTF8.self), vr: vr, bigEndian: bigEndian)
  }

  /// The text that a template makes for this instance, in the character set of the instance.
  mutating func text(of template: Template) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    for piece in template.pieces {
      switch piece {
      case .text(let text): result += Array(text.utf8)
      case .attribute(let tag, let width):
        let value = try valueAfterRules(of: tag)
        let sign = value.first == 0x2D ? 1 : 0
        let zeros = max(0, (width ?? 0) - value.count)
        result += value.prefix(sign) + Array(repeating: 0x30, count: zeros) + value.dropFirst(sign)
      case .random(let random): result += try characters(random)
      }
    }
    return result
  }

  /// The value of an attribute of the root data set as the output will have it, as text; empty when it will have none.
  private mutating func valueAfterRules(of tag: Tag) throws(Failure) -> [UInt8] {
    let entry = instance.gathered.entry(of: tag)
    guard let vr = entry?.vr ?? DataDictionary.vr(of: tag) else { return [] }
    let action = instance.table.actions[instance.table.action(for: tag, vr: vr, path: [])]
    guard instance.depth < Self.deepest else {
      throw Failure(action: "replace", reason: "its template leads back to itself")
    }
    instance.depth += 1
    defer { instance.depth -= 1 }
    var original: [UInt8] = []
    switch entry?.content {
    case .bytes(let bytes): original = vr.isText ? Text.trimmed(bytes) : bytes
    case .container, .tooLong:
      throw Failure(action: "replace", reason: "its template shows \(tag), whose value is no text")
    case nil: guard action.insertsWhenAbsent else { return [] }
    }
    let bigEndian = entry?.isBigEndian ?? false
    let new = try edit(original, action, vr: vr, text: .always, bigEndian: bigEndian)
    // What is called a number and is none has no value in the output (`keepNumber`).
    if (vr == .ds || vr == .is) && !DataSetRewriter.isNumeric(new.span.bytes) { return [] }
    if vr.isText { return Text.trimmed(new) }
    guard let texts = BinaryValue.texts(new, vr: vr, bigEndian: bigEndian) else {
      throw Failure(action: "replace", reason: "its template shows \(tag), whose value is no text")
    }
    return Array(texts.joined(separator: "\\").utf8)
  }

  /// Keyed characters: nobody without the key can tell them from chance.
  private func characters(_ random: Template.Random) throws(Failure) -> [UInt8] {
    let scope: [UInt8]
    switch random.scope {
    case .run: scope = instance.run
    case .study: scope = instance.original(.studyInstanceUID)
    case .patient: scope = instance.patient ?? []
    }
    guard !scope.isEmpty else {
      throw Failure(action: "replace", reason: "there is nothing that tells its \(random.scope) from another")
    }
    let alphabet =
      random.alphabet == .letters ? Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8) : Pseudonymiser.digits
    return pseudonymiser.characters(
      for: Array("\(random.scope.rawValue) \(random.count)".utf8) + [0] + scope, alphabet: alphabet,
      count: random.count)
  }

  /// Refuses what a VR has no room for; what a profile itself writes has been checked by the compiler.
  private static func checkRoom(_ value: [UInt8], _ vr: VR) throws(Failure) {
    guard let most = vr.maximumCharacters else { return }
    let parts = vr.isMultiValuedText ? value.split(separator: 0x5C) : [value[...]]
    for part in parts where part.count > (vr == .pn ? most * 3 + 2 : most) {
      throw Failure(action: "replace", reason: "the result is longer than its VR \(vr) allows")
    }
  }
}
