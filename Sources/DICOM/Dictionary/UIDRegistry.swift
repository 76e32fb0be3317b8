/// The registry of DICOM's own UIDs (PS3.6 Annex A).
public enum UIDRegistry {
  /// What a UID identifies.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    // The raw value is the letter in the table.
    case sopClass = 0x53
    case metaSOPClass = 0x4D
    case serviceClass = 0x56
    case transferSyntax = 0x54
    case wellKnownSOPInstance = 0x49
    case wellKnownFrameOfReference = 0x46
    case synchronizationFrameOfReference = 0x59
    case codingScheme = 0x43
    case applicationContextName = 0x41
    case applicationHostingModel = 0x48
    case mappingResource = 0x52
    case ldapOID = 0x4C
  }

  /// The entry for a UID without padding.
  @inlinable public static func entry(for uid: some StringProtocol) -> Entry? {
    entry(uidBytes: Array(uid.utf8))
  }

  /// The entry for a UID without padding.
  @inlinable public static func entry(for uid: some Collection<UInt8>) -> Entry? {
    entry(uidBytes: Array(uid))
  }

  /// The entry with a keyword: `CTImageStorage`.
  @inlinable public static func entry(forKeyword keyword: some StringProtocol) -> Entry? {
    entry(keywordBytes: Array(keyword.utf8))
  }

  /// All entries in the order of their UIDs, compared as text.
  public static var entries: some RandomAccessCollection<Entry> & Sendable { Entries() }

  @usableFromInline static func entry(uidBytes: [UInt8]) -> Entry? {
    StaticBlob.search(0..<UIDRecords.count) { index in
      let entry = Entry(index: index)
      return UIDRecords.pool.compare(at: entry.text, count: entry.uidCount, with: uidBytes)
    }.map { Entry(index: $0) }
  }

  @usableFromInline static func entry(keywordBytes: [UInt8]) -> Entry? {
    StaticBlob.search(0..<UIDRecords.keywordCount) { position in
      let entry = Entry(index: record(byKeyword: position))
      return UIDRecords.pool.compare(at: entry.keywordStart, count: entry.keywordCount, with: keywordBytes)
    }.map { Entry(index: record(byKeyword: $0)) }
  }

  private static func record(byKeyword position: Int) -> Int {
    // Sixteen numbers of four digits stand in a line.
    UIDRecords.order.number(at: position * 4 + position / 16, digits: 4)
  }

  private struct Entries: RandomAccessCollection, Sendable {
    var startIndex: Int { 0 }
    var endIndex: Int { UIDRecords.count }
    subscript(position: Int) -> Entry { Entry(index: position) }
  }
}

extension UIDRegistry {
  /// A row of the registry, read from the table when it is asked.
  public struct Entry: Sendable, Hashable {
    private let index: UInt16

    init(index: Int) {
      precondition(index >= 0 && index < UIDRecords.count)
      self.index = UInt16(index)
    }

    /// The UID, without padding.
    public var uid: String { UIDRecords.pool.string(text..<text + uidCount) }

    /// The keyword; empty for two retired SOP classes.
    public var keyword: String { UIDRecords.pool.string(keywordStart..<keywordStart + keywordCount) }

    /// The name; empty for two retired SOP classes.
    public var name: String {
      let start = keywordStart + keywordCount + 1
      return UIDRecords.pool.string(start..<start + number(at: 11, digits: 2))
    }

    /// What the UID identifies.
    public var kind: Kind {
      // The generator knows the same letters; a SOP class is by far the most frequent.
      Kind(rawValue: UIDRecords.records.byte(at: offset)) ?? .sopClass
    }

    /// Whether the standard has retired the UID.
    public var isRetired: Bool { UIDRecords.records.byte(at: offset + 1) == 0x52 }

    private var offset: Int { Int(index) * UIDRecords.width }
    var text: Int { number(at: 2, digits: 5) }
    var uidCount: Int { number(at: 7, digits: 2) }
    var keywordStart: Int { text + uidCount + 1 }
    var keywordCount: Int { number(at: 9, digits: 2) }

    private func number(at place: Int, digits: Int) -> Int {
      UIDRecords.records.number(at: offset + place, digits: digits)
    }
  }
}
