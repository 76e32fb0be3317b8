internal import Glibc

/// A conversion between two encodings, by glibc's iconv: the audit has its own way to characters, as to everything.
final class Iconv {
  private let descriptor: iconv_t

  /// Nil when one of them is not known.
  init?(from source: String, to target: String) {
    let opened = iconv_open(target, source)
    guard let opened, opened != iconv_t(bitPattern: -1) else { return nil }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  /// The text in the other encoding, ended as that demands; nil when it is none of the one, or has no place in the other.
  func converted(_ bytes: [UInt8]) -> [UInt8]? {
    // iconv takes pointers to pointers, which it moves.
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 8 + 16)
    let written: Int? = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        iconv(descriptor, nil, nil, nil, nil)
        guard iconv(descriptor, &from, &left, &to, &room) == 0, left == 0 else { return nil }
        guard iconv(descriptor, nil, nil, &to, &room) == 0 else { return nil }
        return target.count - room
      }
    }
    return written.map { target.prefix($0).map { UInt8(bitPattern: $0) } }
  }
}
