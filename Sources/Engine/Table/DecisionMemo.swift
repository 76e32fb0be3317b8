internal import DICOM

/// What a table has decided about elements, remembered: almost every element of an instance was in the one before.
///
/// Away from rules that speak of a way through sequences, a decision depends on the tag, the stated VR, the private
/// creator, and whether the element lies in the root data set. An entry has two slots to go to, and gives way where both are taken.
struct DecisionMemo: Sendable {
  struct Decision: Sendable {
    /// The action; of a compound one, in the root data set, what it comes to.
    var id: ActionTable.ID
    /// The dictionary's VR of a standard element.
    var known: VR?
    var treatment: Treatment
  }

  /// How much is left to be found out about an element whose length is defined, outside of replaced sequences.
  enum Treatment: UInt8, Sendable {
    /// It passes, whatever its value.
    case passes
    /// It is kept if its value may be what it is called.
    case keeps
    /// It goes, whatever its value.
    case goes
    /// The value or its place says.
    case asks
  }

  private struct Slot: Sendable {
    /// 0 is no key: every VR has letters.
    var key: UInt64
    var id: Int32
    var known: VR?
    var treatment: Treatment
  }

  private static let bits: UInt64 = 10
  private static let free = Slot(key: 0, id: 0, known: nil, treatment: .asks)

  private var slots = [Slot](repeating: free, count: 1 << Int(bits))
  /// What the decisions depend on beside the element.
  private var table: ActionTable?
  private var sopClass: [UInt8]?

  /// Turns to another instance. The SOP class decides what compound actions come to.
  mutating func turn(to table: ActionTable, sopClass: [UInt8]?) {
    if let known = self.table, known === table, sopClass == self.sopClass { return }
    self.table = table
    self.sopClass = sopClass
    for index in slots.indices { slots[index] = Self.free }
  }

  /// By what elements are told apart.
  @inline(__always)
  static func key(_ header: ElementHeader, creator: ActionTable.CreatorID, isRoot: Bool) -> UInt64 {
    UInt64(header.tag.rawValue) << 32 | UInt64(header.vr.rawValue) << 16
      | UInt64(UInt16(truncatingIfNeeded: creator)) << 1 & 0xFFFF | (isRoot ? 1 : 0)
  }

  /// The most creators that a key tells apart.
  static let mostCreators = 1 << 15

  @inline(__always) subscript(key: UInt64) -> Decision? {
    get {
      let place = Self.place(of: key)
      let slot = slots[place].key == key ? slots[place] : slots[place ^ 1]
      guard slot.key == key else { return nil }
      return Decision(id: ActionTable.ID(slot.id), known: slot.known, treatment: slot.treatment)
    }
    set {
      guard let decision = newValue else { return }
      let place = Self.place(of: key)
      slots[slots[place].key == Self.free.key ? place : place ^ 1] = Slot(
        key: key, id: Int32(decision.id), known: decision.known, treatment: decision.treatment)
    }
  }

  @inline(__always) private static func place(of key: UInt64) -> Int {
    // Fibonacci hashing, as in `TagMap`.
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
