internal import DICOM

extension DataSetRewriter {
  /// Decides about one element and does it.
  mutating func element(_ header: ElementHeader) throws(Quarantine) {
    let tag = header.tag
    if levels.isEmpty {
      if tag.rawValue >= stops.next, try stop(at: header) { return }
      try insert(before: header)
      if inserted.contains(tag) {
        try checkOrder(header)
        return try drop(header)
      }
    }
    if tag.isPrivateCreator { return try creatorElement(header) }
    let block = tag.isPrivate ? block(of: tag) : nil
    let creator = tag.isPrivate ? block?.creator ?? ActionTable.orphan : ActionTable.unnamed
    let decision = decision(about: header, creator: creator)
    if !header.hasUndefinedLength, levels.replacement == .none, (block?.declaration ?? -1) < 0 {
      // Most elements end here: their rule and their VR say all, or all but what the value is.
      switch decision.treatment {
      case .passes:
        note(.stays, of: header)
        return try keepValue(header)
      case .keeps:
        try watch(header)
        if try keepPlausible(header, decision) { note(.stays, of: header) }
        return
      case .goes:
        note(.goes, of: header)
        try appendRun(upTo: header.start)
        cursor.skip(header)
        runStart = cursor.position
        return
      case .goesWithItems, .emptiesItems, .enters, .empties, .replaces, .edits, .asks: break
      }
    }
    try watch(header)
    try asking(header, decision, block, creator: creator)
  }

  /// Decides about an element where more than its tag and VR must be known.
  private mutating func asking(
    _ header: ElementHeader, _ decision: DecisionMemo.Decision, _ block: PrivateBlock?,
    creator: ActionTable.CreatorID
  ) throws(Quarantine) {
    let tag = header.tag
    if levels.isEmpty { try checkOrder(header) }
    if Self.isNeverKept(tag) { return try drop(header) }
    // An item may have a character set of its own, which ends with it (PS3.3 C.12.1.1.2). That of the root is known.
    if tag == .specificCharacterSet, !levels.isEmpty {
      characterSet =
        header.hasUndefinedLength || header.length > SpecificCharacterSet.longest
        ? .unknown : editor.coder.characterSet(named: try value(of: header))
    }
    var id = decision.id
    if let block, block.declaration >= 0 {
      id = declarations[block.declaration].action(
        for: UInt8(truncatingIfNeeded: tag.element), ruled: id, table.kinds[id])
      // A UID is no number, no date and no code, whatever the file says of what it has there.
      if id == ActionTable.hashesUIDs, !header.vr.holdsUIDs { id = ActionTable.replaces }
    }
    try apply(id, to: header, known: decision.known, creator: creator)
  }

  /// An element that reserves a private block.
  private mutating func creatorElement(_ header: ElementHeader) throws(Quarantine) {
    precedent.doubt()
    if levels.isEmpty { try checkOrder(header) }
    let creator = try sweptCreator(header, try readCreator(header))
    let declaration = try declaration(for: header)
    blocks.append(
      PrivateBlock(
        group: header.tag.group, block: UInt8(truncatingIfNeeded: header.tag.element), creator: creator,
        declaration: declaration))
    try apply(table.action(forCreator: creator), to: header, known: nil, creator: creator)
  }

  /// The block of a private element; nil when nobody has reserved it. `mutating` as `checkOrder` is.
  private mutating func block(of tag: Tag) -> PrivateBlock? {
    let block = UInt8(truncatingIfNeeded: tag.element >> 8)
    let own = levels.last?.outerBlocks ?? 0
    return blocks[own...].last { $0.group == tag.group && $0.block == block }
  }

  private mutating func readCreator(_ header: ElementHeader) throws(Quarantine) -> ActionTable.CreatorID {
    guard !header.hasUndefinedLength, header.vr != .sq, header.length <= 1024 else {
      return ActionTable.orphan
    }
    let name = Text.trimmed(try value(of: header))
    return name.isEmpty ? ActionTable.orphan : table.creators[name] ?? ActionTable.unnamed
  }

  /// Does what the rules or the defaults say. `known` is the dictionary's VR of a standard element.
  private mutating func apply(
    _ ruled: ActionTable.ID, to header: ElementHeader, known: VR?, creator: ActionTable.CreatorID
  ) throws(Quarantine) {
    // Actions are looked at only where their parameters are needed: most elements are kept or go.
    var id = ruled
    if table.kinds[id] == .byType {
      id = table.resolved(id, for: editor.instance.types.type(of: header.tag, at: path))
    }
    if Self.isReplaced(header, table.kinds[id], known, inside: levels.replacement, table) {
      id = ActionTable.replaces
    }
    var kind = table.kinds[id]
    if !kind.asksForElementAlone { precedent.doubt() }
    switch kind {
    case .delete:
      if recorder != nil { try recordRemoval(of: header, isDeleted: true) }
      return try drop(header)
    case .empty:
      if recorder != nil { try recordRemoval(of: header, isDeleted: false) }
      return try empty(header)
    case .verbatim: return try keepWhole(header)
    case .quarantine:
      if case .quarantine(let reason) = table.actions[id], !header.isEmpty { throw .demanded(reason: reason) }
    case .require: if try isMet(header, known, table.actions[id]) { kind = .keep }
    case .byConcept:
      return try apply(try actionOfConcept(id, header), to: header, known: known, creator: creator)
    case .unknownCode where header.isEmpty: return try keepValue(header)
    case .unknownCode where try isSequence(header, known): return try writeUnknownCode(header)
    case .keep, .hashUID, .replaceWithDummy, .computed, .unknownCode, .byType: break
    }
    if try isSequence(header, known) {
      guard kind == .keep || kind == .replaceWithDummy || header.isEmpty else {
        throw .cannotApply(action: table.actions[id].name, header.tag, because: "it is a sequence")
      }
      return try openSequence(header, creator: creator, isReplaced: kind == .replaceWithDummy)
    }
    if known == .sq, header.vr != .un {
      throw .cannotApply(
        action: table.actions[id].name, header.tag, because: "the file says it is no sequence")
    }
    if header.hasUndefinedLength {
      guard kind == .keep else {
        throw .cannotApply(
          action: table.actions[id].name, header.tag, because: "it is encapsulated pixel data")
      }
      return try openFragments(header)
    }
    if kind == .keep {
      let examination = examination(of: header.tag, header.vr, known)
      let decision = DecisionMemo.Decision(
        id: id, known: known, treatment: .keeps, examination: examination)
      try keepPlausible(header, decision)
      return
    }
    if kind == .replaceWithDummy || kind == .hashUID, try replaceAtOnce(header, kind, known) { return }
    let isUnstated = header.tag.isPrivate && header.vr == .un
    try edit(header, table.actions[id], isUnstated ? privateVR(header.tag, creator: creator) : known)
  }

  /// Whether a required value is there for certain: items, pixels and long values are; whether a short value is more
  /// than padding, its bytes say.
  private mutating func isMet(_ header: ElementHeader, _ known: VR?, _ action: Action) throws(Quarantine)
    -> Bool
  {
    if header.isEmpty, case .require(let reason) = action { throw .demanded(reason: reason) }
    if header.hasUndefinedLength || header.length > Self.longestEdited { return true }
    return try isSequence(header, known)
  }

  /// Whether an element within a replaced sequence gets a dummy although its own rule says otherwise: deleting what
  /// no rule names would leave the items of a replaced sequence hollow, and a code that is the replaced
  /// sequence's own says what was to be hidden.
  private static func isReplaced(
    _ header: ElementHeader, _ kind: Action.Kind, _ known: VR?, inside replacement: Replacement,
    _ table: ActionTable
  ) -> Bool {
    guard replacement != .none, !header.tag.isPrivate, header.vr != .sq, !header.hasUndefinedLength
    else { return false }
    switch kind {
    case .delete:
      return !table.names(header.tag) && (known?.isText ?? false)
    case .keep:
      // Also where the file calls the text UN or a number.
      return replacement == .direct
        && (header.vr.usesSpecificCharacterSet || known?.usesSpecificCharacterSet ?? false)
    default: return false
    }
  }

  /// Whether the value is a sequence of items, whatever the file calls it (PS3.5 6.2.2, CP-246).
  private mutating func isSequence(_ header: ElementHeader, _ known: VR?) throws(Quarantine) -> Bool {
    if header.vr == .sq { return true }
    guard header.vr == .un else { return false }
    if header.hasUndefinedLength { return true }
    if known == .sq { return !header.isEmpty }
    // A value that begins as a sequence would is read as one: what is inside may be anybody's name.
    guard header.length >= 8, header.tag != .pixelData else { return false }
    if header.valueStart + 4 > window.end || header.start < window.start {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    let first = window.bytes(header.valueStart..<header.valueStart + 4)
    return first.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self) == 0xE000_FFFE
  }

  // MARK: Containers

  private mutating func openSequence(
    _ header: ElementHeader, creator: ActionTable.CreatorID, isReplaced: Bool
  ) throws(Quarantine) {
    let replacement: Replacement = isReplaced ? .direct : levels.replacement == .none ? .none : .nested
    let encoding = cursor.encoding
    let way = memo.ways.way(from: levels.way, into: header.tag, creator: creator)
    try enter(header)
    try openLevel(
      header, vr: header.vr, encoding: encoding, way: way, isItem: false, replacement: replacement)
    path.append(PathStep(tag: header.tag, item: -1, creator: creator))
    try rewriteItems()
  }

  mutating func openItem(_ header: ElementHeader) throws(Quarantine) {
    if let step = path.indices.last { path[step].item += 1 }
    try openLevel(
      header, vr: .un, encoding: cursor.encoding, way: levels.way, isItem: true,
      replacement: levels.replacement)
  }

  private mutating func openFragments(_ header: ElementHeader) throws(Quarantine) {
    precedent.doubt()
    try enter(header)
    levels.push(
      Level(
        isItem: false, way: SequenceWays.uncounted, start: header.valueStart, length: .max, place: nil,
        contentStart: 0, isBigEndian: false, outerBlocks: blocks.count, outerCharacterSet: characterSet,
        replacement: .none))
    path.append(PathStep(tag: header.tag, item: -1, creator: ActionTable.unnamed))
  }

  private mutating func openLevel(
    _ header: ElementHeader, vr: VR, encoding: DataSetEncoding, way: SequenceWays.Way, isItem: Bool,
    replacement: Replacement
  ) throws(Quarantine) {
    var place: FileOutput.Place?
    if !header.hasUndefinedLength {
      // The length may change, so the header is written on its own.
      try appendRun(upTo: header.start)
      try reserve(FileOutput.longestHeader)
      place = output.appendHeader(header.tag, vr, length: header.length, encoding: encoding)
      runStart = header.valueStart
    }
    levels.push(
      Level(
        isItem: isItem, way: way, start: header.valueStart, length: header.length, place: place,
        contentStart: output.position, isBigEndian: encoding.isBigEndian, outerBlocks: blocks.count,
        outerCharacterSet: characterSet,
        replacement: replacement))
  }

  /// Leaves the innermost container and corrects its length.
  mutating func closeLevel() throws(Quarantine) {
    guard let level = levels.pop() else { return }
    blocks.removeLast(blocks.count - level.outerBlocks)
    characterSet = level.outerCharacterSet
    if !level.isItem { path.removeLast() }
    guard let place = level.place else { return }
    try appendRun(upTo: cursor.position)
    let length = output.position - level.contentStart
    guard length != UInt64(level.length) else { return }
    guard length < UInt64(UInt32.max) else {
      throw .cannotApply(action: "rewriting", .item, because: "the sequence becomes too long")
    }
    do { try output.patch(UInt32(length), at: place, bigEndian: level.isBigEndian) } catch {
      throw .unwritable(error)
    }
  }
}

extension Action.Kind {
  /// Whether the tag, the VR and the value say all: not what stands elsewhere in the instance, or in no instance at all.
  fileprivate var asksForElementAlone: Bool {
    switch self {
    case .delete, .empty, .keep, .hashUID, .replaceWithDummy: true
    case .verbatim, .quarantine, .require, .byConcept, .unknownCode, .byType, .computed: false
    }
  }
}

extension VR {
  /// Whether a UID may stand in a value: as one, as text of 64 characters, or as what nobody knows.
  fileprivate var holdsUIDs: Bool {
    switch self {
    case .ui, .un, .sq, .lo, .lt, .st, .uc, .ut: true
    default: false
    }
  }
}
