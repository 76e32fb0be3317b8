internal import DICOM

/// The pseudonyms of the UIDs that came last: a study, its series and frame of reference return in every file.
///
/// Only speed depends on it: a pseudonym is the same whether it was remembered or made again.
struct UIDCache {
  private var entries: [(original: [UInt8], pseudonym: [UInt8])] = Array(repeating: ([], []), count: 64)

  /// The pseudonym of one UID without padding; nil when it is not remembered.
  func pseudonym(of original: RawSpan) -> [UInt8]? {
    let slot = Self.slot(original)
    guard !original.isEmpty else { return nil }
    let entry = entries[slot]
    let isSame = entry.original.span.bytes.holdsSame(as: original)
    return isSame ? entry.pseudonym : nil
  }

  /// Whoever asks by bytes alone must not get one pseudonym for several values, so those are not remembered.
  mutating func remember(_ pseudonym: [UInt8], of original: [UInt8]) {
    guard !original.contains(0x5C) else { return }
    entries[Self.slot(original.span.bytes)] = (original, pseudonym)
  }

  private static func slot(_ original: RawSpan) -> Int {
    // The end of a UID is what differs; FNV-1a over its last characters.
    var hash: UInt32 = 2_166_136_261
    for index in max(0, original.byteCount - 12)..<original.byteCount {
      hash = (hash ^ UInt32(original.unsafeLoad(fromByteOffset: index, as: UInt8.self))) &* 16_777_619
    }
    return Int(hash >> 26)
  }
}
