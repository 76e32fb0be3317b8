internal import DICOM

/// The ways through sequences that have been met, each by a number, so that what is decided there can be remembered by it.
///
/// A way is which sequences an element lies in, and whose they are if they are private; not in which of their items.
struct SequenceWays: Sendable {
  /// The number of a way.
  typealias Way = UInt16

  /// The root data set.
  static let root: Way = 0
  /// One of more ways than anybody counts.
  static let uncounted = Way.max

  private struct Step: Hashable {
    var outer: Way
    var tag: Tag
    var creator: ActionTable.CreatorID
  }

  private var ways: [Step: Way] = [:]

  /// The way that goes on into a sequence.
  mutating func way(from outer: Way, into tag: Tag, creator: ActionTable.CreatorID) -> Way {
    guard outer != Self.uncounted else { return Self.uncounted }
    let step = Step(outer: outer, tag: tag, creator: creator)
    if let known = ways[step] { return known }
    guard ways.count + 1 < Int(Self.uncounted) else { return Self.uncounted }
    let way = Way(ways.count + 1)
    ways[step] = way
    return way
  }

  /// Forgets all of them.
  mutating func removeAll() { ways.removeAll(keepingCapacity: true) }
}
