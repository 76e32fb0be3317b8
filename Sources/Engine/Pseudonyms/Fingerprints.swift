internal import Crypto
internal import DICOM

/// Numbers by which a key, or an input file, is known again, and that lead back to neither.
struct Fingerprints: Sendable {
  private let files: HMAC<SHA256>
  /// Of the key itself.
  let key: String

  init(key: PseudonymKey) {
    func start(_ domain: String) -> HMAC<SHA256> {
      var state = HMAC<SHA256>(key: key.key)
      state.update(data: Array(domain.utf8) + [0])
      return state
    }
    files = start("input file")
    self.key = Hexadecimal.text(start("key").finalize().prefix(8))
  }

  /// Of a file of the input, as long as it stays what it is.
  func file(_ version: FileVersion) -> UInt128 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for number in [version.device, version.number, version.size, UInt64(bitPattern: version.written)] {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    var state = files
    state.update(data: bytes)
    var fingerprint: UInt128 = 0
    for byte in state.finalize().prefix(16) { fingerprint = fingerprint << 8 | UInt128(byte) }
    return fingerprint
  }
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
}
