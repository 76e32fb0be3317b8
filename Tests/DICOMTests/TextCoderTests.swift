import DICOM
import Testing

@Suite("Characters of values, and values of characters")
struct TextCoderTests {
  /// Bytes as PS3.5's annexes write them: `{1B}` is a byte in hexadecimal digits, all else the character.
  static func bytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        result += Array(part.utf8)
        continue
      }
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      for pair in halves[0].split(separator: " ") { result.append(UInt8(pair, radix: 16) ?? 0) }
      if let rest = halves.last { result += Array(rest.utf8) }
    }
    return result
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    let set: String
    let vr: VR
    let bytes: String
    let text: String
    var testDescription: String { "\(set) \(text)" }

    init(_ set: String, _ vr: VR, _ bytes: String, _ text: String) {
      self.set = set
      self.vr = vr
      self.bytes = bytes
      self.text = text
    }
  }

  /// The names of PS3.5 H.3, I.2, J and K, and those of single-byte sets that are in wide use.
  static let samples: [Sample] = [
    Sample("ISO_IR 100", .pn, "Buc^J{E9}r{F4}me", "Buc^Jérôme"),
    Sample("ISO_IR 100", .pn, "{C4}neas^R{FC}diger", "Äneas^Rüdiger"),
    Sample("ISO_IR 101", .pn, "Wa{B3}{EA}sa^Lech", "Wałęsa^Lech"),
    Sample("ISO_IR 109", .pn, "{D5}u{F8}{B6}", "Ġuĝĥ"),
    Sample("ISO_IR 110", .pn, "B{EF}rzi{F1}{B9}", "Bīrziņš"),
    Sample("ISO_IR 144", .pn, "{BB EE DA}ce{DC D1}yp{D3}", "Люкceмбypг"),
    Sample("ISO_IR 127", .pn, "{E2 C8 C7 E6 EA}^{E4 E6 D2 C7 D1}", "قباني^لنزار"),
    Sample("ISO_IR 126", .pn, "{C4 E9 EF ED F5 F3 E9 EF F2}", "Διονυσιος"),
    Sample("ISO_IR 138", .pn, "{F9 F8 E5 EF}^{E3 E1 E5 F8 E4}", "שרון^דבורה"),
    Sample("ISO_IR 148", .pn, "{C7}avu{FE}o{F0}lu^I{FE}{FD}k", "Çavuşoğlu^Işık"),
    Sample("ISO_IR 203", .pn, "{BC}uvre^{A4}", "Œuvre^€"),
    Sample("ISO_IR 13", .pn, "{D4 CF C0 DE}^{C0 DB B3}", "ﾔﾏﾀﾞ^ﾀﾛｳ"),
    Sample("ISO_IR 166", .pn, "{CA C1 AA D2 C2}", "สมชาย"),
    Sample("ISO_IR 192", .pn, "Wang^XiaoDong={E7 8E 8B}^{E5 B0 8F E6 9D B1}=", "Wang^XiaoDong=王^小東="),
    Sample("GB18030", .pn, "Wang^XiaoDong={CD F5}^{D0 A1 B6 AB}=", "Wang^XiaoDong=王^小东="),
    Sample("GBK", .pn, "Wang^XiaoDong={CD F5}^{D0 A1 B6 AB}=", "Wang^XiaoDong=王^小东="),
    Sample(
      "\\ISO 2022 IR 87", .pn,
      "Yamada^Tarou={1B}$B;3ED{1B}(B^{1B}$BB@O:{1B}(B={1B}$B$d$^$@{1B}(B^{1B}$B$?$m$&{1B}(B",
      "Yamada^Tarou=山田^太郎=やまだ^たろう"),
    Sample(
      "ISO 2022 IR 13\\ISO 2022 IR 87", .pn,
      "{D4 CF C0 DE}^{C0 DB B3}={1B}$B;3ED{1B}(J^{1B}$BB@O:{1B}(J={1B}$B$d$^$@{1B}(J^{1B}$B$?$m$&{1B}(J",
      "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"),
    Sample("\\ISO 2022 IR 87\\ISO 2022 IR 159", .lo, "{1B}$(D0!{1B}(Ba{1B}$B;3{1B}(B", "丂a山"),
    Sample(
      "\\ISO 2022 IR 149", .pn,
      "Hong^Gildong={1B}$)C{FB F3}^{1B}$)C{D1 CE D4 D7}={1B}$)C{C8 AB}^{1B}$)C{B1 E6 B5 BF}",
      "Hong^Gildong=洪^吉洞=홍^길동"),
    Sample(
      "\\ISO 2022 IR 149", .lt, "{1B}$)C{B1 E6 B5 BF}.{0D 0A}{1B}$)C{B1 E6 B5 BF}!", "길동.\r\n길동!"),
    Sample(
      "\\ISO 2022 IR 58", .pn, "Zhang^XiaoDong={1B}$)A{D5 C5}^{1B}$)A{D0 A1 B6 AB}=", "Zhang^XiaoDong=张^小东="),
    Sample(
      "\\ISO 2022 IR 58", .lt, "1. {1B}$)A{D6 D0 CE C4}.{0D 0A}2. {1B}$)A{D6 D0 CE C4}, too.{0D 0A}",
      "1. 中文.\r\n2. 中文, too.\r\n"),
    Sample(
      "ISO 2022 IR 100\\ISO 2022 IR 144", .lo, "J{E9}{1B}-L{BB EE}{1B}-A{E9}\\J{E9}", "JéЛюé\\Jé"),
    Sample(
      "ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126", .pn,
      "Dionysios={1B}-F{C4 E9}{1B}-A^{1B}-L{BB EE}{1B}-A", "Dionysios=Δι^Лю"),
  ]

  @Test("Every set is read and written as the standard's examples have it", arguments: samples)
  func example(sample: Sample) {
    let coder = TextCoder()
    let set = SpecificCharacterSet(Array(sample.set.utf8))
    let bytes = Self.bytes(sample.bytes)
    #expect(set.isKnown)
    // Scalars, as equal strings may be written in different ones.
    #expect(
      coder.text(of: bytes, vr: sample.vr, in: set).map { Array($0.unicodeScalars) }
        == Array(sample.text.unicodeScalars))
    #expect(coder.bytes(of: sample.text, vr: sample.vr, in: set) == bytes)
  }

  @Test(
    "What is not certain is not read",
    arguments: [
      ("", .lo, "J{E9}"), ("ISO_IR 192", .lo, "J{E9}"), ("ISO_IR 192", .lo, "{ED A0 80}"),
      ("nonsense", .lo, "J{E9}"), ("ISO_IR 100", .cs, "J{E9}"), ("ISO_IR 100", .da, "{E9}"),
      // Escape sequences without code extensions, of no registered set, and cut off.
      ("ISO_IR 100", .lo, "{1B}$B;3{1B}(B"), ("", .lo, "{1B}$B;3{1B}(B"), ("ISO_IR 192", .lo, "{1B}-A{E9}"),
      ("\\ISO 2022 IR 87", .lo, "{1B}$Q;3{1B}(B"), ("\\ISO 2022 IR 87", .lo, "{1B}"),
      // Half a character, one that the set has not, and an upper half that nothing is designated in.
      ("\\ISO 2022 IR 87", .lo, "{1B}$B;{1B}(B"), ("\\ISO 2022 IR 87", .lo, "{1B}$B~~{1B}(B"),
      ("\\ISO 2022 IR 149", .lo, "{B1 E6}"), ("\\ISO 2022 IR 149", .lo, "{1B}$)C{B1}"),
      // Sets end with the value, the line and the component.
      ("\\ISO 2022 IR 149", .lo, "{1B}$)C{B1 E6}\\{B1 E6}"),
      ("\\ISO 2022 IR 149", .pn, "{1B}$)C{B1 E6}^{B1 E6}"),
      ("\\ISO 2022 IR 149", .lt, "{1B}$)C{B1 E6}{0D 0A B1 E6}"),
      ("GBK", .lo, "{81}"), ("GB18030", .lo, "{81 30}"), ("ISO_IR 13", .lo, "{FE}"),
      ("ISO_IR 127", .lo, "{A1}"),
    ] as [(String, VR, String)])
  func uncertain(set: String, vr: VR, bytes: String) {
    let coder = TextCoder()
    #expect(coder.text(of: Self.bytes(bytes), vr: vr, in: SpecificCharacterSet(Array(set.utf8))) == nil)
  }

  @Test(
    "What a set has no place for is not written",
    arguments: [
      ("", .lo, "é"), ("nonsense", .lo, "é"), ("ISO_IR 100", .lo, "山"), ("ISO_IR 100", .lo, "e\u{301}"),
      ("ISO_IR 192", .cs, "É"), ("ISO_IR 192", .lo, "é\u{1B}(B"), ("GBK", .lo, "\u{1F600}"),
      ("\\ISO 2022 IR 87", .lo, "é"), ("\\ISO 2022 IR 87", .lo, "ｱ"), ("\\ISO 2022 IR 149", .lo, "山é"),
      ("ISO_IR 13", .lo, "¥é"),
    ] as [(String, VR, String)])
  func unwritable(set: String, vr: VR, text: String) {
    let coder = TextCoder()
    #expect(coder.bytes(of: text, vr: vr, in: SpecificCharacterSet(Array(set.utf8))) == nil)
  }

  @Test("A backslash of the text is one of the value, also where it is half of a character")
  func backslashes() {
    let coder = TextCoder()
    for (set, bytes, text) in [
      ("GBK", "a{81 5C}b\\{D5 5C}c", "a乗b\\誠c"), ("GB18030", "{81 5C}\\{81 30 81 30}", "乗\\\u{80}"),
      ("\\ISO 2022 IR 87", "{1B}$B;\\{1B}(B\\a", "施\\a"),
    ] {
      let set = SpecificCharacterSet(Array(set.utf8))
      #expect(coder.text(of: Self.bytes(bytes), vr: .lo, in: set) == text)
      #expect(coder.bytes(of: text, vr: .lo, in: set) == Self.bytes(bytes))
    }
  }

  @Test("ASCII is itself in every set and every VR")
  func plain() {
    let coder = TextCoder()
    let text = "Doe^John\\a=b ~ 12:30\r\n"
    for name in SpecificCharacterSetTerm.all.map(\.definedTerm) + ["nonsense", "\\ISO 2022 IR 87"] {
      let set = SpecificCharacterSet(Array(name.utf8))
      for vr in VR.allCases {
        #expect(coder.text(of: Array(text.utf8), vr: vr, in: set) == text)
        #expect(coder.bytes(of: text, vr: vr, in: set) == Array(text.utf8))
      }
    }
  }

  @Test(
    "Terms that the standard does not define, or not together",
    arguments: [
      "ISO_IR 6", "iso_ir 100", "ISO_IR 100\\", "ISO_IR 192\\ISO 2022 IR 87", "ISO 2022 IR 6\\GBK", "UTF-8",
      "\\", "\\ISO 2022 IR 87\\x",
    ])
  func unknownSets(name: String) {
    let set = SpecificCharacterSet(Array(name.utf8))
    #expect(set == .unknown || (name == "\\" && set == .defaultRepertoire))
  }

  @Test("One set in several spellings")
  func sameSets() {
    func set(_ name: String) -> SpecificCharacterSet { SpecificCharacterSet(Array(name.utf8)) }
    #expect(set("ISO_IR 100 ") == set("ISO_IR 100"))
    #expect(set(" ") == .defaultRepertoire)
    #expect(set("\\ISO 2022 IR 87 ") == set("ISO 2022 IR 6\\ISO 2022 IR 87"))
    #expect(set("ISO_IR 13\\ISO 2022 IR 87") == set("ISO 2022 IR 13\\ISO 2022 IR 87"))
    #expect(set("ISO_IR 100") != set("ISO 2022 IR 100"))
  }
}
