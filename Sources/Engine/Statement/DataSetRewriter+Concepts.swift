internal import DICOM

extension DataSetRewriter {
  /// The action for the value of a content item: that of its concept, which stands before the value (PS3.3 C.17.3).
  ///
  /// Only such a value has the item looked at again; nothing is remembered of others.
  mutating func actionOfConcept(_ id: ActionTable.ID, _ header: ElementHeader) throws(Quarantine)
    -> ActionTable.ID
  {
    guard let concepts = table.concepts[id] else { return ActionTable.deletes }
    if let place = concepts.place, path.contains(where: { $0.tag == place.sequence }) { return place.id }
    if concepts.listed.isEmpty, concepts.otherwise == concepts.unnamed { return concepts.otherwise }
    guard let level = levels.last, level.isItem, let concept = try concept(from: level.start, to: header)
    else {
      return concepts.unnamed
    }
    return concepts.listed[concept] ?? concepts.otherwise
  }

  /// The code of the concept name in the item that begins at `start`; nil when none stands before the element.
  private mutating func concept(
    from start: UInt64, to header: ElementHeader
  ) throws(Quarantine) -> ConceptActions.Concept? {
    if start < window.start || header.valueStart > window.end {
      try appendRun(upTo: header.start)
      try load(from: start)
      guard header.valueStart <= window.end else {
        try load(from: header.start)
        return nil
      }
    }
    // The elements before this one as a data set of their own, which ends where this one begins.
    var walker = DataSetCursor(at: start, end: header.start, encoding: cursor.encoding)
    var (code, scheme): (String?, String?) = (nil, nil)
    var isName = false
    do throws(ReadError) {
      while true {
        switch try walker.next(in: window) {
        case .element(let inner):
          if walker.depth == 0 { isName = inner.tag == .conceptNameCodeSequence }
          if inner.hasUndefinedLength || inner.vr == .sq || inner.tag == .conceptNameCodeSequence {
            try walker.enter(inner)
            continue
          }
          // The item of the name itself, not of a code's equivalents (PS3.3 8.9) within it.
          if isName, walker.depth == 2 {
            let text = String(
              decoding: Text.trimmed(Array(copying: window.bytes(inner.value))), as: UTF8.self)
            switch inner.tag {
            case Tag(0x0008, 0x0100), Tag(0x0008, 0x0119), Tag(0x0008, 0x0120): code = code ?? text
            case Tag(0x0008, 0x0102): scheme = scheme ?? text
            default: break
            }
          }
          walker.skip(inner)
        case .fragment(let inner): walker.skip(inner)
        case .item, .itemEnd, .sequenceEnd: continue
        case .padding, .end:
          guard let code else { return nil }
          return ConceptActions.Concept(code: code, scheme: scheme ?? "")
        }
      }
    } catch { throw .unreadable(error) }
  }

  /// Writes a code that says nothing in the place of a sequence of codes (PS3.16 CID 231), which may not be empty.
  mutating func writeUnknownCode(_ header: ElementHeader) throws(Quarantine) {
    if header.isEmpty { return try keepValue(header) }
    let bytes = ElementBytes(encoding: cursor.encoding)
    let item = bytes.code(value: "261665006", scheme: "SCT", meaning: "Unknown")
    let element = bytes.sequence(header.tag, [item])
    try appendRun(upTo: header.start)
    try reserve(element.count)
    output.append(element)
    try passOver(header)
    runStart = cursor.position
  }
}

extension Tag {
  static var conceptNameCodeSequence: Tag { Tag(0x0040, 0xA043) }
}
