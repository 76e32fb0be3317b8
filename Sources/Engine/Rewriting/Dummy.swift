package import DICOM

/// The value that stands in for a replaced one: valid for the VR, and the same for every patient (PS3.15 E.1 `D`).
package enum Dummy {
  /// Dates are 1900, ages zero, numbers zero, text says what happened. A binary value keeps its length, a very long one
  /// becomes a single zero.
  package static func value(for vr: VR, original: [UInt8]) -> [UInt8] {
    constant(for: vr) ?? [UInt8](repeating: 0, count: original.count)
  }

  /// The value of the VRs whose dummy does not depend on what it stands in for; nil for the others.
  package static func constant(for vr: VR) -> [UInt8]? {
    switch vr {
    case .ae, .cs, .lo, .lt, .pn, .sh, .st, .uc, .ut: Array("ANONYMIZED".utf8)
    case .as: Array("000Y".utf8)
    case .da: Array("19000101".utf8)
    case .dt: Array("19000101000000".utf8)
    case .tm: Array("000000".utf8)
    case .ds, .is: Array("0".utf8)
    case .ur: Array("urn:anonymized".utf8)
    case .at, .fd, .fl, .ob, .od, .of, .ol, .ov, .ow, .sl, .sq, .ss, .sv, .ui, .ul, .un, .us, .uv: nil
    }
  }
}
