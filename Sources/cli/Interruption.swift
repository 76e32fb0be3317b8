internal import Engine
internal import Glibc
internal import Synchronization

/// Ctrl-C: the files at hand are finished, no more are begun, and the summary says so. A second one ends at once.
enum Interruption {
  /// The progress that a signal stops. A signal handler may touch an atomic and not much else.
  static let progress = Run.Progress()

  /// For a job that must leave nothing behind: it stops as soon as it can, however often it is asked to, and a log that
  /// nobody reads does not end it.
  static func listenPatiently() {
    _ = progress.isStopped.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.progress.isStopped.store(true, ordering: .relaxed) }
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// The unsafe room of this module: functions of C can be compared by their addresses alone.
  private static func isIgnored(_ handler: sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  static func listen() {
    // Made now, because the handler must not be the first to touch it.
    _ = progress.isStopped.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interruption.progress.isStopped.exchange(true, ordering: .relaxed) { _exit(130) }
      }
    }
    // Where `nohup` has it ignored it stays so.
    let former = signal(SIGHUP) { _ in Interruption.progress.isStopped.store(true, ordering: .relaxed) }
    if isIgnored(former) { signal(SIGHUP, SIG_IGN) }
  }
}
