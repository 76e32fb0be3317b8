internal import DICOM
public import SystemPackage

/// A look at one element of one file: what its conditions choose, what stands there, and what it would become. Nothing
/// is written.
public struct Inspection: ~Copyable {
  private var dataSet: DataSetRewriter
  private var tables: TableSelection
  private let plan: Plan

  public init(_ plan: Plan, key: PseudonymKey) {
    self.plan = plan
    dataSet = DataSetRewriter(plan, key: key, run: Run.nonce())
    tables = TableSelection(plan, first: dataSet.table)
  }

  /// What was found.
  public struct Report: Sendable {
    /// The SOP Class UID as the file states it.
    public var sopClass: String
    /// The bits of the plan's conditions that hold.
    public var holding: UInt64
    /// The value that stands there.
    public var original: Content
    /// The value that would stand there.
    public var result: Content
    /// Why the whole instance would be set aside, if it would.
    public var quarantine: Quarantine?
  }

  /// What stands at a place.
  public enum Content: Hashable, Sendable {
    case absent
    case empty
    case text(String)
    /// Items, pixel data, or bytes that are no text.
    case other
  }

  /// Looks at an element of a file. Throws when the file cannot be read.
  public mutating func look(
    at element: RuleRanking.Element, in path: FilePath
  ) throws(Quarantine) -> Report {
    let file = try Self.open(path)
    let size = try Self.size(of: file)
    let meta: FileMetaInformation
    do {
      try dataSet.window.open(file: file.descriptor, size: size)
      meta = try FileMetaInformation(in: &dataSet.window)
    } catch { throw .unreadable(error) }
    guard meta.transferSyntax.isDeflated else {
      return try look(at: element, from: meta.dataSetStart, meta.transferSyntax.encoding)
    }
    do {
      let inflated = try OpenFile.inMemory([])
      try Deflate.inflate(
        from: file.descriptor, start: meta.dataSetStart, size: size, to: inflated.descriptor)
      try dataSet.window.open(file: inflated.descriptor, size: try inflated.regularSize() ?? 0)
      return try look(at: element, from: 0, meta.transferSyntax.encoding)
    } catch let error as Quarantine { throw error } catch let error as ReadError {
      throw .unreadable(error)
    } catch { throw .unreadable(.malformedDeflate) }
  }

  private static func open(_ path: FilePath) throws(Quarantine) -> OpenFile {
    do { return try OpenFile.reading(path) } catch { throw .unreadable(.unreadable(error)) }
  }

  private static func size(of file: borrowing OpenFile) throws(Quarantine) -> UInt64 {
    let size: UInt64?
    do { size = try file.regularSize() } catch { throw .unreadable(.unreadable(error)) }
    guard let size else { throw .unreadable(.notDICOM) }
    return size
  }

  private mutating func look(
    at element: RuleRanking.Element, from start: UInt64, _ encoding: DataSetEncoding
  ) throws(Quarantine) -> Report {
    var report = Report(sopClass: "", holding: 0, original: .absent, result: .absent)
    do {
      let gathered = try GatheredAttributes(
        dataSet.request, from: start, encoding: encoding, window: &dataSet.window)
      report.sopClass = String(decoding: Text.trimmed(gathered[.sopClassUID] ?? []), as: UTF8.self)
      do throws(Quarantine) {
        dataSet.begin(gathered, table: try tables.table(for: gathered, dataSet.editor.coder))
      } catch {
        report.quarantine = error
        dataSet.begin(gathered, table: ActionTable(plan, holding: tables.holding))
      }
      report.holding = tables.holding
      let finder = ElementFinder(element: element)
      guard let found = try finder.find(from: start, encoding: encoding, window: &dataSet.window) else {
        return report
      }
      try fill(&report, element, found)
    } catch let error as Quarantine { throw error } catch let error as ReadError {
      throw .unreadable(error)
    } catch { throw .unreadable(.notDICOM) }
    return report
  }

  private mutating func fill(
    _ report: inout Report, _ element: RuleRanking.Element, _ found: ElementFinder.Found
  ) throws {
    let header = found.header
    let set = SpecificCharacterSet(found.characterSet)
    let vr = header.vr == .un ? DataDictionary.vr(of: header.tag) ?? .un : header.vr
    let ranking = RuleRanking(plan, holding: report.holding, sopClass: report.sopClass)
    let action = ranking.action(for: element)
    let isPlain = !header.hasUndefinedLength && vr != .sq && header.length <= DataSetRewriter.longestEdited
    guard isPlain, !header.isEmpty else {
      report.original = header.isEmpty ? .empty : .other
      report.result =
        action == .delete ? .absent : action == .empty || header.isEmpty ? .empty : .other
      return
    }
    let bytes = try bytes(of: header)
    let value = vr.isText ? Text.trimmed(bytes) : bytes
    report.original = content(value, vr, set, found.encoding)
    if action == .delete { return }
    do {
      let new = try dataSet.editor.edit(
        value, action, vr: vr, in: set, bigEndian: found.encoding.isBigEndian)
      report.result = content(
        dataSet.editor.swept(new, action, header.tag, vr, in: set), vr, set, found.encoding)
    } catch { report.quarantine = report.quarantine ?? Quarantine(error, header.tag) }
  }

  private mutating func bytes(of header: ElementHeader) throws(ReadError) -> [UInt8] {
    if !dataSet.window.holds(header.value) { try dataSet.window.load(from: header.start) }
    return Array(copying: dataSet.window.bytes(header.value))
  }

  private func content(
    _ bytes: [UInt8], _ vr: VR, _ set: SpecificCharacterSet, _ encoding: DataSetEncoding
  ) -> Content {
    if bytes.isEmpty { return .empty }
    if vr.isText {
      return dataSet.editor.coder.text(of: bytes, vr: vr, in: set).map { .text($0) } ?? .other
    }
    let numbers = BinaryValue.texts(bytes, vr: vr, bigEndian: encoding.isBigEndian)
    return numbers.map { .text($0.joined(separator: "\\")) } ?? .other
  }
}
