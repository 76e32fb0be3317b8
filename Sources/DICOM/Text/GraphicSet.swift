/// A character set in its half of the code table: what the bytes 21 to 7E (G0) or those from 80 on (G1) mean while it
/// is designated there (PS3.5 6.1.2.5).
struct GraphicSet: Sendable, Hashable {
  enum Region: Sendable, Hashable { case g0, g1 }

  /// How its characters and Unicode become each other.
  enum Coding: Sendable, Hashable {
    /// ISO/IEC 646, and its Japanese version: a backslash is the yen sign of that, and separates values all the same,
    /// so both are read as what the bytes are in the default repertoire.
    case ascii
    /// The half-width Katakana of JIS X 0201, which glibc knows under no name.
    case katakana
    /// What glibc's iconv converts. Bytes have their upper bit set, and `lead` stands before each character.
    case iconv(name: String, lead: UInt8?)
  }

  let region: Region
  /// What designates it, ESC included; empty where there are no code extensions.
  let escape: [UInt8]
  let bytesPerCharacter: Int
  let coding: Coding

  init(_ element: SpecificCharacterSetTerm.CodeElement) {
    region = element.region == .g0 ? .g0 : .g1
    escape = element.escape
    bytesPerCharacter = element.bytesPerCharacter == "2" ? 2 : 1
    coding =
      switch element.isoIR {
      case "6", "14": .ascii
      case "13", "13+14": .katakana
      // glibc has the two sets of Japan as parts of EUC-JP.
      case "87": .iconv(name: "EUC-JP", lead: nil)
      case "159": .iconv(name: "EUC-JP", lead: 0x8F)
      default: .iconv(name: element.iconvName, lead: nil)
      }
  }

  private init(ascii escape: [UInt8]) {
    region = .g0
    self.escape = escape
    bytesPerCharacter = 1
    coding = .ascii
  }

  /// ISO 2022 IR 6, the default repertoire.
  static let ascii = GraphicSet(ascii: [0x1B, 0x28, 0x42])

  /// All sets that an escape sequence designates.
  static let designated: [GraphicSet] =
    SpecificCharacterSetTerm.all.flatMap { $0.codeElements.map(GraphicSet.init) }.filter {
      !$0.escape.isEmpty
    }

  /// The set whose escape sequence the bytes begin with.
  static func designated(by bytes: ArraySlice<UInt8>) -> GraphicSet? {
    designated.first { bytes.starts(with: $0.escape) }
  }

  /// Whether a record of the table is of code extensions.
  static func hasCodeExtensions(record: Int) -> Bool {
    let letter = CharacterSetRecords.records.byte(at: record * CharacterSetRecords.width + 16)
    return SpecificCharacterSetTerm.Kind(rawValue: letter)?.hasCodeExtensions ?? false
  }
}
