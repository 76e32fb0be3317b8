internal import Engine
internal import Glibc
internal import ProfileDSL
internal import Synchronization

/// Says now and then how far the run is, where no terminal shows a bar; a short run says nothing.
final class ProgressLines: Sendable {
  /// In seconds.
  static let interval = 10
  private let progress: Run.Progress
  private let isDone = Atomic<Bool>(false)
  private let start = ContinuousClock.now

  init(_ progress: Run.Progress) {
    self.progress = progress
    Run.inBackground { [self] in
      var ticks = 0
      while !isDone.load(ordering: .relaxed) {
        usleep(200_000)
        ticks += 1
        if ticks % (5 * Self.interval) == 0, !isDone.load(ordering: .relaxed) { say() }
      }
    }
  }

  func finish() { isDone.store(true, ordering: .relaxed) }

  private func say() {
    let files = progress.files.load(ordering: .relaxed)
    let surveyed = progress.surveyed.load(ordering: .relaxed)
    let bytes = progress.bytes.load(ordering: .relaxed)
    let seconds = Int((ContinuousClock.now - start).components.seconds)
    // Headers are read before the first file is written, when they are.
    let words =
      files == 0 && surveyed > 0
      ? "\(surveyed) headers" : "\(files) files" + (bytes > 0 ? ", \(Terminal.bytes(bytes)) written" : "")
    RunLog.say(
      "\(words), \(seconds) s", event: "progress",
      [
        .init(name: "files", value: .number(files)), .init(name: "bytes", value: .number(Int(bytes))),
        .init(name: "headers", value: .number(surveyed)), .init(name: "seconds", value: .number(seconds)),
      ])
  }
}
