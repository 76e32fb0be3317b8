internal import DICOM

extension DataSetRewriter {
  /// The most bytes of a value that an action is done to. Longer ones are not identifiers, and are not held.
  static let longestEdited = 128 << 10

  /// The bytes of a value.
  mutating func value(of header: ElementHeader) throws(Quarantine) -> [UInt8] {
    if !window.holds(header.value) {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    return Array(copying: window.bytes(header.value))
  }

  /// Does an action to a value and writes what comes out.
  mutating func edit(_ header: ElementHeader, _ action: Action, _ known: VR?) throws(Quarantine) {
    // The file's VR, or the dictionary's for a known element that is UN in the file.
    let vr = header.vr == .un ? known ?? .un : header.vr
    var new: [UInt8]
    if header.length <= Self.longestEdited {
      let original = try value(of: header)
      new = try edited(original, action, header.tag, vr, stated: header.vr)
      guard let left = try sweptResult(new, action, header, vr, known) else { return try drop(header) }
      new = left
      if new == original { return try keepValue(header) }
      if recorder != nil { record(header.tag, vr, original, new) }
    } else {
      // A dummy asks nothing of the value that it replaces, except for UIDs: here it is that of one binary value.
      guard case .replaceWithDummy = action, vr != .ui else {
        throw .cannotApply(action: action.name, header.tag, because: "its value is very long")
      }
      let single = [UInt8](repeating: 0, count: vr.binaryValueSize ?? 1)
      new = try edited(single, action, header.tag, vr, stated: header.vr)
    }
    try write(header.tag, header.vr, value: new, at: header.start)
    cursor.skip(header)
    runStart = cursor.position
  }

  /// Leaves an element as it is with all that is inside. A sequence is walked even where its length is stated: one that
  /// is too long would keep elements that belong to the instance, untreated.
  mutating func keepWhole(_ header: ElementHeader) throws(Quarantine) {
    guard header.hasUndefinedLength || header.vr == .sq else { return try keepWhole(value: header) }
    let outside = cursor.depth
    try enter(header)
    while cursor.depth > outside {
      switch try nextToken() {
      case .element(let inner):
        if inner.hasUndefinedLength || inner.vr == .sq {
          try enter(inner)
        } else {
          try keepWhole(value: inner)
        }
      case .fragment(let inner): try keepValue(inner)
      case .item, .itemEnd, .sequenceEnd: continue
      case .padding, .end: return
      }
    }
  }

  /// Leaves a value as it is, and sets the instance aside when it names somebody: what must stay whole cannot be cut.
  private mutating func keepWhole(value header: ElementHeader) throws(Quarantine) {
    guard isSweeping else { return try keepValue(header) }
    try keepSwept(header, header.tag.isPrivate ? nil : DataDictionary.vr(of: header.tag), isWhole: true)
  }

  /// Writes an element with length zero.
  mutating func empty(_ header: ElementHeader) throws(Quarantine) {
    if header.isEmpty { return try keepValue(header) }
    try write(header.tag, header.vr, value: [], at: header.start)
    try passOver(header)
    runStart = cursor.position
  }

  /// What an action makes of a value, padded.
  mutating func edited(
    _ original: [UInt8], _ action: Action, _ tag: Tag, _ vr: VR, stated: VR
  ) throws(Quarantine) -> [UInt8] {
    let value = vr.isText ? Text.trimmedAtEnd(original) : original
    let isBigEndian = cursor.encoding.isBigEndian && stated != .un
    var new: [UInt8]
    do {
      new = try editor.edit(value, action, vr: vr, in: characterSet, bigEndian: isBigEndian)
    } catch {
      throw Quarantine(error, tag)
    }
    if new.count % 2 == 1 { new.append(vr.paddingByte) }
    let isShort = cursor.encoding.isExplicit && !stated.hasLongLength
    guard new.count <= (isShort ? 0xFFFE : Self.longestEdited) else {
      throw .cannotApply(action: action.name, tag, because: "the result is too long")
    }
    return new
  }

  /// Writes an element, a zero behind a value of odd length: text but for UIDs has been padded.
  mutating func write(
    _ tag: Tag, _ vr: VR, value: [UInt8], at position: UInt64
  ) throws(Quarantine) {
    let length = value.count + value.count & 1
    try appendRun(upTo: position)
    try reserve(FileOutput.longestHeader + length)
    output.appendHeader(tag, vr, length: UInt32(length), encoding: cursor.encoding)
    output.append(value)
    if length != value.count { output.append(VR.ui.paddingByte, bigEndian: false) }
  }

  // MARK: The root data set

  /// What was gathered before must be what stands here, or a decision was made on another value.
  ///
  /// `mutating` although it changes nothing: the compiler copies the whole rewriter to call what only reads it.
  mutating func checkOrder(_ header: ElementHeader) throws(Quarantine) {
    guard request.contains(header.tag) else { return }
    guard editor.instance.gathered.entry(of: header.tag)?.start == header.start else {
      throw .outOfOrder(header.tag)
    }
  }

  /// Writes the insertions that belong before `next`, or all that are left at the end.
  mutating func insert(before next: ElementHeader?) throws(Quarantine) {
    while passedInsertions < table.insertions.count {
      let insertion = table.insertions[passedInsertions]
      guard let next else {
        try insert(insertion.tag, insertion.id, at: cursor.position)
        continue
      }
      guard insertion.tag <= next.tag else { return }
      if insertion.tag == next.tag {
        passedInsertions += 1
        return
      }
      try insert(insertion.tag, insertion.id, at: next.start)
    }
  }

  private mutating func insert(
    _ tag: Tag, _ id: ActionTable.ID, at position: UInt64
  ) throws(Quarantine) {
    passedInsertions += 1
    inserted.append(tag)
    guard let vr = DataDictionary.vr(of: tag) else {
      throw .cannotApply(action: "set", tag, because: "the dictionary does not know it")
    }
    let value = try edited([], table.actions[id], tag, vr, stated: vr)
    try write(tag, vr, value: value, at: position)
  }
}
