internal import Glibc

// Part of this module's unsafe room: copying a span at once, which Swift 6.3 has no safe way to do.

extension [UInt8] {
  /// A copy of the bytes of a span.
  public init(copying bytes: RawSpan) { self = bytes.withUnsafeBytes { Array($0) } }
}

extension [UInt8] {
  /// Appends a copy of the bytes of a span.
  public mutating func append(copying bytes: RawSpan) { bytes.withUnsafeBytes { append(contentsOf: $0) } }
}

extension [UInt8] {
  /// Writes all bytes at the file's current position.
  public func write(to file: Int32) throws(SystemError) {
    var rest = self[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}

extension RawSpan {
  /// Whether the bytes are the same.
  public func holdsSame(as other: borrowing RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    return withUnsafeBytes { own in
      other.withUnsafeBytes { others in
        guard let one = own.baseAddress, let two = others.baseAddress else { return true }
        return memcmp(one, two, own.count) == 0
      }
    }
  }
}
