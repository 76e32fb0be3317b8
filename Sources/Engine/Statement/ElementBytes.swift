internal import DICOM

/// Small elements of ASCII text as bytes (PS3.5 7.1, 7.5), all lengths defined.
struct ElementBytes {
  let encoding: DataSetEncoding

  /// An element of text.
  func element(_ tag: Tag, _ vr: VR, _ text: String) -> [UInt8] { element(tag, vr, Array(text.utf8)) }

  /// An element of a value in this encoding, which is padded; of a sequence its items.
  func element(_ tag: Tag, _ vr: VR, _ value: [UInt8]) -> [UInt8] {
    var value = value
    if value.count % 2 == 1 { value.append(vr.paddingByte) }
    return header(tag, vr, length: value.count) + value
  }

  /// A sequence of items, each given by its elements.
  func sequence(_ tag: Tag, _ items: [[UInt8]]) -> [UInt8] {
    let content = items.flatMap(item)
    return header(tag, .sq, length: content.count) + content
  }

  /// An item, given by its elements.
  func item(_ elements: [UInt8]) -> [UInt8] { number(Tag.item) + number(elements.count, bytes: 4) + elements }

  /// The header of an element whose value follows.
  func header(_ tag: Tag, _ vr: VR, length: Int) -> [UInt8] {
    guard encoding.isExplicit else { return number(tag) + number(length, bytes: 4) }
    let letters = [UInt8(vr.rawValue >> 8), UInt8(vr.rawValue & 0xFF)]
    return number(tag) + letters
      + (vr.hasLongLength ? [0, 0] + number(length, bytes: 4) : number(length, bytes: 2))
  }

  /// A whole number of some bytes.
  func number(_ value: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (encoding.isBigEndian ? count - 1 - $0 : $0))) }
  }

  /// The elements of a code's item (PS3.3 8.1), in tag order.
  func code(value: String, scheme: String, meaning: String) -> [UInt8] {
    element(Tag(0x0008, 0x0100), .sh, value) + element(Tag(0x0008, 0x0102), .sh, scheme)
      + element(Tag(0x0008, 0x0104), .lo, meaning)
  }

  private func number(_ tag: Tag) -> [UInt8] {
    number(Int(tag.group), bytes: 2) + number(Int(tag.element), bytes: 2)
  }
}
