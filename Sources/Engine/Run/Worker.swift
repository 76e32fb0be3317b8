internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// One thread of a run, with all that it keeps for its whole life: buffers, counts, and its part of the journal.
struct Worker: ~Copyable {
  var rewriter: InstanceRewriter
  private(set) var summary = Summary()
  private var records: WrittenRecords
  /// Whether the run goes on from another.
  private let resumes: Bool
  private let past: [FileFingerprint: OutputJournal.Entry]
  private let fingerprints: Fingerprints
  private let reached: ReachedPaths
  private let output: FilePath
  /// How many bytes of a path are those of the output folder.
  private let prefix: Int
  private let progress: Run.Progress

  init(_ number: Int, of run: borrowing Run, _ shared: RunState) {
    rewriter = InstanceRewriter(
      run.plan, key: run.key, scratch: run.output, worker: number, run: shared.nonce, table: shared.table,
      recordsReplacements: run.recordsReplacements, finished: shared.finished)
    let unfinished = shared.unfinished
    rewriter.rivals = shared.rivals
    // Where there is a catalogue, it knows the studies.
    rewriter.tellsStudies = run.tellsStudies && !run.plan.needsCatalogue
    rewriter.folderWanted = { folder throws(SystemError) in try unfinished.mark(folder) }
    if run.linkage != nil { rewriter.linkage = LinkageRecorder(below: run.output) }
    // Without a journal nothing is lost but the time that going on would take.
    records = WrittenRecords(
      run.isResumable ? try? OutputJournal(in: run.output) : nil, shared.fingerprints, run.linkage)
    resumes = run.resumes
    past = shared.past.entries
    fingerprints = shared.fingerprints
    reached = shared.reached
    output = run.output
    prefix = PathBytes(run.output).appending([]).bytes.count - 1
    progress = shared.progress
  }

  /// Whether the run is to end before its time.
  mutating func isStopped() -> Bool {
    guard progress.isStopped.load(ordering: .acquiring) else { return false }
    if !progress.hasFailed.load(ordering: .relaxed) { summary.wasInterrupted = true }
    return true
  }

  /// Treats a file and writes it below the output folder, where its new UIDs or the layout want it.
  mutating func write(_ input: FilePath) {
    // A copy may have been noted when its original was not: it is compared again with what lies there.
    if let entry = finishedBefore(input), entry.path != nil {
      if rewriter.tellsStudies { rewriter.noteStudy(of: input) }
      var outcome = entry.outcome.again
      // A copy that was copied anew may have come first.
      if let path = entry.path, !reached.insert(path), case .written = outcome { outcome = .duplicate }
      summary.addBefore(outcome, input, swept: entry.swept)
      tellStudy(outcome)
      advance(outcome)
      return
    }
    var treated = treated(rewriter.rewrite(input, into: output))
    switch treated.outcome {
    // What takes the place of another is no proof that the other is still in the input.
    case .written:
      // Its copy has been counted, by a worker who found it there.
      if !reached.insert(pathOfTarget) { treated.outcome = .duplicate }
    case .duplicate:
      // What the earlier run wrote of a file that was touched or copied anew since is still what it is.
      var status = stat()
      if resumes, let target = treated.target, reached.insert(pathOfTarget),
        stat(target.bytes, &status) == 0
      {
        treated.outcome = .written(bytes: UInt64(status.st_size))
      }
    default: break
    }
    add(treated, input)
    tellStudy(treated.outcome)
  }

  /// Treats a file, or several that claim to be one instance, and writes one of them to a path below the output folder.
  mutating func write(
    _ files: [(path: FilePath, version: FileVersion?)], to path: String
  ) -> [InstanceRewriter.Outcome] {
    let target = output.appending(FilePath(path).components)
    let before = files.map { finishedBefore($0.path, at: target) }
    // A copy alone is not enough: the file that it is a copy of may be gone from the input.
    if !before.contains(nil), before.contains(where: { $0?.path != nil }) {
      var isWritten = false
      return zip(files, before).map { file, entry in
        var outcome = entry?.outcome.again ?? .duplicate
        if case .written = outcome {
          // Another path to the very file.
          if isWritten { outcome = .duplicate }
          isWritten = true
        }
        summary.addBefore(outcome, file.path, swept: entry?.swept ?? SweepFinds())
        advance(outcome)
        return outcome
      }
    }
    // What an earlier run has made of some of several says nothing of all, and what it has made of a file that is another
    // by now makes room.
    rewriter.rivals?.disown(target)
    rewriter.recorderBefore = rewriter.dataSet.recorder
    defer { (rewriter.expected, rewriter.recorderBefore) = (nil, nil) }
    var all: [Treated] = []
    var isOpen = false
    for file in files {
      rewriter.expected = file.version
      all.append(treated(isOpen ? .quarantined(.waiting) : rewriter.rewrite(file.path, to: target)))
      if case .quarantined(let reason) = all[all.count - 1].outcome, reason.isPassing { isOpen = true }
    }
    for (place, outcome) in InstanceRewriter.Outcome.settled(all.map(\.outcome)).enumerated()
    where outcome != all[place].outcome {
      all[place].outcome = outcome
      if case .quarantined = outcome { all[place].row = nil }
    }
    for (file, treated) in zip(files, all) { add(treated, file.path, isNoted: !isOpen) }
    return all.map(\.outcome)
  }

  /// Says what would become of files, and writes nothing.
  mutating func rehearse(_ files: [(path: FilePath, version: FileVersion?)]) -> [InstanceRewriter.Outcome] {
    defer { rewriter.expected = nil }
    var outcomes: [InstanceRewriter.Outcome] = []
    for file in files {
      rewriter.expected = file.version
      outcomes.append(rewriter.rehearse(file.path))
    }
    return outcomes
  }

  /// What became of a file, with what is noted of it, before anybody else is counted.
  private struct Treated {
    var outcome: InstanceRewriter.Outcome
    var row: LinkageRow?
    var swept: SweepFinds
    var version: FileVersion?
    var target: PathBytes?
  }

  private func treated(_ outcome: InstanceRewriter.Outcome) -> Treated {
    Treated(
      outcome: outcome, row: linkageRow(outcome), swept: rewriter.sweepFinds, version: rewriter.version,
      target: rewriter.target)
  }

  private var pathOfTarget: String {
    let bytes = rewriter.target?.bytes.dropFirst(prefix).dropLast() ?? []
    return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func linkageRow(_ outcome: InstanceRewriter.Outcome) -> LinkageRow? {
    switch outcome {
    case .written, .replaced: rewriter.linkage?.row
    default: nil
    }
  }

  /// Adds what becomes of a file that is not treated.
  mutating func add(_ outcome: InstanceRewriter.Outcome, _ input: FilePath) {
    summary.add(outcome, input)
    advance(outcome)
  }

  /// - Parameter isNoted: Not where a rival is still to come: a run that goes on treats all of them again.
  private mutating func add(_ treated: Treated, _ input: FilePath, isNoted: Bool = true) {
    defer { advance(treated.outcome) }
    summary.add(treated.outcome, input)
    if case .written = treated.outcome { summary.add(swept: treated.swept) }
    guard isNoted else { return }
    switch treated.outcome {
    case .written(let bytes):
      note(OutputJournal.Entry(.written(bytes: bytes), swept: treated.swept), treated)
    case .duplicate: note(OutputJournal.Entry(.duplicate), treated)
    case .replaced(let new, let old, let copies):
      note(OutputJournal.Entry(.replaced(bytes: new, insteadOf: old, copies: copies)), treated)
      // A run that goes on would take the file for its own copy, and say nothing of the other.
      do { try records.flush() } catch { addLinkageFailure(error) }
    default: break
    }
  }

  mutating func addUnreachable(_ path: FilePath, _ failure: FileWalker.Failure) {
    summary.addUnreachable(path, failure)
  }

  /// Adds the instance at hand to what is told of its study.
  private mutating func tellStudy(_ outcome: InstanceRewriter.Outcome) {
    if let study = rewriter.study { summary.add(outcome, of: study) }
  }

  /// Notes that all of a study has been written, so that a run that goes on adds nothing to it.
  mutating func noteFinished(_ record: StudyRecord) {
    let images = record.series.reduce(0) { $0 + $1.instances.count }
    do { try records.add(finished: record.studyInstanceUID, images: images) } catch {
      addLinkageFailure(error)
    }
  }

  mutating func tell(_ record: StudyRecord) { summary.add(StudySummary(record)) }

  mutating func addUnfinished(_ reason: String) { summary.addUnfinished(reason) }

  /// Writes what has been noted and waits.
  mutating func flush() {
    do { try records.flush() } catch { addLinkageFailure(error) }
  }

  /// Ends the work: what became of all its files.
  mutating func finish() -> Summary {
    flush()
    summary.replacements = rewriter.replacements
    return summary
  }

  private func advance(_ outcome: InstanceRewriter.Outcome) {
    if case .written(let bytes) = outcome { progress.bytes.add(bytes, ordering: .relaxed) }
    progress.files.add(1, ordering: .relaxed)
  }

  /// What an earlier run, which this one goes on from, has made of a file.
  private func finishedBefore(_ input: FilePath, at target: FilePath? = nil) -> OutputJournal.Entry? {
    if past.isEmpty { return nil }
    var status = stat()
    guard stat(PathBytes(input).bytes, &status) == 0, let version = FileVersion(status),
      let entry = past[fingerprints.file(version)]
    else { return nil }
    // Somebody may have tidied up since.
    if let target, lstat(PathBytes(target).bytes, &status) != 0 { return nil }
    return entry
  }

  /// Notes what became of a file.
  private mutating func note(_ entry: OutputJournal.Entry, _ treated: Treated) {
    let path: ArraySlice<CChar> = treated.target?.bytes.dropFirst(prefix).dropLast() ?? []
    do { try records.add(treated.version, entry, at: path, treated.row) } catch { addLinkageFailure(error) }
  }

  /// Ends the run: what it wrote from here on would have no rows either.
  private mutating func addLinkageFailure(_ error: LinkageError) {
    summary.addUnfinished("the linkage file cannot be written: \(error)")
    progress.hasFailed.store(true, ordering: .relaxed)
    progress.isStopped.store(true, ordering: .releasing)
  }
}

extension OutputJournal.Entry.Outcome {
  /// What a run that goes on says of the file.
  fileprivate var again: InstanceRewriter.Outcome {
    switch self {
    case .written(let bytes): .written(bytes: bytes)
    case .duplicate: .duplicate
    case .replaced(let new, let old, let copies): .replaced(bytes: new, insteadOf: old, copies: copies)
    }
  }
}
