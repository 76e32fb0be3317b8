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

  /// Of a file of the input, as long as its path, size and age stay what they are.
  func file(_ path: [UInt8], _ version: FileVersion) -> UInt128 {
    var state = files
    state.update(data: path)
    state.update(data: Array("\0\(version.size) \(version.written)".utf8))
    return state.finalize().prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
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
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
