/// One encoding's way to UTF-8 and back.
final class CharacterConverter {
  private var decoder: IconvDescriptor
  private var encoder: IconvDescriptor

  /// Nil where the C library does not know the encoding.
  init?(_ iconvName: String) {
    guard let decoder = IconvDescriptor(from: iconvName, to: "UTF-8"),
      let encoder = IconvDescriptor(from: "UTF-8", to: iconvName)
    else { return nil }
    self.decoder = decoder
    self.encoder = encoder
  }

  func utf8(of bytes: [UInt8]) -> [UInt8]? { decoder.convert(bytes) }

  func bytes(ofUTF8 text: [UInt8]) -> [UInt8]? { encoder.convert(text) }
}
