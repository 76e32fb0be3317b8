internal import Synchronization
internal import SystemPackage

extension Run {
  /// Two passes: the first reads headers, the second writes what the rules keep, where the layout wants it.
  func performWithCatalogue(progress: Progress) -> Summary {
    let shared = Shared(plan)
    let walk = SharedWalk(inputs)
    let survey = Mutex<(entries: [Catalogue.Entry], summary: Summary)>(([], Summary()))
    Threads.run(jobs) { worker in
      var rewriter = rewriter(worker, shared)
      var (entries, summary): ([Catalogue.Entry], Summary) = ([], Summary())
      while !progress.isStopped.load(ordering: .relaxed), let found = walk.next() {
        switch found {
        case .file(let path):
          switch rewriter.survey(path) {
          case .instance(let entry): entries.append(entry)
          case .other(let path, let outcome): summary.add(outcome, path)
          }
        case .failure(let path, let reason): summary.addUnreachable(path, reason)
        }
      }
      survey.withLock { all in
        all.entries += entries
        all.summary.add(summary)
      }
    }
    var (entries, summary) = survey.withLock { $0 }
    // The order of the workers must decide nothing.
    entries.sort { $0.file.string < $1.file.string }
    if progress.isStopped.load(ordering: .relaxed) { summary.wasInterrupted = true }
    let decisions = plan.decisions(Catalogue(entries, for: plan.selection))
    let files = entries.map(\.file)
    let next = Atomic<Int>(0)
    let results = Mutex<Summary>(summary)
    Threads.run(jobs) { worker in
      var rewriter = rewriter(worker, shared)
      var summary = Summary()
      while true {
        if progress.isStopped.load(ordering: .relaxed) {
          summary.wasInterrupted = true
          break
        }
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < files.count else { break }
        let outcome = perform(decisions[index], files[index], with: &rewriter)
        summary.add(outcome, files[index])
        if case .written(let bytes) = outcome {
          summary.add(swept: rewriter.sweepFinds)
          progress.bytes.add(bytes, ordering: .relaxed)
        }
        progress.files.add(1, ordering: .relaxed)
      }
      summary.replacements = rewriter.replacements
      results.withLock { $0.add(summary) }
    }
    return results.withLock { $0 }
  }

  private func perform(
    _ decision: Decision, _ input: FilePath, with rewriter: inout InstanceRewriter
  ) -> InstanceRewriter.Outcome {
    switch decision {
    case .write(let path?): rewriter.rewrite(input, to: output.appending(FilePath(path).components))
    case .write(nil): rewriter.rewrite(input, into: output)
    case .drop(let rule): .dropped(rule: rule)
    case .quarantine(let reason): .quarantined(reason)
    }
  }
}
