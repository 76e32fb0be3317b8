internal import DICOM

/// What one worker replaced, when the run is asked for its map: UIDs and patient ids, each pair once.
///
/// Pairs count only when their instance is written: what is quarantined has nothing in the output to lead back from.
struct ReplacementRecorder {
  private(set) var replacements: Set<Replacement> = []
  /// Those of the instance at hand.
  private var pending: Set<Replacement> = []

  /// Turns to another instance.
  mutating func begin() { pending.removeAll(keepingCapacity: true) }

  /// The instance at hand has been written.
  mutating func commit() {
    replacements.formUnion(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// The instance at hand has taken the place of another, whose pairs were not there `before`.
  mutating func commit(onto before: ReplacementRecorder?) {
    if let before { replacements = before.replacements }
    commit()
  }

  /// Whether a map has rows for an element.
  static func isMapped(_ tag: Tag, _ vr: VR) -> Bool { vr == .ui || isPatientID(tag) }

  /// (0010,0020) and (0010,1000), at any depth.
  static func isPatientID(_ tag: Tag) -> Bool {
    tag == Tag(0x0010, 0x0020) || tag == Tag(0x0010, 0x1000)
  }

  /// Records what became of a value, one row for each of several. `decoded` gives the characters of one.
  mutating func record(
    _ tag: Tag, _ vr: VR, _ original: [UInt8], _ new: [UInt8], decoded: ([UInt8]) -> String?
  ) {
    // (0010,0020) has one value, whatever its characters are.
    let isMultiple = tag != Tag(0x0010, 0x0020)
    let olds = Self.values(original, isMultiple, decoded)
    let news = Self.values(new, isMultiple, decoded)
    for (index, old) in olds.enumerated() where !old.isEmpty {
      let stands = olds.count == news.count ? news[index] : news.joined(separator: "\\")
      if old != stands { pending.insert(Replacement(old: old, new: stands)) }
    }
  }

  private static func values(
    _ bytes: [UInt8], _ isMultiple: Bool, _ decoded: ([UInt8]) -> String?
  ) -> [String] {
    let parts =
      isMultiple ? bytes.split(separator: 0x5C, omittingEmptySubsequences: false) : [bytes[...]]
    return parts.map { part in
      let value = Text.trimmed(part)
      return decoded(value) ?? escaped(value)
    }
  }

  /// Bytes that cannot be decoded, as `\xHH`, so that no two values become one.
  static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      if byte < 0x80, byte != 0x1B { return String(Unicode.Scalar(byte)) }
      return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
