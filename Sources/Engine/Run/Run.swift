public import DICOM
internal import Glibc
public import Synchronization
public import SystemPackage

/// One run over an input: workers that live as long as it does, each with its own buffers, take file after file
/// from one walk.
public struct Run: Sendable {
  public var plan: Plan
  public var key: PseudonymKey
  public var inputs: [FilePath]
  public var output: FilePath
  /// The earlier output that this one shall take the place of.
  public var oldOutput: FilePath?
  public var jobs: Int
  /// Whether the summary is to hold what became of every UID and patient id.
  public var recordsReplacements = false {
    didSet { plan.recordsReplacements = recordsReplacements }
  }
  /// Where the run tells who became whom.
  public var linkage: LinkageFile? {
    didSet { plan.recordsLinkage = linkage != nil }
  }
  /// What the output says of the run.
  public var about = RunIdentity.unnamed
  /// Whether the key can be had again, so that the run can be gone on with when it is stopped.
  public var isResumable = false
  /// Whether it goes on where an earlier one was stopped.
  public var resumes = false
  /// What could not be read beforehand and the run needs, and why: until it can be, nothing is written.
  public var unread: [FilePath: FileWalker.Failure] = [:]
  /// Whether the output is on the disk, and not in the memory of the system alone, before it is called finished.
  public var syncs = false
  /// Whether the summary is to hold what became of each study.
  public var tellsStudies = false
  /// Whether a DICOMDIR of what was written is made in the end.
  public var writesDirectory = false
  /// Called when all of a study has been written that will be, and before its folder is called finished; a study for
  /// which it throws stays unfinished. The plan must say `recordsStudies`.
  public var studyFinished: (@Sendable (StudyRecord) throws -> Void)?

  public init(_ plan: Plan, key: PseudonymKey, inputs: [FilePath], output: FilePath, jobs: Int) {
    self.plan = plan
    self.key = key
    self.inputs = inputs
    self.output = output
    self.jobs = jobs
  }

  /// How far a run is, and the wish to stop it; shared by all who take part.
  public final class Progress: Sendable {
    public let files = Atomic<Int>(0)
    /// Files whose headers were read beforehand, for the catalogue.
    public let surveyed = Atomic<Int>(0)
    public let bytes = Atomic<UInt64>(0)
    public let isStopped = Atomic<Bool>(false)
    /// Whether it is the run itself that wants no more, because what was asked for beside the output cannot be written.
    let hasFailed = Atomic<Bool>(false)

    public init() {}
  }

  /// Calls `body` on a thread of its own, for what goes on beside a run.
  public static func inBackground(_ body: @escaping @Sendable () -> Void) { Threads.start(body) }

  /// Bytes that no other run has.
  public static func nonce() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Works through the input. One job works on the calling thread.
  ///
  /// The output folder is marked as incomplete until all has been written that can be.
  ///
  /// - Parameter writeMap: Given what was replaced, before the output is called finished; it stays unfinished when this
  ///   throws.
  public func perform(
    progress: Progress = Progress(), writeMap: (Set<Replacement>) throws(SystemError) -> Void = { _ in }
  ) throws(RunError) -> Summary {
    let state = try RunState(self, progress)
    if !unread.isEmpty { return summaryOfUnread() }
    var summary = plan.needsCatalogue ? try performWithCatalogue(state) : try stream(state)
    if summary.isFinished, syncs {
      do { try linkage?.sync() } catch {
        summary.addUnfinished("the linkage file cannot be written: \(error)")
      }
    }
    if summary.isFinished, writesDirectory {
      let directory = writeDirectory()
      summary.directory = directory
      if let failure = directory.failure, failure.isPassing { summary.addUnfinished("\(failure)") }
    }
    do { try writeMap(summary.replacements) } catch {
      summary.addUnfinished("the map cannot be written: \(error)")
    }
    guard summary.isFinished else { return summary }
    do { try state.unfinished.finish(syncs: syncs) } catch { summary.addUnfinished("\(error)") }
    return summary
  }

  /// Removes what an earlier run has written and had no time to note.
  func removeLeftovers(_ state: RunState) throws(RunError) {
    guard resumes else { return }
    do throws(SystemError) {
      try OutputTree.removeImages(in: output, but: Set(state.past.whole)) { folder throws(SystemError) in
        try state.unfinished.mark(folder)
      }
    } catch { throw .output(error) }
  }

  private func stream(_ state: RunState) throws(RunError) -> Summary {
    try removeLeftovers(state)
    let walk = SharedWalk(self)
    var summary = eachWorker(state) { worker in
      while !worker.isStopped(), let found = walk.next() {
        switch found {
        case .file(let path): worker.write(path)
        case .failure(let path, let failure): worker.addUnreachable(path, failure)
        }
      }
    }
    let left = state.past.whole.count { !state.reached.contains($0) }
    if left > 0, summary.isFinished { summary.addUnfinished(RunError.otherRun(.input).description) }
    return summary
  }

  /// Has every worker do the same, and adds up what they say in the end.
  func eachWorker(_ state: RunState, _ body: @escaping @Sendable (inout Worker) -> Void) -> Summary {
    let results = Mutex<Summary>(Summary())
    OpenFile.allowWorkers(jobs)
    Threads.run(jobs) { number in
      var worker = Worker(number, of: self, state)
      body(&worker)
      let summary = worker.finish()
      results.withLock { $0.add(summary) }
    }
    return results.withLock { $0 }
  }
}

/// What the workers of a run share.
struct RunState: Sendable {
  let unfinished: UnfinishedOutput
  let fingerprints: Fingerprints
  /// What was written before and is taken over.
  let past: OutputJournal.Past
  /// All that was written before.
  let known: OutputJournal.Past
  /// What this run has written or found to be there, when it goes on from another.
  let reached: ReachedPaths
  /// Tells the run from others.
  let nonce: [UInt8]
  let progress: Run.Progress
  let rivals: Rivals
  /// The table for which no condition of the plan holds.
  let table: ActionTable
  /// What waits to be closed.
  let finished = FinishedFiles()

  init(_ run: borrowing Run, _ progress: Run.Progress) throws(RunError) {
    self.progress = progress
    reached = ReachedPaths(isKept: run.resumes)
    table = ActionTable(run.plan)
    fingerprints = Fingerprints(key: run.key)
    let mark = OutputMarker(
      program: run.about.version, profile: run.about.profileDigest, key: fingerprints.key,
      linkage: run.linkage != nil, nonce: Run.nonce())
    unfinished = try UnfinishedOutput(
      run.output, mark, depth: run.plan.layout?.study.count ?? 0, resumes: run.resumes)
    nonce = unfinished.nonce
    guard run.resumes else {
      (past, known, rivals) = (OutputJournal.Past(), OutputJournal.Past(), Rivals(past: nil))
      return
    }
    let found: OutputJournal.Past
    do { found = try OutputJournal.read(in: run.output) } catch { throw .output(error) }
    known = found
    try Self.clear(found.damaged.map { run.output.appending(FilePath($0).components) }, unfinished)
    guard !run.recordsReplacements else {
      // What is not treated again has no rows in the map: all of it is.
      (past, rivals) = (OutputJournal.Past(whole: found.whole), Rivals(past: []))
      return
    }
    var answered = found
    // What has lost its row is treated again.
    if let linkage = run.linkage {
      answered.entries = found.entries.filter { $0.value.path.map(linkage.holds(output:)) ?? true }
    }
    past = answered
    rivals = Rivals(past: found.whole.map { run.output.appending(FilePath($0).components) })
  }

  /// Makes room for files that are not what the journal says of them, and are made anew; none is removed where somebody has
  /// put a folder with something in it in the place of one.
  private static func clear(_ places: [FilePath], _ unfinished: UnfinishedOutput) throws(RunError) {
    // An empty folder is nobody's.
    for place in places where rmdir(PathBytes(place).bytes) != 0 {
      if [ENOTEMPTY, EEXIST, EBUSY].contains(errno) { throw .foreign(place.string) }
    }
    do throws(SystemError) {
      for place in places {
        try unfinished.mark(place.removingLastComponent())
        if unlink(PathBytes(place).bytes) != 0, errno != ENOENT { throw SystemError(errno) }
      }
    } catch { throw .output(error) }
  }
}

/// A walk that several workers take files from. It looks a few files ahead, because to look for one costs more than to look
/// for the next.
final class SharedWalk: Sendable {
  private struct Walk: ~Copyable {
    var walker: FileWalker
    /// What has been found, the first at the end.
    var found: [FileWalker.Found] = []

    mutating func next() -> FileWalker.Found? {
      if let next = found.popLast() { return next }
      while found.count < SharedWalk.lookahead, let next = walker.next() { found.append(next) }
      found.reverse()
      return found.popLast()
    }
  }

  private static let lookahead = 16
  private let walk: Mutex<Walk>

  /// A walk of a run's inputs, but for its outputs: a path does not tell where they are mounted.
  init(_ run: borrowing Run) {
    let outputs = [run.output, run.oldOutput].compactMap { $0.flatMap { FolderIdentity($0) } }
    walk = Mutex(Walk(walker: FileWalker(run.inputs, outputs: outputs)))
  }

  func next() -> FileWalker.Found? { walk.withLock { $0.next() } }
}

/// The paths below the output folder that a run has come to: what an earlier one has written and this one does not come
/// to has been made of files that are not in the input any more.
final class ReachedPaths: Sendable {
  private let paths = Mutex<Set<String>>([])
  private let isKept: Bool

  init(isKept: Bool) { self.isKept = isKept }

  /// Returns whether the run comes to the path for the first time, as far as it keeps account of that.
  @discardableResult func insert(_ path: @autoclosure () -> String) -> Bool {
    guard isKept else { return true }
    let path = path()
    return paths.withLock { $0.insert(path).inserted }
  }

  func contains(_ path: String) -> Bool { paths.withLock { $0.contains(path) } }
}
