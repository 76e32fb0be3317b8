internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import SystemPackage

/// `anonymise plan`: what a run would do, without writing anything.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what a run would write, drop and set aside, without writing.",
    discussion: """
      Every instance is treated as in a run, but for its pixel data. With the key file of the run the paths and UIDs are \
      those that it writes. With --files the paths of the input are printed, which may hold names of patients.

      Exit status: 0 when nothing would be quarantined, 1 when something would, 2 for wrong use.
      """)

  enum Format: String, ExpressibleByArgument { case text, json }

  @OptionGroup var options: TreatmentOptions

  @Flag(help: "Name every file of the input and its path in the output, or why it has none.")
  var files = false

  @Flag(
    help:
      "Look at headers alone: quicker, but an instance that the run cannot treat counts as written, and other content at one path as a duplicate."
  )
  var headersOnly = false

  @Option(help: "How to print it: text or json.")
  var format = Format.text

  @Argument(help: "Files or folders, searched recursively.")
  var inputs: [String]

  func run() throws {
    for input in inputs {
      var status = stat()
      guard stat(input, &status) == 0 else {
        throw ValidationError("there is no input \(Terminal.printable(input))")
      }
    }
    let workers = min(4, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    let run = Run(
      try options.plan(), key: try options.key(quiet: false), inputs: inputs.map { FilePath($0) },
      output: "", jobs: workers)
    Interruption.listen()
    guard let plan = rehearsed(run, Interruption.progress) else {
      RunLog.say("interrupted: not every file was looked at, and there is no plan", .error)
      throw ExitCode(1)
    }
    do throws(SystemError) {
      switch format {
      case .text: try PlanReport.printText(plan, files: files)
      case .json: try PlanReport.printJSON(plan, files: files)
      }
    } catch {
      RunLog.say("the plan cannot be printed: \(error)", .error)
      throw ExitCode(1)
    }
    if plan.unreadable > 0 {
      RunLog.say(
        "\(plan.unreadable) files cannot be read for now: a run may write nothing before they can, or are taken out of the input",
        .error)
    }
    if !plan.counts.quarantined.isEmpty || plan.unreachable > 0 { throw ExitCode(1) }
  }

  /// Looks at the input while somebody is told how far it is; nil when it was stopped.
  private func rehearsed(_ run: Run, _ progress: Run.Progress) -> RunPlan? {
    let bar = Terminal.isInteractive ? ProgressBar(progress, inputs: run.inputs) : nil
    let lines = bar == nil ? ProgressLines(progress) : nil
    defer {
      bar?.finish()
      lines?.finish()
    }
    let scratch = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return run.rehearse(
      scratch: FilePath(scratch.isEmpty ? "/tmp" : scratch), headersOnly ? .headers : .instances,
      progress: progress)
  }
}
