internal import DICOM
internal import Glibc
internal import Synchronization
public import SystemPackage

extension Run {
  /// How closely a rehearsal looks at instances.
  public enum Scrutiny: Sendable {
    /// At headers alone: files of one path count as copies, and what only treating finds is not found.
    case headers
    /// As a run does: each is treated, but for its pixel data, and nothing is written.
    case instances
  }

  /// Says what `perform` would do; the output folder is not touched. Nil when it was stopped before all had been looked at.
  ///
  /// - Parameter scratch: A folder for deflated data sets, which lie there without a name while they are looked at, and
  ///   for files that claim one path, which are written there to be compared.
  public func rehearse(
    scratch: FilePath, _ scrutiny: Scrutiny = .instances, progress: Progress = Progress()
  ) -> RunPlan? {
    let others = Mutex(OtherFiles())
    let (nonce, table) = (Run.nonce(), ActionTable(plan))
    var catalogue = survey(scratch: scratch, nonce: nonce, table: table, progress) { path, finding in
      let fate: RunPlan.Fate
      switch finding {
      case .skipped(let kind): fate = .skipped(kind)
      case .quarantined(let reason): fate = .quarantined(reason)
      case .unreachable(let failure): fate = .unreachable(failure.description)
      }
      others.withLock { $0.add(path, fate) }
    }
    if progress.isStopped.load(ordering: .relaxed) { return nil }
    let decisions = catalogue.decide(by: plan)
    let settled = catalogue
    let contests = settled.contests(decisions, by: plan)
    let verdicts = Mutex(RehearsalVerdicts())
    switch scrutiny {
    case .headers:
      var found = RehearsalVerdicts()
      for contest in contests { found.add(contest, by: settled.placements) }
      verdicts.withLock { $0 = found }
    case .instances:
      let contested = Set(contests.flatMap(\.files))
      let alone = settled.indices.filter { decisions[$0] == .write && !contested.contains($0) }
      let next = Atomic<Int>(0)
      Threads.run(jobs) { number in
        var stage = RehearsalStage(
          InstanceRewriter(plan, key: key, scratch: scratch, worker: number, run: nonce, table: table),
          scratch)
        while !progress.isStopped.load(ordering: .relaxed) {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < contests.count + alone.count else { break }
          if index < contests.count {
            stage.treat(contests[index], of: settled)
          } else {
            stage.treat(alone[index - contests.count], of: settled)
          }
          progress.files.add(1, ordering: .relaxed)
        }
        let found = stage.verdicts
        verdicts.withLock { $0.add(found) }
      }
      if progress.isStopped.load(ordering: .relaxed) { return nil }
    }
    return RunPlan(
      settled, decisions, verdicts.withLock { $0 }, others: others.withLock { $0 })
  }
}

/// What a rehearsal has found out about instances that the rules want to be written, by their places in the catalogue.
struct RehearsalVerdicts: Sendable {
  private(set) var setAside: [Int: Quarantine] = [:]
  /// Those that are the same as another.
  private(set) var repeated: [Int] = []

  mutating func add(_ index: Int, _ outcome: InstanceRewriter.Outcome) {
    switch outcome {
    case .duplicate: repeated.append(index)
    case .quarantined(let reason): setAside[index] = reason
    default: break
    }
  }

  mutating func add(_ other: RehearsalVerdicts) {
    setAside.merge(other.setAside) { $1 }
    repeated += other.repeated
  }

  /// Settles a contest by what is known without a look at its files.
  mutating func add(_ contest: Contest, by placements: PlacementTable) {
    var outcomes: [(Int, InstanceRewriter.Outcome)] = []
    contest.settle(placements) { bundle in
      outcomes += bundle.files.dropFirst().map { ($0, .duplicate) }
      return .written
    } setAside: { index, reason in
      outcomes.append((index, .quarantined(reason)))
    }
    for (index, outcome) in outcomes { add(index, outcome) }
  }
}

/// One thread's part of a rehearsal.
private struct RehearsalStage: ~Copyable {
  private(set) var verdicts = RehearsalVerdicts()
  private var rewriter: InstanceRewriter
  private let scratch: FilePath

  init(_ rewriter: consuming InstanceRewriter, _ scratch: FilePath) {
    self.rewriter = rewriter
    self.scratch = scratch
  }

  /// Treats an instance that nobody contests.
  mutating func treat(_ index: Int, of catalogue: Catalogue) {
    rewriter.expected = catalogue.version(index)
    verdicts.add(index, rewriter.rehearse(catalogue.file(index)))
  }

  mutating func treat(_ contest: Contest, of catalogue: Catalogue) {
    var outcomes: [(Int, InstanceRewriter.Outcome)] = []
    contest.settle(catalogue.placements) { bundle in
      let found = treat(bundle.files, of: catalogue)
      outcomes += zip(bundle.files, found)
      return Contest.Turn(found)
    } setAside: { index, reason in
      outcomes.append((index, .quarantined(reason)))
    }
    for (index, outcome) in outcomes { verdicts.add(index, outcome) }
  }

  /// Treats files that claim one path, and compares what comes of them as a run does.
  private mutating func treat(_ files: [Int], of catalogue: Catalogue) -> [InstanceRewriter.Outcome] {
    // For each file the place of the first that is the same.
    let firsts = files.indices.map { place in
      files[..<place].indices.first { areSame(files[$0], files[place], catalogue) } ?? place
    }
    let alone = firsts.enumerated().map { place, first -> InstanceRewriter.Outcome? in
      guard first == place else { return nil }
      rewriter.expected = catalogue.version(files[place])
      return rewriter.rehearse(catalogue.file(files[place]))
    }
    let rivals = alone.indices.filter { if case .written? = alone[$0] { true } else { false } }
    let compared =
      rivals.count > 1 ? compared(rivals.map { files[$0] }, catalogue) : rivals.compactMap { alone[$0] }
    let outcomes = Dictionary(uniqueKeysWithValues: zip(rivals, compared))
    // What lies at the path, and what each file's own result is, by the first files that have it.
    var holder: Int?
    var results: [Int: Int] = [:]
    let all = firsts.enumerated().map { place, first -> InstanceRewriter.Outcome in
      guard let outcome = outcomes[first] else { return alone[first] ?? .duplicate }
      guard first == place else {
        return results[first] == holder ? .duplicate : .quarantined(.conflict)
      }
      switch outcome {
      case .written, .replaced: (holder, results[place]) = (place, place)
      case .duplicate: results[place] = holder
      default: results[place] = place
      }
      return outcome
    }
    return InstanceRewriter.Outcome.settled(all)
  }

  /// Whether two files are one, or byte by byte the same: what comes of them is, then. Nothing is written for that.
  private func areSame(_ one: Int, _ other: Int, _ catalogue: Catalogue) -> Bool {
    guard let version = catalogue.version(one), let otherVersion = catalogue.version(other) else {
      return false
    }
    if version == otherVersion { return true }
    return version.size == otherVersion.size
      && (try? FileComparison.areEqual(catalogue.file(one), catalogue.file(other))) ?? false
  }

  /// Writes what comes of files that differ, one after the other, to a place that only the scratch folder knows. Where it
  /// has no room they are taken for as different as they are in the input.
  private mutating func compared(_ files: [Int], _ catalogue: Catalogue) -> [InstanceRewriter.Outcome] {
    let unknown = files.indices.map { place -> InstanceRewriter.Outcome in
      place == 0 ? .written(bytes: catalogue.version(files[0])?.size ?? 0) : .quarantined(.conflict)
    }
    guard let folder = try? TrialFolder(in: scratch) else { return unknown }
    rewriter.rivals = Rivals(past: nil)
    defer { rewriter.rivals = nil }
    var outcomes: [InstanceRewriter.Outcome] = []
    for file in files {
      rewriter.expected = catalogue.version(file)
      let outcome = rewriter.rewrite(catalogue.file(file), to: folder.instance)
      if case .quarantined(.unwritable) = outcome { return unknown }
      outcomes.append(outcome)
    }
    return outcomes
  }
}

/// A folder of its own that nobody else can look into, for one file; both are gone when it is let go.
private struct TrialFolder: ~Copyable {
  let instance: FilePath
  private let folder: PathBytes

  init(in parent: FilePath) throws(SystemError) {
    var name = PathBytes(parent).appending(Array("anonymise-XXXXXX".utf8)).bytes
    let isMade = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } ?? false }
    guard isMade else { throw SystemError(errno) }
    folder = PathBytes(PathBytes.filePath(of: name.dropLast().map { UInt8(bitPattern: $0) }))
    instance = folder.filePath.appending("instance")
  }

  deinit {
    unlink(PathBytes(instance).bytes)
    rmdir(folder.bytes)
  }
}
