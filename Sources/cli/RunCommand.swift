internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import Mercure
internal import SystemPackage

/// `anonymise run`: everything in the inputs that is an instance, treated and written.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Anonymise files and folders into an output folder.",
    discussion: """
      Exit status: 0 when every instance was written, 1 when something was quarantined or failed, 2 for wrong use.
      """)

  @OptionGroup var options: TreatmentOptions

  @Option(
    name: .shortAndLong,
    help: "How many files are worked on at once; by default the number of processors, 4 at the most.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Write which UIDs and patient ids became which: CSV, readable by its owner alone. The file must not exist. With --resume all is treated again, so that the map is whole.",
      valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "Add who became whom, a row for each instance written: CSV, readable by its owner alone. Any number of runs may add to one file.",
      valueName: "file"))
  var linkage: String?

  @Option(
    help: ArgumentHelp(
      "Write what the run did as JSON, without anything of the source. An earlier report is replaced.",
      valueName: "file"))
  var report: String?

  @Option(help: "How everything on standard error is spelt: text, or json, an object a line.")
  var logFormat: RunLog.Format = .text

  @Flag(help: "Go on with a run that was stopped, with the same input, profile and key file.")
  var resume = false

  @Flag(
    help:
      "Replace an earlier output, once the new one is finished; a folder that holds anything else is refused."
  )
  var overwrite = false

  @Flag(help: "Wait until the output is on the disk before it is called finished.")
  var sync = false

  @Flag(
    help:
      "Write a DICOMDIR of the output, made from what was written alone. The profile's output must have names of a file-set: at most 8 of A-Z, 0-9 and _, without ending."
  )
  var dicomdir = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Argument(help: "Files or folders, searched recursively; the last is the output folder.")
  var paths: [String]

  func validate() throws {
    RunLog.format = logFormat
    guard paths.count >= 2 else {
      throw ValidationError("name at least one input, and the output folder last")
    }
    if resume, overwrite { throw ValidationError("--resume and --overwrite exclude each other") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }

  func run() throws {
    let (plan, about) = try options.compiled()
    if dicomdir, let error = OutputLayout.directoryError(plan.layout) { throw ValidationError("\(error)") }
    let inputs = paths.dropLast().map { FilePath($0) }
    let place = FilePath(paths.last ?? "")
    try OutputFolder.check(place, against: inputs, mayHoldFiles: resume || overwrite)
    let replaced = overwrite ? try OutputFolder.replaced(place, by: plan) : nil
    let output = replaced?.successor ?? place
    let given = try options.givenKey()
    if resume, given == nil {
      throw ValidationError("--resume needs the key that the run was begun with: --key-file")
    }
    let key = try given ?? options.key(quiet: quiet)
    try checkFiles(output: place, against: inputs)
    let workers = jobs ?? min(4, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    var run = Run(plan, key: key, inputs: inputs, output: output, jobs: workers)
    run.oldOutput = replaced == nil ? nil : place
    run.recordsReplacements = map != nil
    run.about = about
    run.writesDirectory = dicomdir
    run.isResumable = given != nil
    (run.resumes, run.syncs) = (resume, sync)
    if !plan.sidecars.isEmpty {
      var sidecars = SidecarWriter(plan, about: about, in: output, replaces: resume)
      if plan.keepsOfTask {
        let tasks = tasks(in: inputs)
        sidecars.take(tasks.kept, key: key)
        run.unread = tasks.unread
      }
      let writer = sidecars
      run.studyFinished = { record in try writer.write(record) }
    }
    var mapFile = try map.map { try MapFile($0) }
    run.linkage = try linkage.map { path in
      do { return try LinkageFile(FilePath(path), skipsKnownRows: resume) } catch {
        throw ValidationError("--linkage \(Terminal.printable(path)) cannot be used: \(error)")
      }
    }
    var reportFile = try report.map { try ReportFile($0) }
    run.tellsStudies = report != nil
    let progress = Interruption.progress
    Interruption.listen()
    var account = RunReport(about: about, started: .now, elapsed: .zero)
    let start = ContinuousClock.now
    let summary: Summary
    var isMapped = false
    do throws(RunError) {
      summary = try perform(run, progress) { replacements throws(SystemError) in
        try mapFile?.write(replacements)
        isMapped = true
      }
    } catch {
      account.elapsed = ContinuousClock.now - start
      _ = reportFile?.write(account)
      throw ValidationError(Terminal.printable("\(error)"))
    }
    (account.elapsed, account.summary) = (ContinuousClock.now - start, summary)
    // What has been written stays and is told of, whatever becomes of the report.
    let isReported = reportFile?.write(account) ?? true
    let replacement = replaced.map { OutputFolder.replace(place, by: $0, summary, syncs: sync) } ?? .done
    Report.print(
      account, summary, output: replacement == .failed ? output : place,
      isResumable: run.isResumable, quiet: quiet)
    if let map, isMapped, !quiet { MapFile.tell(map, rows: summary.replacements.count) }
    if let linkage, !quiet {
      Terminal.error(
        "linkage: \(Terminal.printable(linkage)): it leads back to the patients, keep it apart from the output"
      )
    }
    if !summary.isComplete || replacement != .done || !isReported { throw ExitCode(1) }
  }

  /// Refuses files beside the output that lie where they must not, or are one and the same.
  private func checkFiles(output: FilePath, against inputs: [FilePath]) throws {
    var named: [(option: String, file: FilePath)] = []
    for (option, file) in [("--map", map), ("--linkage", linkage), ("--report", report)] {
      guard let file = file.map({ FilePath($0) }) else { continue }
      try OutputFolder.check(file, of: option, output: output, against: inputs)
      if let other = named.first(where: { OutputFolder.areOne($0.file, file) }) {
        throw ValidationError("\(other.option) and \(option) must not be one file")
      }
      named.append((option, file))
    }
  }

  /// What mercure's task.json says where it lies in an input.
  private func tasks(in inputs: [FilePath]) -> MercureTasks {
    let tasks = MercureTasks(below: inputs)
    if tasks.unreadable > 0 {
      RunLog.say(
        "warning: \(tasks.unreadable) files called task.json are no task of mercure's, and nothing is kept of them",
        .warning, event: "no-task")
    }
    return tasks
  }

  /// Has the run done while somebody is told how far it is.
  private func perform(
    _ run: Run, _ progress: Run.Progress, writeMap: (Set<Replacement>) throws(SystemError) -> Void
  ) throws(RunError) -> Summary {
    let showsBar = !quiet && Terminal.isInteractive && logFormat == .text
    let bar = showsBar ? ProgressBar(progress, inputs: run.inputs) : nil
    let lines = quiet || showsBar ? nil : ProgressLines(progress)
    defer {
      bar?.finish()
      lines?.finish()
    }
    return try run.perform(progress: progress, writeMap: writeMap)
  }
}

/// `anonymise rewrite`: one file to one file, for tests and scripts.
struct RewriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rewrite", abstract: "Anonymise one file into another.", shouldDisplay: false)

  @OptionGroup var options: TreatmentOptions
  @Argument var input: String
  @Argument var output: String

  func run() throws {
    let target = FilePath(output)
    let folder = target.removingLastComponent()
    var rewriter = InstanceRewriter(
      try options.plan(), key: try options.key(quiet: true), scratch: folder.isEmpty ? "." : folder)
    switch rewriter.rewrite(FilePath(input), to: target) {
    case .written, .duplicate, .replaced: return
    case .dropped(let rule):
      Terminal.error("dropped: \(Terminal.printable(rule))")
      throw ExitCode(1)
    case .skipped(let kind):
      Terminal.error("skipped: \(kind.rawValue)")
      throw ExitCode(1)
    case .quarantined(let reason):
      Terminal.error("quarantined: \(reason)")
      throw ExitCode(1)
    }
  }
}
