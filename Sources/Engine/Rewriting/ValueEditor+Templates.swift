internal import DICOM

extension ValueEditor {
  /// More templates than this never lead from one to the next: the compiler refuses circles.
  private static let deepest = 16

  /// The value that a template makes for this instance, in the character set of the place.
  mutating func fillIn(
    _ template: Template, _ action: String, vr: VR, in set: SpecificCharacterSet, bigEndian: Bool
  ) throws(Failure) -> [UInt8] {
    let text: [UInt8]
    if let constant = template.constant {
      guard vr.isText else { return try Self.encode(constant, vr: vr, bigEndian: bigEndian) }
      text = Array(constant.utf8)
    } else {
      text = try self.text(of: template)
      guard vr.isText else {
        return try Self.encode(String(decoding: text, as: UTF8.self), vr: vr, bigEndian: bigEndian)
      }
      try Self.checkRoom(text, action, vr)
    }
    return try encoded(text, action, vr: vr, in: set)
  }

  /// The text that a template makes for this instance, in UTF-8.
  ///
  /// - Parameter substitute: What stands for a byte that cannot be read; nil refuses it.
  mutating func text(of template: Template, undecodable substitute: UInt8? = nil) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    for piece in template.pieces {
      switch piece {
      case .text(let text): result += Array(text.utf8)
      case .attribute(let tag, let width):
        let value = try valueAfterRules(of: tag, undecodable: substitute)
        let sign = value.first == 0x2D ? 1 : 0
        let zeros = max(0, (width ?? 0) - value.count)
        result += value.prefix(sign) + Array(repeating: 0x30, count: zeros) + value.dropFirst(sign)
      case .random(let random): result += try characters(random)
      }
    }
    return result
  }

  /// The value of an attribute of the root data set as the output will have it, as text in UTF-8; empty when it will
  /// have none.
  private mutating func valueAfterRules(
    of tag: Tag, undecodable substitute: UInt8?
  ) throws(Failure) -> [UInt8] {
    guard let (new, vr, bigEndian) = try outcome(of: tag) else { return [] }
    if vr.isText {
      if let text = coder.utf8(of: new, vr: vr, in: rootCharacterSet) { return Text.trimmed(text) }
      if let substitute { return Text.trimmed(new.map { $0 < 0x80 ? $0 : substitute }) }
      throw Failure(
        action: "replace", reason: "its template shows \(tag), whose characters cannot be read for certain")
    }
    guard let texts = BinaryValue.texts(new, vr: vr, bigEndian: bigEndian) else {
      throw Failure(action: "replace", reason: "its template shows \(tag), whose value is no text")
    }
    return Array(texts.joined(separator: "\\").utf8)
  }

  /// The value of an attribute of the root data set as the output will have it; nil when it will have none.
  mutating func outcome(
    of tag: Tag
  ) throws(Failure) -> (value: [UInt8], vr: VR, isBigEndian: Bool)? {
    let entry = instance.gathered.entry(of: tag)
    guard let vr = entry?.vr ?? DataDictionary.vr(of: tag) else { return nil }
    let id = instance.resolved(instance.table.action(for: tag, vr: vr, path: []), tag, at: [])
    let action = instance.table.actions[id]
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
    case nil: guard action.insertsWhenAbsent else { return nil }
    }
    let (bigEndian, set) = (entry?.isBigEndian ?? false, rootCharacterSet)
    let edited = try edit(original, action, vr: vr, in: set, bigEndian: bigEndian)
    let new = swept(edited, action, tag, vr, in: set)
    // What is called a number, an age or a time and is none has no value in the output (`keepPlausible`).
    guard DataSetRewriter.isPlausible(new.span.bytes, vr, tag) else { return nil }
    return (new, vr, bigEndian)
  }

  /// Keyed characters: nobody without the key can tell them from chance.
  private func characters(_ random: Template.Random) throws(Failure) -> [UInt8] {
    let scope: [UInt8]
    switch random.scope {
    case .run: scope = instance.run
    case .study: scope = instance.original(.studyInstanceUID)
    case .series: scope = instance.original(.seriesInstanceUID)
    case .instance: scope = instance.original(.sopInstanceUID)
    case .patient: scope = patient ?? []
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
}
