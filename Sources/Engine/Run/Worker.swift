internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// One thread of a run, with all that it keeps for its whole life: buffers, counts, and its part of the journal.
struct Worker: ~Copyable {
  var rewriter: InstanceRewriter
  private(set) var summary = Summary()
  private var records: WrittenRecords
  /// Whether copies of what is there have rows too: what was there when a run was stopped may lack its own.
  private let linksDuplicates: Bool
  private let past: [FileFingerprint: OutputJournal.Entry]
  private let fingerprints: Fingerprints
  private let claims: PathClaims?
  private let output: FilePath
  /// How many bytes of a path are those of the output folder.
  private let prefix: Int
  private let progress: Run.Progress

  init(_ number: Int, of run: borrowing Run, _ shared: RunState) {
    rewriter = InstanceRewriter(
      run.plan, key: run.key, scratch: run.output, worker: number, run: shared.nonce, table: shared.table,
      recordsReplacements: run.recordsReplacements)
    let unfinished = shared.unfinished
    rewriter.rivals = shared.rivals
    // Where there is a catalogue, it knows the studies.
    rewriter.tellsStudies = run.tellsStudies && !run.plan.needsCatalogue
    rewriter.folderWanted = { folder throws(SystemError) in try unfinished.mark(folder) }
    if run.linkage != nil { rewriter.linkage = LinkageRecorder(below: run.output) }
    // Without a journal nothing is lost but the time that going on would take.
    records = WrittenRecords(run.isResumable ? try? OutputJournal(in: run.output) : nil, run.linkage)
    linksDuplicates = run.resumes
    past = shared.past
    fingerprints = shared.fingerprints
    claims = shared.claims
    output = run.output
    prefix = PathBytes(run.output).appending([]).bytes.count - 1
    progress = shared.progress
  }

  /// Whether the run is to end before its time.
  mutating func isStopped() -> Bool {
    guard progress.isStopped.load(ordering: .relaxed) else { return false }
    summary.wasInterrupted = true
    return true
  }

  /// Treats a file and writes it below the output folder; nil leaves the path to the rewriter.
  mutating func write(_ input: FilePath, to path: String?) -> InstanceRewriter.Outcome {
    if let entry = finishedBefore(input, at: path) {
      if rewriter.tellsStudies { rewriter.noteStudy(of: input) }
      let outcome = settled(entry.outcome.again, at: path)
      summary.addBefore(outcome, input, swept: entry.swept)
      tellStudy(outcome)
      advance(outcome)
      return outcome
    }
    let outcome =
      path.map { rewriter.rewrite(input, to: output.appending(FilePath($0).components)) }
      ?? rewriter.rewrite(input, into: output)
    let settled = settled(outcome, at: path)
    add(settled, input, linkageRow(outcome))
    tellStudy(settled)
    return settled
  }

  /// Of several files that are one in the output, the first that a resumed run comes to counts as written, whichever was
  /// when it was stopped: what was written last may not be in the journal, and is found as a duplicate of itself.
  private func settled(_ outcome: InstanceRewriter.Outcome, at path: String?) -> InstanceRewriter.Outcome {
    guard let path, let claims else { return outcome }
    switch outcome {
    case .written(let bytes): return claims.add(path) ? .written(bytes: bytes) : .duplicate
    case .duplicate:
      var status = stat()
      guard claims.add(path), stat(PathBytes(output.appending(FilePath(path).components)).bytes, &status) == 0
      else { return .duplicate }
      return .written(bytes: UInt64(status.st_size))
    default: return outcome
    }
  }

  private func linkageRow(_ outcome: InstanceRewriter.Outcome) -> LinkageRow? {
    switch outcome {
    case .written, .replaced: rewriter.linkage?.row
    case .duplicate where linksDuplicates: rewriter.linkage?.row
    default: nil
    }
  }

  mutating func add(
    _ outcome: InstanceRewriter.Outcome, _ input: FilePath, _ row: LinkageRow? = nil
  ) {
    summary.add(outcome, input)
    switch outcome {
    case .written(let bytes):
      summary.add(swept: rewriter.sweepFinds)
      note(OutputJournal.Entry(.written(bytes: bytes), swept: rewriter.sweepFinds), row)
    case .duplicate: note(OutputJournal.Entry(.duplicate), row)
    case .replaced(let new, let old):
      note(OutputJournal.Entry(.replaced(bytes: new, insteadOf: old)), row)
      // A run that goes on would take the file for its own copy, and say nothing of the other.
      do { try records.flush() } catch { addLinkageFailure(error) }
    default: break
    }
    advance(outcome)
  }

  mutating func addUnreachable(_ path: FilePath, _ reason: String) { summary.addUnreachable(path, reason) }

  /// Adds the instance at hand to what is told of its study.
  private mutating func tellStudy(_ outcome: InstanceRewriter.Outcome) {
    if let study = rewriter.study { summary.add(outcome, of: study) }
  }

  mutating func tell(_ record: StudyRecord) { summary.add(StudySummary(record)) }

  mutating func addUnfinished(_ reason: String) { summary.addUnfinished(reason) }

  /// Ends the work: what became of all its files.
  mutating func finish() -> Summary {
    do { try records.flush() } catch { addLinkageFailure(error) }
    summary.replacements = rewriter.replacements
    return summary
  }

  private func advance(_ outcome: InstanceRewriter.Outcome) {
    if case .written(let bytes) = outcome { progress.bytes.add(bytes, ordering: .relaxed) }
    progress.files.add(1, ordering: .relaxed)
  }

  /// What an earlier run, which this one goes on from, has made of a file.
  private func finishedBefore(_ input: FilePath, at path: String?) -> OutputJournal.Entry? {
    if past.isEmpty { return nil }
    var status = stat()
    guard stat(PathBytes(input).bytes, &status) == 0, let version = FileVersion(status),
      let entry = past[fingerprints.file(version)]
    else { return nil }
    // Somebody may have tidied up since.
    if let path, lstat(PathBytes(output.appending(FilePath(path).components)).bytes, &status) != 0 {
      return nil
    }
    return entry
  }

  /// Notes what became of the file that was opened last.
  private mutating func note(_ entry: OutputJournal.Entry, _ row: LinkageRow?) {
    if row == nil, !records.isJournaled { return }
    let fingerprint = records.isJournaled ? rewriter.version.map { fingerprints.file($0) } : nil
    let path: ArraySlice<CChar> = rewriter.target?.bytes.dropFirst(prefix).dropLast() ?? []
    do { try records.add(fingerprint, entry, at: path, row) } catch { addLinkageFailure(error) }
  }

  /// Ends the run: what it wrote from here on would have no rows either.
  private mutating func addLinkageFailure(_ error: LinkageError) {
    summary.addUnfinished("the linkage file cannot be written: \(error)")
    progress.isStopped.store(true, ordering: .relaxed)
  }
}

extension OutputJournal.Entry.Outcome {
  /// What a run that goes on says of the file.
  fileprivate var again: InstanceRewriter.Outcome {
    switch self {
    case .written(let bytes): .written(bytes: bytes)
    case .duplicate: .duplicate
    case .replaced(let new, let old): .replaced(bytes: new, insteadOf: old)
    }
  }
}
