/// A defined term of (0008,0005) Specific Character Set and the character sets that it stands for (PS3.3
/// C.12.1.1.2, Tables C.12-2 to C.12-5).
public struct SpecificCharacterSetTerm: Sendable, Hashable {
  /// The term: `ISO_IR 100`; empty for the default repertoire.
  public let definedTerm: String
  public let kind: Kind
  /// The character sets: two for JIS X 0201, which has one for each half of the code table; one for all others.
  public let codeElements: [CodeElement]

  /// The four tables of PS3.3 C.12.1.1.2.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    // The raw value is the letter in the table.
    case singleByteWithoutCodeExtensions = 0x53
    case multiByteWithoutCodeExtensions = 0x4D
    case singleByteWithCodeExtensions = 0x73
    case multiByteWithCodeExtensions = 0x6D

    /// Whether escape sequences of ISO/IEC 2022 may switch to the character set within a value.
    public var hasCodeExtensions: Bool {
      self == .singleByteWithCodeExtensions || self == .multiByteWithCodeExtensions
    }
  }

  /// The part of the code table that a character set is in (PS3.5 6.1): bytes 21 to 7E, bytes A0 to FF, or both.
  public enum CodeRegion: Sendable, Hashable {
    case g0
    case g1
    case g0AndG1
  }

  /// A character set of a term.
  public struct CodeElement: Sendable, Hashable {
    /// Nil for the sets that use all bytes in their own way: UTF-8, GB18030, GBK.
    public let region: CodeRegion?
    /// The number or numbers in the International Register: `100`, `13+14`; empty where there is none.
    public let isoIR: String
    /// The escape sequence that switches to the set, ESC included; empty without code extensions.
    public let escape: [UInt8]
    /// The bytes of a character: `1`, `2`, `1-4`.
    public let bytesPerCharacter: String
    /// The name of the set.
    public let charset: String
    /// What glibc's iconv knows the set by. A set of code extensions for more than one byte is there only within an
    /// encoding of many sets, such as ISO-2022-JP and EUC-KR; JIS X 0201 is not there at all.
    public let iconvName: String
  }

  /// All terms in the order of the standard's tables, the default repertoire first.
  public static var all: [SpecificCharacterSetTerm] {
    var names: [String] = []
    for index in 0..<CharacterSetRecords.count where names.last != name(ofRecord: index) {
      names.append(name(ofRecord: index))
    }
    return names.compactMap { term(name: $0) }
  }

  /// The term with a name, without padding, in the standard's spelling.
  @inlinable public static func term(named name: some StringProtocol) -> SpecificCharacterSetTerm? {
    term(name: String(name))
  }

  @usableFromInline static func term(name: String) -> SpecificCharacterSetTerm? {
    let records = (0..<CharacterSetRecords.count).filter { self.name(ofRecord: $0) == name }
    guard let first = records.first else { return nil }
    let kind = Kind(
      rawValue: CharacterSetRecords.records.byte(at: first * CharacterSetRecords.width + 16))
    return SpecificCharacterSetTerm(
      definedTerm: name, kind: kind ?? .singleByteWithoutCodeExtensions,
      codeElements: records.map { CodeElement(record: $0) })
  }

  private static func name(ofRecord index: Int) -> String {
    CharacterSetRecords.records.text(at: index * CharacterSetRecords.width, width: 16)
  }
}

extension SpecificCharacterSetTerm.CodeElement {
  fileprivate init(record index: Int) {
    let records = CharacterSetRecords.records
    let start = index * CharacterSetRecords.width
    region =
      switch records.text(at: start + 17, width: 5) {
      case "G0": .g0
      case "G1": .g1
      case "G0+G1": .g0AndG1
      default: nil
      }
    let escapeDigits = records.text(at: start + 27, width: 8).utf8.count
    escape = stride(from: 0, to: escapeDigits, by: 2).map {
      UInt8(records.number(at: start + 27 + $0, digits: 2))
    }
    isoIR = records.text(at: start + 22, width: 5)
    bytesPerCharacter = records.text(at: start + 35, width: 3)
    charset = records.text(at: start + 38, width: 18)
    iconvName = records.text(at: start + 56, width: 14)
  }
}
