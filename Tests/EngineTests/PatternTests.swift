import Testing

@testable import Engine

@Suite("Regular expressions")
struct PatternTests {
  private static func replaced(
    _ pattern: String, _ text: String, _ replacement: String, ignoresCase: Bool = false
  ) throws -> String {
    let pattern = try Pattern(pattern, ignoresCase: ignoresCase)
    return pattern.replacing(in: text, with: try Pattern.Replacement(replacement, for: pattern))
  }

  // MARK: Matching

  @Test(
    "A pattern matches anywhere in the text",
    arguments: [
      (#"work ?sheet|report|measure?ments?"#, "CT DOSE REPORT", true),
      (#"work ?sheet|report|measure?ments?"#, "Measurments", true),
      (#"work ?sheet|report|measure?ments?"#, "CT abdomen", false),
      (#"^ct$"#, "CT", true),
      (#"^ct$"#, "CT\n", false),
      (#"^ct$"#, "a\nct", false),
      (#"a.b"#, "a\nb", false),
      (#"a.b"#, "a😀b", true),
      (#"^.$"#, "e\u{301}", false),
      (#"^.$"#, "\u{E9}", true),
      (#"\bdose\b"#, "x-dose-1", true),
      (#"\bdose\b"#, "x_dose", false),
      (#"^[a-z^\]\-]+$"#, "a^]-", true),
      (#"^[^a-z]$"#, "Q", false),
      (#"1\/2\.5\\"#, #"1/2.5\"#, true),
      (#"müller"#, "MÜLLER", true),
      (#"[à-ü]{3}"#, "ÀÉÜ", true),
      // The Kelvin sign has k as its lower case, but is not of ASCII.
      ("k", "\u{212A}", true),
      (#"[\w]"#, "\u{212A}", false),
      // Its lower case has two scalars.
      ("i", "\u{130}", false),
      (#"\d"#, "٣", false),
      (#"^\s\S$"#, "\t\u{A0}", true),
    ])
  func matches(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern, ignoresCase: true).matches(text) == expected)
  }

  @Test("Without the flag, case counts")
  func caseCounts() throws { #expect(try !Pattern("ct").matches("CT")) }

  // MARK: Replacing, with what Python's re.sub gives

  @Test(
    "Matches are exchanged from the left",
    arguments: [
      (#"(\d+)-x"#, "12-x 3-x", "$1", "12 3"),
      ("x*", "abxd", "-", "-a-b--d-"),
      ("a|ab", "abab", "<$0>", "<a>b<a>b"),
      ("a+?", "aaa", "<$0>", "<a><a><a>"),
      ("(a)|(b)", "ab", "[$1,$2]", "[a,][,b]"),
      ("(a*)*", "aab", "<$1>", "<><>b<>"),
      ("(|a)+", "ab", "<$0>", "<><a><>b<>"),
      ("(a|b)*", "ab", "<$1>", "<b><>"),
      ("b", "abc", "$$0", "a$0c"),
      ("x", "e\u{301}x\r\n", "", "e\u{301}\r\n"),
    ])
  func replaces(pattern: String, text: String, replacement: String, expected: String) throws {
    let result = try Self.replaced(pattern, text, replacement)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Thousands of random patterns do what Python's re does")
  func agreesWithPython() throws {
    // By scalars: a tab and a combining accent after it are one character.
    let lines = PatternCases.lines.unicodeScalars.split(separator: "\n")
    #expect(lines.count == 4000)
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
        String(String.UnicodeScalarView(field.map { $0 == "\u{2424}" ? "\n" : $0 }))
      }
      try #require(fields.count == 4)
      let pattern = try Pattern(fields[1], ignoresCase: fields[0] == "i")
      let groups = (0...pattern.groupCount).map { "$\($0)" }.joined(separator: "|")
      let replacement = try Pattern.Replacement("<\(groups)>", for: pattern)
      let found = pattern.matches(fields[2]) ? "+" : "-"
      let result = found + pattern.replacing(in: fields[2], with: replacement)
      #expect(result.utf8.elementsEqual(fields[3].utf8), "\(line): \(result)")
    }
  }

  // MARK: Time and memory

  @Test(
    "The steps are within text × program, and few for each instruction",
    arguments: [
      ("(a+)+$", 100_000), ("(a|a)*b", 100_000), ("(x{0,50}){0,50}", 60), ("(a*)*(a*)*b", 5_000),
      ("a.*b|a", 5_000), ("((a*?)*?)*?$", 5_000),
    ])
  func linear(source: String, length: Int) throws {
    let pattern = try Pattern(source)
    for end in ["", "!"] {
      let text = String(repeating: source.contains("x") ? "x" : "a", count: length) + end
      // Each instruction has at most two ways on, and two passes look at each way.
      let bound = 6 * (length + 2) * pattern.program.instructions.count
      var matcher = Pattern.Matcher(pattern.program, text)
      _ = matcher.matches()
      #expect(matcher.steps <= bound)
      matcher = Pattern.Matcher(pattern.program, text)
      matcher.allMatches { _ in }
      #expect(matcher.steps <= bound)
    }
  }

  @Test("Matches lie right across the blocks in which a long text is worked through")
  func blocks() throws {
    let word = "ab12 "
    let text = String(repeating: word, count: 20_000)
    #expect(try Self.replaced(#"([a-z]+)(\d*)"#, text, "$2$1") == String(repeating: "12ab ", count: 20_000))
    #expect(try Self.replaced("(?:ab12 )+", text, "[$0]") == "[\(text)]")
    #expect(
      try Self.replaced("x*", text, "-")
        == "-" + text.unicodeScalars.map { "\($0)-" }.joined())
  }

  // MARK: Mistakes

  @Test(
    "A mistake says where it is",
    arguments: [
      ("", 0, 0), ("a(b", 1, 1), ("ab)", 2, 1), ("é[a", 1, 1), ("[]", 1, 1), ("[]a]", 1, 1), ("[^]a]", 2, 1),
      ("*a", 0, 1), ("a|+", 2, 1), ("a**", 2, 1), ("a{2}{3}", 4, 1), ("a++", 1, 2), ("a???", 3, 1),
      ("^*", 1, 1), (#"\b+"#, 2, 1), ("a{", 1, 1), ("{", 0, 1), ("a{x}", 1, 1), ("a{,3}", 1, 4), ("a}", 1, 1),
      ("a]", 1, 1), ("a{3,2}", 1, 5), ("a{1001}", 2, 4), ("a{99999999999999999999}", 2, 20),
      (#"(a)\1"#, 3, 2), ("a(?=b)", 1, 3), ("(?!b)", 0, 3), ("(?<=b)", 0, 4), ("(?<!b)", 0, 4),
      ("(?P<n>b)", 0, 4), ("(?<n>b)", 0, 3), ("(?>b)", 0, 3), ("(?i)b", 0, 3), ("(?#b)", 0, 3), ("(?", 0, 2),
      (#"\p{L}"#, 0, 2), (#"\A"#, 0, 2), (#"\B"#, 0, 2), (#"\x41"#, 0, 2), (#"a\"#, 1, 1), (#"\é"#, 0, 2),
      ("[[:alpha:]]", 1, 2), ("[a&&b]", 2, 2), ("[a--b]", 1, 3), ("[--a]", 1, 2), ("[z-a]", 1, 3),
      (#"[\d-z]"#, 1, 3),
      (#"[a-\d]"#, 1, 4), (#"[\b]"#, 1, 2), ("(?:(?:a{1000}){1000}){1000}", 0, 27),
      ("(?:(?:(?:){1000}){1000}){1000}", 0, 30), (String(repeating: "a", count: 4_001), 4_000, 1),
      (String(repeating: "(", count: 51), 50, 1),
    ])
  func mistakes(source: String, offset: Int, length: Int) throws {
    let mistake = try #require(throws: Pattern.Mistake.self) { try Pattern(source) }
    #expect(mistake.offset == offset)
    #expect(mistake.length == length)
    #expect(!mistake.message.isEmpty)
  }

  @Test(
    "A replacement names groups that there are",
    arguments: [
      ("$2", 0, 2), ("a$", 1, 1), ("$x", 0, 1), ("${1}", 0, 1), (#"a\1"#, 1, 2), ("$$$", 2, 1),
    ])
  func replacementMistakes(text: String, offset: Int, length: Int) throws {
    let pattern = try Pattern("(a)")
    let mistake = try #require(throws: Pattern.Mistake.self) {
      try Pattern.Replacement(text, for: pattern)
    }
    #expect(mistake.offset == offset)
    #expect(mistake.length == length)
  }

  @Test("Patterns are equal by scalars and flag")
  func equality() throws {
    #expect(try Pattern("a") == Pattern("a"))
    #expect(try Pattern("a") != Pattern("a", ignoresCase: true))
    #expect(try Pattern("\u{E9}") != Pattern("e\u{301}"))
    #expect(try Set([Pattern("a"), Pattern("a"), Pattern("b")]).count == 2)
  }
}
