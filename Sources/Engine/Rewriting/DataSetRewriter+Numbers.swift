internal import DICOM

/// Values that pass because of what they are called and could be anything: numbers written as text (DS, IS), and
/// private codes (CS).
extension DataSetRewriter {
  /// Leaves an element as it is, unless it is called a number and holds letters: such a value names somebody
  /// as well as any text does, and stays behind. (PS3.5 6.2 allows digits, signs, a point and E.) A table that keeps
  /// everything, for copies, keeps that too.
  mutating func keepNumber(_ header: ElementHeader, _ known: VR?) throws(Quarantine) {
    let vr = header.vr == .un ? known : header.vr
    let isCode = vr == .cs && header.tag.isPrivate
    guard isCode || vr == .ds || vr == .is,
      table.orphanDefault == ActionTable.deletes
    else {
      return isSweeping ? try keepSwept(header, known) : try keepValue(header)
    }
    guard header.length <= Self.longestEdited else {
      throw .cannotApply(action: "keep", header.tag, because: "it is called a number and is very long")
    }
    if !window.holds(header.value) {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    // A private code that no application may write as one is no code: what is listed as safe is a term.
    let isSound =
      isCode ? Self.isCode(window.bytes(header.value)) : Self.isNumeric(window.bytes(header.value))
    guard isSound else { return try empty(header) }
    return isCode && isSweeping ? try keepSwept(header, known) : try keepValue(header)
  }

  /// Whether the bytes may be numbers, eight of them at a time: only letters, `\\` and what is beyond ASCII have one of
  /// the two highest bits.
  static func isNumeric(_ bytes: RawSpan) -> Bool {
    let letters: UInt64 = 0xC0C0_C0C0_C0C0_C0C0
    var index = 0
    while index + 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & letters != 0, !isNumeric(bytes, index..<index + 8) { return false }
      index += 8
    }
    return isNumeric(bytes, index..<bytes.byteCount)
  }

  /// Whether the bytes are of CS: upper case letters, digits, space and underscore, backslashes between values (PS3.5
  /// 6.2), and a zero as padding.
  private static func isCode(_ bytes: RawSpan) -> Bool {
    for index in 0..<bytes.byteCount {
      switch bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) {
      case 0x41...0x5A, 0x30...0x39, 0x20, 0x5F, 0x5C, 0x00: continue
      default: return false
      }
    }
    return true
  }

  private static func isNumeric(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      // E and e of an exponent, and what separates values.
      guard byte < 0x40 || byte == 0x45 || byte == 0x65 || byte == 0x5C else { return false }
    }
    return true
  }
}
