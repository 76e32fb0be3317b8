internal import DICOM

/// What a table has decided about elements, remembered: almost every element of an instance was in the one before.
///
/// Where no rule tells items apart, a decision depends on the tag, the stated VR, the private creator, and the way through
/// sequences. Entries stand in the order in which they were met: what is asked for next is mostly the one behind, already on
/// its way to the processor, which has had no room for it while the pixels went through.
struct DecisionMemo: Sendable {
  struct Decision: Sendable {
    /// The action; of a compound one what it comes to.
    var id: ActionTable.ID
    /// The dictionary's VR of a standard element.
    var known: VR?
    var treatment: Treatment
    /// What the value is looked at for when it is kept.
    var examination = Examination.nothing
    /// The way into the element, if it is a sequence that is entered.
    var inside = SequenceWays.uncounted

    /// The element goes.
    static let goes = Decision(id: ActionTable.deletes, known: nil, treatment: .goes)
    /// So does the sequence.
    static let goesWithItems = Decision(id: ActionTable.deletes, known: nil, treatment: .goesWithItems)
  }

  /// How much is left to be found out about an element whose length is defined, outside of replaced sequences.
  enum Treatment: UInt8, Sendable {
    /// It passes, whatever its value.
    case passes
    /// It is kept if its value may be what it is called.
    case keeps
    /// It goes, whatever its value.
    case goes
    /// It goes with all of its items.
    case goesWithItems
    /// It loses all of its items.
    case emptiesItems
    /// The items of the sequence are treated by their own rules.
    case enters
    /// It loses its value.
    case empties
    /// Its value makes room for the dummy of its VR, if there is one.
    case replaces
    /// The editor makes the new value, in which nothing of the old one is left.
    case edits
    /// The value or its place says.
    case asks

    /// Whether a sequence is passed over with all of its items.
    var isOfItems: Bool { self == .goesWithItems || self == .emptiesItems }
  }

  /// By what elements are told apart.
  struct Key: Hashable, Sendable {
    fileprivate var element: UInt64
    fileprivate var way: SequenceWays.Way

    @inline(__always)
    init(_ header: ElementHeader, creator: ActionTable.CreatorID, way: SequenceWays.Way) {
      element =
        UInt64(header.tag.rawValue) << 32 | UInt64(header.vr.rawValue) << 16
        | UInt64(UInt16(truncatingIfNeeded: creator))
      self.way = way
    }
  }

  private struct Entry: Sendable {
    /// How a header of a standard element begins: which creator a private one has, it does not say.
    var pattern: HeaderPattern
    var element: UInt64
    var id: Int32
    var way: SequenceWays.Way
    var inside: SequenceWays.Way
    var known: VR?
    var treatment: Treatment
    var examination: Examination

    @inline(__always) func isOf(_ key: Key) -> Bool { element == key.element && way == key.way }

    @inline(__always) var decision: Decision {
      Decision(
        id: ActionTable.ID(id), known: known, treatment: treatment, examination: examination, inside: inside)
    }
  }

  /// More entries than almost any instance needs; whoever needs more begins anew.
  static let capacity = 1 << 11
  private static let placeBits: UInt64 = 12

  private var entries: [Entry] = []
  /// The entry that is expected next.
  private var next = 0
  /// The number of the entry of each key, by its hash, from 1 on: the place of the hash, or the next one that is free.
  private var places = [UInt16](repeating: 0, count: 1 << Int(placeBits))
  /// The ways of which the keys are.
  var ways = SequenceWays()
  /// What the decisions depend on beside the element.
  private var table: ActionTable?
  private var sopClass: [UInt8]?
  /// Another one whenever what was decided is decided no longer.
  private(set) var generation = 0

  /// Turns to another instance. The SOP class decides what compound actions come to.
  mutating func turn(to table: ActionTable, sopClass: [UInt8]?) {
    if let known = self.table, known === table, sopClass == self.sopClass { return }
    self.table = table
    self.sopClass = sopClass
    ways.removeAll()
    removeAll()
    generation += 1
  }

  private mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    next = 0
    for place in places.indices { places[place] = 0 }
  }

  /// The most creators that a key tells apart: of others nothing is asked or remembered.
  static let mostCreators = 1 << 16

  /// What was decided about an element; nil when that is not known.
  @inline(__always)
  mutating func decision(_ key: Key) -> Decision? {
    if next >= entries.count || !entries[next].isOf(key) {
      guard let index = index(of: key) else { return nil }
      next = index
    }
    return takeExpected()
  }

  /// Where what is decided about the next element is expected.
  var place: Int { next }

  /// Expects it at a place where it was before.
  mutating func expect(_ place: Int) { next = place }

  /// How the header begins of the element that is expected next, if it is one on this way.
  @inline(__always)
  func expected(on way: SequenceWays.Way) -> HeaderPattern {
    guard next < entries.count, entries[next].way == way else { return .none }
    return entries[next].pattern
  }

  /// What was decided about the element that is expected next: it has come.
  @inline(__always)
  mutating func takeExpected() -> Decision {
    let decision = entries[next].decision
    next += 1
    return decision
  }

  /// Remembers what was decided about an element of which nothing was known; or not, where its key is one of too many that
  /// want one place: a file that has been made for that costs no more than one without a memo.
  mutating func remember(_ decision: Decision, _ header: ElementHeader, _ key: Key) {
    if entries.count == Self.capacity { removeAll() }
    guard let free = probes(of: key).first(where: { places[$0] == 0 }) else { return }
    entries.append(
      Entry(
        pattern: header.tag.isPrivate ? .none : HeaderPattern(of: header), element: key.element,
        id: Int32(decision.id), way: key.way, inside: decision.inside,
        known: decision.known, treatment: decision.treatment, examination: decision.examination))
    next = entries.count
    places[free] = UInt16(entries.count)
  }

  @inline(never)
  private func index(of key: Key) -> Int? {
    for place in probes(of: key) {
      let index = Int(places[place]) - 1
      if index < 0 { return nil }
      if entries[index].isOf(key) { return index }
    }
    return nil
  }

  /// The places where a key may stand, in order.
  private func probes(of key: Key) -> some Sequence<Int> {
    let first = Self.place(of: key)
    return (first..<first + Self.mostProbes).lazy.map { [mask = places.count - 1] in $0 & mask }
  }

  private static let mostProbes = 8

  private static func place(of key: Key) -> Int {
    // Fibonacci hashing, as in `TagMap`. Tags fill the upper half, ways begin at zero.
    Int(((key.element ^ UInt64(key.way) << 20) &* 0x9E37_79B9_7F4A_7C15) >> (64 - placeBits))
  }
}
