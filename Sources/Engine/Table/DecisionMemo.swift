internal import DICOM

/// What a table has decided about elements, remembered: almost every element of an instance was in the one before.
///
/// Where no rule tells items apart, a decision depends on the tag, the stated VR, the private creator, and the way through
/// sequences. An entry has two slots to go to, and gives way where both are taken.
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

  private struct Slot: Sendable {
    /// 0 is no element: every VR has letters.
    var element: UInt64
    var id: Int32
    var way: SequenceWays.Way
    var inside: SequenceWays.Way
    var known: VR?
    var treatment: Treatment
    var examination: Examination
  }

  private static let bits: UInt64 = 10
  private static let free = Slot(
    element: 0, id: 0, way: 0, inside: 0, known: nil, treatment: .asks, examination: .nothing)

  private var slots = [Slot](repeating: free, count: 1 << Int(bits))
  /// The ways of which the keys are.
  var ways = SequenceWays()
  /// What the decisions depend on beside the element.
  private var table: ActionTable?
  private var sopClass: [UInt8]?

  /// Turns to another instance. The SOP class decides what compound actions come to.
  mutating func turn(to table: ActionTable, sopClass: [UInt8]?) {
    if let known = self.table, known === table, sopClass == self.sopClass { return }
    self.table = table
    self.sopClass = sopClass
    ways.removeAll()
    for index in slots.indices { slots[index] = Self.free }
  }

  /// The most creators that a key tells apart.
  static let mostCreators = 1 << 16

  @inline(__always) subscript(key: Key) -> Decision? {
    get {
      var place = Self.place(of: key)
      if slots[place].element != key.element || slots[place].way != key.way {
        place ^= 1
        guard slots[place].element == key.element, slots[place].way == key.way else { return nil }
      }
      let slot = slots[place]
      return Decision(
        id: ActionTable.ID(slot.id), known: slot.known, treatment: slot.treatment,
        examination: slot.examination, inside: slot.inside)
    }
    set {
      guard let decision = newValue else { return }
      let place = Self.place(of: key)
      slots[slots[place].element == Self.free.element ? place : place ^ 1] = Slot(
        element: key.element, id: Int32(decision.id), way: key.way, inside: decision.inside,
        known: decision.known, treatment: decision.treatment, examination: decision.examination)
    }
  }

  @inline(__always) private static func place(of key: Key) -> Int {
    // Fibonacci hashing, as in `TagMap`. Tags fill the upper half, ways begin at zero.
    Int(((key.element ^ UInt64(key.way) << 20) &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
