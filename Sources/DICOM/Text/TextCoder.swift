/// Reads and writes text values in every character set of (0008,0005) (PS3.5 6.1, PS3.3 C.12.1.1.2).
///
/// It gives nil rather than a character that might be another one. Bytes that are all of the default repertoire are
/// never converted. One belongs to one worker, which keeps the conversions open.
public final class TextCoder {
  private var converters: [String: CharacterConverter] = [:]
  private var lastValue: [UInt8] = []
  private var lastSet = SpecificCharacterSet.defaultRepertoire
  private var lastScheme: (set: SpecificCharacterSet, scheme: CodingScheme) = (.defaultRepertoire, .ascii)

  public init() {}

  /// The character set that a value of (0008,0005) names; most often the one that the instance before had.
  public func characterSet(named value: [UInt8]) -> SpecificCharacterSet {
    if value == lastValue { return lastSet }
    lastValue = value
    lastSet = SpecificCharacterSet(value)
    return lastSet
  }

  /// The characters of a value, padding and the backslashes between values included; nil when they are not certain. A
  /// backslash of the text is one of the value: none is half of another character.
  public func text(of bytes: [UInt8], vr: VR, in set: SpecificCharacterSet) -> String? {
    if Self.isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
    return utf8(of: bytes, vr: vr, in: set).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value that stands for the text in a data set; nil when the character set has no place for one of its
  /// characters, or the VR takes none but the default repertoire's.
  public func bytes(of text: String, vr: VR, in set: SpecificCharacterSet) -> [UInt8]? {
    bytes(ofUTF8: Array(text.utf8), vr: vr, in: set)
  }

  /// `text(of:vr:in:)` in UTF-8.
  public func utf8(of bytes: [UInt8], vr: VR, in set: SpecificCharacterSet) -> [UInt8]? {
    if Self.isPlain(bytes) { return bytes }
    guard vr.usesSpecificCharacterSet else { return nil }
    switch scheme(of: set) {
    case .ascii: return nil
    case .utf8: return !bytes.contains(0x1B) && Self.isUTF8(bytes) ? bytes : nil
    case .whole(let name): return bytes.contains(0x1B) ? nil : converter(name)?.utf8(of: bytes)
    case .graphic(let sets): return decode(bytes, vr: vr, sets)
    }
  }

  /// `bytes(of:vr:in:)` of a text in UTF-8.
  public func bytes(ofUTF8 text: [UInt8], vr: VR, in set: SpecificCharacterSet) -> [UInt8]? {
    if Self.isPlain(text) { return text }
    // An escape sequence of a text's own would turn what follows it into something else.
    guard vr.usesSpecificCharacterSet, !text.contains(0x1B), Self.isUTF8(text) else { return nil }
    let bytes: [UInt8]?
    switch scheme(of: set) {
    case .ascii: return nil
    case .utf8: return text
    case .whole(let name): bytes = converter(name)?.bytes(ofUTF8: text)
    case .graphic(let sets): bytes = encode(text, vr: vr, sets)
    }
    // What does not come back as it was has not been written.
    guard let bytes, utf8(of: bytes, vr: vr, in: set) == text else { return nil }
    return bytes
  }

  /// Whether bytes are the characters of the default repertoire that they look like, in every set.
  public static func isPlain(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 && $0 != 0x1B } }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private func scheme(of set: SpecificCharacterSet) -> CodingScheme {
    if lastScheme.set != set { lastScheme = (set, CodingScheme(set)) }
    return lastScheme.scheme
  }

  /// The conversion that belongs to an encoding; nil where the C library has none.
  func converter(_ name: String) -> CharacterConverter? {
    if let known = converters[name] { return known }
    let new = CharacterConverter(name)
    converters[name] = new
    return new
  }
}
