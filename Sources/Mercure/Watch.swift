internal import Engine
internal import Glibc
internal import Synchronization

/// Stops a job at its deadline, and ends the program when a job that is told to stop does not.
final class Watch: Sendable {
  private enum Phase { case working, over }

  private let phase = Mutex<Phase>(.working)
  let hasExpired = Atomic<Bool>(false)

  /// The time, in ticks of 100 ms, that a job which is told to stop has for it. Docker kills after ten seconds.
  private static let patience = 80

  /// - Parameter clean: Leaves nothing of the job.
  func start(seconds: Int, _ progress: Run.Progress, _ clean: @escaping @Sendable () -> Void) {
    let end = ContinuousClock.now + .seconds(seconds)
    Run.inBackground { [self] in
      var waited = 0
      while waited < Self.patience {
        usleep(100_000)
        if phase.withLock({ $0 == .over }) { return }
        if ContinuousClock.now >= end, !hasExpired.exchange(true, ordering: .relaxed) {
          progress.isStopped.store(true, ordering: .relaxed)
        }
        if progress.isStopped.load(ordering: .relaxed) { waited += 1 }
      }
      phase.withLock { phase in
        if phase == .over { return }
        clean()
        _exit(1)
      }
    }
  }

  /// The job has come to its end: from here on nobody ends the program.
  func finish() { phase.withLock { $0 = .over } }
}
