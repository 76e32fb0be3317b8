/// The types that the IOD of a SOP class gives to attributes (PS3.3, PS3.4 B.5), at their way through sequences.
///
/// It knows those attributes alone whose type decides something about them: `tools/join-attribute-types` says
/// which. Every other is of Type 3 here. A SOP class that the standard does not know, or that the table is too old
/// for, has the types of the modules that are in every composite IOD.
public struct IODAttributeTypes: Sendable, Hashable {
  /// The place of the IOD in the table; 0 where the SOP class is unknown.
  private let iod: UInt8

  /// The types that are the same in every composite IOD.
  public static let unknown = IODAttributeTypes(iod: 0)

  private init(iod: UInt8) { self.iod = iod }

  /// - Parameter uid: The UID of a SOP class, without padding.
  public init(sopClass uid: some Collection<UInt8>) { self.init(bytes: Array(uid)) }

  private init(bytes: [UInt8]) {
    let classes = AttributeTypeRecords.classes
    let found = StaticBlob.search(0..<AttributeTypeRecords.classCount) { index in
      let start = index * AttributeTypeRecords.classWidth
      var count = 36
      while count > 0, classes.byte(at: start + count - 1) == 0x20 { count -= 1 }
      return classes.compare(at: start, count: count, with: bytes)
    }
    iod = UInt8(found.map { classes.number(at: $0 * AttributeTypeRecords.classWidth + 36, digits: 2) } ?? 0)
  }

  /// Whether the table has the IOD of the SOP class.
  public var isKnown: Bool { iod != 0 }

  /// An attribute of Type 1 or 2, and the sequences around it.
  public struct Row: Sendable, Hashable {
    /// The tags of the sequences, outermost first. A sequence within itself is there once (PS3.3 C.17.3).
    public let ancestors: [Tag]
    public let type: AttributeType

    /// Whether the row speaks of what lies in these sequences.
    @inlinable public func lies(in path: some Sequence<Tag>) -> Bool {
      var depth = 0
      var last: Tag?
      for tag in path where tag != last {
        guard depth < ancestors.count, ancestors[depth] == tag else { return false }
        depth += 1
        last = tag
      }
      return depth == ancestors.count
    }
  }

  /// Every place where the IOD gives the attribute Type 1 or 2.
  public func rows(of tag: Tag) -> [Row] {
    var rows: [Row] = []
    var index = Self.firstRecord(of: tag)
    while index < AttributeTypeRecords.count, Self.tag(ofRecord: index) == tag {
      if Self.set(ofRecord: index, has: iod) { rows.append(Self.row(index)) }
      index += 1
    }
    return rows
  }

  /// The type of an attribute that lies in sequences with these tags, outermost first.
  public func type(of tag: Tag, in path: [Tag] = []) -> AttributeType {
    rows(of: tag).first { $0.lies(in: path) }?.type ?? .type3
  }

  /// The types that an attribute has there, over all IODs, unknown SOP classes included.
  public static func types(of tag: Tag, in path: [Tag] = []) -> Set<AttributeType> {
    let first = firstRecord(of: tag)
    guard first < AttributeTypeRecords.count, self.tag(ofRecord: first) == tag else { return [.type3] }
    var types: Set<AttributeType> = []
    for iod in 0...iodCount { types.insert(IODAttributeTypes(iod: UInt8(iod)).type(of: tag, in: path)) }
    return types
  }

  private static let iodCount: Int = {
    (0..<AttributeTypeRecords.classCount).map { index in
      AttributeTypeRecords.classes.number(at: index * AttributeTypeRecords.classWidth + 36, digits: 2)
    }.max() ?? 0
  }()

  // MARK: The table

  /// The first record that is not before the tag.
  private static func firstRecord(of tag: Tag) -> Int {
    var low = 0
    var high = AttributeTypeRecords.count
    while low < high {
      let middle = low + (high - low) / 2
      if self.tag(ofRecord: middle) < tag { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func tag(ofRecord index: Int) -> Tag {
    Tag(rawValue: UInt32(number(index, at: 0, digits: 8)))
  }

  private static func row(_ index: Int) -> Row {
    let start = number(index, at: 10, digits: 4)
    let ancestors = (0..<number(index, at: 9, digits: 1)).map { place in
      Tag(rawValue: UInt32(AttributeTypeRecords.ancestors.number(at: start + place * 8, digits: 8)))
    }
    return Row(ancestors: ancestors, type: number(index, at: 8, digits: 1) == 1 ? .type1 : .type2)
  }

  private static func set(ofRecord index: Int, has iod: UInt8) -> Bool {
    let start = number(index, at: 14, digits: 2) * AttributeTypeRecords.setWidth
    let digit = AttributeTypeRecords.sets.number(at: start + Int(iod / 4), digits: 1)
    return digit >> Int(iod % 4) & 1 == 1
  }

  private static func number(_ index: Int, at place: Int, digits: Int) -> Int {
    AttributeTypeRecords.records.number(at: index * AttributeTypeRecords.width + place, digits: digits)
  }
}
