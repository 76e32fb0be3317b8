public import DICOM

/// A small data set as a value: what a profile's test gives, and what became of it.
public struct MemoryDataSet: Sendable {
  /// Which element of a data set.
  public enum Name: Hashable, Sendable {
    case tag(Tag)
    /// By its creator, in whichever block.
    case privateElement(group: UInt16, creator: String, element: UInt8)
  }

  /// One step of the way to an element: a sequence, and which of its items, from 0.
  public struct Step: Hashable, Sendable {
    public var name: Name
    public var item: Int

    public init(_ name: Name, item: Int) {
      self.name = name
      self.item = item
    }
  }

  enum Content: Sendable {
    case value([UInt8])
    case items([MemoryDataSet])
  }

  struct Element: Sendable {
    var vr: VR
    var content: Content
  }

  var elements: [Tag: Element] = [:]

  public init() {}

  /// Sets a value at the end of a way, making the items on it.
  mutating func set(_ name: Name, in path: ArraySlice<Step>, _ vr: VR, _ value: [UInt8]) {
    guard let step = path.first else {
      elements[allocate(name)] = Element(vr: vr, content: .value(value))
      return
    }
    let tag = allocate(step.name)
    var items: [MemoryDataSet] = []
    if case .items(let known)? = elements[tag]?.content { items = known }
    while items.count <= step.item { items.append(MemoryDataSet()) }
    items[step.item].set(name, in: path.dropFirst(), vr, value)
    elements[tag] = Element(vr: .sq, content: .items(items))
  }

  /// The element at the end of a way; nil when there is none.
  func element(_ name: Name, in path: ArraySlice<Step>) -> Element? {
    guard let step = path.first else { return tag(of: name).flatMap { elements[$0] } }
    guard let tag = tag(of: step.name), case .items(let items)? = elements[tag]?.content,
      items.indices.contains(step.item)
    else { return nil }
    return items[step.item].element(name, in: path.dropFirst())
  }

  /// The tag that a name has here.
  private func tag(of name: Name) -> Tag? {
    switch name {
    case .tag(let tag): return tag
    case .privateElement(let group, let creator, let element):
      return block(group, creator).map { Tag(group, UInt16($0) << 8 | UInt16(element)) }
    }
  }

  private func block(_ group: UInt16, _ creator: String) -> UInt8? {
    elements.first { tag, element in
      guard tag.group == group, tag.isPrivateCreator, case .value(let bytes) = element.content else {
        return false
      }
      return Text.trimmed(bytes) == Array(creator.utf8)
    }.map { UInt8(truncatingIfNeeded: $0.key.element) }
  }

  /// The tag of a name, reserving a private block where there is none (PS3.5 7.8.1).
  private mutating func allocate(_ name: Name) -> Tag {
    guard case .privateElement(let group, let creator, let element) = name else {
      return tag(of: name) ?? Tag(rawValue: 0)
    }
    if let known = tag(of: name) { return known }
    var block: UInt8 = 0x10
    while block < 0xFF, elements[Tag(group, UInt16(block))] != nil { block += 1 }
    elements[Tag(group, UInt16(block))] = Element(vr: .lo, content: .value(Array(creator.utf8)))
    return Tag(group, UInt16(block) << 8 | UInt16(element))
  }
}

extension MemoryDataSet {
  /// The data set in explicit VR little endian, all lengths defined (PS3.5 7.1, 7.5).
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for (tag, element) in elements.sorted(by: { $0.key < $1.key }) {
      var value: [UInt8] = []
      switch element.content {
      case .value(let plain):
        value = plain
        if value.count % 2 == 1 { value.append(element.vr.paddingByte) }
      case .items(let items):
        for item in items {
          let inside = item.encoded
          value += Self.little(Tag.item) + Self.little(UInt32(inside.count)) + inside
        }
      }
      bytes += Self.little(tag) + [UInt8(element.vr.rawValue >> 8), UInt8(element.vr.rawValue & 0xFF)]
      bytes +=
        element.vr.hasLongLength ? [0, 0] + Self.little(UInt32(value.count)) : Self.little16(value.count)
      bytes += value
    }
    return bytes
  }

  private static func little(_ tag: Tag) -> [UInt8] { little16(Int(tag.group)) + little16(Int(tag.element)) }
  private static func little16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Reads a data set in explicit VR little endian that the window's file holds, and that fits the window.
  init(in window: borrowing ByteWindow) throws(ReadError) {
    var open: [(tag: Tag, items: [MemoryDataSet])] = []
    var sets = [MemoryDataSet()]
    var cursor = DataSetCursor(at: 0, end: window.fileSize, encoding: .explicitVRLittleEndian)
    while true {
      switch try cursor.next(in: window) {
      case .element(let header):
        if header.vr == .sq || header.hasUndefinedLength {
          try cursor.enter(header)
          open.append((header.tag, []))
        } else {
          let bytes = window.bytes(header.value)
          let value = (0..<bytes.byteCount).map { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
          sets[sets.count - 1].elements[header.tag] = Element(vr: header.vr, content: .value(value))
          cursor.skip(header)
        }
      case .item: sets.append(MemoryDataSet())
      case .itemEnd:
        if let done = sets.popLast(), !open.isEmpty { open[open.count - 1].items.append(done) }
      case .sequenceEnd:
        if let done = open.popLast() {
          sets[sets.count - 1].elements[done.tag] = Element(vr: .sq, content: .items(done.items))
        }
      case .fragment(let header): cursor.skip(header)
      case .padding, .end:
        self = sets[0]
        return
      }
    }
  }
}
