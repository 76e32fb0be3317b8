internal import Engine
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// A line on the terminal that says how far the run is, and is gone when the run is over.
final class ProgressBar: Sendable {
  private let progress: Run.Progress
  private let total = Atomic<Int>(0)
  private let isDone = Atomic<Bool>(false)
  private let start = ContinuousClock.now

  init(_ progress: Run.Progress, inputs: [FilePath]) {
    self.progress = progress
    Run.inBackground { [self] in
      count(inputs)
      while !isDone.load(ordering: .relaxed) {
        draw()
        usleep(200_000)
      }
    }
  }

  /// Takes the line away.
  func finish() {
    isDone.store(true, ordering: .relaxed)
    Terminal.write("\r\u{1B}[K")
  }

  /// Counts the files beforehand, so that the time left can be told; only done when somebody looks.
  private func count(_ inputs: [FilePath]) {
    var walker = FileWalker(inputs)
    var files = 0
    while !isDone.load(ordering: .relaxed), let found = walker.next() {
      if case .file = found { files += 1 }
    }
    total.store(files, ordering: .relaxed)
  }

  private func draw() {
    let surveyed = progress.surveyed.load(ordering: .relaxed)
    let written = progress.files.load(ordering: .relaxed)
    // Headers are read before the first file is written, when they are.
    let files = written > 0 ? written : surveyed
    let bytes = progress.bytes.load(ordering: .relaxed)
    let total = max(self.total.load(ordering: .relaxed), files)
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    guard seconds > 0, total > 0, !isDone.load(ordering: .relaxed) else { return }
    // A plan writes none.
    let speed = bytes > 0 ? "  \(Terminal.bytes(UInt64(Double(bytes) / seconds)))/s" : ""
    let rate = files > written ? "headers" : "files\(speed)"
    let left = files > 0 ? Int(Double(total - files) * seconds / Double(files)) : 0
    let filled = 20 * files / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    Terminal.write(
      "\r\u{1B}[K[\(bar)] \(files)/\(total) \(rate)  \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    )
  }
}
