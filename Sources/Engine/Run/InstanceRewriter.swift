internal import DICOM
internal import Glibc
public import SystemPackage

/// Takes one file after the other from the input to the output: reads, decides, writes under a temporary name, and
/// gives the finished file its own name.
///
/// It owns all buffers; a worker keeps one for its whole life.
public struct InstanceRewriter: ~Copyable {
  let plan: Plan
  var dataSet: DataSetRewriter
  private var tables: TableSelection
  /// What the rules of the instance at hand do to the UIDs by which it is known.
  private(set) var naming: NamingActions
  /// The beginning of the names that no instance has: with a point, so that nobody takes one for an instance, and other
  /// ones for each process and worker.
  private let temporaryPrefix: String
  /// The name of the file that is being written.
  private let partName: [UInt8]
  /// The size and the age of the input that was opened last.
  private(set) var version: FileVersion?
  /// What the next input must still be: what a catalogue knows of a file is no longer true of another in its place.
  var expected: FileVersion?
  /// What had been replaced before the first of several files that claim to be one instance: what those did that do not
  /// stay is taken back.
  var recorderBefore: ReplacementRecorder?
  /// What the file meta information calls the instance: some files name it there alone.
  var statedInstanceUID: [UInt8] = []
  /// The last SOP class that was found to be one of the standard's: most instances are of the same.
  var registeredClass: [UInt8] = []
  /// Where the last instance was written to.
  private(set) var target: PathBytes?
  /// The file that was written there, until it is closed together with the input.
  private var written: OpenFile?
  /// Those of which nothing more is wanted.
  private let finished: FinishedFiles
  /// Where the last file was made, and on what.
  private var lastPlace: (temporary: PathBytes, fileSystem: FileSystemKind)?
  /// Told of every folder before it is made.
  var folderWanted: (@Sendable (FilePath) throws(SystemError) -> Void)?
  /// Whether to find out which study each instance belongs to.
  var tellsStudies = false
  /// That of the last file; nil for what is no instance, or cannot be read so far.
  var study: InstanceStudy?
  /// What was gathered of the last file before it turned out that it can never be read to its end; nil when it can, or
  /// nobody can say whose it is.
  private(set) var beginning: GatheredAttributes?
  /// What decides between files of one name; without it the first stays.
  var rivals: Rivals?
  /// Who became whom, when the run is asked for it; the plan must say `recordsLinkage`.
  var linkage: LinkageRecorder?
  /// Where inflated data sets lie, without a name, while they are worked on.
  private let scratch: FilePath

  /// - Parameter scratch: A folder that is there and that can be written to, such as the output folder.
  /// - Parameter run: Bytes that tell this run from others, the same for all its workers.
  /// - Parameter table: The plan's table for no condition, when it has been made: workers share it.
  /// - Parameter recordsReplacements: Whether `replacements` is kept.
  public init(
    _ plan: Plan, key: PseudonymKey, scratch: FilePath, worker: Int = 0, run: [UInt8] = Run.nonce(),
    table: ActionTable? = nil, recordsReplacements: Bool = false
  ) {
    self.init(
      plan, key: key, scratch: scratch, worker: worker, run: run, table: table,
      recordsReplacements: recordsReplacements, finished: FinishedFiles())
  }

  /// - Parameter finished: Where files go to be closed: workers share it.
  init(
    _ plan: Plan, key: PseudonymKey, scratch: FilePath, worker: Int, run: [UInt8], table: ActionTable?,
    recordsReplacements: Bool, finished: FinishedFiles
  ) {
    self.plan = plan
    self.finished = finished
    dataSet = DataSetRewriter(plan, key: key, run: run, table: table)
    if recordsReplacements { dataSet.recorder = ReplacementRecorder() }
    tables = TableSelection(plan, first: dataSet.table)
    naming = NamingActions(dataSet.table)
    self.scratch = scratch
    temporaryPrefix = ".anonymise-\(getpid())-\(worker)."
    partName = Array("\(temporaryPrefix)part".utf8)
  }

  /// How many values of each attribute of the last instance held an identifier although a rule keeps them, and lost it.
  var sweepFinds: SweepFinds { dataSet.sweepFinds }

  /// The UIDs and patient ids that were replaced in what has been written; empty unless they are recorded.
  public var replacements: Set<Replacement> { dataSet.recorder?.replacements ?? [] }

  /// Writes the instance in `input` to `<output>/<study>/<series>/<instance>.dcm`, named by the new UIDs.
  public mutating func rewrite(_ input: FilePath, into output: FilePath) -> Outcome {
    rewrite(
      input,
      to: .file { names in
        if let placement = names.placement {
          return PathBytes(output.appending(FilePath(placement.path).components))
        }
        let room = names.study.count + names.series.count + names.instance.count + Self.suffix.count + 3
        var path = PathBytes(output, room: room)
        path.append(names.study)
        path.append(names.series)
        path.append(names.instance)
        path.append(ending: Self.suffix)
        return path
      })
  }

  /// Writes the instance in `input` to the file `output`, which must not be there yet.
  public mutating func rewrite(_ input: FilePath, to output: FilePath) -> Outcome {
    rewrite(input, to: .file { _ in PathBytes(output) })
  }

  /// Says what would become of the instance in `input`, and writes nothing: the bytes of a deflated data set are counted
  /// as they are inflated.
  mutating func rehearse(_ input: FilePath) -> Outcome { rewrite(input, to: .nowhere) }

  /// Where a treated instance goes.
  private enum Destination {
    case file((Names) -> PathBytes)
    case nowhere
  }

  static let suffix = Array(".dcm".utf8)

  /// What a look at a file gathers.
  enum Gathering {
    case instance(GatheredAttributes)
    case other(Skipped)
  }

  /// Gathers what must be known of an instance.
  mutating func gather(from input: FilePath) throws(Quarantine) -> Gathering {
    beginning = nil
    let file = try Self.openInput(input)
    guard let size = try sizeOfInput(file) else { return .other(.notDICOM) }
    let meta = try readMeta(file, size: size)
    if meta.isDirectory { return .other(.directory) }
    statedInstanceUID = meta.mediaStorageSOPInstanceUID
    let encoding = meta.transferSyntax.encoding
    guard meta.transferSyntax.isDeflated else {
      return .instance(try gathered(at: meta.dataSetStart, encoding: encoding))
    }
    let inflated = try openScratch()
    try inflate(file, size: size, from: meta.dataSetStart, to: inflated)
    return .instance(try gathered(at: 0, encoding: encoding))
  }

  /// The rule of the selection that leaves the instance out, when it can be told from the instance alone. `mutating` as
  /// `DataSetRewriter.checkOrder` is, and others here.
  private mutating func droppingRule(_ gathered: GatheredAttributes) throws(Quarantine) -> String? {
    guard let selection = plan.selection, !plan.needsCatalogue else { return nil }
    do throws(UndecidableAttribute) {
      let rule = try selection.decidingRule(
        in: InstanceAttributes(gathered: gathered, coder: dataSet.editor.coder))
      return rule?.verb == .drop ? rule?.name : nil
    } catch { throw .undecidable(error.tag) }
  }

  private mutating func rewrite(_ input: FilePath, to destination: Destination) -> Outcome {
    (study, beginning) = (nil, nil)
    dataSet.sweepFinds.removeAll()
    do {
      let file = try Self.openInput(input)
      guard let size = try sizeOfInput(file) else { return .skipped(.notDICOM) }
      let meta = try readMeta(file, size: size)
      if meta.isDirectory { return .skipped(.directory) }
      let outcome = try rewrite(file, size: size, meta: meta, to: destination)
      // A file server may refuse to rename a folder in which a file is open.
      if let output = written.take(), lastPlace?.fileSystem == .atOnce {
        finished.close(output)
        finished.close(file)
      }
      return outcome
    } catch Quarantine.unreadable(.notDICOM) {
      return .skipped(.notDICOM)
    } catch {
      guard let beginning else { return .quarantined(error) }
      if tellsStudies { noteStudy(beginning) }
      if let rule = try? droppingRule(beginning) { return .dropped(rule: rule) }
      return .quarantined(error)
    }
  }

  private static func openInput(_ path: FilePath) throws(Quarantine) -> OpenFile {
    do { return try OpenFile.reading(path) } catch {
      // A socket, or a device that nobody has.
      if error.code == ENXIO { throw .unreadable(.notDICOM) }
      throw .unreadable(.unreadable(error))
    }
  }

  private mutating func sizeOfInput(_ file: borrowing OpenFile) throws(Quarantine) -> UInt64? {
    version = try Self.currentVersion(of: file)
    if let expected, version != expected { throw .changed }
    return version?.size
  }

  private static func currentVersion(of file: borrowing OpenFile) throws(Quarantine) -> FileVersion? {
    do { return try file.version() } catch { throw .unreadable(.unreadable(error)) }
  }

  private mutating func readMeta(
    _ file: borrowing OpenFile, size: UInt64
  ) throws(Quarantine) -> FileMetaInformation {
    do {
      try dataSet.window.open(file: file.descriptor, size: size)
      return try FileMetaInformation(in: &dataSet.window)
    } catch { throw .unreadable(error) }
  }

  private mutating func openScratch() throws(Quarantine) -> OpenFile {
    do { return try OpenFile.nameless(in: scratch, as: temporaryPrefix + "inflated") } catch {
      throw .unwritable(error)
    }
  }

  private mutating func rewrite(
    _ file: borrowing OpenFile, size: UInt64, meta: FileMetaInformation, to destination: Destination
  ) throws(Quarantine) -> Outcome {
    guard meta.transferSyntax.isDeflated else {
      return try rewriteDataSet(of: file, at: meta.dataSetStart, meta: meta, to: destination)
    }
    let inflated = try openScratch()
    try inflate(file, size: size, from: meta.dataSetStart, to: inflated)
    return try rewriteDataSet(of: file, at: 0, meta: meta, to: destination)
  }

  /// Inflates a data set and turns the window to the result.
  private mutating func inflate(
    _ file: borrowing OpenFile, size: UInt64, from start: UInt64, to inflated: borrowing OpenFile
  ) throws(Quarantine) {
    do {
      try Deflate.inflate(
        from: file.descriptor, start: start, size: size, to: inflated.descriptor)
      let length = try inflated.regularSize() ?? 0
      try dataSet.window.open(file: inflated.descriptor, size: length)
    } catch ReadError.scratch(let error) {
      throw .unwritable(error)
    } catch let error as ReadError {
      throw .unreadable(error)
    } catch { throw .unwritable(SystemError(EIO)) }
  }

  /// Rewrites the data set in the window's file and gives the result its name.
  private mutating func rewriteDataSet(
    of file: borrowing OpenFile, at start: UInt64, meta: FileMetaInformation, to destination: Destination
  ) throws(Quarantine) -> Outcome {
    let encoding = meta.transferSyntax.encoding
    statedInstanceUID = meta.mediaStorageSOPInstanceUID
    let gathered = try gathered(at: start, encoding: encoding)
    if tellsStudies { noteStudy(gathered) }
    // What is left out is not treated, and so nothing in it can set it aside.
    if let rule = try droppingRule(gathered) { return .dropped(rule: rule) }
    try begin(gathered)
    let identity = try newIdentity(meta)
    if let placement = identity.names.placement { study?.folder = placement.studyFolder }
    guard case .file(let place) = destination else {
      dataSet.output.openNothing()
      appendMeta(identity, meta.transferSyntax)
      try dataSet.rewrite(from: start, encoding: encoding)
      guard try version == Self.currentVersion(of: file) else { throw .changed }
      return .written(bytes: dataSet.output.position)
    }
    let target = place(identity.names)
    self.target = target
    let row = try linkageRow(identity.sopInstance, at: target)
    let known = lastPlace.flatMap { $0.temporary.isBeside(target) ? $0.temporary : nil }
    let temporary = known ?? target.folder.appending(partName)
    let output = try createWithFolders(temporary)
    if known == nil { lastPlace = (temporary, FileSystemKind(of: output)) }
    var isFinished = false
    defer { if !isFinished { unlink(temporary.bytes) } }
    let length: UInt64
    if meta.transferSyntax.isDeflated {
      length = try writeDeflated(
        start, meta.transferSyntax, identity, to: output.descriptor, beside: temporary)
    } else {
      dataSet.output.open(file: output.descriptor)
      appendMeta(identity, meta.transferSyntax)
      try dataSet.rewrite(from: start, encoding: encoding)
      length = dataSet.output.position
    }
    // Half of an old file and half of a new one are neither.
    guard try version == Self.currentVersion(of: file) else { throw .changed }
    do { try output.settle(on: lastPlace?.fileSystem ?? .atClose) } catch { throw .unwritable(error) }
    if try give(temporary, target) {
      isFinished = true
      dataSet.recorder?.commit()
      linkage?.row = row
      written = consume output
      return .written(bytes: length)
    }
    switch try settle(temporary, target) {
    case .same:
      dataSet.recorder?.commit()
      linkage?.row = row
      return .duplicate
    case .replaced(let old, let copies):
      isFinished = true
      dataSet.recorder?.commit(onto: recorderBefore)
      linkage?.row = row
      return .replaced(bytes: length, insteadOf: old, copies: copies)
    case .other: throw .conflict
    }
  }

  /// Gives the finished file its own name; false when an instance has that already.
  private mutating func give(_ temporary: PathBytes, _ target: PathBytes) throws(Quarantine) -> Bool {
    do throws(SystemError) {
      if let rivals { return try rivals.give(temporary, target) }
      return try Rivals.rename(temporary, target)
    } catch { throw .unwritable(error) }
  }

  /// Which of two files of one name stays.
  private mutating func settle(_ temporary: PathBytes, _ target: PathBytes) throws(Quarantine)
    -> Rivals.Outcome
  {
    if let rivals { return try rivals.settle(temporary, target) }
    return try FileComparison.areEqual(temporary.filePath, target.filePath) ? .same : .other
  }

  /// What must be known of the instance whose data set begins at `start`.
  private mutating func gathered(
    at start: UInt64, encoding: DataSetEncoding
  ) throws(Quarantine) -> GatheredAttributes {
    var gathered = dataSet.editor.instance.takeGathered()
    do {
      try gathered.read(
        dataSet.request, from: start, encoding: encoding, window: &dataSet.window, cursor: &dataSet.cursor,
        precedent: &dataSet.precedent)
      if !dataSet.window.holds(start..<start) { try dataSet.window.load(from: start) }
      return gathered
    } catch {
      let reason = Quarantine.unreadable(error)
      if !reason.isPassing, gathered.namesSeries, !instanceUID(of: gathered).isEmpty { beginning = gathered }
      throw reason
    }
  }

  /// Finds out which rules the instance has.
  mutating func begin(_ gathered: GatheredAttributes) throws(Quarantine) {
    if let tag = gathered.identifiers.tooLong {
      throw .cannotApply(
        action: "the sweep", tag,
        because: "its value is very long, or one too many, and not all that identifies would be known")
    }
    let table = try tables.table(for: gathered, dataSet.editor.coder)
    if table !== naming.table { naming = NamingActions(table) }
    dataSet.begin(gathered, table: table)
  }

  private mutating func writeDeflated(
    _ start: UInt64, _ transferSyntax: TransferSyntax, _ identity: Identity, to output: Int32,
    beside temporary: PathBytes
  ) throws(Quarantine) -> UInt64 {
    do {
      let plain = try OpenFile.nameless(
        in: temporary.folder.filePath, as: temporaryPrefix + "plain")
      dataSet.output.open(file: plain.descriptor)
      try dataSet.rewrite(from: start, encoding: transferSyntax.encoding)
      dataSet.output.open(file: output)
      appendMeta(identity, transferSyntax)
      try dataSet.output.flush(window: dataSet.window)
      try Deflate.deflate(from: plain.descriptor, to: output)
      var status = stat()
      return fstat(output, &status) == 0 ? UInt64(status.st_size) : 0
    } catch let error as Quarantine {
      throw error
    } catch let error as SystemError {
      throw .unwritable(error)
    } catch { throw .unwritable(SystemError(EIO)) }
  }

  private mutating func appendMeta(_ identity: Identity, _ transferSyntax: TransferSyntax) {
    dataSet.output.appendFileMeta(
      sopClassUID: identity.sopClass, sopInstanceUID: identity.sopInstance, transferSyntax: transferSyntax)
  }

  private mutating func createWithFolders(_ path: PathBytes) throws(Quarantine) -> OpenFile {
    do {
      do { return try OpenFile.creating(path) } catch  where error.code == ENOENT {
        let folder = path.folder.filePath
        try folderWanted?(folder)
        try Folders.create(folder)
        return try OpenFile.creating(path)
      }
    } catch { throw .unwritable(error) }
  }
}
