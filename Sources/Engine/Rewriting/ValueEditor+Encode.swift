internal import DICOM

extension ValueEditor {
  /// The bytes of a value of numbers that a profile gives as text.
  static func encode(_ text: String, vr: VR, bigEndian: Bool) throws(Failure) -> [UInt8] {
    guard vr != .sq, vr != .un, vr != .at, !vr.isText, vr.binaryValueSize != nil else {
      throw Failure(action: "replace", reason: "its VR \(vr) takes no text")
    }
    var result: [UInt8] = []
    for part in text.split(separator: "\\", omittingEmptySubsequences: false) {
      guard let bytes = number(String(part), vr: vr, bigEndian: bigEndian) else {
        throw Failure(action: "replace", reason: "the profile's value is no \(vr)")
      }
      result += bytes
    }
    return result
  }

  private static func number(_ text: String, vr: VR, bigEndian: Bool) -> [UInt8]? {
    switch vr {
    case .us: UInt16(text).map { bytes($0, bigEndian) }
    case .ss: Int16(text).map { bytes($0, bigEndian) }
    case .ul: UInt32(text).map { bytes($0, bigEndian) }
    case .sl: Int32(text).map { bytes($0, bigEndian) }
    case .uv: UInt64(text).map { bytes($0, bigEndian) }
    case .sv: Int64(text).map { bytes($0, bigEndian) }
    case .fl: Float(text).map { bytes($0.bitPattern, bigEndian) }
    case .fd: Double(text).map { bytes($0.bitPattern, bigEndian) }
    default: nil
    }
  }

  private static func bytes(_ value: some FixedWidthInteger, _ bigEndian: Bool) -> [UInt8] {
    let size = value.bitWidth / 8
    return (0..<size).map { index in
      UInt8(truncatingIfNeeded: value >> (8 * (bigEndian ? size - 1 - index : index)))
    }
  }
}
