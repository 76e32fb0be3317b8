internal import DICOM
internal import Synchronization
internal import SystemPackage

extension Run {
  /// Two passes: the first reads headers, the second writes what the rules keep, where the layout wants it, study by
  /// study.
  func performWithCatalogue(_ state: RunState) -> Summary {
    let aside = Mutex(Summary())
    var catalogue = survey(scratch: output, nonce: state.nonce, table: state.table, state.progress) {
      path, finding in
      aside.withLock { summary in
        switch finding {
        case .skipped(let kind): summary.add(.skipped(kind), path)
        case .quarantined(let reason): summary.add(.quarantined(reason), path)
        case .unreachable(let reason): summary.addUnreachable(path, reason)
        }
      }
    }
    var summary = aside.withLock { $0 }
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

  /// What a look at a file finds that no catalogue holds.
  enum Aside: Sendable {
    case skipped(InstanceRewriter.Skipped)
    case quarantined(Quarantine)
    case unreachable(String)
  }

  /// The first pass: looks at every header, and puts what must be known of the instances into a catalogue.
  ///
  /// - Parameter scratch: A folder for deflated data sets, which lie there without a name while they are looked at.
  func survey(
    scratch: FilePath, nonce: [UInt8], table: ActionTable, _ progress: Progress,
    aside: @escaping @Sendable (FilePath, Aside) -> Void
  ) -> Catalogue {
    let walk = SharedWalk(inputs)
    let gathered = Mutex(Catalogue())
    Threads.run(jobs) { number in
      var rewriter = InstanceRewriter(
        plan, key: key, scratch: scratch, worker: number, run: nonce, table: table)
      while !progress.isStopped.load(ordering: .relaxed), let found = walk.next() {
        switch found {
        case .failure(let path, let reason): aside(path, .unreachable(reason))
        case .file(let path):
          progress.surveyed.add(1, ordering: .relaxed)
          switch rewriter.survey(path) {
          case .instance(let instance): gathered.withLock { $0.add(instance) }
          case .skipped(let kind): aside(path, .skipped(kind))
          case .quarantined(let reason): aside(path, .quarantined(reason))
          }
        }
      }
    }
    var catalogue = gathered.withLock { $0 }
    catalogue.sort()
    catalogue.settle(for: plan.selection)
    return catalogue
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
    if tellsStudies { worker.tell(record) }
    guard isWhole, !record.series.isEmpty else { return }
    do {
      try studyFinished?(record)
      if !record.folder.isEmpty { try state.unfinished.finish(record.folder) }
    } catch { worker.addUnfinished("\(error)") }
  }
}
