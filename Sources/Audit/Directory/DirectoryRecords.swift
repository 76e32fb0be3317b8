internal import DICOM

/// The records of a DICOMDIR as they stand (PS3.3 F.3), read without knowing who wrote them.
struct DirectoryRecords {
  struct Record {
    /// Where its item begins.
    var offset: UInt64
    /// Where the next record of the same entity, and the first of the lower one, begin; 0 for none.
    var next: UInt64 = 0
    var lower: UInt64 = 0
    var type: [UInt8] = []
    /// (0004,1500), by slashes.
    var file: String?
    var sopClass: [UInt8] = []
    var sopInstance: [UInt8] = []
    var transferSyntax: [UInt8] = []
    /// The values of all other elements.
    var values = RecordedValues()
  }

  private(set) var records: [Record] = []
  private(set) var first: UInt64 = 0
  /// What has no place in a directory of this program.
  private(set) var strange: [Tag] = []

  private static let sequence = Tag(0x0004, 0x1220)

  init(from start: UInt64, in window: inout ByteWindow) throws(ReadError) {
    var walk = ElementWalk(from: start, encoding: .explicitVRLittleEndian, in: window)
    var item = -1
    while let step = try walk.next(in: &window) {
      let path = walk.path
      if path.isEmpty {
        try takeRoot(step, &window)
        continue
      }
      guard path[0].tag == Self.sequence else {
        strange.append(path[0].tag)
        continue
      }
      // The sequence itself.
      if path[0].item < 0 { continue }
      if path[0].item != item {
        item = path[0].item
        let headOfItem: UInt64 = 8
        records.append(Record(offset: step.header.start - headOfItem))
      }
      try take(step, path, &window)
    }
  }

  private mutating func takeRoot(
    _ step: ElementWalk.Step, _ window: inout ByteWindow
  ) throws(ReadError) {
    switch step.tag {
    case Tag(0x0004, 0x1200): first = Self.number(try ElementWalk.value(of: step, in: &window))
    case Tag(0x0004, 0x1202), Tag(0x0004, 0x1212): return
    // A name for the set of files says more than it must.
    case Tag(0x0004, 0x1130) where step.header.isEmpty: return
    default: strange.append(step.tag)
    }
  }

  private mutating func take(
    _ step: ElementWalk.Step, _ path: [(tag: Tag, item: Int)], _ window: inout ByteWindow
  ) throws(ReadError) {
    guard step.content == .value, let index = records.indices.last else { return }
    let value = try ElementWalk.value(of: step, in: &window)
    guard path.count == 1, step.tag.group == 0x0004 else {
      records[index].values.add(value, step, path.dropFirst().map(\.tag))
      return
    }
    switch step.tag.element {
    case 0x1400: records[index].next = Self.number(value)
    case 0x1410: return
    case 0x1420: records[index].lower = Self.number(value)
    case 0x1430: records[index].type = Value.trimmed(value)
    case 0x1500: records[index].file = Value.parts(value).map(Value.text).joined(separator: "/")
    case 0x1510: records[index].sopClass = Value.trimmed(value)
    case 0x1511: records[index].sopInstance = Value.trimmed(value)
    case 0x1512: records[index].transferSyntax = Value.trimmed(value)
    default: strange.append(step.tag)
    }
  }

  private static func number(_ bytes: [UInt8]) -> UInt64 {
    bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Values of some elements of a data set: of the root by their tags, within sequences by the tags on the way to them.
struct RecordedValues {
  private(set) var root: [Tag: [UInt8]] = [:]
  private(set) var nested: Set<[UInt8]> = []

  mutating func add(_ value: [UInt8], _ step: ElementWalk.Step, _ path: [Tag]) {
    let value = step.vr.isText ? Value.trimmed(value) : value
    if path.isEmpty {
      root[step.tag] = value
    } else if step.vr.isText, !value.isEmpty {
      nested.insert(Self.key(path + [step.tag], value))
    }
  }

  static func key(_ path: [Tag], _ value: [UInt8]) -> [UInt8] {
    path.flatMap { tag in (0..<4).map { UInt8(truncatingIfNeeded: tag.rawValue >> (24 - 8 * $0)) } } + value
  }
}
