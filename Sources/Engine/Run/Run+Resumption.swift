internal import DICOM
internal import Synchronization
internal import SystemPackage

extension Run {
  /// Refuses to go on when what was written would not be written today, or somewhere else: one file more or less may
  /// change the numbers of all.
  ///
  /// Returns what was written. Whether its instances still become that is known when they have been treated.
  func check(
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
  struct PastOutput {
    /// By the numbers of the studies in the catalogue.
    var studies: [Int: PastStudy] = [:]
    var paths: Set<String> = []

    /// Whether a study that was finished may have more images today.
    func mayHaveGrown(_ study: Int) -> Bool {
      studies[study].map { $0.finished != nil && $0.isWanted } ?? false
    }

    /// Whether a file at a path would be one more of a study that was finished.
    func addsToFinished(_ path: String, _ claimants: [Int]) -> Bool {
      !paths.contains(path) && claimants.contains { studies[$0]?.isWhole ?? false }
    }
  }

  /// What it has written of a study.
  struct PastStudy {
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
}
