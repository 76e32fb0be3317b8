internal import Glibc

// The unsafe room of this module. Page-aligned memory makes large reads and writes cheap (10 to 20 per cent of the
// wall time), and Swift's arrays do not promise it. No pointer leaves this folder except inside a span, and every
// access is checked against the capacity.

/// A page-aligned block of bytes of a fixed size, owned by one reader or writer.
public struct AlignedBuffer: ~Copyable {
  @usableFromInline let memory: UnsafeMutableRawPointer
  /// The size in bytes.
  public let capacity: Int

  /// Allocates at least `capacity` bytes, a whole number of pages, filled with zeros.
  public init(capacity: Int) {
    precondition(capacity > 0)
    let page = 4096
    self.capacity = (capacity + page - 1) / page * page
    // Pages of the kernel's are zeros already, and take no memory before they are used.
    let pages = mmap(nil, self.capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let pages, pages != MAP_FAILED else {
      // Nobody can go on without it. Buffers are made before a file is begun, so nothing half written is left.
      fatalError("no memory for a buffer of \(self.capacity) bytes")
    }
    memory = pages
  }

  deinit { munmap(memory, capacity) }

  /// The bytes of a range, for as long as the buffer is borrowed.
  @_lifetime(borrow self)
  @inlinable
  public func bytes(_ range: Range<Int>) -> RawSpan {
    precondition(range.lowerBound >= 0 && range.upperBound <= capacity)
    let span = RawSpan(_unsafeStart: memory + range.lowerBound, byteCount: range.count)
    return _overrideLifetime(span, borrowing: self)
  }

  @inlinable
  func load<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
    // An offset below zero is a very large one here; there is always more than a page.
    precondition(UInt(bitPattern: offset) <= UInt(bitPattern: capacity &- MemoryLayout<Value>.size))
    return memory.loadUnaligned(fromByteOffset: offset, as: type)
  }

  mutating func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at offset: Int) {
    precondition(offset >= 0 && offset <= capacity - MemoryLayout<Value>.size)
    memory.storeBytes(of: value, toByteOffset: offset, as: Value.self)
  }

  mutating func copy(_ source: RawSpan, to offset: Int) {
    precondition(offset >= 0 && offset <= capacity - source.byteCount)
    source.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { (memory + offset).copyMemory(from: start, byteCount: bytes.count) }
    }
  }

  /// Fills `range` from the file, starting at `offset` in it; returns the count of bytes, less than the range only
  /// at the end of the file.
  mutating func read(_ range: Range<Int>, from file: Int32, at offset: UInt64) throws(SystemError) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= capacity)
    var filled = 0
    while filled < range.count {
      let count = pread(
        file, memory + range.lowerBound + filled, range.count - filled, off_t(offset) + off_t(filled))
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
