/// Binary numbers as text.
public enum BinaryValue {
  /// One text a value; nil when the bytes are not a whole number of values, or no numbers at all.
  public static func texts(_ bytes: [UInt8], vr: VR, bigEndian: Bool) -> [String]? {
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
