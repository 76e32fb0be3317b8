/// What is known of private elements: GDCM's list of some 450 creators. Nothing of it is part of the standard, and a
/// creator may have changed its mind, so it is a help to read values by and no proof of what they are.
public enum PrivateDictionary {
  /// The entry for an element of a private block (PS3.5 7.8.1).
  ///
  /// - Parameters:
  ///   - creator: The value of the private creator element, padded or not.
  ///   - element: The element number in the block: the lower byte of that of the tag.
  @inlinable public static func entry(
    group: UInt16, creator: some StringProtocol, element: UInt8
  ) -> Entry? {
    self.creator(bytes: Array(creator.utf8))?.entry(group: group, element: element)
  }

  /// The entry for an element of a private block, by the bytes of its creator.
  @inlinable public static func entry(
    group: UInt16, creator: some Collection<UInt8>, element: UInt8
  ) -> Entry? {
    self.creator(bytes: Array(creator))?.entry(group: group, element: element)
  }

  /// A creator, for a block with many elements to look up.
  @inlinable public static func creator(_ name: some StringProtocol) -> Creator? {
    creator(bytes: Array(name.utf8))
  }

  /// A creator by the bytes of its name.
  @inlinable public static func creator(_ name: some Collection<UInt8>) -> Creator? {
    creator(bytes: Array(name))
  }

  /// All creators in ascending order of the bytes of their names.
  public static var creators: some RandomAccessCollection<Creator> & Sendable { Creators() }

  @usableFromInline static func creator(bytes: [UInt8]) -> Creator? {
    // PS3.5 6.2: spaces before and after a value of LO mean nothing. Some writers pad with zero bytes.
    guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0 })
    else { return nil }
    let name = first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
    return StaticBlob.search(0..<PrivateNames.creatorCount) { index in
      let creator = Creator(index: index)
      return PrivateNames.creatorPool.compare(
        at: creator.nameStart, count: creator.nameCount, with: name)
    }.map { Creator(index: $0) }
  }

  private struct Creators: RandomAccessCollection, Sendable {
    var startIndex: Int { 0 }
    var endIndex: Int { PrivateNames.creatorCount }
    subscript(position: Int) -> Creator { Creator(index: position) }
  }
}

extension PrivateDictionary {
  /// A private creator of which elements are known.
  public struct Creator: Sendable, Hashable {
    private let offset: Int

    init(index: Int) {
      precondition(index >= 0 && index < PrivateNames.creatorCount)
      offset = index * PrivateNames.creatorWidth
    }

    public var name: String { PrivateNames.creatorPool.string(nameStart..<nameStart + nameCount) }

    /// The entry for an element of this creator's block; `element` is the lower byte of the number in the tag.
    public func entry(group: UInt16, element: UInt8) -> Entry? {
      let first = number(at: 6, digits: 4)
      let records = first..<first + number(at: 10, digits: 4)
      // The list has a few elements in 60xx and 70xx, whose digits are open as in the repeating groups.
      return find(PrivateDictionary.key(group, element), in: records)
        ?? find(PrivateDictionary.key(group, element, isRepeating: true), in: records)
    }

    /// The entries in the order of groups and elements.
    public var entries: some RandomAccessCollection<Entry> & Sendable {
      let first = number(at: 6, digits: 4)
      return Entries(startIndex: first, endIndex: first + number(at: 10, digits: 4))
    }

    private func find(_ key: UInt64, in records: Range<Int>) -> Entry? {
      StaticBlob.search(records) { index in
        let found = PrivateRecords.records.uint64(at: index * PrivateRecords.width).bigEndian >> 16
        return found < key ? -1 : found > key ? 1 : 0
      }.map { Entry(index: $0) }
    }

    var nameStart: Int { number(at: 0, digits: 4) }
    var nameCount: Int { number(at: 4, digits: 2) }

    private func number(at place: Int, digits: Int) -> Int {
      PrivateNames.creators.number(at: offset + place, digits: digits)
    }
  }

  private struct Entries: RandomAccessCollection, Sendable {
    let startIndex: Int
    let endIndex: Int
    subscript(position: Int) -> Entry { Entry(index: position) }
  }

  /// The six characters that a record begins with, group and element, the first in the highest byte.
  private static func key(_ group: UInt16, _ element: UInt8, isRepeating: Bool = false) -> UInt64 {
    let digits = DataDictionary.hexadecimal(UInt32(group) << 8 | UInt32(element)).bigEndian & 0xFFFF_FFFF_FFFF
    return isRepeating ? digits & 0xFFFF_0000_FFFF | 0x7878_0000 : digits
  }

  /// What is known of a private element.
  public struct Entry: Sendable, Hashable {
    private let offset: Int

    init(index: Int) { offset = index * PrivateRecords.width }

    /// The value representation, the first where there are several.
    public var vr: VR { VR(rawValue: PrivateRecords.records.letters(at: offset + 6)) ?? .un }

    /// The value multiplicity (PS3.5 6.4).
    public var vm: String { PrivateRecords.records.text(at: offset + 8, width: 6) }

    /// What the element is called; `Unknown` for many.
    public var name: String {
      let start = PrivateRecords.records.number(at: offset + 14, digits: 5)
      let count = PrivateRecords.records.number(at: offset + 19, digits: 2)
      return PrivateNames.pool.string(start..<start + count)
    }
  }
}
