internal import DICOM

/// What a file says of its own private blocks in (0008,0300) (PS3.3 C.12.1.1.7), to which PS3.15 E.3.10 points.
struct PrivateDeclarations {
  /// What is said of one block, or of one element of it.
  enum Word { case safe, unsafe }

  private struct Declaration {
    var group: UInt16 = 0
    var creator = ""
    var status = ""
    /// (0008,0304).
    var safe: Set<UInt8> = []
    /// (0008,0306), with the letter of (0008,0307) where there is one.
    var identifying: [UInt8: String] = [:]
    /// The elements of the treatment that is being read.
    var treated: [UInt8] = []
  }

  private static let sequence = Tag(0x0008, 0x0300)
  private static let treatments = Tag(0x0008, 0x0305)
  private var declarations: [Declaration] = []

  /// Takes an element of the sequence; others are passed over.
  mutating func take(
    _ step: ElementWalk.Step, _ walk: ElementWalk, _ window: inout ByteWindow
  ) throws(ReadError) {
    guard step.content == .value, let outer = walk.path.first, outer.tag == Self.sequence, outer.item >= 0
    else { return }
    while declarations.count <= outer.item { declarations.append(Declaration()) }
    let value = try ElementWalk.value(of: step, in: &window)
    let text = Value.text(Value.trimmed(value))
    let numbers = { Value.numbers(value, isBigEndian: walk.isBigEndian) }
    let elements = { numbers().map { UInt8(truncatingIfNeeded: $0) } }
    let index = outer.item
    switch (step.tag.element, walk.path.count) {
    case (0x0301, 1): declarations[index].group = numbers().first ?? 0
    case (0x0302, 1): declarations[index].creator = text
    case (0x0303, 1): declarations[index].status = text
    case (0x0304, 1): declarations[index].safe.formUnion(elements())
    case (0x0306, 2) where walk.path[1].tag == Self.treatments:
      declarations[index].treated = elements()
      for element in elements() { declarations[index].identifying[element] = "X" }
    case (0x0307, 2) where walk.path[1].tag == Self.treatments:
      for element in declarations[index].treated { declarations[index].identifying[element] = text }
      declarations[index].treated = []
    default: return
    }
  }

  /// What the file says of an element that has a value; nil when it says nothing, or that the value is to be another.
  func word(of element: PrivateElement) -> Word? {
    let own = declarations.filter { $0.group == element.group && $0.creator == element.creator }
    guard let number = element.element, !own.isEmpty else { return nil }
    let words = own.map { declaration -> Word? in
      switch declaration.identifying[number] {
      case "D", "U": return nil
      case .some: return .unsafe
      case nil: break
      }
      switch declaration.status {
      case "SAFE": return .safe
      case "MIXED": return declaration.safe.contains(number) ? .safe : .unsafe
      default: return .unsafe
      }
    }
    // What contradicts itself is believed where it warns.
    if words.contains(.unsafe) { return .unsafe }
    return words.allSatisfy { $0 == .safe } ? .safe : nil
  }

  /// Whether the file calls something of a creator's safe.
  func vouches(for creator: String) -> Bool {
    declarations.contains {
      $0.creator == creator && ($0.status == "SAFE" || ($0.status == "MIXED" && !$0.safe.isEmpty))
    }
  }
}
