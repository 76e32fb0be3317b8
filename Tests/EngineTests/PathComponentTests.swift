import Testing

@testable import Engine

@Suite("Names of files and folders")
struct PathComponentTests {
  @Test(
    "An ending stays, whatever the value in front of it",
    arguments: [
      ("", "unnamed.dcm"), (".", "unnamed.dcm"), (" . ", "unnamed.dcm"), ("a.", "a.dcm"), ("..a ", "a.dcm"),
      ("CON", "_CON.dcm"), ("nul.x", "_nul.x.dcm"), ("dcm", "dcm.dcm"), (".dcm", "dcm.dcm"),
      ("a/b", "a_b.dcm"),
      ("\u{D4E}", "\u{D4E}.dcm"), ("\u{301}", "_\u{301}.dcm"), ("INCOMPLETE", "_INCOMPLETE.dcm"),
    ])
  func ending(value: String, expected: String) {
    #expect(PathComponent.safe(value + ".dcm", ending: ".dcm") == expected)
    #expect(PathComponent.safe(value) == String(expected.unicodeScalars.dropLast(4)))
  }

  @Test("A name is composed, and of two forms of one text the same bytes")
  func form() {
    // By UnicodeData.txt: é is U+00E9 or e U+0301, か with a mark U+304C or U+304B U+3099, 한 U+D55C or three jamo.
    for (composed, decomposed) in [
      ("\u{E9}", "e\u{301}"), ("\u{304C}", "\u{304B}\u{3099}"), ("\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
    ] {
      #expect(Array(PathComponent.safe(decomposed).utf8) == Array(composed.utf8))
      #expect(Array(PathComponent.safe(composed).utf8) == Array(composed.utf8))
    }
  }

  @Test("A long name is cut between characters, ending included", arguments: ["ä", "頭", "🧠", "x"])
  func long(character: String) {
    let name = PathComponent.safe(String(repeating: character, count: 300) + ".dcm", ending: ".dcm")
    #expect(name.utf8.count <= PathComponent.longest && name.utf8.count > PathComponent.longest - 4)
    #expect(name.hasSuffix(".dcm") && name.dropLast(4).allSatisfy { String($0) == character })
  }

  @Test(
    "Names that a file system takes for one have one key",
    arguments: [
      // By CaseFolding.txt, full foldings: U+1E9E and U+00DF are ss, U+03C2 is U+03C3, U+FB01 is fi.
      ("\u{1E9E}", "ss"), ("\u{DF}", "SS"), ("\u{3C2}", "\u{3A3}"), ("\u{FB01}", "FI"),
      ("e\u{301}", "\u{C9}"),
    ])
  func key(one: String, other: String) {
    #expect(PathComponent.key(one) == PathComponent.key(other))
    #expect(PathComponent.key(one) != PathComponent.key("s"))
  }
}
