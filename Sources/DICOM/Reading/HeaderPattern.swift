/// The first bytes that the headers of an attribute have in explicit VR little endian, whatever their lengths: one comparison
/// tells that an element is of this tag and this VR, and how its length is written (PS3.5 7.1.2).
public struct HeaderPattern: Sendable {
  @usableFromInline let bytes: UInt64
  /// Which of the eight bytes are compared; none of a pattern that nothing fits.
  @usableFromInline let mask: UInt64
  @usableFromInline let tag: Tag
  @usableFromInline let vr: VR
  @usableFromInline let hasLongLength: Bool

  /// What no header fits.
  public static let none = HeaderPattern(bytes: 1, mask: 0, tag: Tag(0, 0), vr: .un, hasLongLength: false)

  private init(bytes: UInt64, mask: UInt64, tag: Tag, vr: VR, hasLongLength: Bool) {
    self.bytes = bytes
    self.mask = mask
    self.tag = tag
    self.vr = vr
    self.hasLongLength = hasLongLength
  }

  /// What headers fit that have the tag and the VR of this one, an element of a data set.
  public init(of header: ElementHeader) {
    let vr = header.vr
    guard header.tag.group > 0x0002, header.tag.group < 0xFFFE else {
      self = .none
      return
    }
    self.init(
      bytes: UInt64(header.tag.littleEndian) | UInt64(vr.rawValue.byteSwapped) << 32,
      // The two bytes behind a VR whose length has four are reserved, and zero.
      mask: vr.hasLongLength ? .max : 0xFFFF_FFFF_FFFF, tag: header.tag, vr: vr,
      hasLongLength: vr.hasLongLength)
  }

  @inlinable @inline(__always)
  func fits(_ leading: UInt64) -> Bool { leading & mask == bytes }
}

extension Tag {
  /// The four bytes that it is in little endian, the first of them the lowest.
  @inlinable var littleEndian: UInt32 { UInt32(group) | UInt32(element) << 16 }
}
