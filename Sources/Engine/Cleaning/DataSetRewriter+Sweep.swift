internal import DICOM

/// The sweep: whatever a rule or a default keeps is looked through for what identifies somebody, as text and as bytes
/// that may be text. What this program made itself is not.
extension DataSetRewriter {
  /// How many bytes of a value of unknown format are looked through at once, and how many again with those that follow.
  private static let piece: UInt64 = 64 << 10
  private static let overlap: UInt64 = 512

  /// Keeps a value in which nothing of the vocabulary is.
  mutating func keepSwept(_ header: ElementHeader, _ known: VR?, isWhole: Bool = false) throws(Quarantine) {
    // Codes and sizes that hold no name are most of what is kept.
    guard let scope = sweepScope(header, known) else { return try keepValue(header) }
    if scope == .bytes, header.length > Self.longestEdited {
      return try keepSweptPieces(header, isWhole: isWhole)
    }
    guard try mayHold(header, scope) else { return try keepValue(header) }
    try sweep(header, known, scope, isWhole: isWhole)
  }

  /// Looks closely at a value in which something of the vocabulary may be. True when it stays, because nothing of it is there.
  @discardableResult
  mutating func sweep(
    _ header: ElementHeader, _ known: VR?, _ scope: IdentityVocabulary.Scope, isWhole: Bool
  ) throws(Quarantine) -> Bool {
    let vr = header.vr == .un ? known ?? .un : header.vr
    guard header.length <= Self.longestEdited else {
      throw .cannotApply(action: "the sweep", header.tag, because: "its value is very long")
    }
    let value = try value(of: header)
    let swept = editor.sweep(
      vr.isText ? Text.trimmedAtEnd(value) : value, vr: vr, scope: scope, in: characterSet)
    if case .clean = swept {
      try keepValue(header)
      return true
    }
    if case .cut(let cut) = swept, header.tag == Self.imageType,
      Self.isTypeAlone(Text.trimmedAtEnd(value), cut)
    {
      try keepValue(header)
      return true
    }
    try found(header, isWhole: isWhole)
    if case .cut(var new) = swept {
      if header.tag == Self.imageType { new = Self.keepingType(Text.trimmedAtEnd(value), new) }
      // Many of what is kept may not be empty (Type 1): a dummy is valid everywhere.
      if new.isEmpty, vr.usesSpecificCharacterSet || vr == .cs { new = Dummy.value(for: vr, original: value) }
      if new.count % 2 == 1 { new.append(vr.paddingByte) }
      try write(header.tag, header.vr, value: new, at: header.start)
      cursor.skip(header)
      runStart = cursor.position
    } else if header.vr == .ui, !isWhole {
      try edit(header, .hashUID, .ui)
    } else {
      try drop(header)
    }
    return false
  }

  /// Keeps bytes that are more than can be looked at as a whole, if nothing of the vocabulary is in any piece of them.
  private mutating func keepSweptPieces(_ header: ElementHeader, isWhole: Bool) throws(Quarantine) {
    try appendRun(upTo: header.start)
    var offset = header.valueStart
    while offset < header.valueEnd {
      let end = min(offset + Self.piece, header.valueEnd)
      if !window.holds(offset..<end) { try load(from: offset) }
      if case .clean = sweptPiece(offset..<end) {
      } else {
        try found(header, isWhole: isWhole)
        return try drop(header)
      }
      offset = end < header.valueEnd ? end - Self.overlap : end
    }
    if window.start > header.start { try load(from: header.start) }
    try keepValue(header)
  }

  /// Looks through bytes that the window holds.
  private func sweptPiece(_ range: Range<UInt64>) -> ValueEditor.Swept {
    let bytes = window.bytes(range)
    let mayHold =
      sweepsEncoded || WideText.mayStand(in: bytes)
      || sweepAnchors.mayOccur(in: bytes, otherBytesSeparate: true)
    return mayHold ? editor.sweep(Array(copying: bytes), vr: .ob, scope: .bytes, in: characterSet) : .clean
  }

  private static let imageType = Tag(0x0008, 0x0008)
  /// The values of ImageType that the standard enumerates for all images (PS3.3 C.7.6.1.1.2): the pixels are original or
  /// derived, the examination primary or secondary. What else there is may be any word.
  private static let enumeratedOfType = 2

  private static func isTypeAlone(_ old: [UInt8], _ new: [UInt8]) -> Bool { keepingType(old, new) == old }

  /// What the sweep left of ImageType, with the values that say what an image is.
  private static func keepingType(_ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
    let parts = { (value: [UInt8]) in value.split(separator: 0x5C, omittingEmptySubsequences: false) }
    let kept = parts(old).prefix(enumeratedOfType) + parts(new).dropFirst(enumeratedOfType)
    return Array(kept.joined(separator: [0x5C]))
  }

  /// Who reserves a private block: nobody when what calls itself a creator, and no rule knows, holds an identifier.
  mutating func sweptCreator(
    _ header: ElementHeader, _ creator: ActionTable.CreatorID
  ) throws(Quarantine) -> ActionTable.CreatorID {
    guard isSweeping, creator == ActionTable.unnamed, table.kinds[table.action(forCreator: creator)] == .keep,
      try mayHold(header, .terms)
    else { return creator }
    let value = Text.trimmedAtEnd(try value(of: header))
    if case .clean = editor.sweep(value, vr: .lo, scope: .terms, in: characterSet) { return creator }
    try found(header, isWhole: false)
    return ActionTable.orphan
  }

  /// Counts a find, and sets the instance aside where the profile says so, or where nothing can be taken out.
  mutating func found(_ header: ElementHeader, isWhole: Bool) throws(Quarantine) {
    if isWhole {
      throw .cannotApply(
        action: "keep-verbatim", header.tag, because: "it holds what identifies somebody")
    }
    if sweep == .quarantine { throw .demanded(reason: "an identifier stands in a value that is kept") }
    sweepFinds.add(header.tag)
    // What is found in the items of a sequence is counted for their own elements.
    if levels.isEmpty { precedent.find() } else { precedent.doubt() }
  }

  /// How a value is looked through; nil when it is not.
  private mutating func sweepScope(_ header: ElementHeader, _ known: VR?) -> IdentityVocabulary.Scope? {
    Examination(sweeping: header.tag, header.vr, known, request).scope(ofLength: header.length)
  }

  /// The quick look at a value where it lies.
  private mutating func mayHold(
    _ header: ElementHeader, _ scope: IdentityVocabulary.Scope
  ) throws(Quarantine) -> Bool {
    guard header.length <= Self.longestEdited else { return true }
    if !window.holds(header.value) {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    return Self.mayHold(window.bytes(header.value), scope, sweepAnchors, hasEncoded: sweepsEncoded)
  }

  /// A function of the type: the compiler copies the whole rewriter to call one that only reads it.
  static func mayHold(
    _ bytes: RawSpan, _ scope: IdentityVocabulary.Scope, _ anchors: TokenHashes, hasEncoded: Bool
  ) -> Bool {
    if scope == .bytes, hasEncoded || WideText.mayStand(in: bytes) { return true }
    return anchors.mayOccur(in: bytes, otherBytesSeparate: scope == .bytes && bytes.byteCount > 1024)
  }

  /// Looks through what an action made of a value, when it is the value or a part of it.
  mutating func sweptResult(
    _ new: [UInt8], _ action: Action, _ header: ElementHeader, _ vr: VR, _ known: VR?
  ) throws(Quarantine) -> [UInt8]? {
    guard isSweeping, !action.makesItsOwn, let scope = sweepScope(header, known) else { return new }
    let value = vr.isText ? Text.trimmedAtEnd(new) : new
    switch editor.sweep(value, vr: vr, scope: scope, in: characterSet) {
    case .clean: return new
    case .cut(var cut):
      try found(header, isWhole: false)
      if cut.count % 2 == 1 { cut.append(vr.paddingByte) }
      return cut
    case .found:
      try found(header, isWhole: false)
      return nil
    }
  }
}
