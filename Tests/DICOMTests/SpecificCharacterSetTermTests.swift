import DICOM
import Testing

@Suite struct SpecificCharacterSetTermTests {
  /// PS3.3 Tables C.12-2 to C.12-5; the escape sequences as code table positions, such as 02/13 04/01.
  @Test(arguments: [
    ("", SpecificCharacterSetTerm.Kind.singleByteWithoutCodeExtensions, "ASCII", [UInt8]()),
    ("ISO_IR 100", .singleByteWithoutCodeExtensions, "ISO-8859-1", []),
    ("ISO_IR 192", .multiByteWithoutCodeExtensions, "UTF-8", []),
    ("GB18030", .multiByteWithoutCodeExtensions, "GB18030", []),
    ("ISO 2022 IR 6", .singleByteWithCodeExtensions, "ASCII", [0x1B, 0x28, 0x42]),
    ("ISO 2022 IR 100", .singleByteWithCodeExtensions, "ISO-8859-1", [0x1B, 0x2D, 0x41]),
    ("ISO 2022 IR 87", .multiByteWithCodeExtensions, "ISO-2022-JP", [0x1B, 0x24, 0x42]),
    ("ISO 2022 IR 149", .multiByteWithCodeExtensions, "EUC-KR", [0x1B, 0x24, 0x29, 0x43]),
  ])
  func knownTerm(
    _ name: String, _ kind: SpecificCharacterSetTerm.Kind, _ iconv: String, _ escape: [UInt8]
  ) throws {
    let term = try #require(SpecificCharacterSetTerm.term(named: name))
    #expect(term.kind == kind)
    #expect(term.codeElements.map(\.iconvName) == [iconv])
    #expect(term.codeElements.map(\.escape) == [escape])
    #expect(term.kind.hasCodeExtensions == !escape.isEmpty)
  }

  /// ISO 2022 IR 13 is Katakana in G1 and Romaji in G0.
  @Test func twoCodeElements() throws {
    let term = try #require(SpecificCharacterSetTerm.term(named: "ISO 2022 IR 13"))
    #expect(term.codeElements.map(\.region) == [.g0, .g1])
    #expect(term.codeElements.map(\.isoIR) == ["14", "13"])
    #expect(term.codeElements.map(\.escape) == [[0x1B, 0x28, 0x4A], [0x1B, 0x29, 0x49]])
    let plain = try #require(SpecificCharacterSetTerm.term(named: "ISO_IR 13"))
    #expect(plain.codeElements.map(\.region) == [.g0AndG1])
  }

  @Test(arguments: ["ISO_IR 6", "iso_ir 100", "ISO_IR 100 ", "UTF-8"])
  func unknownTerm(_ name: String) {
    #expect(SpecificCharacterSetTerm.term(named: name) == nil)
  }

  @Test func everyRowOfTheFile() throws {
    let rows = try StandardTables.rows("charsets")
    #expect(rows.count == 34)
    let elements = SpecificCharacterSetTerm.all.flatMap { term in
      term.codeElements.map { (term.definedTerm, $0) }
    }
    #expect(elements.count == rows.count)
    for (row, (name, element)) in zip(rows, elements) {
      #expect(name == row["defined_term"])
      #expect(element.isoIR == row["iso_ir"])
      #expect(element.charset == row["charset"])
      #expect(element.iconvName == row["iconv"])
      #expect(element.bytesPerCharacter == row["bytes"])
      let digits = element.escape.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      #expect(digits.joined() == row["escape_hex"])
    }
  }
}
