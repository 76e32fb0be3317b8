internal import DICOM

/// How many values of each attribute of one instance held an identifier, and lost it, in tag order.
///
/// There are few of them in any file, and every file has some: an array is cheaper than a dictionary.
struct SweepFinds: Hashable, Sendable {
  struct Find: Hashable, Sendable {
    var tag: Tag
    var count: Int
  }

  private(set) var all: [Find] = []

  var isEmpty: Bool { all.isEmpty }

  mutating func add(_ tag: Tag, _ count: Int = 1) {
    // They come in tag order, but for those inside sequences.
    let place = all.lastIndex { $0.tag <= tag }
    if let place, all[place].tag == tag {
      all[place].count += count
    } else {
      all.insert(Find(tag: tag, count: count), at: place.map { $0 + 1 } ?? 0)
    }
  }

  mutating func removeAll() { if !all.isEmpty { all.removeAll(keepingCapacity: true) } }
}
