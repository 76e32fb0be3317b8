internal import DICOM

/// A way through all elements of a data set, at every depth, with the path to each.
struct ElementWalk {
  /// An element that the walk comes upon.
  struct Step {
    enum Content { case value, sequence, fragments, fragment, padding }

    var content: Content
    var header: ElementHeader
    /// The file's VR, or the dictionary's for a known element that is UN in the file.
    var vr: VR
    /// (0008,0005) where the element is.
    var characterSet: [UInt8]

    var tag: Tag { header.tag }
    /// The bytes of the value; nothing for a container.
    var range: Range<UInt64> {
      content == .value || content == .fragment ? header.value : header.valueStart..<header.valueStart
    }
  }

  /// The sequences around the element, with the numbers of their items.
  private(set) var path: [(tag: Tag, item: Int)] = []
  private var cursor: DataSetCursor
  private var characterSets: [[UInt8]] = [[]]
  /// Where a value that only looks like a sequence can be passed over after all.
  private var guess: (cursor: DataSetCursor, depth: Int, sets: Int)?

  init(from start: UInt64, encoding: DataSetEncoding, in window: borrowing ByteWindow) {
    cursor = DataSetCursor(at: start, end: window.fileSize, encoding: encoding)
  }

  /// The next element; nil at the end of the data set.
  mutating func next(in window: inout ByteWindow) throws(ReadError) -> Step? {
    while true {
      do throws(ReadError) { return try advance(in: &window) } catch {
        // What was taken for a sequence is none: its bytes are a value like any other.
        guard let guess else { throw error }
        cursor = guess.cursor
        path.removeLast(path.count - guess.depth)
        characterSets.removeLast(characterSets.count - guess.sets)
        self.guess = nil
      }
    }
  }

  private mutating func advance(in window: inout ByteWindow) throws(ReadError) -> Step? {
    while true {
      let needed = min(cursor.position + DataSetCursor.longestHeader, window.fileSize)
      if cursor.position < window.start || needed > window.end { try window.load(from: cursor.position) }
      switch try cursor.next(in: window) {
      case .element(let header): return try element(header, in: &window)
      case .fragment(let header):
        cursor.skip(header)
        return Step(content: .fragment, header: header, vr: .ob, characterSet: [])
      case .item:
        if let last = path.indices.last { path[last].item += 1 }
        characterSets.append(characterSets.last ?? [])
      case .itemEnd: if characterSets.count > 1 { characterSets.removeLast() }
      case .sequenceEnd:
        if !path.isEmpty { path.removeLast() }
        if let guess, path.count <= guess.depth { self.guess = nil }
      case .padding:
        let header = ElementHeader(
          tag: Tag(rawValue: 0), vr: .un, length: 0, start: cursor.position, valueStart: cursor.position)
        cursor.skipPadding()
        return Step(content: .padding, header: header, vr: .un, characterSet: [])
      case .end: return nil
      }
    }
  }

  private mutating func element(
    _ header: ElementHeader, in window: inout ByteWindow
  ) throws(ReadError) -> Step {
    let vr = header.vr == .un ? DataDictionary.vr(of: header.tag) ?? .un : header.vr
    var step = Step(content: .value, header: header, vr: vr, characterSet: characterSets.last ?? [])
    if header.hasUndefinedLength || header.vr == .sq || (header.vr == .un && vr == .sq && !header.isEmpty) {
      step.content =
        header.hasUndefinedLength && header.tag == .pixelData && header.vr != .un ? .fragments : .sequence
      try cursor.enter(header)
      path.append((header.tag, -1))
    } else if header.vr == .un, header.tag != .pixelData, try beginsAsSequence(header, in: &window) {
      var passing = cursor
      passing.skip(header)
      if guess == nil { guess = (passing, path.count, characterSets.count) }
      step.content = .sequence
      try cursor.enter(header)
      path.append((header.tag, -1))
    } else {
      cursor.skip(header)
      if header.tag == .specificCharacterSet, header.length <= 1024 {
        characterSets[characterSets.count - 1] = try Self.value(of: step, in: &window)
      }
    }
    return step
  }

  private func beginsAsSequence(_ header: ElementHeader, in window: inout ByteWindow) throws(ReadError)
    -> Bool
  {
    guard header.length >= 8 else { return false }
    let first = header.valueStart..<header.valueStart + 4
    if !window.holds(first) { try window.load(from: header.start) }
    return Array(copying: window.bytes(first)) == [0xFE, 0xFF, 0x00, 0xE0]
  }

  /// The most bytes of a value that is held.
  static let longestValue: UInt32 = 64 << 10

  /// The bytes of a value, at most `longestValue` of them. The window may move.
  static func value(of step: Step, in window: inout ByteWindow) throws(ReadError) -> [UInt8] {
    let range =
      step.range.lowerBound..<step.range.lowerBound + min(UInt64(longestValue), UInt64(step.range.count))
    if !window.holds(range) { try window.load(from: range.lowerBound) }
    return Array(copying: window.bytes(range))
  }

  /// The path as the standard's notation: `(0008,1140)[0]/(0008,1155)`.
  func text(for tag: Tag) -> String {
    var parts = path.map { "\($0.tag)" + ($0.item >= 0 ? "[\($0.item)]" : "") }
    // A container that was just entered, and its fragments, are on the path already.
    let isOnPath = path.last.map { $0.item < 0 && $0.tag == tag } ?? false
    if !isOnPath, tag != .item { parts.append("\(tag)") }
    return parts.joined(separator: "/")
  }

  /// The way to the item that the element lies in; empty for the root data set.
  var way: [UInt32] {
    let isEntered = path.last.map { $0.item < 0 } ?? false
    return path.dropLast(isEntered ? 1 : 0).flatMap {
      [$0.tag.rawValue, UInt32(truncatingIfNeeded: $0.item)]
    }
  }

  /// The order of bytes at the element.
  var isBigEndian: Bool { cursor.encoding.isBigEndian }

  /// The path as something to compare with that of another file.
  func key(for tag: Tag) -> [UInt32] {
    path.flatMap { [$0.tag.rawValue, UInt32(truncatingIfNeeded: $0.item)] } + [tag.rawValue]
  }
}
