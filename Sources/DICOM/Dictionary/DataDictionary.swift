/// The data dictionary: every attribute that the standard defines (PS3.6 6 to 9), with the elements of commands and
/// of the file meta information (PS3.7 E, PS3.6 7).
///
/// A group length, (gggg,0000), has no entry but in groups 0000 and 0002 (PS3.5 7.2), nor has anything private.
public enum DataDictionary {
  /// The entry for a tag, by itself or as one of a repeating group.
  public static func entry(for tag: Tag) -> Entry? {
    slot(of: tag).map { Entry(index: DictionarySlots.slots.number(at: $0 + 10, digits: 4), tag: tag) }
  }

  /// The value representation of a tag, the first where the dictionary gives several; UN where it gives none, which
  /// is so for items and delimitations.
  public static func vr(of tag: Tag) -> VR? {
    guard let slot = slot(of: tag) else { return nil }
    return VR(rawValue: UInt16(truncatingIfNeeded: DictionarySlots.slots.uint64(at: slot + 8)).byteSwapped)
  }

  /// The entry with a keyword, in the spelling of PS3.6. For a repeating group its tag is the first of its tags.
  @inlinable public static func entry(forKeyword keyword: some StringProtocol) -> Entry? {
    entry(keywordBytes: Array(keyword.utf8))
  }

  @usableFromInline static func entry(keywordBytes: [UInt8]) -> Entry? {
    let found = StaticBlob.search(0..<DictionaryRecords.count) { position in
      let record = Record(index: record(byKeyword: position))
      return DictionaryNames.pool.compare(at: record.text, count: record.keywordCount, with: keywordBytes)
    }
    return found.map { Entry(index: record(byKeyword: $0)) }
  }

  /// All entries in the order of their tags.
  public static var entries: some RandomAccessCollection<Entry> & Sendable { Entries() }

  /// All keywords in ascending order of their bytes.
  public static var keywords: some RandomAccessCollection<String> & Sendable { Keywords() }

  private struct Entries: RandomAccessCollection, Sendable {
    var startIndex: Int { 0 }
    var endIndex: Int { DictionaryRecords.count }
    subscript(position: Int) -> Entry { Entry(index: position) }
  }

  private struct Keywords: RandomAccessCollection, Sendable {
    var startIndex: Int { 0 }
    var endIndex: Int { DictionaryRecords.count }
    subscript(position: Int) -> String { Entry(index: record(byKeyword: position)).keyword }
  }

  /// The record whose keyword is at a position in their order.
  private static func record(byKeyword position: Int) -> Int {
    // Sixteen numbers of four digits stand in a line.
    DictionaryNames.order.number(at: position * 4 + position / 16, digits: 4)
  }
}

extension DataDictionary {
  /// The offset of the slot that a tag has in the hash table.
  @inline(__always) private static func slot(of tag: Tag) -> Int? {
    if tag.isPrivate { return nil }
    if let slot = slot(value: tag.rawValue, kind: 0x3D) { return slot }
    guard let mask = DictionarySlots.mask(ofGroup: UInt32(tag.group)) else { return nil }
    return slot(value: tag.rawValue & mask, kind: 0x78)
  }

  /// Open addressing: the slot of the hash or one behind it, up to the first that is empty.
  @inline(__always) private static func slot(value: UInt32, kind: UInt8) -> Int? {
    let slots = DictionarySlots.slots
    let key = hexadecimal(value)
    var position = Int((value &* DictionarySlots.multiplier) >> UInt32(32 - DictionarySlots.bits))
    while true {
      let offset = position * DictionarySlots.width
      let found = slots.uint64(at: offset)
      if found == key, slots.byte(at: offset + 14) == kind { return offset }
      if found == 0x2D2D_2D2D_2D2D_2D2D { return nil }
      position = (position + 1) & (1 << DictionarySlots.bits - 1)
    }
  }

  /// The eight capital hexadecimal digits of a number as characters, the first in the lowest byte.
  @inline(__always) static func hexadecimal(_ value: UInt32) -> UInt64 {
    // Two steps spread the bytes over lanes of 16 bits, the first in the lowest; a third, the digits over bytes.
    var digits = UInt64(value.byteSwapped)
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits >> 4 | digits << 8) & 0x0F0F_0F0F_0F0F_0F0F
    // A digit above 9 is 7 characters further on than 0x30 plus its value.
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ letters &* 7
  }
}
