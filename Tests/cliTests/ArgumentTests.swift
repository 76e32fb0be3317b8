import Testing

@testable import cli

@Suite("What the terminal shows")
struct TerminalTests {
  @Test(
    "Bytes in words",
    arguments: [(UInt64(0), "0 B"), (999, "999 B"), (1500, "1.5 kB"), (2_000_000_000, "2.0 GB")])
  func bytes(count: UInt64, expected: String) { #expect(Terminal.bytes(count) == expected) }

  @Test("Control characters of a file name do not reach the terminal")
  func printable() { #expect(Terminal.printable("a\u{1B}[31mb\nc") == "a?[31mb?c") }
}
