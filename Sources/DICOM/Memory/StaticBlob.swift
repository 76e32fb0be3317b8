// Part of this module's unsafe room: the one place where the memory of a StaticString is read. A Swift literal of
// thousands of values is beyond the compiler, a string literal of any size is not, and it costs nothing when the
// program starts. The memory is a constant of the program, so no access can outlive it, and every access is checked
// against its size.

/// A table in the form of a string literal, read in place.
package struct StaticBlob: Sendable {
  private let text: StaticString

  @inline(__always) package init(_ text: StaticString) { self.text = text }

  /// The size in bytes.
  @inline(__always) package var count: Int { text.utf8CodeUnitCount }

  /// The byte at an offset.
  @inline(__always) package func byte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    return text.utf8Start[offset]
  }

  /// Eight bytes, the first of them the lowest.
  @inline(__always) package func uint64(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8)
    return UInt64(
      littleEndian: UnsafeRawPointer(text.utf8Start).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes of a range as a string.
  package func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let bytes = UnsafeBufferPointer(start: text.utf8Start + range.lowerBound, count: range.count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
