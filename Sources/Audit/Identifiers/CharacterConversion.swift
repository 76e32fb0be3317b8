internal import DICOM

/// Text values as characters and back, by what (0008,0005) Specific Character Set names (PS3.5 6.1.2, PS3.3 C.12.1.1.2).
struct CharacterConversion {
  /// What the bytes are where no escape sequence says otherwise.
  private let initial: Coding?
  /// What escape sequences may lead to.
  private let designated: [Coding]

  /// A character set and the way to it.
  private struct Coding {
    let name: String
    let escape: [UInt8]
    /// What must follow its bytes where an encoding of many sets has it; such bytes begin with the escape sequence.
    let ending: [UInt8]
    let decoder: Iconv
    let encoder: Iconv

    init?(_ element: SpecificCharacterSetTerm.CodeElement) {
      // glibc knows the Katakana of JIS X 0201 as a part of Shift JIS only.
      let name = element.iconvName == "JIS_X0201" ? "SHIFT_JIS" : element.iconvName
      guard let decoder = Iconv(from: name, to: "UTF-8"), let encoder = Iconv(from: "UTF-8", to: name) else {
        return nil
      }
      self.name = name
      (self.decoder, self.encoder, escape) = (decoder, encoder, element.escape)
      ending = name.hasPrefix("ISO-2022") ? CharacterConversion.toASCII : []
    }

    func text(_ run: ArraySlice<UInt8>) -> String? {
      let bytes = ending.isEmpty || run.isEmpty ? Array(run) : escape + run + ending
      return decoder.converted(bytes).flatMap { String(validating: $0, as: UTF8.self) }
    }
  }

  private static let escape: UInt8 = 0x1B
  private static let toASCII: [UInt8] = [escape, 0x28, 0x42]
  /// The Roman letters of JIS X 0201, which are those of ASCII but for two signs.
  private static let toRoman: [UInt8] = [escape, 0x28, 0x4A]

  init(specificCharacterSet: [UInt8]) {
    let terms = Value.parts(specificCharacterSet).map { SpecificCharacterSetTerm.term(named: Value.text($0)) }
    let elements = terms.compactMap(\.self).flatMap(\.codeElements).filter { $0.iconvName != "ASCII" }
    let codings = elements.compactMap(Coding.init)
    let isFirst = !(terms.first.flatMap(\.self)?.definedTerm.isEmpty ?? true)
    initial = isFirst ? codings.first { $0.ending.isEmpty } : nil
    designated = codings.filter { !$0.escape.isEmpty }
    self.codings = codings
  }

  private let codings: [Coding]

  /// The characters; nil when the bytes are none of the set.
  func text(_ bytes: [UInt8]) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 && $0 != Self.escape }) { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var coding = initial
    var rest = bytes[...]
    while !rest.isEmpty {
      if rest.first == Self.escape {
        if rest.starts(with: Self.toASCII) || rest.starts(with: Self.toRoman) {
          (coding, rest) = (initial, rest.dropFirst(3))
        } else if let next = designated.first(where: { rest.starts(with: $0.escape) }) {
          (coding, rest) = (next, rest.dropFirst(next.escape.count))
        } else {
          return nil
        }
        continue
      }
      let run = rest.prefix { $0 != Self.escape }
      rest = rest.dropFirst(run.count)
      if let coding {
        guard let part = coding.text(run) else { return nil }
        text += part
      } else {
        guard run.allSatisfy({ $0 < 0x80 }) else { return nil }
        text += String(decoding: run, as: UTF8.self)
      }
    }
    return text
  }

  /// How a text may stand in a value of these sets, but for UTF-8; with what leads to it, or from it, where escape sequences
  /// do: without them its bytes are letters of other words.
  func encoded(_ text: String) -> [[UInt8]] {
    codings.filter { $0.name != "UTF-8" }.flatMap { coding -> [[UInt8]] in
      guard let bytes = coding.encoder.converted(Array(text.utf8)) else { return [] }
      if coding.name == "SHIFT_JIS", bytes.count != text.unicodeScalars.count { return [] }
      guard bytes.contains(Self.escape) else { return [bytes] }
      var forms: [[UInt8]] = []
      if bytes.suffix(3) == Self.toASCII[...] { forms.append(bytes.dropLast(3)) }
      if bytes.starts(with: coding.escape) { forms.append(Array(bytes.dropFirst(coding.escape.count))) }
      return forms.isEmpty ? [bytes] : forms
    }
  }
}
