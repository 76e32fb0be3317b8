internal import DICOM

/// Why a text is not what its name says, or cannot be read.
enum TextError: Error {
  case read(ReadError)
  case malformed(at: UInt64, String)
}

/// A piece of text that a reading of JSON or CSV comes upon: a string, a name of a member, a cell.
struct TextPiece {
  /// Where it lies in the file, as it is written there.
  var range: Range<UInt64>
  /// What it says where that is not what is written: with escapes or doubled quotes undone; nil when it is the same.
  ///
  /// A long text comes in several pieces, whose ends overlap by what a pattern can have.
  var meaning: [UInt8]?
}

/// The bytes of a file, one after the other, through a window.
struct ByteReader {
  private(set) var position: UInt64 = 0

  /// The next byte, which stays there; nil at the end.
  @inline(__always)
  func peek(in window: inout ByteWindow) throws(TextError) -> UInt8? {
    if position >= window.end || position < window.start {
      if position >= window.fileSize { return nil }
      do { try window.load(from: position) } catch { throw .read(error) }
    }
    return window.bytes(position..<position + 1).unsafeLoad(fromByteOffset: 0, as: UInt8.self)
  }

  @inline(__always)
  mutating func next(in window: inout ByteWindow) throws(TextError) -> UInt8? {
    let byte = try peek(in: &window)
    if byte != nil { position += 1 }
    return byte
  }

  mutating func skip() { position += 1 }
}

/// What a text says, gathered byte by byte; a long one is handed on in pieces.
struct MeaningBuffer {
  /// Where the text begins in the file.
  let start: UInt64
  private var bytes: [UInt8] = []
  private var isDifferent = false

  private static let longest = 64 << 10

  init(from start: UInt64) { self.start = start }

  var text: [UInt8] { bytes }

  /// Adds a byte that is written as it is.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds what an escape stands for.
  mutating func append(meaning: some Sequence<UInt8>) {
    bytes += meaning
    isDifferent = true
  }

  /// A piece to hand on, when enough is there for one. What follows may go on in the middle of a pattern.
  mutating func fullPiece(to end: UInt64) -> TextPiece? {
    guard bytes.count >= Self.longest else { return nil }
    defer { bytes.removeFirst(bytes.count - ByteMatcher.overlap) }
    return piece(to: end)
  }

  func piece(to end: UInt64) -> TextPiece {
    TextPiece(range: start..<end, meaning: isDifferent ? bytes : nil)
  }
}
