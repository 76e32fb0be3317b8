internal import DICOM

/// Finds one element of a data set by its way through sequences.
struct ElementFinder {
  let element: RuleRanking.Element

  /// A data set or a sequence that the cursor is in.
  private struct Frame {
    /// How many steps of the way lie behind it; nil off the way.
    var steps: Int?
    /// The number of the item that was entered last.
    var item = -1
    var creators: [(group: UInt16, block: UInt8, name: [UInt8])] = []
    /// The (0008,0005) of its own.
    var characterSet: [UInt8]?
  }

  /// An element, and what must be known to read it.
  struct Found {
    var header: ElementHeader
    var encoding: DataSetEncoding
    /// The value of the (0008,0005) that is in force there.
    var characterSet: [UInt8]
  }

  /// The element; nil when the data set has none. The window holds its header.
  func find(
    from start: UInt64, encoding: DataSetEncoding, window: inout ByteWindow
  ) throws(ReadError) -> Found? {
    var cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
    var frames = [Frame(steps: 0)]
    while true {
      let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
      if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
      let encoding = cursor.encoding
      switch try cursor.next(in: window) {
      case .element(let header):
        var steps: Int?
        if let reached = frames.last?.steps {
          try note(header, in: &frames[frames.count - 1], window: &window)
          let creators = frames[frames.count - 1].creators
          if reached == element.path.count {
            if Self.matches(header.tag, element.tag, element.creator, creators) {
              let set = frames.last { $0.characterSet != nil }?.characterSet ?? []
              return Found(header: header, encoding: encoding, characterSet: set)
            }
          } else if Self.matches(
            header.tag, element.path[reached].tag, element.path[reached].creator, creators)
          {
            steps = reached
          }
        }
        let isSequence = header.vr == .sq || (header.vr == .un && DataDictionary.vr(of: header.tag) == .sq)
        if header.hasUndefinedLength || (steps != nil && isSequence) {
          try cursor.enter(header)
          frames.append(Frame(steps: steps))
        } else {
          cursor.skip(header)
        }
      case .item:
        frames[frames.count - 1].item += 1
        let parent = frames[frames.count - 1]
        let isOnWay = parent.steps.map { element.path[$0].item == parent.item } ?? false
        frames.append(Frame(steps: isOnWay ? parent.steps.map { $0 + 1 } : nil))
      case .fragment(let header): cursor.skip(header)
      case .itemEnd, .sequenceEnd: frames.removeLast()
      case .padding, .end: return nil
      }
    }
  }

  private func note(
    _ header: ElementHeader, in frame: inout Frame, window: inout ByteWindow
  ) throws(ReadError) {
    guard header.tag.isPrivateCreator || header.tag == .specificCharacterSet, !header.hasUndefinedLength,
      header.length <= 1024
    else { return }
    if !window.holds(header.value) { try window.load(from: header.start) }
    if header.tag == .specificCharacterSet {
      frame.characterSet = Array(copying: window.bytes(header.value))
      return
    }
    let name = Text.trimmed(Array(copying: window.bytes(header.value)))
    frame.creators.append((header.tag.group, UInt8(truncatingIfNeeded: header.tag.element), name))
  }

  private static func matches(
    _ tag: Tag, _ wanted: Tag, _ creator: String?,
    _ creators: [(group: UInt16, block: UInt8, name: [UInt8])]
  ) -> Bool {
    guard let creator else { return tag == wanted }
    guard tag.group == wanted.group, tag.element & 0xFF == wanted.element & 0xFF, !tag.isPrivateCreator
    else { return false }
    let block = UInt8(truncatingIfNeeded: tag.element >> 8)
    return creators.contains { entry in
      entry.group == tag.group && entry.block == block && entry.name == Array(creator.utf8)
    }
  }
}
