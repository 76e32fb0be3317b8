import Testing

@testable import DICOM

@Suite("The window on a file")
struct ByteWindowTests {
  private static let capacity = UInt64(ByteWindow.defaultCapacity)

  private func window(onto size: Int) throws -> (BytesFile, [UInt8]) {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
    return (try BytesFile(content), content)
  }

  @Test(
    "Of a file that may have a long value 64 KB are read at first, of a shorter one all",
    arguments: [
      (0, 0), (1, 1), (65_536, 65_536), (327_679, 327_679), (327_680, 65_536), (2_000_000, 65_536),
    ])
  func firstLook(size: Int, end: UInt64) throws {
    let (file, _) = try window(onto: size)
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    #expect(window.start == 0 && window.end == end)
    #expect(window.isFilled == (end == UInt64(size)))
  }

  @Test(
    "It reads on where it stands, and moves to a page before what is further away",
    arguments: [
      (2_000_000, UInt64(0), UInt64(0)), (2_000_000, 65_535, 0), (2_000_000, 65_536, 0),
      (2_000_000, 65_537, 65_536), (2_000_000, 1_234_567, 1_232_896), (400_000, 300, 0),
      (400_000, 399_999, 397_312),
    ])
  func load(size: Int, offset: UInt64, start: UInt64) throws {
    let (file, content) = try window(onto: size)
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: file.size)
    try window.load(from: offset)
    #expect(window.start == start)
    #expect(window.end == min(start + Self.capacity, UInt64(size)))
    let held = Array(copying: window.bytes(window.start..<window.end))
    #expect(held == Array(content[Int(window.start)..<Int(window.end)]))
    // Once it has been filled it moves.
    try window.load(from: 4097)
    #expect(window.start == 4096)
    #expect(window.end == min(4096 + Self.capacity, UInt64(size)))
    let moved = Array(copying: window.bytes(4097..<4200))
    #expect(moved == Array(content[4097..<4200]))
  }

  @Test("A file that has become shorter since is truncated where it ends now")
  func shorter() throws {
    let (file, _) = try window(onto: 300_000)
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: 500_000)
    #expect(window.end == 65_536)
    #expect(throws: ReadError.truncated(at: 300_000)) { try window.load(from: 1000) }
  }

  @Test("A window of another capacity is filled at once")
  func whole() throws {
    let (file, _) = try window(onto: 600_000)
    var window = ByteWindow(capacity: 512 << 10)
    try window.open(file: file.descriptor, size: file.size)
    #expect(window.end == 512 << 10 && window.isFilled)
  }
}
