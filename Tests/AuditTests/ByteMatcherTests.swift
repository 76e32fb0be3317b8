import DICOM
import Foundation
import SystemPackage
import Testing

@testable import Audit

@Suite("The search for many patterns")
struct ByteMatcherTests {
  private static func pattern(
    _ text: String, _ boundary: BytePattern.Boundary = .none, _ width: BytePattern.Width = .single
  ) -> BytePattern {
    BytePattern(Array(text.utf8), boundary, width, identifier: 0)
  }

  private static func found(_ patterns: [BytePattern], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ByteMatcher(patterns).hits(in: bytes.span.bytes).map { hit in
      let start = Int(hit.offset)
      return "\(start) " + String(decoding: bytes[start..<start + hit.count], as: UTF8.self)
    }.sorted()
  }

  @Test("It finds what a search at every place finds", arguments: 1...20)
  func agrees(seed: UInt64) {
    var generator = Generator(state: seed)
    let letters = Array("aAbB1.".utf8)
    let text = (0..<3000).map { _ in letters.randomElement(using: &generator) ?? 0 }
    let patterns = (0..<40).map { _ in
      let count = Int.random(in: 4...12, using: &generator)
      let start = Int.random(in: 0..<text.count - count, using: &generator)
      return BytePattern(Array(text[start..<start + count]), .none, identifier: 0)
    }
    let folded = text.map(BytePattern.folded)
    var expected: Set<ByteMatcher.Hit> = []
    for (index, pattern) in patterns.enumerated() {
      for start in 0...(folded.count - pattern.bytes.count)
      where folded[start..<start + pattern.bytes.count].elementsEqual(pattern.bytes) {
        expected.insert(.init(offset: UInt64(start), count: pattern.bytes.count, pattern: index))
      }
    }
    #expect(Set(ByteMatcher(patterns).hits(in: text.span.bytes)) == expected)
  }

  @Test("Eight bytes fold as one does")
  func folding() {
    for byte in UInt8.min...UInt8.max {
      let word = UInt64(byte) << 24 | UInt64(byte)
      let folded = UInt64(BytePattern.folded(byte))
      #expect(BytePattern.folded(word) == folded << 24 | folded)
    }
  }

  @Test("Any case, at the very beginning and end, alone and next to each other")
  func ends() {
    #expect(Self.found([Self.pattern("Jane")], "janeJANEjAnE") == ["0 jane", "4 JANE", "8 jAnE"])
    #expect(Self.found([Self.pattern("DOE^JANE")], "doe^jane") == ["0 doe^jane"])
    #expect(
      Self.found([Self.pattern("DOE^JANE"), Self.pattern("JANE")], "xDOE^JANEx") == ["1 DOE^JANE", "5 JANE"])
  }

  @Test(
    "Words are whole",
    arguments: [("JANE", true), ("JANET", false), ("xJANE", false), ("^JANE^", true), ("JANE\u{E9}", false)])
  func words(text: String, isFound: Bool) {
    #expect(!Self.found([Self.pattern("JANE", .word)], text).isEmpty == isFound)
  }

  @Test(
    "UIDs are whole",
    arguments: [
      ("1.2.33.4", true), ("1.2.33.45", false), ("1.2.33.4.5", false), ("1.2.33.4.", true),
      ("11.2.33.4", false),
      ("5.1.2.33.4", false), ("x1.2.33.4\\", true),
    ])
  func uids(text: String, isFound: Bool) {
    #expect(!Self.found([Self.pattern("1.2.33.4", .uid)], text).isEmpty == isFound)
  }

  @Test(
    "A time may follow a date, and no other digits",
    arguments: [
      ("19710203", true), ("19710203101500", true), ("197102031", false), ("0.19710203", false),
      ("born 19710203.", true), ("1971020399", false), ("519710203", false),
    ])
  func dates(text: String, isFound: Bool) {
    #expect(!Self.found([Self.pattern("19710203", .date)], text).isEmpty == isFound)
  }

  @Test(
    "Words in UTF-16 have neighbours of two bytes", arguments: [BytePattern.Width.littleEndian, .bigEndian])
  func wide(width: BytePattern.Width) {
    let encode = { (text: String) in
      text.utf16.flatMap { unit in
        let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        return width == .littleEndian ? bytes : bytes.reversed()
      }
    }
    let matcher = ByteMatcher([BytePattern(encode("Jane"), .word, width, identifier: 0)])
    for (text, isFound) in [("my Jane!", true), ("Janet", false), ("xjane", false), ("JANE", true)] {
      let bytes = encode(text)
      #expect(!matcher.hits(in: bytes.span.bytes).isEmpty == isFound, "\(text.count)")
    }
  }

  @Test("No hit is lost or found twice between two windows", arguments: [-300, -100, -20, -9, -4, 0, 3, 50])
  func windows(shift: Int) throws {
    let folder = try TemporaryFolder()
    let capacity = 64 << 10
    var bytes = [UInt8](repeating: 0x20, count: 3 * capacity)
    let long = String(repeating: "A1b.", count: 32)
    for (text, place) in [("MRN-4711", capacity), (long, 2 * capacity - 400), ("tiny", bytes.count - 4)] {
      let start = place == bytes.count - 4 ? place : place + shift
      bytes.replaceSubrange(start..<start + text.utf8.count, with: Array(text.utf8))
    }
    let file = try folder.write("bytes", bytes)
    let descriptor = open(file.string, O_RDONLY)
    defer { close(descriptor) }
    var window = ByteWindow(capacity: capacity)
    try window.open(file: descriptor, size: UInt64(bytes.count))
    let matcher = ByteMatcher([Self.pattern("MRN-4711"), Self.pattern(long), Self.pattern("TINY", .word)])
    let hits = try matcher.hits(in: &window, limit: 100)
    #expect(hits.map(\.pattern).sorted() == [0, 1, 2])
  }

  @Test("In numbers it finds every long pattern, and around them all", arguments: 1...20)
  func numbers(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let capacity = 64 << 10
    let letters = Array("aAbB1.".utf8)
    var bytes = (0..<200_000).map { _ in letters.randomElement(using: &generator) ?? 0 }
    let patterns = (0..<60).map { _ in
      let count = Int.random(in: 4...40, using: &generator)
      let start = Int.random(in: 0..<bytes.count - count, using: &generator)
      return BytePattern(Array(bytes[start..<start + count]), .none, identifier: 0)
    }
    // Some stand across the ends of numbers and of windows.
    let ends = [0, 9_000, 9_001, 50_003, 60_000, 131_072, 199_000, 200_000]
    for end in ends {
      guard let pattern = patterns.randomElement(using: &generator) else { continue }
      let start = min(max(0, end - Int.random(in: 0...40, using: &generator)), bytes.count - 40)
      bytes.replaceSubrange(start..<start + pattern.bytes.count, with: pattern.bytes)
    }
    // One is there twice, and one within another.
    let numbers: [Range<UInt64>] = [
      0..<9_000, 9_001..<50_003, 9_001..<50_003, 60_000..<60_010, 70_000..<199_000, 80_000..<90_000,
    ]
    let folder = try TemporaryFolder()
    let descriptor = open(try folder.write("bytes", bytes).string, O_RDONLY)
    defer { close(descriptor) }
    var window = ByteWindow(capacity: capacity)
    try window.open(file: descriptor, size: UInt64(bytes.count))
    let counts = { (hit: ByteMatcher.Hit) in
      patterns[hit.pattern].isLong || !numbers.contains { $0.contains(hit.offset) }
    }
    let matcher = ByteMatcher(patterns)
    let found = try matcher.hits(in: &window, limit: .max, numbers: numbers, where: counts)
    #expect(Set(found) == Set(matcher.hits(in: bytes.span.bytes).filter(counts)))
    #expect(Set(found).count == found.count)
  }

  /// A generator that repeats itself.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
