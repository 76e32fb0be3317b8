extension TextCoder {
  /// The UTF-8 of a value in sets of both halves of the code table.
  func decode(_ bytes: [UInt8], vr: VR, _ sets: GraphicSets) -> [UInt8]? {
    var state = sets.initial
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        guard sets.hasCodeExtensions, let set = GraphicSet.designated(by: bytes[index...]) else { return nil }
        state.designate(set)
        index += set.escape.count
      } else if !Self.isGraphic(byte) {
        result.append(byte)
        if GraphicSets.isReset(byte, vr) { state = sets.initial }
        index += 1
      } else if byte < 0x80, state.g0.coding == .ascii {
        result.append(byte)
        if GraphicSets.isReset(byte, vr) { state = sets.initial }
        index += 1
      } else {
        let isUpper = byte >= 0x80
        guard let set = isUpper ? state.g1 : state.g0 else { return nil }
        let rest = bytes[index...]
        let end = rest.firstIndex { !Self.isGraphic($0) || ($0 >= 0x80) != isUpper } ?? bytes.count
        guard let text = utf8(of: bytes[index..<end], in: set) else { return nil }
        result += text
        index = end
      }
    }
    return result
  }

  /// Whether a byte stands for a character of the set that is designated in its half: no control and no space.
  private static func isGraphic(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

  /// A stretch of one set.
  private func utf8(of bytes: ArraySlice<UInt8>, in set: GraphicSet) -> [UInt8]? {
    guard bytes.count % set.bytesPerCharacter == 0 else { return nil }
    switch set.coding {
    case .ascii: return Array(bytes)
    case .katakana:
      // The letters stand in Unicode in the same order.
      guard bytes.allSatisfy({ 0xA1...0xDF ~= $0 }) else { return nil }
      return bytes.flatMap { Self.utf8(of: 0xFF61 + UInt32($0 - 0xA1)) }
    case .iconv(let name, nil): return converter(name)?.utf8(of: bytes.map { $0 | 0x80 })
    case .iconv(let name, let lead?):
      var led: [UInt8] = []
      for (offset, byte) in bytes.enumerated() {
        if offset % set.bytesPerCharacter == 0 { led.append(lead) }
        led.append(byte | 0x80)
      }
      return converter(name)?.utf8(of: led)
    }
  }

  private static func utf8(of value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
  }
}
