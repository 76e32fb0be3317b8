internal import DICOM
internal import Glibc

/// Text values as characters, by glibc's iconv: the audit has its own way to them, as to everything.
struct CharacterConversion: ~Copyable {
  private let descriptor: iconv_t?

  /// A conversion from the set that (0008,0005) names. With code extensions only ASCII is read: what the escapes of ISO
  /// 2022 lead to is searched for as the bytes that it is.
  init(specificCharacterSet: [UInt8]) {
    let term = SpecificCharacterSetTerm.term(named: Value.text(Value.trimmed(specificCharacterSet)))
    guard let element = term?.codeElements.last, term?.kind.hasCodeExtensions == false else {
      descriptor = nil
      return
    }
    let opened = iconv_open("UTF-8", element.iconvName)
    descriptor = opened == iconv_t(bitPattern: -1) ? nil : opened
  }

  deinit { if let descriptor { iconv_close(descriptor) } }

  /// The characters; nil when the bytes are none of the set.
  func text(_ bytes: [UInt8]) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return String(decoding: bytes, as: UTF8.self) }
    guard let descriptor else { return nil }
    // iconv takes pointers to pointers, which it moves.
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written: Int? = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        iconv(descriptor, nil, nil, nil, nil)
        guard iconv(descriptor, &from, &left, &to, &room) != -1, left == 0 else { return nil }
        return target.count - room
      }
    }
    return written.flatMap { count in
      String(validating: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
