/// The pseudonyms of the UIDs that came last: a study, its series and frame of reference return in every file.
///
/// Only speed depends on it: a pseudonym is the same whether it was remembered or made again.
struct UIDCache {
  private var entries: [(original: [UInt8], pseudonym: [UInt8])] = Array(repeating: ([], []), count: 64)

  subscript(original: [UInt8]) -> [UInt8]? {
    get {
      let entry = entries[slot(original)]
      return entry.original == original ? entry.pseudonym : nil
    }
    set { entries[slot(original)] = (original, newValue ?? []) }
  }

  private func slot(_ original: [UInt8]) -> Int {
    // The end of a UID is what differs; FNV-1a over its last characters.
    var hash: UInt32 = 2_166_136_261
    for byte in original.suffix(12) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash >> 26)
  }
}
