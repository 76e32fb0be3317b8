internal import DICOM

extension DataSetRewriter {
  /// Records what became of a value, when the run is asked for its map.
  mutating func record(_ tag: Tag, _ vr: VR, _ original: [UInt8], _ new: [UInt8]) {
    guard ReplacementRecorder.isMapped(tag, vr), original != new else { return }
    let (coder, set) = (editor.coder, characterSet)
    recorder?.record(tag, vr, original, new) { bytes in coder.text(of: bytes, vr: vr, in: set) }
  }

  /// Records that an id is not in the output, when the run is asked for its map. Of UIDs those are recorded that leave
  /// an empty element behind.
  mutating func recordRemoval(of header: ElementHeader, isDeleted: Bool) throws(Quarantine) {
    let vr = header.vr == .un ? DataDictionary.vr(of: header.tag) ?? .un : header.vr
    let isMapped =
      ReplacementRecorder.isPatientID(header.tag) || (!isDeleted && vr == .ui)
    guard isMapped, !header.isEmpty, header.length <= Self.longestEdited, vr != .sq else { return }
    let original = try value(of: header)
    record(header.tag, vr, original, [])
  }
}
