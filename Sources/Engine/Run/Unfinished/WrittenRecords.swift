internal import Glibc

/// What one worker notes of the files that it has written: in the journal, and in the linkage file.
///
/// Both are written in batches, because each costs a system call, and the linkage first: a file that the journal names
/// is not looked at again by a run that goes on, so its row must be there. The lines of the journal are made when they are
/// written: what makes them lies far from the processor whenever pixels have passed.
struct WrittenRecords: ~Copyable {
  private var journal: OutputJournal?
  private let fingerprints: Fingerprints
  private let linkage: LinkageFile?
  /// What has no line yet.
  private var entries: [(version: FileVersion, entry: OutputJournal.Entry, path: ArraySlice<CChar>)] = []
  private var rows: [LinkageRow] = []
  private var count = 0
  private static let batch = 64
  /// The second in which something was written last: large files are too much work to be lost by dozens.
  private var second = WrittenRecords.now

  init(_ journal: consuming OutputJournal?, _ fingerprints: Fingerprints, _ linkage: LinkageFile?) {
    self.journal = journal
    self.fingerprints = fingerprints
    self.linkage = linkage
    entries.reserveCapacity(Self.batch)
  }

  /// - Parameter version: Of the file of the input.
  /// - Parameter row: Nil for what needs none.
  mutating func add(
    _ version: FileVersion?, _ entry: OutputJournal.Entry, at path: ArraySlice<CChar>, _ row: LinkageRow?
  ) throws(LinkageError) {
    if let row { rows.append(row) }
    if let version, journal != nil { entries.append((version, entry, path)) }
    count += 1
    if count >= Self.batch || second != Self.now { try flush() }
  }

  /// Notes that all of a study has been written, at once.
  mutating func add(finished study: String, images: Int) throws(LinkageError) {
    makeLines()
    journal?.add(finished: study, images: images)
    try flush()
  }

  private mutating func makeLines() {
    for (version, entry, path) in entries { journal?.add(fingerprints.file(version), entry, at: path) }
    entries.removeAll(keepingCapacity: true)
  }

  /// Seconds of a clock that takes no system call to read.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return time.tv_sec
  }

  /// Writes what waits. When the linkage cannot be written, the journal does not know of the files either, so that a
  /// run that goes on does them again.
  mutating func flush() throws(LinkageError) {
    defer {
      count = 0
      second = Self.now
      rows.removeAll(keepingCapacity: true)
    }
    makeLines()
    if !rows.isEmpty {
      do { try linkage?.append(rows) } catch {
        journal?.discard()
        throw error
      }
    }
    // Without a journal nothing is lost but the time that going on would take.
    try? journal?.flush()
  }
}
