internal import DICOM
internal import Synchronization
internal import SystemPackage

extension Run {
  /// What is done to one file in the second pass.
  private enum Step: Sendable {
    case write(FilePath, to: FilePath?)
    case report(FilePath, InstanceRewriter.Outcome)
  }

  /// Two passes: the first reads headers, the second writes what the rules keep, where the layout wants it.
  func performWithCatalogue(progress: Progress) -> Summary {
    let nonce = Self.nonce()
    let walk = SharedWalk(inputs)
    let survey = Mutex<(entries: [Catalogue.Entry], summary: Summary)>(([], Summary()))
    Threads.run(jobs) { worker in
      var rewriter = InstanceRewriter(plan, key: key, scratch: output, worker: worker, run: nonce)
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
    let steps = steps(Catalogue(entries))
    let next = Atomic<Int>(0)
    let results = Mutex<Summary>(summary)
    Threads.run(jobs) { worker in
      var rewriter = InstanceRewriter(plan, key: key, scratch: output, worker: worker, run: nonce)
      var summary = Summary()
      while true {
        if progress.isStopped.load(ordering: .relaxed) {
          summary.wasInterrupted = true
          break
        }
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < steps.count else { break }
        let (outcome, path) = perform(steps[index], with: &rewriter)
        summary.add(outcome, path)
        if case .written(let bytes) = outcome { progress.bytes.add(bytes, ordering: .relaxed) }
        progress.files.add(1, ordering: .relaxed)
      }
      results.withLock { $0.add(summary) }
    }
    return results.withLock { $0 }
  }

  private func perform(
    _ step: Step, with rewriter: inout InstanceRewriter
  ) -> (InstanceRewriter.Outcome, FilePath) {
    switch step {
    case .write(let path, let target?): (rewriter.rewrite(path, to: target), path)
    case .write(let path, nil): (rewriter.rewrite(path, into: output), path)
    case .report(let path, let outcome): (outcome, path)
    }
  }

  /// Decides about every file.
  private func steps(_ catalogue: Catalogue) -> [Step] {
    var steps: [Step] = []
    var kept: [Int] = []
    for (index, entry) in catalogue.entries.enumerated() {
      do throws(UndecidableAttribute) {
        let rule = try plan.selection?.decidingRule(in: catalogue.context(of: index))
        if let rule, rule.verb == .drop {
          steps.append(.report(entry.file, .dropped(rule: rule.name)))
        } else {
          kept.append(index)
        }
      } catch { steps.append(.report(entry.file, .quarantined(.undecidable(error.tag)))) }
    }
    let placed = kept.filter { catalogue.entries[$0].placement != nil }
    let placements = placed.compactMap { catalogue.entries[$0].placement }
    if let layout = plan.layout {
      let paths = PlacementResolver(layout).paths(of: placements)
      for (index, path) in zip(placed, paths) {
        steps.append(.write(catalogue.entries[index].file, to: output.appending(FilePath(path).components)))
      }
    }
    for index in kept where catalogue.entries[index].placement == nil {
      steps.append(.write(catalogue.entries[index].file, to: nil))
    }
    return steps
  }
}
