internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

extension Run {
  /// Two passes: the first reads headers, the second writes what the rules keep, where the layout wants it, study by
  /// study.
  func performWithCatalogue(_ state: RunState) throws(RunError) -> Summary {
    let aside = Mutex(Summary())
    var catalogue = survey(scratch: output, nonce: state.nonce, table: state.table, state.progress) {
      path, finding in
      aside.withLock { summary in
        switch finding {
        case .skipped(let kind): summary.add(.skipped(kind), path)
        case .quarantined(let reason): summary.add(.quarantined(reason), path)
        case .unreachable(let failure): summary.addUnreachable(path, failure)
        }
      }
    }
    var summary = aside.withLock { $0 }
    if progressStopped(state) {
      summary.wasInterrupted = true
      return summary
    }
    // Numbers, rivals and outliers are decided among all: who cannot be read for now must not be missing.
    if summary.unwritten > 0 {
      summary.addUnfinished(
        "not all could be read, and on what they are may depend what becomes of others: nothing was written; what can never be read must be taken out of the input"
      )
      return summary
    }
    let decisions = catalogue.decide(by: plan)
    let past = try check(state, against: catalogue, decisions)
    try removeLeftovers(state)
    let ledger = StudyLedger(catalogue)
    let settled = catalogue
    let contests = settled.contests(decisions, by: plan)
    // By the file at whose turn they are worked on; the others have none.
    let openings = Dictionary(uniqueKeysWithValues: contests.map { ($0.files.min() ?? 0, $0) })
    let contested = Set(contests.flatMap(\.files))
    let next = Atomic<Int>(0)
    summary.add(
      eachWorker(state) { worker in
        while !worker.isStopped() {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < decisions.count else { break }
          var outcomes: [(Int, InstanceRewriter.Outcome)] = []
          if let contest = openings[index] {
            outcomes = perform(contest, of: settled, past, &worker)
            // A study that lost may be noted as finished next, by another worker: who won must be noted by then.
            worker.flush()
          } else if !contested.contains(index) {
            outcomes = [(index, perform(decisions[index], index, of: settled, past, &worker))]
          }
          for (place, outcome) in outcomes {
            if case .written = outcome {
              state.reached.insert(settled.placements.path(settled.placement(place)))
            }
          }
          let isOpen = outcomes.contains {
            if case .quarantined(let reason) = $0.1 { reason.isPassing } else { false }
          }
          for (place, outcome) in outcomes {
            guard let (record, isWhole) = ledger.add(place, outcome, isOpen: isOpen) else { continue }
            let study = past.studies[settled.study(place)]
            finish(
              record, isWhole: isWhole, isOther: study.map { !$0.leads(to: record, state.reached) } ?? false,
              but: study?.paths ?? [], state, &worker)
          }
        }
      })
    return summary
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
    let walk = SharedWalk(inputs)
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

  /// Refuses to go on when what was written would not be written today, or somewhere else: one file more or less may
  /// change the numbers of all.
  ///
  /// Returns what was written. Whether its instances still become that is known when they have been treated.
  private func check(
    _ state: RunState, against catalogue: Catalogue, _ decisions: [Decision]
  ) throws(RunError) -> PastOutput {
    let (past, fingerprints) = (state.known, state.fingerprints)
    let whole = Set(past.whole)
    if whole.isEmpty, past.finished.isEmpty { return PastOutput() }
    let owners = owners(of: whole, among: catalogue, decisions) { index in
      catalogue.version(index).flatMap { past.entries[fingerprints.file($0)]?.path }
    }
    var found: Set<String> = []
    var studies: [Int: PastStudy] = [:]
    for index in catalogue.indices {
      let row = catalogue.placement(index)
      let path = decisions[index] == .write ? catalogue.placements.path(row) : nil
      if let path {
        var study = studies.removeValue(forKey: catalogue.study(index)) ?? PastStudy()
        if whole.contains(path) { found.insert(path) }
        if owners[path] == catalogue.study(index) {
          study.paths.insert(path)
        } else {
          study.isWanted = true
        }
        study.finished = past.finished[catalogue.placements.study(row)]
        study.folder = catalogue.placements.studyFolder(row)
        studies[catalogue.study(index)] = study
      }
      if let version = catalogue.version(index), let entry = past.entries[fingerprints.file(version)],
        let written = entry.path, written != path
      {
        throw .otherRun(.input)
      }
    }
    guard found.count == whole.count else { throw .otherRun(.input) }
    // A study that was told of has grown since, by a run that could not say so any more.
    guard studies.values.allSatisfy({ $0.paths.count <= $0.finished ?? .max }) else {
      throw .otherRun(.input)
    }
    // What may be added to must not look finished meanwhile.
    for study in studies.values where study.isWhole && study.isWanted && !study.folder.isEmpty {
      do { try state.unfinished.mark(output.appending(FilePath(study.folder).components)) } catch {
        throw .output(error)
      }
    }
    return PastOutput(studies: studies, paths: whole)
  }

  /// Which study each file is of that an earlier run has written: the journal says so, or one study alone wants it. Of files
  /// that were staged again the journal says nothing, and several studies may want what one has got.
  private func owners(
    of whole: Set<String>, among catalogue: Catalogue, _ decisions: [Decision], noted: (Int) -> String?
  ) -> [String: Int] {
    var known: [String: Int] = [:]
    var wanting: [String: Set<Int>] = [:]
    for index in catalogue.indices {
      if let path = noted(index) { known[path] = catalogue.study(index) }
      guard decisions[index] == .write else { continue }
      let path = catalogue.placements.path(catalogue.placement(index))
      if whole.contains(path) { wanting[path, default: []].insert(catalogue.study(index)) }
    }
    for (path, studies) in wanting where studies.count == 1 && known[path] == nil {
      known[path] = studies.first
    }
    return known
  }

  /// What an earlier run, which this one goes on from, has written.
  private struct PastOutput {
    /// By the numbers of the studies in the catalogue.
    var studies: [Int: PastStudy] = [:]
    var paths: Set<String> = []

    /// Whether a file at a path would be one more of a study that was finished.
    func addsToFinished(_ path: String, _ claimants: [Int]) -> Bool {
      !paths.contains(path) && claimants.contains { studies[$0]?.isWhole ?? false }
    }
  }

  /// What it has written of a study.
  private struct PastStudy {
    /// The files that its instances became, and still want to be.
    var paths: Set<String> = []
    /// Whether instances want to be other files too: the earlier run may have set them aside.
    var isWanted = false
    /// How many images it had when its last file had been worked on; nil when it had not come so far.
    var finished: Int?
    var folder = ""

    /// Whether all of it had been written, and is there.
    var isWhole: Bool { finished == paths.count }

    /// Whether the input is what it was: what was written is still written, and a study that was finished, with all that is
    /// told of it, has as many images as before.
    func leads(to record: StudyRecord, _ reached: ReachedPaths) -> Bool {
      let images = record.series.reduce(0) { $0 + $1.instances.count }
      return paths.allSatisfy(reached.contains) && images == finished ?? images
    }
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
