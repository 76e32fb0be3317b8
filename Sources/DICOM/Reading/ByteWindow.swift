/// The part of a file that is in memory: what a reader looks at, and what kept bytes are written from.
///
/// One window serves any number of files, one after the other, and never grows: a file of several gigabytes passes
/// through the same megabyte. Offsets are counted from the start of the file, in bytes.
public struct ByteWindow: ~Copyable {
  /// Large enough for the whole of most images, small enough to stay in the processor's cache.
  public static let defaultCapacity = 1 << 20

  @usableFromInline var buffer: AlignedBuffer
  private(set) var file: Int32 = -1
  /// The offset of the first byte in memory.
  public private(set) var start: UInt64 = 0
  /// The offset behind the last byte in memory.
  public private(set) var end: UInt64 = 0
  /// The size of the file.
  public private(set) var fileSize: UInt64 = 0

  /// How much of a file is read at first: of a larger one than the window, or one with a long value, perhaps all of its header,
  /// and what is behind need never be read.
  private let firstLook: Int

  /// A window that is filled as soon as a file is opened.
  public init(capacity: Int) {
    buffer = AlignedBuffer(capacity: capacity)
    firstLook = buffer.capacity
  }

  /// A window of the default capacity, of which 64 KB are filled at first.
  public init() {
    buffer = AlignedBuffer(capacity: Self.defaultCapacity)
    firstLook = 64 << 10
  }

  /// How many bytes the window holds at the most.
  public var capacity: Int { buffer.capacity }

  /// Turns to another file and reads its beginning. The caller keeps the file open, and closes it.
  public mutating func open(file: Int32, size: UInt64) throws(ReadError) {
    self.file = file
    fileSize = size
    start = 0
    end = 0
    // Of a file with a long value at its end the kernel moves the rest.
    try fill(upTo: size < UInt64(firstLook) + FileTransfer.least ? capacity : firstLook)
  }

  /// Whether there is no room for more, or no more to read.
  var isFilled: Bool { end == fileSize || end - start == UInt64(capacity) }

  /// Moves the window so that it begins at or before `offset`, or reads on. What follows is in memory then: the capacity but for
  /// 68 KB, or all that the file has.
  public mutating func load(from offset: UInt64) throws(ReadError) {
    let isNext = start == 0 && offset <= end && end == UInt64(firstLook) && firstLook < capacity
    if !isNext {
      start = min(offset, fileSize) & ~4095
      end = start
    }
    try fill(upTo: capacity)
  }

  /// Reads on, until so many bytes are in the buffer or the file ends.
  private mutating func fill(upTo count: Int) throws(ReadError) {
    let first = index(end)
    let last = Int(min(UInt64(count), fileSize - start))
    let filled: Int
    do { filled = try buffer.read(first..<last, from: file, at: end) } catch { throw .unreadable(error) }
    end += UInt64(filled)
    // The file has become shorter since its size was taken.
    guard filled == last - first else { throw .truncated(at: end) }
  }

  /// Whether these bytes are in memory.
  @inlinable
  public func holds(_ range: Range<UInt64>) -> Bool { range.lowerBound >= start && range.upperBound <= end }

  /// The bytes of a range that the window holds.
  @_lifetime(borrow self)
  @inlinable
  public func bytes(_ range: Range<UInt64>) -> RawSpan {
    precondition(holds(range))
    return buffer.bytes(index(range.lowerBound)..<index(range.upperBound))
  }

  /// Where a byte lies in the buffer, which checks that it does.
  @inlinable
  func index(_ offset: UInt64) -> Int { Int(truncatingIfNeeded: offset &- start) }

  func uint16(at offset: UInt64, bigEndian: Bool) -> UInt16 {
    let value = buffer.load(UInt16.self, at: index(offset))
    return bigEndian ? value.byteSwapped : value
  }

  func uint32(at offset: UInt64, bigEndian: Bool) -> UInt32 {
    let value = buffer.load(UInt32.self, at: index(offset))
    return bigEndian ? value.byteSwapped : value
  }

  /// Four bytes of a number, the first of them the lowest.
  @inlinable
  func littleEndian(at offset: UInt64) -> UInt32 { buffer.load(UInt32.self, at: index(offset)).littleEndian }

  /// The eight bytes that every header begins with, the first of them the lowest.
  @inlinable
  func leadingBytes(at offset: UInt64) -> UInt64 { buffer.load(UInt64.self, at: index(offset)).littleEndian }

  func tag(at offset: UInt64, bigEndian: Bool) -> Tag {
    Tag(uint16(at: offset, bigEndian: bigEndian), uint16(at: offset + 2, bigEndian: bigEndian))
  }

  /// The four bytes of a tag in little endian, as a number that orders tags.
  @inlinable
  public func rawTag(at offset: UInt64) -> UInt32 {
    let bytes = littleEndian(at: offset)
    return bytes << 16 | bytes >> 16
  }

  /// The two letters of an explicit VR; their order does not depend on the encoding.
  func letters(at offset: UInt64) -> UInt16 { uint16(at: offset, bigEndian: true) }
}
