internal import DICOM

/// Action ids by tag: an open-addressing hash table that is probed once for most tags.
struct TagMap: Sendable {
  private var keys: [UInt32]
  private var ids: [Int32]
  private var count = 0
  private var shift: UInt32

  private static let empty: Int32 = -1

  init() {
    shift = 32 - 11
    keys = Array(repeating: 0, count: 1 << 11)
    ids = Array(repeating: Self.empty, count: 1 << 11)
  }

  subscript(tag: Tag) -> ActionTable.ID? {
    let slot = slot(of: tag)
    return ids[slot] == Self.empty ? nil : ActionTable.ID(ids[slot])
  }

  mutating func insertIfAbsent(_ tag: Tag, _ id: ActionTable.ID) {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: tag)
    guard ids[slot] == Self.empty else { return }
    keys[slot] = tag.rawValue
    ids[slot] = Int32(id)
    count += 1
  }

  /// The slot that holds the tag, or the empty one where it belongs.
  private func slot(of tag: Tag) -> Int {
    // Fibonacci hashing: tags differ in a few digits, and the multiplication spreads them over the upper bits.
    var slot = Int((tag.rawValue &* 0x9E37_79B1) >> shift)
    while ids[slot] != Self.empty, keys[slot] != tag.rawValue { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = TagMap()
    larger.shift = shift - 1
    larger.keys = Array(repeating: 0, count: keys.count * 2)
    larger.ids = Array(repeating: Self.empty, count: keys.count * 2)
    for slot in keys.indices where ids[slot] != Self.empty {
      larger.insertIfAbsent(Tag(rawValue: keys[slot]), Int(ids[slot]))
    }
    self = larger
  }
}
