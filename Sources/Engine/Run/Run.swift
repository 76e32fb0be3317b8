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
  public var jobs: Int
  /// Whether the summary is to hold what became of every UID and patient id.
  public var recordsReplacements = false

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
    public let bytes = Atomic<UInt64>(0)
    public let isStopped = Atomic<Bool>(false)

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
  public func perform(progress: Progress = Progress()) throws(SystemError) -> Summary {
    try Folders.create(output)
    if plan.needsCatalogue { return performWithCatalogue(progress: progress) }
    let walk = SharedWalk(inputs)
    let shared = Shared(plan)
    guard jobs > 1 else { return work(worker: 0, shared, walk: walk, progress: progress) }
    let results = Mutex<Summary>(Summary())
    Threads.run(jobs) { worker in
      let summary = work(worker: worker, shared, walk: walk, progress: progress)
      results.withLock { $0.add(summary) }
    }
    return results.withLock { $0 }
  }

  private func work(worker: Int, _ shared: Shared, walk: SharedWalk, progress: Progress) -> Summary {
    var rewriter = rewriter(worker, shared)
    var summary = Summary()
    while let found = walk.next() {
      if progress.isStopped.load(ordering: .relaxed) {
        summary.wasInterrupted = true
        break
      }
      switch found {
      case .file(let path):
        let outcome = rewriter.rewrite(path, into: output)
        summary.add(outcome, path)
        if case .written(let bytes) = outcome {
          summary.add(swept: rewriter.sweepFinds)
          progress.bytes.add(bytes, ordering: .relaxed)
        }
        progress.files.add(1, ordering: .relaxed)
      case .failure(let path, let reason): summary.addUnreachable(path, reason)
      }
    }
    summary.replacements = rewriter.replacements
    return summary
  }

  /// What one worker keeps for its whole life.
  func rewriter(_ worker: Int, _ shared: Shared) -> InstanceRewriter {
    InstanceRewriter(
      plan, key: key, scratch: output, worker: worker, run: shared.nonce, table: shared.table,
      recordsReplacements: recordsReplacements)
  }

  /// What all workers have in common.
  struct Shared: Sendable {
    let nonce = Run.nonce()
    /// The table for which no condition of the plan holds.
    let table: ActionTable

    init(_ plan: Plan) { table = ActionTable(plan) }
  }
}

/// A walk that several workers take files from.
final class SharedWalk: Sendable {
  private let walker: Mutex<FileWalker>

  init(_ roots: [FilePath]) { walker = Mutex(FileWalker(roots)) }

  func next() -> FileWalker.Found? { walker.withLock { $0.next() } }
}
