import Testing

@testable import ProfileDSL

@Suite("A profile's text, and places in it")
struct SourceTextTests {
  /// YAML 1.2 section 5.4, with the breaks of YAML 1.1 that libyaml counts too.
  @Test("Lines end with LF, CR, both, NEL, LS or PS")
  func lines() {
    let text = "a\nß\r\nc\r\rd\u{85}e\u{2028}漢\u{2029}g\n"
    let source = SourceText(name: "", bytes: Array(text.utf8))
    #expect(source.lines == ["a", "ß", "c", "", "d", "e", "漢", "g", ""])
    for (index, line) in source.lines.enumerated() { #expect(source.line(index + 1) == line) }
    #expect(source.line(0) == nil)
    #expect(source.line(10) == nil)
    #expect(SourceText(name: "", bytes: []).lines == [""])
  }

  @Test("A byte order mark takes no column, and the place of a byte counts characters")
  func marks() {
    let source = SourceText(name: "", bytes: [0xEF, 0xBB, 0xBF] + Array("ab\nßß€x".utf8))
    #expect(source.line(1) == "ab")
    // Behind two bytes for each ß and three for €.
    let mark = source.mark(ofByte: 3 + 2 + 2 + 3)
    #expect((mark.line, mark.column) == (2, 4))
    let start = source.mark(ofByte: 0)
    #expect((start.line, start.column) == (1, 1))
  }

  @Test("Places in a selector count characters, and not bytes")
  func selector() throws {
    var scanner = SelectorScanner("Größe[x]")
    let mistake = try #require(throws: SelectorSyntax.Mistake.self) { _ = try scanner.scan() }
    #expect((mistake.offset, mistake.length) == (0, 8))
    var second = SelectorScanner("Größe[1]/€[1]x")
    let other = try #require(throws: SelectorSyntax.Mistake.self) { _ = try second.scan() }
    #expect((other.offset, other.length) == (13, 1))
    #expect(other.message == "\"x\" cannot stand here")
    var third = SelectorScanner("Größe[1]/€/x")
    #expect(try third.scan().steps.map(\.offset) == [0, 9, 11])
    var creator = SelectorScanner("(0029,\"GRÖSSE é\",10)")
    #expect(
      try creator.scan().steps.map(\.item) == [
        .privateElement(group: 0x0029, creator: "GRÖSSE é", element: 0x10)
      ])
  }
}
