extension TextCoder {
  /// A text in the sets that (0008,0005) lists. Each stretch is in the first of them that has its characters, and the
  /// sets of the beginning are in force again wherever the standard asks for it (PS3.5 6.1.2.5.3).
  func encode(_ text: [UInt8], vr: VR, _ sets: GraphicSets) -> [UInt8]? {
    var writer = Writer(sets)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        writer.append(UInt8(truncatingIfNeeded: scalar.value), vr)
      } else {
        guard let (set, bytes) = character(scalar, among: writer.candidates) else { return nil }
        writer.append(bytes, in: set)
      }
    }
    writer.reset()
    return writer.bytes
  }

  private func character(
    _ scalar: Unicode.Scalar, among candidates: [GraphicSet]
  ) -> (set: GraphicSet, bytes: [UInt8])? {
    for set in candidates {
      if let bytes = bytes(of: scalar, in: set) { return (set, bytes) }
    }
    return nil
  }

  private func bytes(of scalar: Unicode.Scalar, in set: GraphicSet) -> [UInt8]? {
    switch set.coding {
    case .ascii: return nil
    case .katakana:
      guard 0xFF61...0xFF9F ~= scalar.value else { return nil }
      return [UInt8(truncatingIfNeeded: scalar.value - 0xFF61) + 0xA1]
    case .iconv(let name, let lead):
      guard var bytes = converter(name)?.bytes(ofUTF8: Array(String(scalar).utf8)) else { return nil }
      if let lead {
        guard bytes.first == lead else { return nil }
        bytes.removeFirst()
      }
      // An encoding of many sets may have the character in another one.
      guard bytes.count == set.bytesPerCharacter, bytes.allSatisfy({ $0 >= 0x80 }),
        bytes.count == 1 || bytes.allSatisfy({ $0 >= 0xA1 })
      else { return nil }
      return set.region == .g0 ? bytes.map { $0 & 0x7F } : bytes
    }
  }

  /// The bytes of a value so far, and what is designated behind them.
  private struct Writer {
    let sets: GraphicSets
    var state: GraphicSets.State
    var bytes: [UInt8] = []

    init(_ sets: GraphicSets) {
      self.sets = sets
      state = sets.initial
    }

    /// The sets that a character may be in: first those that need no escape sequence.
    var candidates: [GraphicSet] {
      [state.g1, state.g0].compactMap { $0 } + (sets.hasCodeExtensions ? sets.others : [])
    }

    /// A character of the default repertoire, which is in the first G0 of every value.
    mutating func append(_ byte: UInt8, _ vr: VR) {
      if GraphicSets.isReset(byte, vr) { reset() } else { designate(sets.initial.g0) }
      bytes.append(byte)
    }

    mutating func append(_ character: [UInt8], in set: GraphicSet) {
      designate(set)
      bytes += character
    }

    /// Back to the sets of the beginning. None of these in G1 needs no escape sequence: readers forget it by themselves.
    mutating func reset() {
      designate(sets.initial.g0)
      if let g1 = sets.initial.g1 { designate(g1) }
      state = sets.initial
    }

    private mutating func designate(_ set: GraphicSet) {
      guard state[set.region] != set else { return }
      bytes += set.escape
      state.designate(set)
    }
  }
}
