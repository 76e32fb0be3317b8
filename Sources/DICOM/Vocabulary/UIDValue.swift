/// The rules for the characters of a UID (PS3.5 9.1).
public enum UIDValue {
  /// The most characters that a UID may have.
  public static let maximumLength = 64

  /// The value without the padding that ends it: a zero byte by PS3.5 6.2, and the spaces that some writers add.
  public static func trimmed(_ bytes: RawSpan) -> [UInt8] { Array(copying: withoutPadding(bytes)) }

  @_lifetime(copy bytes)
  static func withoutPadding(_ bytes: RawSpan) -> RawSpan {
    var end = bytes.byteCount
    while end > 0, isPadding(bytes.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self)) { end -= 1 }
    var start = 0
    while start < end, isPadding(bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self)) { start += 1 }
    return bytes.extracting(start..<end)
  }

  static func isPadding(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x20 }

  /// Whether the bytes are a UID that PS3.6 registers: a SOP class, a transfer syntax, a well-known frame of reference.
  /// What else stands under DICOM's own root may be anybody's, whoever put it there.
  public static func isWellKnown(_ uid: [UInt8]) -> Bool {
    mayBeWellKnown(uid) && UIDRegistry.entry(for: uid) != nil
  }

  /// Whether the bytes begin as the UIDs of the standard do, which most UIDs do not.
  public static func mayBeWellKnown(_ uid: [UInt8]) -> Bool {
    guard uid.count > root.count, uid.count <= maximumLength else { return false }
    for index in 0..<root.count where uid[index] != root[index] { return false }
    return true
  }

  private static let root = Array("1.2.840.10008.".utf8)
}
