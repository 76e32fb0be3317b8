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
    return Array(copying: bytes.extracting(start..<end))
  }

  static func isPadding(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x20 }

  /// Whether the bytes are a UID under DICOM's own root, 1.2.840.10008: a SOP class, a transfer syntax, a
  /// well-known frame of reference; never somebody's instance.
  public static func isWellKnown(_ uid: [UInt8]) -> Bool {
    guard uid.count > root.count, uid.count <= maximumLength else { return false }
    for index in 0..<root.count where uid[index] != root[index] { return false }
    var digits = 0
    for index in root.count..<uid.count {
      if uid[index] == 0x2E {
        digits = 0
      } else {
        digits += 1
        guard 0x30...0x39 ~= uid[index], digits <= longestComponent else { return false }
      }
    }
    return true
  }

  /// The most digits of a number that the standard gives out below its root. Longer ones, such as a date or somebody's
  /// number, are not the standard's, whoever put them there.
  private static let longestComponent = 4

  private static let root = Array("1.2.840.10008.".utf8)
}
