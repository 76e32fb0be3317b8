// Part of this module's unsafe room: copying a span at once, which Swift 6.3 has no safe way to do.

extension [UInt8] {
  /// A copy of the bytes of a span.
  public init(copying bytes: RawSpan) { self = bytes.withUnsafeBytes { Array($0) } }
}

extension [UInt8] {
  /// Appends a copy of the bytes of a span.
  public mutating func append(copying bytes: RawSpan) { bytes.withUnsafeBytes { append(contentsOf: $0) } }
}
