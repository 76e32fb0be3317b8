internal import Glibc

/// What one worker notes of the files that it has written: in the journal, and in the linkage file.
///
/// Both are written in batches, because each costs a system call, and the linkage first: a file that the journal names
/// is not looked at again by a run that goes on, so its row must be there.
struct WrittenRecords: ~Copyable {
  private var journal: OutputJournal?
  private let linkage: LinkageFile?
  private var rows: [LinkageRow] = []
  private var count = 0
  private static let batch = 64
  /// The second in which something was written last: large files are too much work to be lost by dozens.
  private var second = WrittenRecords.now

  init(_ journal: consuming OutputJournal?, _ linkage: LinkageFile?) {
    self.journal = journal
    self.linkage = linkage
  }

  var isJournaled: Bool { journal != nil }

  /// - Parameter row: Nil for what needs none.
  mutating func add(
    _ fingerprint: FileFingerprint?, _ entry: OutputJournal.Entry, at path: ArraySlice<CChar>,
    _ row: LinkageRow?
  ) throws(LinkageError) {
    if let row { rows.append(row) }
    if let fingerprint { journal?.add(fingerprint, entry, at: path) }
    count += 1
    if count >= Self.batch || second != Self.now { try flush() }
  }

  /// Notes that all of a study has been written, at once.
  mutating func add(finished study: String, images: Int) throws(LinkageError) {
    journal?.add(finished: study, images: images)
    try flush()
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
