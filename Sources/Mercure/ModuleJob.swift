internal import DICOM
public import Engine
internal import Glibc
internal import ProfileDSL
internal import Synchronization
internal import SystemPackage

/// One job of mercure, from its variables to its output: whole, or none.
public struct ModuleJob: Sendable {
  private let version: String
  private let progress: Run.Progress
  private let log: @Sendable (String) -> Void

  /// - Parameter progress: What a signal stops.
  /// - Parameter log: Takes lines for mercure's log, which hold nothing of a patient.
  public init(version: String, progress: Run.Progress, log: @escaping @Sendable (String) -> Void) {
    self.version = version
    self.progress = progress
    self.log = log
  }

  /// Does the job; false when it failed, and the output folder is then empty.
  public func run(_ variables: [String: String]) -> Bool {
    do throws(ModuleError) {
      let environment = try ModuleEnvironment(variables)
      try Self.check(environment)
      do throws(ModuleError) {
        try run(in: environment)
        return true
      } catch {
        // What an earlier attempt has left must not be sent either.
        try? FolderTree.empty(environment.output)
        throw error
      }
    } catch {
      log("error: \(error)")
      log("nothing is written")
      return false
    }
  }

  private func run(in environment: ModuleEnvironment) throws(ModuleError) {
    let task = try Self.task(in: environment.input)
    if task.retainsInput {
      throw ModuleError(Self.retainsInput)
    }
    let places = ModulePlaces(environment)
    let loaded = try loaded(task, places)
    var (settings, profile) = (loaded.settings, loaded.profile)
    let key = try key(settings, places)
    if settings.layout == .flat { (profile.plan.layout, profile.plan.sidecars) = (nil, []) }
    log(
      "note: mercure puts its own task.json, with name and numbers, into every output; whether the target's exclusion "
        + "filter holds task.json cannot be seen from here")
    let staging = try attempt("the output folder cannot be used") { () throws(SystemError) in
      try Staging(environment.output)
    }
    let watch = Watch()
    watch.start(seconds: settings.deadline, progress) { try? staging.discard() }
    defer { watch.finish() }
    do throws(ModuleError) {
      try run(profile, settings, task, key: key, places, environment.input, staging, watch)
    } catch {
      try attempt("the output folder cannot be emptied") { () throws(SystemError) in try staging.discard() }
      throw error
    }
  }

  /// Another study that lies in the same folder has nothing of what the task says.
  private func sidecars(
    _ profile: CompiledProfile, _ task: MercureTask, _ about: RunIdentity, key: PseudonymKey,
    _ staging: Staging
  ) -> SidecarWriter {
    let subjects = task.subjects
    var sidecars = SidecarWriter(
      profile.plan, about: about, task: subjects.isEmpty ? task.kept : [:], in: staging.images)
    sidecars.take(Dictionary(uniqueKeysWithValues: subjects.map { ($0, task.kept) }), key: key)
    return sidecars
  }

  private func run(
    _ profile: CompiledProfile, _ settings: ModuleSettings, _ task: MercureTask, key: PseudonymKey,
    _ places: ModulePlaces, _ input: FilePath, _ staging: Staging, _ watch: Watch
  ) throws(ModuleError) {
    let jobs = settings.jobs ?? min(4, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    var run = Run(profile.plan, key: key, inputs: [input], output: staging.images, jobs: jobs)
    run.about = RunIdentity(version: version, profile: profile.name, profileDigest: profile.digest)
    run.studyFinished = { [sidecars = sidecars(profile, task, run.about, key: key, staging)] record in
      try sidecars.write(record)
    }
    // It may have to wait for another job, so that the deadline must be running.
    let linkage = try linkage(settings, places)
    run.linkage = linkage
    let summary: Summary
    do { summary = try run.perform(progress: progress) } catch { throw ModuleError("\(error)") }
    try checkInterruption(watch)
    let result = ResultFile(
      program: "anonymise \(version)", profile: profile.name, settings: settings, summary: summary,
      others: max(0, (summary.skipped[.notDICOM] ?? 0) - Self.companions(in: input))
        + (summary.skipped[.directory] ?? 0))
    log(result.words)
    try Self.check(summary, settings)
    try attempt("result.json cannot be written") { () throws(SystemError) in
      try Self.write(result.text, to: staging.folder.appending("result.json"))
    }
    try attempt("the output cannot be put together") { () throws(SystemError) in
      try staging.assemble(settings.layout, studyDepth: profile.plan.layout?.study.count ?? 0)
    }
    try checkInterruption(watch)
    // A row without a study does no harm, a study without a row cannot be undone: so the rows go first, and last of all
    // that can go wrong but the delivery itself.
    do { try linkage?.release() } catch { throw Self.unusable(error) }
    try attempt("the output cannot be moved to its place") { () throws(SystemError) in
      try staging.deliver()
    }
  }

  /// Refuses what must not count as a success.
  private static func check(_ summary: Summary, _ settings: ModuleSettings) throws(ModuleError) {
    if summary.wasInterrupted { throw ModuleError("not every file was looked at") }
    if let reason = summary.unfinished.first {
      throw ModuleError("the output could not be finished: \(reason)")
    }
    let failures = ["cannot be written", "cannot be read"].filter { summary.quarantined[$0] != nil }
    if summary.unreachable > 0 || !failures.isEmpty {
      throw ModuleError("a file could not be read or written: the system refused it")
    }
    guard summary.written == 0 else { return }
    if !summary.quarantined.isEmpty {
      throw ModuleError("nothing is left of the study: what the rules do not leave out was quarantined")
    }
    if settings.onEmpty == .fail {
      throw ModuleError("nothing is left of the study, and \"on-empty\" is \"fail\"")
    }
  }

  private func checkInterruption(_ watch: Watch) throws(ModuleError) {
    guard progress.isStopped.load(ordering: .relaxed) else { return }
    throw ModuleError(
      watch.hasExpired.load(ordering: .relaxed) ? "the deadline has passed" : "the job was told to stop")
  }

  // MARK: What a job needs

  static let retainsInput =
    "process.retain_input_images is on: mercure would put the originals beside the result. "
    + "Switch it off in the rule (Processing, Retain Input Images)."

  static func check(_ environment: ModuleEnvironment) throws(ModuleError) {
    guard let input = FolderTree.resolved(environment.input) else {
      throw ModuleError("the input folder is not there")
    }
    guard let output = FolderTree.resolved(environment.output) else {
      throw ModuleError("the output folder is not there")
    }
    guard output.components.count > 0, !input.starts(with: output), !output.starts(with: input) else {
      throw ModuleError("the input and output folders must not lie in each other")
    }
    if let persistence = environment.persistence.flatMap({ FolderTree.resolved($0) }),
      persistence.starts(with: output) || persistence.starts(with: input)
    {
      throw ModuleError(
        "the persistence folder must lie neither in the input folder nor in the output folder")
    }
  }

  static func task(in input: FilePath) throws(ModuleError) -> MercureTask {
    let bytes: [UInt8]
    do {
      bytes = try TextFile.read(input.appending("task.json").string, most: MercureTask.greatestSize)
    } catch {
      throw ModuleError(
        error == .missing
          ? "there is no task.json in the input: without it nobody knows which settings the site has chosen"
          : "task.json cannot be read")
    }
    return try MercureTask(bytes)
  }

  private func loaded(
    _ task: MercureTask, _ places: ModulePlaces
  ) throws(ModuleError) -> LoadedSettings {
    do throws(SettingsMistakes) {
      return try ModuleSettings.load(task.settings, for: .receiver(task.receiver), places)
    } catch {
      for line in error.lines { log(line) }
      throw ModuleError("the settings are mistaken")
    }
  }

  private func key(_ settings: ModuleSettings, _ places: ModulePlaces) throws(ModuleError) -> PseudonymKey {
    let place = try ModuleKey(settings, places)
    if case .none = place {
      log("note: neither persistence nor key-file: a fresh key for this job, and studies cannot be linked")
    }
    return try place.get()
  }

  /// The linkage file, whose rows wait until all else of the job is done.
  private func linkage(_ settings: ModuleSettings, _ places: ModulePlaces) throws(ModuleError) -> LinkageFile?
  {
    let path: FilePath?
    switch settings.linkage {
    case .nowhere: path = nil
    case .persistent: path = places.persistence?.appending("linkage.csv")
    case .file(let text): path = try places.path(of: text.text)
    }
    do { return try path.map { path throws(LinkageError) in try LinkageFile(path, holdsRows: true) } } catch {
      throw Self.unusable(error)
    }
  }

  private static func unusable(_ error: LinkageError) -> ModuleError {
    ModuleError("the linkage file cannot be used: \(error)")
  }

  // MARK: Small things

  /// How many files mercure puts beside the instances.
  private static func companions(in input: FilePath) -> Int {
    ((try? FolderTree.names(in: input)) ?? []).count {
      $0.string == "task.json" || $0.extension == "tags"
    }
  }

  private static func write(_ text: String, to path: FilePath) throws(SystemError) {
    do {
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
    } catch let error as Errno {
      throw SystemError(error.rawValue)
    } catch { throw SystemError(EIO) }
  }

  @discardableResult
  private func attempt<Value>(
    _ words: String, _ body: () throws(SystemError) -> Value
  ) throws(ModuleError) -> Value {
    do { return try body() } catch { throw ModuleError("\(words): \(error)") }
  }
}
