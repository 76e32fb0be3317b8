internal import Crypto
internal import DICOM

/// Numbers by which a key, or an input file, is known again, and that lead back to neither.
struct Fingerprints: Sendable {
  /// What files are hashed with: a secret, and short, so that one block of SHA-256 holds all of a file.
  private let salt: [UInt8]
  /// Of the key itself.
  let key: String

  init(key: PseudonymKey) {
    func digest(_ domain: String) -> [UInt8] {
      Array(HMAC<SHA256>.authenticationCode(for: Array(domain.utf8) + [0], using: key.key))
    }
    salt = Array(digest("input file").prefix(16))
    self.key = Hexadecimal.text(digest("key").prefix(8))
  }

  /// Of a file of the input, as long as it stays what it is.
  func file(_ version: FileVersion) -> FileFingerprint {
    let numbers: [4 of UInt64] = [
      version.device, version.number, version.size, UInt64(bitPattern: version.written),
    ]
    let bytes = [UInt8](capacity: salt.count + 8 * numbers.count) { bytes in
      for byte in salt { bytes.append(byte) }
      for index in numbers.indices {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: numbers[index] >> UInt64(8 * shift))) }
      }
    }
    var fingerprint = FileFingerprint(high: 0, low: 0)
    for (index, byte) in SHA256.hash(data: bytes).enumerated() {
      if index < 8 {
        fingerprint.high = fingerprint.high << 8 | UInt64(byte)
      } else if index < 16 {
        fingerprint.low = fingerprint.low << 8 | UInt64(byte)
      } else {
        break
      }
    }
    return fingerprint
  }
}

/// 128 bits that stand for an input file.
struct FileFingerprint: Hashable, Sendable {
  var high: UInt64
  var low: UInt64
}

/// SHA-256 of some texts, for saying which they were.
public enum Digest {
  /// 64 hexadecimal digits. The texts cannot run into each other: the length of each is part of it.
  public static func sha256(_ texts: [[UInt8]]) -> String {
    var state = SHA256()
    for text in texts {
      state.update(data: Array("\(text.count)\n".utf8))
      state.update(data: text)
    }
    return Hexadecimal.text(state.finalize())
  }
}

enum Hexadecimal {
  static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes of a text; none where it is no such text.
  static func bytes(_ text: String) -> [UInt8] {
    let nibbles = text.utf8.map { digits.firstIndex(of: $0) }
    guard nibbles.count % 2 == 0, !nibbles.contains(nil) else { return [] }
    let values = nibbles.compactMap { $0.map(UInt8.init) }
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
