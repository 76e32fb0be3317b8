internal import Crypto
internal import DICOM

/// How UIDs became others, as the documentation states it: `2.25.` and a version 8 UUID of the first 128 bits of
/// HMAC-SHA-256 over "uid", a zero byte and the UID (PS3.5 B.2, RFC 9562). Written anew, so that a mistake of the
/// engine's own derivation would show.
public struct UIDDerivation: Sendable {
  private let key: SymmetricKey

  /// - Parameter key: The 32 bytes of the project's key.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  func uid(for original: [UInt8]) -> [UInt8] {
    if original.isEmpty || Value.isWellKnown(original) { return original }
    var digest = Array(HMAC<SHA256>.authenticationCode(for: Array("uid".utf8) + [0] + original, using: key))[
      ..<16]
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    // The number in decimal digits, by dividing the bytes by ten again and again.
    var digits: [UInt8] = []
    var number = Array(digest)
    while number.contains(where: { $0 != 0 }) {
      var remainder = 0
      for index in number.indices {
        let value = remainder << 8 | Int(number[index])
        number[index] = UInt8(value / 10)
        remainder = value % 10
      }
      digits.append(0x30 + UInt8(remainder))
    }
    return Array("2.25.".utf8) + digits.reversed()
  }
}
