internal import DICOM
internal import Synchronization
internal import SystemPackage

extension Run {
  /// Two passes: the first reads headers, the second writes what the rules keep, where the layout wants it, study by
  /// study.
  func performWithCatalogue(_ state: RunState) -> Summary {
    var (catalogue, summary) = survey(state)
    let decisions = catalogue.decide(by: plan)
    let ledger = StudyLedger(catalogue)
    let settled = catalogue
    let next = Atomic<Int>(0)
    summary.add(
      eachWorker(state) { worker in
        while !worker.isStopped() {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < decisions.count else { break }
          let outcome = perform(decisions[index], index, of: settled, &worker)
          guard let (record, isWhole) = ledger.add(index, outcome) else { continue }
          finish(record, isWhole: isWhole, state, &worker)
        }
      })
    return summary
  }

  /// The first pass.
  func survey(_ state: RunState) -> (Catalogue, Summary) {
    let walk = SharedWalk(inputs)
    let gathered = Mutex(Catalogue())
    let summary = eachWorker(state) { worker in
      while !worker.isStopped(), let found = walk.next() {
        if let instance = worker.survey(found) { gathered.withLock { $0.add(instance) } }
      }
    }
    var catalogue = gathered.withLock { $0 }
    catalogue.sort()
    catalogue.settle(for: plan.selection)
    return (catalogue, summary)
  }

  private func perform(
    _ decision: Decision, _ index: Int, of catalogue: Catalogue, _ worker: inout Worker
  ) -> InstanceRewriter.Outcome {
    let file = catalogue.file(index)
    let outcome: InstanceRewriter.Outcome
    switch decision {
    case .write: return worker.write(file, to: catalogue.placements.path(catalogue.placement(index)))
    case .drop(let rule): outcome = .dropped(rule: rule)
    case .quarantine(let reason): outcome = .quarantined(reason)
    }
    worker.add(outcome, file)
    return outcome
  }

  /// Has told of a study whose last file has been worked on, and takes its marker away.
  private func finish(_ record: StudyRecord, isWhole: Bool, _ state: RunState, _ worker: inout Worker) {
    guard isWhole, !record.series.isEmpty else { return }
    do {
      try studyFinished?(record)
      if !record.folder.isEmpty { try state.unfinished.finish(record.folder) }
    } catch { worker.addUnfinished("\(error)") }
  }
}
