internal import DICOM

/// What needs no editor: a dummy that its VR alone decides, and a UID whose pseudonym is remembered. A frame of an
/// enhanced object holds several, so they are written without an array for the old value or the new.
extension DataSetRewriter {
  /// The dummies that do not depend on the value, each by its VR.
  struct ConstantDummies {
    private let dummies: [[UInt8]]

    init() {
      var dummies = [[UInt8]](repeating: [], count: 1 << 10)
      for vr in VR.allCases {
        guard var dummy = Dummy.constant(for: vr) else { continue }
        if dummy.count % 2 == 1 { dummy.append(vr.paddingByte) }
        dummies[vr.ordinal] = dummy
      }
      self.dummies = dummies
    }

    /// Padded to an even length; empty when the value decides.
    subscript(vr: VR) -> [UInt8] { dummies[vr.ordinal] }
  }

  /// Replaces a value, if there is one, by what `edit` would make of it. False when only `edit` can say, and nothing is
  /// done.
  mutating func replaceAtOnce(
    _ header: ElementHeader, _ kind: Action.Kind, _ known: VR?
  ) throws(Quarantine) -> Bool {
    guard recorder == nil, header.length <= 256 else { return false }
    let vr = header.vr == .un ? known ?? .un : header.vr
    let isUID = kind == .hashUID || vr == .ui
    if !window.holds(header.value) {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    let new =
      isUID
      ? vr == .ui ? Self.remembered(window.bytes(header.value), editor.pseudonymiser) : []
      : Self.isBlank(window.bytes(header.value)) ? [] : constantDummies[vr]
    guard !new.isEmpty else { return false }
    try write(header.tag, header.vr, value: new, at: header.start)
    cursor.skip(header)
    runStart = cursor.position
    return true
  }

  /// The pseudonym of a UID; empty when it is not remembered. The cache holds single UIDs, so what it knows is one.
  static func remembered(_ value: RawSpan, _ pseudonymiser: borrowing Pseudonymiser) -> [UInt8] {
    var end = value.byteCount
    while end > 0, isPadding(value, end - 1) { end -= 1 }
    return pseudonymiser.recentUID(for: value.extracting(0..<end)) ?? []
  }

  static func isBlank(_ value: RawSpan) -> Bool {
    var index = 0
    while index < value.byteCount, isPadding(value, index) { index += 1 }
    return index == value.byteCount
  }

  private static func isPadding(_ bytes: RawSpan, _ index: Int) -> Bool {
    let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    return byte == 0x20 || byte == 0
  }
}
