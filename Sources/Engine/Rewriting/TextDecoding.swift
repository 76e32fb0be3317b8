internal import DICOM

/// Text values as characters, as far as this version decodes them: the default repertoire, UTF-8 and Latin alphabet
/// No. 1 (PS3.3 C.12.1.1.2). What is in another set and not plain ASCII is not guessed at.
enum TextDecoding {
  /// The text with its padding; nil when it cannot be read for certain.
  static func text(_ bytes: [UInt8], vr: VR, specificCharacterSet: [UInt8]) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return String(decoding: bytes, as: UTF8.self) }
    guard vr.usesSpecificCharacterSet else { return nil }
    switch String(decoding: Text.trimmed(specificCharacterSet), as: UTF8.self) {
    case "ISO_IR 192": return String(validating: bytes, as: UTF8.self)
    case "ISO_IR 100":
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
      return String(scalars)
    default: return nil
    }
  }
}

extension TextDecoding {
  /// The bytes of a text in a character set; nil when this version does not write it, or it lacks a character.
  static func bytes(of text: String, specificCharacterSet: [UInt8]) -> [UInt8]? {
    switch String(decoding: Text.trimmed(specificCharacterSet), as: UTF8.self) {
    case "ISO_IR 192": return Array(text.utf8)
    case "ISO_IR 100":
      let bytes = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
      return bytes.count == text.unicodeScalars.count ? bytes : nil
    default: return text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : nil
    }
  }
}

/// Binary numbers as text.
enum BinaryValue {
  /// One text a value; nil when the bytes are not a whole number of values, or no numbers at all.
  static func texts(_ bytes: [UInt8], vr: VR, bigEndian: Bool) -> [String]? {
    guard vr.isNumeric || vr == .at, let size = vr.binaryValueSize, bytes.count % size == 0 else {
      return nil
    }
    return stride(from: 0, to: bytes.count, by: size).map { start in
      let part = bytes[start..<start + size]
      if vr == .at { return tag(part, bigEndian) }
      return number((bigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | UInt64($1) }, vr)
    }
  }

  private static func number(_ bits: UInt64, _ vr: VR) -> String {
    switch vr {
    case .ss: String(Int16(truncatingIfNeeded: bits))
    case .sl: String(Int32(truncatingIfNeeded: bits))
    case .sv: String(Int64(truncatingIfNeeded: bits))
    case .fl: "\(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))"
    case .fd: "\(Double(bitPattern: bits))"
    default: String(bits)
    }
  }

  /// An AT is two numbers of 16 bits, each in the byte order of the data set (PS3.5 7.3).
  private static func tag(_ bytes: ArraySlice<UInt8>, _ bigEndian: Bool) -> String {
    let all = Array(bytes)
    let pair = { (first: Int) in
      bigEndian
        ? UInt16(all[first]) << 8 | UInt16(all[first + 1]) : UInt16(all[first + 1]) << 8 | UInt16(all[first])
    }
    return Tag(pair(0), pair(2)).description
  }
}
