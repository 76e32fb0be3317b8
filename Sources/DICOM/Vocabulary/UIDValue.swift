/// The rules for the characters of a UID (PS3.5 9.1).
public enum UIDValue {
  /// The most characters that a UID may have.
  public static let maximumLength = 64

  /// The value without the padding that ends it: a zero byte by PS3.5 6.2, and the spaces that some writers add.
  public static func trimmed(_ bytes: RawSpan) -> [UInt8] {
    var end = bytes.byteCount
    while end > 0, isPadding(bytes.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self)) { end -= 1 }
    var start = 0
    while start < end, isPadding(bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self)) { start += 1 }
    return (start..<end).map { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
  }

  static func isPadding(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x20 }

  /// Whether the bytes are a UID under DICOM's own root, 1.2.840.10008: a SOP class, a transfer syntax, a
  /// well-known frame of reference; never somebody's instance.
  public static func isWellKnown(_ uid: some Collection<UInt8>) -> Bool {
    let root = StaticString("1.2.840.10008.")
    guard uid.count > root.utf8CodeUnitCount, uid.count <= maximumLength else { return false }
    return root.withUTF8Buffer { uid.starts(with: $0) }
      && uid.allSatisfy { $0 == 0x2E || (0x30...0x39 ~= $0) }
  }
}
