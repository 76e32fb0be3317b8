internal import Glibc

// Part of this module's unsafe room: iconv takes pointers to pointers, which live as long as the one call.

/// A conversion from one encoding to another by glibc's iconv, open as long as its owner lives.
struct IconvDescriptor: ~Copyable {
  private let descriptor: iconv_t

  /// Nil where the C library has no such conversion, as on machines without its gconv modules.
  init?(from source: String, to target: String) {
    guard let descriptor = iconv_open(target, source), descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The bytes in the other encoding; nil unless all of them can be converted, and back again.
  mutating func convert(_ bytes: [UInt8]) -> [UInt8]? {
    // No pair of encodings here needs more than four bytes for one.
    var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count * 4 + 8))
    let written: Int? = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        iconv(descriptor, nil, nil, nil, nil)
        var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (unread, room) = (input.count, output.count)
        // Zero is the count of characters that would not come back as they were.
        guard iconv(descriptor, &source, &unread, &target, &room) == 0, unread == 0 else { return nil }
        return output.count - room
      }
    }
    guard let written else { return nil }
    output.removeLast(output.count - written)
    return output
  }
}
