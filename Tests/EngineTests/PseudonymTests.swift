import Testing

@testable import Engine

@Suite("Keyed pseudonyms")
struct PseudonymTests {
  private static let zeros = String(repeating: "00", count: 32)

  private func uid(_ original: String, key: String = zeros) throws -> String {
    let key = try #require(PseudonymKey(hexadecimal: key))
    var pseudonymiser = Pseudonymiser(key: key)
    return String(decoding: pseudonymiser.uid(Array(original.utf8)), as: UTF8.self)
  }

  // python3: d = hmac.new(bytes(32), b"uid\0" + b"1.2.3", "sha256").digest()[:16]; d[6] = d[6] & 0x0f | 0x80;
  // d[8] = d[8] & 0x3f | 0x80; "2.25." + str(int.from_bytes(d))
  @Test(
    "A UID is the HMAC that Python computes",
    arguments: [
      ("1.2.3", "2.25.234032717547690699644168155734605930849"),
      ("1.2.840.113619.2.1", "2.25.200958047210509556168463635404771770095"),
    ])
  func agreesWithPython(original: String, expected: String) throws {
    #expect(try uid(original) == expected)
  }

  @Test(
    "A number of 128 bits is written as the standard library writes it",
    arguments: [
      0, 1, 10, 9_999_999_999_999_999_999, 10_000_000_000_000_000_000, 10_000_000_000_000_000_001,
      UInt128(UInt64.max), UInt128(UInt64.max) + 1, 100_000_000_000_000_000_000_000_000_000_000_000_000,
      .max,
    ] as [UInt128])
  func decimal(number: UInt128) {
    #expect(String(decoding: Pseudonymiser.uid(of: number), as: UTF8.self) == "2.25.\(number)")
  }

  @Test("Well-known UIDs stay", arguments: ["1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.1.2.1"])
  func wellKnown(uid known: String) throws { #expect(try uid(known) == known) }

  @Test(
    "What only begins like a well-known UID does not stay: no number of the standard has more than four digits",
    arguments: ["1.2.840.10008.DOE", "1.2.840.10008.19761104", "1.2.840.10008.5.1.4.12345.2"])
  func disguised(uid original: String) throws { #expect(try uid(original) != original) }

  @Test("Another key gives another UID, and a UID is remembered as it is made")
  func keys() throws {
    let other = String(repeating: "01", count: 32)
    #expect(try uid("1.2.3") != uid("1.2.3", key: other))
    let key = try #require(PseudonymKey(hexadecimal: Self.zeros))
    var pseudonymiser = Pseudonymiser(key: key)
    let made = (0..<500).map { pseudonymiser.uid(Array("1.2.\($0)".utf8)) }
    #expect(made == (0..<500).map { pseudonymiser.uid(Array("1.2.\($0)".utf8)) })
    #expect(Set(made).count == 500)
    #expect(made.allSatisfy { $0.count <= 44 && $0.starts(with: Array("2.25.".utf8)) })
  }

  @Test(
    "A key is 64 hexadecimal digits and nothing else",
    arguments: ["", "00", String(repeating: "0g", count: 32)])
  func badKeys(text: String) { #expect(PseudonymKey(hexadecimal: text) == nil) }

  @Test("A key does not print itself")
  func silent() throws {
    let key = try #require(PseudonymKey(hexadecimal: String(repeating: "ab", count: 32)))
    var text = "\(key)"
    dump(key, to: &text)
    #expect(!text.contains("171") && !text.lowercased().contains("ab"))
  }
}
