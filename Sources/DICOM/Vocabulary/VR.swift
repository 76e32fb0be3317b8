/// A value representation: the type and format of a data element's value (PS3.5 6.2).
///
/// The raw value is the two capital letters as they stand in a file, the first in the upper byte.
public enum VR: UInt16, Sendable, CaseIterable {
  case ae = 0x4145
  case `as` = 0x4153
  case at = 0x4154
  case cs = 0x4353
  case da = 0x4441
  case ds = 0x4453
  case dt = 0x4454
  case fd = 0x4644
  case fl = 0x464C
  case `is` = 0x4953
  case lo = 0x4C4F
  case lt = 0x4C54
  case ob = 0x4F42
  case od = 0x4F44
  case of = 0x4F46
  case ol = 0x4F4C
  case ov = 0x4F56
  case ow = 0x4F57
  case pn = 0x504E
  case sh = 0x5348
  case sl = 0x534C
  case sq = 0x5351
  case ss = 0x5353
  case st = 0x5354
  case sv = 0x5356
  case tm = 0x544D
  case uc = 0x5543
  case ui = 0x5549
  case ul = 0x554C
  case un = 0x554E
  case ur = 0x5552
  case us = 0x5553
  case ut = 0x5554
  case uv = 0x5556

  /// The VR with these two letters, such as `"PN"`; nil for anything else.
  public init?(_ letters: some StringProtocol) {
    let bytes = Array(letters.utf8)
    guard bytes.count == 2 else { return nil }
    self.init(rawValue: UInt16(bytes[0]) << 8 | UInt16(bytes[1]))
  }

  /// Whether the explicit VR encoding has two reserved bytes and a 32-bit length (PS3.5 7.1.2).
  @inlinable public var hasLongLength: Bool {
    switch self {
    case .ob, .od, .of, .ol, .ov, .ow, .sq, .sv, .uc, .un, .ur, .ut, .uv: true
    default: false
    }
  }

  /// Whether values are character strings (PS3.5 6.2), those of the default repertoire included.
  @inlinable public var isText: Bool {
    switch self {
    case .ae, .as, .cs, .da, .ds, .dt, .is, .lo, .lt, .pn, .sh, .st, .tm, .uc, .ui, .ur, .ut: true
    default: false
    }
  }

  /// Whether values are numbers, in binary or as text.
  public var isNumeric: Bool {
    switch self {
    case .ds, .fd, .fl, .is, .sl, .ss, .sv, .ul, .us, .uv: true
    default: false
    }
  }

  /// Whether (0008,0005) Specific Character Set applies to the value (PS3.5 6.1.2.2).
  @inlinable public var usesSpecificCharacterSet: Bool {
    switch self {
    case .lo, .lt, .pn, .sh, .st, .uc, .ut: true
    default: false
    }
  }

  /// Whether a backslash separates values; in the other text VRs it is a character like any other.
  @inlinable public var isMultiValuedText: Bool {
    switch self {
    case .lt, .st, .ur, .ut: false
    default: isText
    }
  }

  /// The byte that pads a value to an even length (PS3.5 6.2).
  @inlinable public var paddingByte: UInt8 { isText && self != .ui ? 0x20 : 0 }

  /// The size in bytes of one binary value; nil for text, sequences and byte streams of their own format.
  @inlinable public var binaryValueSize: Int? {
    switch self {
    case .ob, .un: 1
    case .ow, .ss, .us: 2
    case .at, .fl, .of, .ol, .sl, .ul: 4
    case .fd, .od, .ov, .sv, .uv: 8
    default: nil
    }
  }

  /// The most characters of one value (PS3.5 Table 6.2-1), of one component group for PN; nil where only the
  /// length field limits it or where the VR is not text.
  @inlinable public var maximumCharacters: Int? {
    switch self {
    case .as: 4
    case .da: 8
    case .is: 12
    case .ae, .cs, .ds, .sh: 16
    case .tm: 14
    case .dt: 26
    case .lo, .pn, .ui: 64
    case .st: 1024
    case .lt: 10240
    default: nil
    }
  }
}

extension VR: CustomStringConvertible {
  /// The two letters: `PN`.
  public var description: String {
    String(
      decoding: [UInt8(truncatingIfNeeded: rawValue >> 8), UInt8(truncatingIfNeeded: rawValue)],
      as: UTF8.self)
  }
}

extension VR {
  /// The VRs by their letters: the compiler's own way from a raw value compares with one after the other.
  struct ByLetters: Sendable {
    /// A VR and its letters, which the compiler would look for once more; 0 where there is none.
    private var entries = [(letters: UInt16, vr: VR)](repeating: (0, .un), count: 1 << 10)

    fileprivate init() {
      for vr in allCases { entries[Self.place(of: vr.rawValue)] = (vr.rawValue, vr) }
    }

    /// The VR whose raw value the letters are; nil for anything else.
    @inline(__always) subscript(letters: UInt16) -> VR? {
      let entry = entries[Self.place(of: letters)]
      return entry.letters == letters && letters != 0 ? entry.vr : nil
    }

    @inline(__always) private static func place(of letters: UInt16) -> Int { VR.ordinal(of: letters) }
  }

  static let byLetters = ByLetters()

  /// A number below 1,024 that belongs to this VR alone: its place in a table.
  @inlinable public var ordinal: Int { Self.ordinal(of: rawValue) }

  /// Five bits of each letter, which tell capital letters apart.
  @inlinable static func ordinal(of letters: UInt16) -> Int { Int(letters >> 3 & 0x3E0 | letters & 0x1F) }
}
