internal import CLinux
public import DICOM
internal import Glibc
internal import SystemPackage

/// Treats instances that exist only in memory, as a run would: for the tests that profiles carry.
public struct Rehearsal: ~Copyable {
  private var dataSet: DataSetRewriter
  private var tables: TableSelection
  /// The bits of the plan's conditions that held for the last instance.
  public var holding: UInt64 { tables.holding }

  private let plan: Plan
  private let key: PseudonymKey

  public init(_ plan: Plan, key: PseudonymKey) {
    self.plan = plan
    self.key = key
    dataSet = DataSetRewriter(plan, key: key, run: Run.nonce())
    tables = TableSelection(plan, first: dataSet.table)
  }

  /// A value, and where it lies.
  public struct Value: Sendable {
    public var path: [MemoryDataSet.Step]
    public var name: MemoryDataSet.Name
    /// nil for what no dictionary knows: LO.
    public var vr: VR?
    /// Text; numbers as text, several values separated by backslashes.
    public var text: String

    public init(_ name: MemoryDataSet.Name, in path: [MemoryDataSet.Step], vr: VR?, text: String) {
      self.path = path
      self.name = name
      self.vr = vr
      self.text = text
    }
  }

  /// What becomes of one of several instances, by the selection and the layout.
  public enum Fate: Hashable, Sendable {
    /// The path is relative to the study's folder; nil where the layout is the program's own.
    case selected(path: String?)
    case dropped(rule: String)
    case quarantined(Quarantine)
  }

  /// Puts instances of one series together and decides about each, in order.
  public mutating func survey(_ instances: [[Value]]) throws(SystemError) -> [Fate] {
    var rewriter = InstanceRewriter(plan, key: key, scratch: "/tmp")
    var surveyed: [SurveyedInstance] = []
    var fates: [Fate?] = []
    for (index, values) in instances.enumerated() {
      do throws(Quarantine) {
        // Every instance has a UID of its own.
        let number = "1.2.276.0.7230010.3.1.4.1.\(index + 1)"
        let input = try Self.input([Value(.tag(.sopInstanceUID), in: [], vr: .ui, text: number)] + values)
        let file = try Self.memory(input.encoded)
        switch rewriter.survey(FilePath("/proc/self/fd/\(file.descriptor)")) {
        case .instance(let instance):
          surveyed.append(instance)
          fates.append(nil)
        case .quarantined(let reason): fates.append(.quarantined(reason))
        case .skipped: fates.append(.quarantined(.unreadable(.notDICOM)))
        }
      } catch { fates.append(.quarantined(error)) }
    }
    var catalogue = Catalogue(surveyed, for: plan.selection)
    var decisions = catalogue.decide(by: plan).enumerated().makeIterator()
    return fates.map { fate in
      if let fate { return fate }
      switch decisions.next() {
      case (_, .drop(let rule))?: return .dropped(rule: rule)
      case (_, .quarantine(let reason))?: return .quarantined(reason)
      case (let index, .write)? where plan.layout != nil:
        return .selected(path: catalogue.placements.pathInStudy(catalogue.placement(index)))
      default: return .selected(path: nil)
      }
    }
  }

  private static func memory(_ bytes: [UInt8]) throws(Quarantine) -> OpenFile {
    do { return try OpenFile.inMemory(bytes) } catch { throw .unwritable(error) }
  }

  /// What became of the instance.
  public enum Outcome: Sendable {
    case written(MemoryDataSet)
    case quarantined(Quarantine)
  }

  /// Puts an instance together and treats it. UIDs that every instance needs are added where they are not given.
  public mutating func perform(_ values: [Value]) throws(SystemError) -> Outcome {
    do {
      return .written(try rewritten(try Self.input(values).encoded))
    } catch let error as Quarantine {
      return .quarantined(error)
    } catch let error as SystemError { throw error } catch { throw SystemError(EIO) }
  }

  /// The instance with these values, and with the UIDs that every instance needs.
  private static func input(_ values: [Value]) throws(Quarantine) -> MemoryDataSet {
    var input = MemoryDataSet()
    for (tag, uid) in needed { input.set(.tag(tag), in: [], .ui, Array(uid.utf8)) }
    let sets = CharacterSets(values)
    if let name = sets.added { input.set(.tag(.specificCharacterSet), in: [], .cs, Array(name.utf8)) }
    for value in values {
      let vr = value.vr ?? .lo
      do throws(ValueEditor.Failure) {
        let bytes = try sets.bytes(of: value, vr: vr)
        guard vr.hasLongLength || bytes.count < 0xFFFF else {
          throw ValueEditor.Failure(action: "given", reason: "a value is too long for its VR")
        }
        input.set(value.name, in: value.path[...], vr, bytes)
      } catch { throw .cannotApply(action: "given", Tag(rawValue: 0), because: error.reason) }
    }
    return input
  }

  /// What an instance lacks that a test does not give.
  private static let needed: [(Tag, String)] = [
    (.sopClassUID, "1.2.840.10008.5.1.4.1.1.4"), (.sopInstanceUID, "1.2.276.0.7230010.3.1.4.1"),
    (.studyInstanceUID, "1.2.276.0.7230010.3.1.2.1"), (.seriesInstanceUID, "1.2.276.0.7230010.3.1.3.1"),
  ]

  private mutating func rewritten(_ bytes: [UInt8]) throws -> MemoryDataSet {
    let input = try OpenFile.inMemory(bytes)
    let output = try OpenFile.inMemory([])
    do {
      try dataSet.window.open(file: input.descriptor, size: UInt64(bytes.count))
      let gathered = try GatheredAttributes(
        dataSet.request, from: 0, encoding: .explicitVRLittleEndian, window: &dataSet.window)
      dataSet.begin(gathered, table: try tables.table(for: gathered, dataSet.editor.coder))
      dataSet.output.open(file: output.descriptor)
      try dataSet.rewrite(from: 0, encoding: .explicitVRLittleEndian)
      // The output may be larger than a window of the usual size.
      var window = ByteWindow(capacity: max(4096, Int(dataSet.output.position)))
      try window.open(file: output.descriptor, size: dataSet.output.position)
      return try MemoryDataSet(in: window)
    } catch let error as ReadError { throw Quarantine.unreadable(error) }
  }
}

extension MemoryDataSet {
  /// What stands at a place.
  public enum Finding: Hashable, Sendable {
    case absent
    case empty
    /// The value as text, without padding.
    case value(String)
    /// Items, or bytes that are no text.
    case other
  }

  /// Looks at one place.
  public func find(_ name: Name, in path: [Step]) -> Finding {
    guard let element = element(name, in: path[...]) else { return .absent }
    switch element.content {
    case .items(let items): return items.isEmpty ? .empty : .other
    case .value(let bytes):
      if bytes.isEmpty { return .empty }
      if element.vr.isText {
        let set = SpecificCharacterSet(characterSet(at: path[...]) ?? [])
        let text = TextCoder().utf8(of: bytes, vr: element.vr, in: set)
        return text.map { .value(String(decoding: Text.trimmed($0), as: UTF8.self)) } ?? .other
      }
      guard let numbers = BinaryValue.texts(bytes, vr: element.vr, bigEndian: false) else { return .other }
      return .value(numbers.joined(separator: "\\"))
    }
  }
}

extension OpenFile {
  /// A file that lies in memory, with these bytes.
  static func inMemory(_ bytes: [UInt8]) throws(SystemError) -> OpenFile {
    let descriptor = anonymise_memory_file()
    guard descriptor >= 0 else { throw SystemError(errno) }
    let file = OpenFile(descriptor: descriptor)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemError(errno) }
      rest = rest.dropFirst(count)
    }
    return file
  }
}
