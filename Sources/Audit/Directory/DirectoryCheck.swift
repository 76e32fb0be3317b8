internal import DICOM
internal import SystemPackage

/// Whether a DICOMDIR is an index of the output and of nothing else: every record leads to a file of it, or to records
/// that do, and says nothing but what the files say.
struct DirectoryCheck {
  /// The instances of the output by their names.
  let instances: [String: InstanceFacts]
  let output: FilePath

  /// What is wrong; nothing when the file is the output's own directory.
  func reasons(_ file: inout AuditedFile, _ meta: FileMetaInformation) throws(ReadError) -> [String] {
    guard meta.transferSyntax.uid == "1.2.840.10008.1.2.1" else {
      return ["it is not in explicit VR little endian"]
    }
    let start = try file.lookAtDataSet(meta)
    let directory = try DirectoryRecords(from: start, in: &file.window)
    if let tag = directory.strange.first { return ["\(tag.inReports) has no place in it"] }
    var walk = DirectoryWalk(directory, instances, output)
    do throws(DirectoryWalk.Mistake) { try walk.perform() } catch { return [error.words] }
    return []
  }
}

/// A way along the offsets of a directory, from entity to entity. It ends at the first mistake.
private struct DirectoryWalk: ~Copyable {
  struct Mistake: Error {
    var words: String
  }

  /// A record above the instances.
  private struct Level {
    var type: String
    var values: RecordedValues
    /// What no instance below it has said so far.
    var unsaid: Set<Tag>
    var unsaidNested: Set<[UInt8]>
  }

  private let instances: [String: InstanceFacts]
  private let output: FilePath
  private let first: UInt64
  private let records: [UInt64: DirectoryRecords.Record]
  private var reached: Set<UInt64> = []
  private var levels: [Level] = []
  private var file = AuditedFile(capacity: AuditedFile.smallWindow)

  private static let types = ["PATIENT", "STUDY", "SERIES"]
  /// By these an instance belongs to the records above it.
  private static let identity: [Tag] = [Tag(0x0010, 0x0020), .studyInstanceUID, .seriesInstanceUID]
  private static let verification = Tag(0x0040, 0xA030)
  private static let observers = Tag(0x0040, 0xA073)

  init(_ directory: DirectoryRecords, _ instances: [String: InstanceFacts], _ output: FilePath) {
    self.instances = instances
    self.output = output
    first = directory.first
    records = Dictionary(directory.records.map { ($0.offset, $0) }, uniquingKeysWith: { one, _ in one })
  }

  mutating func perform() throws(Mistake) {
    try follow(first)
    guard reached.count == records.count else {
      throw Mistake(words: "\(records.count - reached.count) of its records are reached by no offset")
    }
  }

  /// Goes through the records of an entity.
  private mutating func follow(_ start: UInt64) throws(Mistake) {
    var offset = start
    while offset != 0 {
      guard let record = records[offset], reached.insert(offset).inserted else {
        throw Mistake(words: "an offset leads to no record, or to one a second time")
      }
      if levels.count == Self.types.count {
        try look(at: record)
      } else {
        try enter(record)
      }
      offset = record.next
    }
  }

  private mutating func enter(_ record: DirectoryRecords.Record) throws(Mistake) {
    let type = Self.types[levels.count]
    guard record.type == Array(type.utf8), record.file == nil, record.lower != 0 else {
      throw Mistake(words: "a record is not the \(type) that it should be, or leads nowhere")
    }
    levels.append(
      Level(
        type: type, values: record.values,
        unsaid: Set(record.values.root.filter { !$0.value.isEmpty }.keys),
        unsaidNested: record.values.nested))
    try follow(record.lower)
    let level = levels.removeLast()
    if let tag = level.unsaid.min() {
      throw Mistake(words: "a \(type) record says \(tag.inReports), and no instance below it does")
    }
    if !level.unsaidNested.isEmpty {
      throw Mistake(words: "a \(type) record has a sequence that no instance below it has")
    }
  }

  /// Compares a record, and those above it, with the instance that it leads to.
  private mutating func look(at record: DirectoryRecords.Record) throws(Mistake) {
    guard let name = record.file, let facts = instances[name], record.lower == 0 else {
      throw Mistake(words: "a record leads to no instance of the output")
    }
    let said: RecordedValues
    let transferSyntax: String
    do { (said, transferSyntax) = try values(of: name, for: record) } catch {
      throw Mistake(words: "an instance that a record leads to cannot be read: \(error)")
    }
    guard record.sopClass == facts.sopClass, record.sopInstance == facts.sopInstance,
      record.transferSyntax == Array(transferSyntax.utf8)
    else { throw Mistake(words: "a record names another instance, class or transfer syntax than its file") }
    for (tag, value) in record.values.root where !agrees(tag, value, said) {
      throw Mistake(words: "a record says another \(tag.inReports) than its instance")
    }
    guard record.values.nested.isSubset(of: said.nested) else {
      throw Mistake(words: "a record has a sequence that its instance does not have")
    }
    for index in levels.indices {
      for (tag, value) in levels[index].values.root where agrees(tag, value, said) {
        levels[index].unsaid.remove(tag)
      }
      levels[index].unsaidNested.subtract(said.nested)
      let tag = Self.identity[index]
      guard let value = levels[index].values.root[tag], agrees(tag, value, said) else {
        throw Mistake(words: "an instance is below a \(levels[index].type) record of another \(tag)")
      }
    }
  }

  /// Whether an instance says what a record does, or says nothing of it, and neither does the record.
  private func agrees(_ tag: Tag, _ value: [UInt8], _ said: RecordedValues) -> Bool {
    if value.isEmpty || said.root[tag] == value { return true }
    if tag == Self.verification, said.nested.contains(RecordedValues.key([Self.observers, tag], value)) {
      return true
    }
    guard said.root[tag] ?? [] == [] else { return false }
    if Value.saysNothing(value) { return true }
    let text = Value.text(value)
    switch tag {
    // Somebody must have an id in a directory: what stands for none is made of the new UID of the study.
    case Self.identity[0]:
      return text.hasPrefix("NOID") && text.utf8.count == 16 && text.dropFirst(4).allSatisfy(\.isHexDigit)
    case Tag(0x0008, 0x0060): return text == "OT"
    case Tag(0x0040, 0xA491): return text == "PARTIAL"
    case Tag(0x0040, 0xA493): return text == "UNVERIFIED"
    default: return false
    }
  }

  /// What an instance says of all that a record and those above it say.
  private mutating func values(
    of name: String, for record: DirectoryRecords.Record
  ) throws(ReadError) -> (RecordedValues, transferSyntax: String) {
    var said = RecordedValues()
    var wanted = Set(levels.flatMap { $0.values.root.keys }).union(record.values.root.keys)
    // The first tag of each way into a sequence.
    for key in record.values.nested.union(levels.flatMap(\.values.nested)) {
      wanted.insert(Tag(rawValue: key.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }))
    }
    if wanted.contains(Self.verification) { wanted.insert(Self.observers) }
    let last = wanted.max() ?? Tag(rawValue: 0)
    try file.open(Audit.path(name, in: output))
    try file.lookAtBytes()
    let meta = try FileMetaInformation(in: &file.window)
    let start = try file.lookAtDataSet(meta)
    var walk = ElementWalk(from: start, encoding: meta.transferSyntax.encoding, in: file.window)
    while let step = try walk.next(in: &file.window) {
      let path = walk.path.map(\.tag)
      let outermost = path.first ?? step.tag
      if outermost > last { break }
      guard wanted.contains(outermost), step.content == .value, step.header.length <= 4096 else { continue }
      said.add(try ElementWalk.value(of: step, in: &file.window), step, path)
    }
    return (said, meta.transferSyntax.uid)
  }
}
