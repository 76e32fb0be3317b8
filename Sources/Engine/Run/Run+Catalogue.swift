internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

extension Run {
  /// Two passes: the first reads headers, the second writes what the rules keep, where the layout wants it, study by
  /// study.
  func performWithCatalogue(_ state: RunState) throws(RunError) -> Summary {
    let aside = Mutex(Summary())
    let isOverlapping = Atomic<Bool>(false)
    var catalogue = survey(scratch: output, nonce: state.nonce, table: state.table, state.progress) {
      path, finding in
      aside.withLock { summary in
        switch finding {
        case .skipped(let kind): summary.add(.skipped(kind), path)
        case .quarantined(let reason): summary.add(.quarantined(reason), path)
        case .unreachable(let failure):
          if failure.isOutput { isOverlapping.store(true, ordering: .relaxed) }
          summary.addUnreachable(path, failure)
        }
      }
    }
    if isOverlapping.load(ordering: .relaxed) {
      if !resumes { state.unfinished.withdraw() }
      throw .overlap
    }
    var summary = aside.withLock { $0 }
    if progressStopped(state) {
      summary.wasInterrupted = true
      return summary
    }
    // Numbers, rivals and outliers are decided among all: who cannot be read for now must not be missing.
    if summary.unwritten > 0 {
      summary.addUnfinished(Self.notAllRead)
      return summary
    }
    let decisions = catalogue.decide(by: plan)
    let past = try check(state, against: catalogue, decisions)
    try removeLeftovers(state)
    let settled = catalogue
    let ledger = StudyLedger(
      settled, wanted: plan.sidecars.isEmpty ? [] : settled.indices.filter { decisions[$0] == .write })
    let contests = settled.contests(decisions, by: plan)
    // By the file at whose turn they are worked on; the others have none.
    let openings = Dictionary(uniqueKeysWithValues: contests.map { ($0.files.min() ?? 0, $0) })
    let contested = Set(contests.flatMap(\.files))
    let isOther = Atomic<Bool>(false)
    func treat(_ places: some RandomAccessCollection<Int> & Sendable) -> Summary {
      let next = Atomic<Int>(0)
      return eachWorker(state) { worker in
        while !worker.isStopped() {
          let turn = next.add(1, ordering: .relaxed).oldValue
          guard turn < places.count else { break }
          let index = places[places.index(places.startIndex, offsetBy: turn)]
          var outcomes: [(Int, InstanceRewriter.Outcome)] = []
          if let contest = openings[index] {
            outcomes = perform(contest, of: settled, past, &worker)
            // A study that lost may be noted as finished next, by another worker: who won must be noted by then.
            worker.flush()
          } else if !contested.contains(index) {
            outcomes = [(index, perform(decisions[index], index, of: settled, past, &worker))]
          }
          if !note(outcomes, of: settled, in: ledger, past, state, &worker) {
            isOther.store(true, ordering: .relaxed)
          }
        }
      }
    }
    let questions = Set(settled.indices.filter { past.mayHaveGrown(settled.study($0)) })
    guard !questions.isEmpty else {
      summary.add(treat(decisions.indices))
      return summary
    }
    // Whether this is another input is known when those have been treated, and what they add is taken back.
    let isQuestion = { (index: Int) in
      questions.contains(index) || openings[index].map { !questions.isDisjoint(with: $0.files) } ?? false
    }
    summary.add(treat(decisions.indices.filter(isQuestion)))
    if isOther.load(ordering: .relaxed) { throw .otherRun(.input) }
    summary.add(treat(decisions.indices.filter { !isQuestion($0) }))
    return summary
  }

  private static let notAllRead =
    "not all could be read, and on what they are may depend what becomes of others: nothing was written; what can never be read must be taken out of the input"

  /// Says of a run that nothing was written, for want of what had to be read beforehand.
  func summaryOfUnread() -> Summary {
    var summary = Summary()
    for (path, failure) in unread.sorted(by: { $0.key.string < $1.key.string }) {
      summary.addUnreachable(path, failure)
    }
    summary.addUnfinished(Self.notAllRead)
    return summary
  }

  /// Notes what became of files, and ends the studies whose last files they were. False when the input turns out to be
  /// another than that of the run that this one goes on from.
  private func note(
    _ outcomes: [(Int, InstanceRewriter.Outcome)], of catalogue: Catalogue, in ledger: StudyLedger,
    _ past: PastOutput, _ state: RunState, _ worker: inout Worker
  ) -> Bool {
    for (place, outcome) in outcomes {
      if case .written = outcome {
        state.reached.insert(catalogue.placements.path(catalogue.placement(place)))
      }
    }
    let isOpen = outcomes.contains {
      if case .quarantined(let reason) = $0.1 { reason.isPassing } else { false }
    }
    var isSame = !outcomes.contains { $0.1 == .quarantined(.otherInput) }
    for (place, outcome) in outcomes {
      guard let (record, isWhole) = ledger.add(place, outcome, isOpen: isOpen) else { continue }
      let study = past.studies[catalogue.study(place)]
      let isOther = study.map { !$0.leads(to: record, state.reached) } ?? false
      if isOther, isWhole { isSame = false }
      finish(record, isWhole: isWhole, isOther: isOther, but: study?.paths ?? [], state, &worker)
    }
    return isSame
  }

  /// What a look at a file finds that no catalogue holds.
  enum Aside: Sendable {
    case skipped(InstanceRewriter.Skipped)
    case quarantined(Quarantine)
    case unreachable(FileWalker.Failure)
  }

  /// The first pass: looks at every header, and puts what must be known of the instances into a catalogue.
  ///
  /// - Parameter scratch: A folder for deflated data sets, which lie there without a name while they are looked at.
  func survey(
    scratch: FilePath, nonce: [UInt8], table: ActionTable, _ progress: Progress,
    aside: @escaping @Sendable (FilePath, Aside) -> Void
  ) -> Catalogue {
    let walk = SharedWalk(self)
    let gathered = Mutex(Catalogue())
    Threads.run(jobs) { number in
      var rewriter = InstanceRewriter(
        plan, key: key, scratch: scratch, worker: number, run: nonce, table: table)
      while !progress.isStopped.load(ordering: .relaxed), let found = walk.next() {
        switch found {
        case .failure(let path, let failure): aside(path, .unreachable(failure))
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
    _ decision: Decision, _ index: Int, of catalogue: Catalogue, _ past: PastOutput,
    _ worker: inout Worker
  ) -> InstanceRewriter.Outcome {
    switch decision {
    case .write:
      let bundle = Contest.Bundle(files: [index], row: catalogue.placement(index))
      return write(bundle, of: catalogue, past, &worker)[0].1
    case .drop(let rule): return setAside(index, .dropped(rule: rule), of: catalogue, &worker)
    case .quarantine(let reason): return setAside(index, .quarantined(reason), of: catalogue, &worker)
    }
  }

  private func perform(
    _ contest: Contest, of catalogue: Catalogue, _ past: PastOutput, _ worker: inout Worker
  ) -> [(Int, InstanceRewriter.Outcome)] {
    var outcomes: [(Int, InstanceRewriter.Outcome)] = []
    contest.settle(catalogue.placements) { bundle in
      let written = write(bundle, of: catalogue, past, &worker)
      outcomes += written
      return Contest.Turn(written.map(\.1))
    } setAside: { index, reason in
      outcomes.append((index, setAside(index, .quarantined(reason), of: catalogue, &worker)))
    }
    return outcomes
  }

  private func write(
    _ bundle: Contest.Bundle, of catalogue: Catalogue, _ past: PastOutput, _ worker: inout Worker
  ) -> [(Int, InstanceRewriter.Outcome)] {
    let files = bundle.files.map { (path: catalogue.file($0), version: catalogue.version($0)) }
    let path = catalogue.placements.path(bundle.row)
    guard past.addsToFinished(path, bundle.files.map(catalogue.study)) else {
      return Array(zip(bundle.files, worker.write(files, to: path)))
    }
    // To a study that was finished nothing is added: what the earlier run set aside is set aside again.
    let outcomes = worker.rehearse(files).map { outcome -> InstanceRewriter.Outcome in
      if case .written = outcome { return .quarantined(.otherInput) }
      return outcome
    }
    if outcomes.contains(.quarantined(.otherInput)) {
      worker.addUnfinished(RunError.otherRun(.input).description)
    }
    for (file, outcome) in zip(files, outcomes) { worker.add(outcome, file.path) }
    return Array(zip(bundle.files, outcomes))
  }

  private func setAside(
    _ index: Int, _ outcome: InstanceRewriter.Outcome, of catalogue: Catalogue, _ worker: inout Worker
  ) -> InstanceRewriter.Outcome {
    worker.add(outcome, catalogue.file(index))
    return outcome
  }

  private func progressStopped(_ state: RunState) -> Bool {
    state.progress.isStopped.load(ordering: .relaxed)
  }

  /// Has told of a study whose last file has been worked on, and takes its marker away.
  ///
  /// - Parameters:
  ///   - isOther: Whether the study has images of an earlier run that its instances do not become today.
  ///   - known: The paths of those images.
  private func finish(
    _ record: StudyRecord, isWhole: Bool, isOther: Bool, but known: Set<String>, _ state: RunState,
    _ worker: inout Worker
  ) {
    if tellsStudies { worker.tell(record) }
    guard isWhole else { return }
    if isOther {
      worker.addUnfinished(RunError.otherRun(.input).description)
      return takeBack(record, but: known, &worker)
    }
    if record.series.isEmpty { return }
    do {
      try studyFinished?(record)
      worker.noteFinished(record)
      if !record.folder.isEmpty { try state.unfinished.finish(record.folder) }
    } catch { worker.addUnfinished("\(error)") }
  }

  /// Takes the images out of a study again that today's input has added to those of another: with that one the earlier run
  /// can still be gone on with.
  private func takeBack(_ record: StudyRecord, but known: Set<String>, _ worker: inout Worker) {
    for instance in record.series.flatMap(\.instances) where !known.contains(instance.path) {
      let place = output.appending(FilePath(instance.path).components)
      if unlink(PathBytes(place).bytes) != 0 { worker.addUnfinished(SystemError(errno).description) }
    }
  }
}
