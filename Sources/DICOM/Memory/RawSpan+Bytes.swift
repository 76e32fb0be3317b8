// Part of this module's unsafe room: copying a span at once, which Swift 6.3 has no safe way to do.

extension [UInt8] {
  /// A copy of the bytes of a span.
  public init(copying bytes: RawSpan) { self = bytes.withUnsafeBytes { Array($0) } }
}
