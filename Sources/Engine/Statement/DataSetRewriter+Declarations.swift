internal import DICOM

extension DataSetRewriter {
  /// Reads what the file says of its private blocks, before the rules decide about the sequence itself.
  mutating func readDeclarations(_ header: ElementHeader) throws(Quarantine) {
    guard header.vr == .sq || header.vr == .un, !header.isEmpty else { return }
    // The window is turned to the sequence, and must hold it whole: it has a few lines for each block.
    if header.start < window.start || header.hasUndefinedLength || header.valueEnd > window.end {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    var walker = cursor
    let outside = walker.depth
    do throws(ReadError) {
      try walker.enter(header)
      while walker.depth > outside {
        guard min(walker.position + DataSetCursor.longestHeader, window.fileSize) <= window.end else { break }
        switch try walker.next(in: window) {
        case .item:
          if walker.depth == outside + 2 {
            declarations.append(PrivateDeclaration())
          } else if !declarations.isEmpty {
            declarations[declarations.count - 1].treatments.append(PrivateDeclaration.Treatment())
          }
        case .element(let inner):
          if inner.hasUndefinedLength || inner.vr == .sq {
            try walker.enter(inner)
            continue
          }
          if window.holds(inner.value), inner.length <= 4096, !declarations.isEmpty {
            declarations[declarations.count - 1].read(
              inner.tag, Array(copying: window.bytes(inner.value)), bigEndian: walker.encoding.isBigEndian)
          }
          walker.skip(inner)
        case .fragment(let inner): walker.skip(inner)
        case .itemEnd, .sequenceEnd: continue
        case .padding, .end: break
        }
      }
    } catch { throw .unreadable(error) }
    // Two descriptions of one block contradict each other, or would not be two.
    for index in declarations.indices {
      let own = declarations[index]
      let others = declarations[(index + 1)...]
      if others.contains(where: { $0.group == own.group && $0.creator == own.creator }) {
        declarations[index].status = .unsafe
      }
    }
    guard walker.depth == outside else {
      throw .cannotApply(action: "obeying", header.tag, because: "it is longer than such a sequence ever is")
    }
  }

  /// The place of what the file says of the block that an element reserves; -1 when it says nothing.
  mutating func declaration(for header: ElementHeader) throws(Quarantine) -> Int {
    guard !declarations.isEmpty, !header.hasUndefinedLength, header.length <= 1024 else { return -1 }
    let creator = Text.trimmed(try value(of: header))
    return declarations.firstIndex { $0.group == header.tag.group && $0.creator == creator } ?? -1
  }

  /// The VR of a private element that the file calls UN, as implicit VR does to all of them: a date can be moved only
  /// when it is known for one. The list proves nothing, so it only ever chooses how a value is changed.
  mutating func privateVR(_ tag: Tag, creator: ActionTable.CreatorID) -> VR? {
    guard let name = table.creators.first(where: { $0.value == creator })?.key else { return nil }
    return PrivateDictionary.entry(
      group: tag.group, creator: name, element: UInt8(truncatingIfNeeded: tag.element))?.vr
  }
}
