import Foundation
import ProfileDSL
import Testing

/// What no editor of profiles makes, and a service is sent anyway: each is one clear mistake, in bounded time.
@Suite("Bad input", .timeLimit(.minutes(10)))
struct BadInputTests {
  private static let head = "profile: 1\nname: test\n"

  /// A text, and what is found first: its code and place.
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var bytes: [UInt8]
    var code: Diagnostic.Code
    var line = 1
    var column = 1
    var testDescription: String { title }
  }

  static let cases: [Case] = [
    Case(title: "an empty file", bytes: [], code: .missingKey),
    Case(title: "a line feed", bytes: [0x0A], code: .missingKey),
    Case(title: "50 MB", bytes: Array(repeating: 0x61, count: 50_000_000), code: .tooLarge),
    Case(title: "1 MiB and a byte", bytes: Array(repeating: 0x23, count: 1 << 20 + 1), code: .tooLarge),
    Case(title: "1 MiB of comment", bytes: Array(repeating: 0x23, count: 1 << 20), code: .missingKey),
    // The head has two lines and the key "tags: "; the 33rd bracket is the first too deep: the map is level 1.
    Case(
      title: "10,000 nested lists", bytes: Array((head + "tags: " + nested("[", 10_000)).utf8),
      code: .tooDeep,
      line: 3, column: 7 + 31),
    Case(
      title: "10,000 nested maps", bytes: Array((head + "tags: " + nested("{a: ", 10_000)).utf8),
      code: .tooDeep,
      line: 3, column: 7 + 31 * 4),
    Case(
      title: "500 indented levels",
      bytes: Array((head + (0..<500).map { nested(" ", $0) + "a:\n" }.joined()).utf8), code: .tooDeep,
      line: 3 + 32, column: 33),
    Case(
      title: "a million open brackets", bytes: Array(nested("[", 1_000_000).utf8), code: .tooDeep, line: 1,
      column: 33),
    Case(
      title: "an alias bomb",
      bytes: Array(
        (head + "a: &a [x,x,x,x,x,x,x,x,x]\n"
          + (0..<20).map { "b\($0): &b\($0) [" + nested("*a,", 8) + "*a]\n" }.joined()).utf8),
      code: .unknownKey, line: 3, column: 1),
    Case(
      title: "a byte that is no UTF-8", bytes: Array((head + "about: caf").utf8) + [0xE9, 0x0A],
      code: .badEncoding, line: 3, column: 11),
    Case(
      title: "an overlong NUL", bytes: Array((head + "about: ").utf8) + [0xC0, 0x80, 0x0A],
      code: .badEncoding,
      line: 3, column: 8),
    Case(
      title: "half a surrogate", bytes: Array((head + "# ").utf8) + [0xED, 0xA0, 0x80, 0x0A],
      code: .badEncoding,
      line: 3, column: 3),
    Case(
      title: "a NUL byte", bytes: Array((head + "about: a").utf8) + [0x00, 0x0A], code: .badEncoding, line: 3,
      column: 9),
    Case(title: "NUL bytes only", bytes: Array(repeating: 0, count: 4096), code: .badEncoding),
    Case(
      title: "an escape character", bytes: Array((head + "about: a\u{1B}[2J\n").utf8), code: .badEncoding,
      line: 3,
      column: 9),
    Case(
      title: "UTF-16",
      bytes: [0xFF, 0xFE] + Array(head.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      code: .badEncoding),
    Case(
      title: "a tab as indentation", bytes: Array((head + "tags:\n\tPatientName: keep\n").utf8),
      code: .syntax,
      line: 4, column: 1),
    Case(
      title: "a mistake behind CR LF", bytes: Array("profile: 1\r\nname: test\r\ntagz: {}\r\n".utf8),
      code: .unknownKey, line: 3, column: 1),
    Case(
      title: "a mistake behind CR", bytes: Array("profile: 1\rname: test\rtagz: {}\r".utf8),
      code: .unknownKey,
      line: 3, column: 1),
    Case(
      title: "a mistake behind a byte order mark",
      bytes: [0xEF, 0xBB, 0xBF] + Array("profile: 1\nname: test\ntagz: {}\n".utf8), code: .unknownKey,
      line: 3,
      column: 1),
    Case(
      title: "a mistake behind letters of two and four bytes",
      bytes: Array("profile: 1\nname: test\ndefaults: { \"é😀\": keep }\n".utf8), code: .unknownKey, line: 3,
      column: 13),
  ]

  @Test("One clear mistake at its place", arguments: cases)
  func file(_ test: Case) throws {
    let folder = try TemporaryFolder([:])
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data(test.bytes).write(to: folder.url.appendingPathComponent("test.yaml"))
    let start = ProcessorTime.now
    let (profile, diagnostics) = ProfileLoader.load(folder.path("test.yaml"))
    let elapsed = ProcessorTime.now - start
    #expect(profile == nil)
    let first = try #require(diagnostics.first)
    #expect(first.code == test.code, "\(first.rendered)")
    #expect(first.span.line == test.line, "\(first.rendered)")
    #expect(first.span.column == test.column, "\(first.rendered)")
    #expect(first.rendered.utf8.count < 2_000)
    // Within a second in a release build; unoptimised code gets ten.
    #expect(elapsed < .seconds(10))
  }

  /// A kind of row that is mistaken, over and over.
  struct Endless: Sendable, CustomTestStringConvertible {
    var title: String
    var head: String
    var row: @Sendable (Int) -> String
    var code: Diagnostic.Code
    /// How many are told: 1,000 and the one that says there are more.
    var told = 1_001
    var testDescription: String { title }
  }

  static let endless = [
    Endless(title: "unknown keywords", head: "tags:\n", row: { "  k\($0): x\n" }, code: .unknownAttribute),
    Endless(title: "unknown keys", head: "", row: { "k\($0):\n" }, code: .unknownKey),
    Endless(title: "one key", head: "tags:\n", row: { _ in "  PatientName: keep\n" }, code: .duplicateKey),
    Endless(
      title: "expressions", head: "select:\n", row: { "  - { name: a\($0), drop: Modality = CT }\n" },
      code: .badOperator),
    Endless(
      title: "patterns of keywords", head: "tags:\n", row: { "  Patient*a*\($0)*: delete\n" },
      code: .emptyGlob,
      told: 257),
  ]

  @Test("A file of nothing but mistakes ends with the thousandth, in bounded time", arguments: endless)
  func manyMistakes(_ test: Endless) throws {
    var text = Self.head + test.head
    for number in 0..<80_000 where text.utf8.count < 1_000_000 { text += test.row(number) }
    let start = ProcessorTime.now
    let (profile, diagnostics) = ProfileLoader.compile(text: text, file: "test.yaml")
    // Less than half a second in a release build.
    #expect(ProcessorTime.now - start < .seconds(20))
    #expect(profile == nil)
    #expect(diagnostics.first?.code == test.code)
    #expect(diagnostics.count == test.told)
    #expect(diagnostics.last?.code == (test.told == 257 ? .tooLarge : .tooManyMistakes))
  }

  @Test("100,000 lines are too many bytes for a profile, and 30,000 sound rows are none")
  func manyRows() throws {
    let long = Self.head + "tags:\n" + (0..<100_000).map { "  PatientName\($0): keep\n" }.joined()
    #expect(ProfileLoader.compile(text: long, file: "a.yaml").diagnostics.map(\.code) == [.tooLarge])
    let rows = (0..<30_000).map { index in
      let block = String(index / 256 + 0x1000, radix: 16).suffix(3)
      let element = String(index % 256 + 0x100, radix: 16).suffix(2)
      return "  '(0029,\"C\(block)\",\(element))': keep\n"
    }
    let (profile, diagnostics) = ProfileLoader.compile(
      text: Self.head + "tags:\n" + rows.joined(), file: "a.yaml")
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(profile?.rules.count == 30_000)
  }

  @Test("Byte order mark, CR LF and a missing last line feed are no mistakes")
  func sound() throws {
    for text in [
      "\u{FEFF}" + Self.head, "profile: 1\r\nname: test\r\n", "profile: 1\nname: test", "---\n" + Self.head,
    ] {
      let (profile, diagnostics) = ProfileLoader.compile(text: text, file: "a.yaml")
      #expect(diagnostics.isEmpty)
      #expect(profile?.name == "test")
    }
  }

  @Test(
    "What is no file",
    arguments: [
      ("/", Diagnostic.Code.unreadableFile), ("/dev/zero", .unreadableFile),
      ("/tmp/no/such.yaml", .missingFile),
      ("./no-such.yaml", .missingFile), ("no-such-profile", .unknownProfile), ("", .unknownProfile),
    ])
  func noFile(_ path: String, _ code: Diagnostic.Code) {
    let (profile, diagnostics) = ProfileLoader.load(path)
    #expect(profile == nil)
    #expect(diagnostics.map(\.code) == [code])
  }

  private static func nested(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
