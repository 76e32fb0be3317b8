extension DataDictionary {
  /// A row of the data dictionary (PS3.6 6), read from the table when it is asked.
  public struct Entry: Sendable, Hashable {
    /// The tag that was asked for; the first of its tags when the entry was not asked for by tag.
    public let tag: Tag
    private let index: UInt16

    init(index: Int, tag: Tag) {
      self.index = UInt16(index)
      self.tag = tag
    }

    init(index: Int) {
      self.init(index: index, tag: Tag(rawValue: Record(index: index).pattern.value))
    }

    private var record: Record { Record(index: Int(index)) }

    /// The keyword: `PatientName`.
    public var keyword: String {
      DictionaryNames.pool.string(record.text..<record.text + record.keywordCount)
    }

    /// The name, which is the keyword with spaces and punctuation: `Patient's Name`.
    public var name: String {
      let start = record.text + record.keywordCount + 1
      return DictionaryNames.pool.string(start..<start + record.nameCount)
    }

    /// The value representation, the first where there are several; UN where there is none.
    public var vr: VR { vrs.first ?? .un }

    /// The value representations that the attribute may have: none for items and delimitations.
    public var vrs: [VR] { record.vrs.split(separator: "/").compactMap { VR($0) } }

    /// The value multiplicity (PS3.5 6.4): `1`, `2-n`, `3-3n`.
    public var vm: String { record.vm }

    /// Whether the standard has retired the attribute.
    public var isRetired: Bool { record.isRetired }

    /// Whether the entry stands for more tags than one, as those of a repeating group (PS3.5 7.6) do.
    public var isRepeating: Bool { pattern.tag == nil }

    /// The tags that the entry stands for.
    public var pattern: TagPattern { record.pattern }
  }

  /// The fields of a record, by their places.
  struct Record {
    private let offset: Int

    init(index: Int) {
      precondition(index >= 0 && index < DictionaryRecords.count)
      offset = index * DictionaryRecords.width
    }

    var pattern: TagPattern { DictionaryRecords.records.tagPattern(at: offset) }
    var vrs: String { DictionaryRecords.records.text(at: offset + 8, width: 8) }
    var vm: String { DictionaryRecords.records.text(at: offset + 16, width: 4) }
    var isRetired: Bool { DictionaryRecords.records.byte(at: offset + 20) == 0x52 }
    /// Where keyword and name lie in the pool.
    var text: Int { DictionaryRecords.records.number(at: offset + 21, digits: 5) }
    var keywordCount: Int { DictionaryRecords.records.number(at: offset + 26, digits: 2) }
    var nameCount: Int { DictionaryRecords.records.number(at: offset + 28, digits: 2) }
  }
}
