internal import DICOM

/// What a file says of its own private blocks (0008,0300) (PS3.3 C.12.1.1.7).
///
/// It only ever takes away: what the file calls unsafe goes although a list calls it safe. That a file calls something
/// safe proves nothing to anybody who has not written it.
struct PrivateDeclaration: Sendable {
  /// (0008,0303).
  enum Status: Sendable { case safe, mixed, unsafe }

  /// An item of (0008,0305).
  struct Treatment: Sendable {
    var elements: [UInt16] = []
    /// (0008,0307): D, Z, X or U.
    var letter: UInt8 = 0x58
  }

  var group: UInt16 = 0
  var creator: [UInt8] = []
  /// What says nothing that can be read is unsafe.
  var status = Status.unsafe
  /// (0008,0304): what is safe in a mixed block.
  var nonidentifying: [UInt16] = []
  var treatments: [Treatment] = []

  /// What becomes of an element of the block for which the rules have chosen `ruled`.
  func action(for element: UInt8, ruled: ActionTable.ID, _ kind: Action.Kind) -> ActionTable.ID {
    if kind == .delete || kind == .quarantine { return ruled }
    if let treatment = treatments.first(where: {
      $0.elements.contains { UInt8(truncatingIfNeeded: $0) == element }
    }) {
      let isKept = kind == .keep || kind == .verbatim || kind == .require
      switch treatment.letter {
      case 0x44: return isKept ? ActionTable.replaces : ruled
      case 0x55: return isKept ? ActionTable.hashesUIDs : ruled
      case 0x5A: return ActionTable.empties
      default: return ActionTable.deletes
      }
    }
    switch status {
    case .safe: return ruled
    case .mixed:
      return nonidentifying.contains { UInt8(truncatingIfNeeded: $0) == element }
        ? ruled : ActionTable.deletes
    case .unsafe: return ActionTable.deletes
    }
  }

  /// Takes over an element of the item, or of a treatment in it.
  mutating func read(_ tag: Tag, _ bytes: [UInt8], bigEndian: Bool) {
    let last = treatments.count - 1
    switch tag {
    case Tag(0x0008, 0x0301): group = Self.numbers(bytes, bigEndian).first ?? 0
    case Tag(0x0008, 0x0302): creator = Text.trimmed(bytes)
    case Tag(0x0008, 0x0303):
      switch String(decoding: Text.trimmed(bytes), as: UTF8.self) {
      case "SAFE": status = .safe
      case "MIXED": status = .mixed
      default: status = .unsafe
      }
    case Tag(0x0008, 0x0304): nonidentifying = Self.numbers(bytes, bigEndian)
    case Tag(0x0008, 0x0306) where last >= 0: treatments[last].elements = Self.numbers(bytes, bigEndian)
    case Tag(0x0008, 0x0307) where last >= 0:
      let letters = Text.trimmed(bytes)
      treatments[last].letter = letters.count == 1 ? letters[0] : 0x58
    default: return
    }
  }

  private static func numbers(_ bytes: [UInt8], _ bigEndian: Bool) -> [UInt16] {
    stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
  }
}

extension Tag {
  static var privateDataElementCharacteristicsSequence: Tag { Tag(0x0008, 0x0300) }
}
