internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import SystemPackage

/// `anonymise plan`: what a run would do, without writing anything.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what a run would write, drop and set aside, from the headers alone.",
    discussion: """
      With the key file of the run the paths and UIDs are those that it writes. What only the whole file tells, such as \
      a damaged end, is found by the run. With --files the paths of the input are printed, which may hold names of \
      patients.

      Exit status: 0 when nothing would be quarantined, 1 when something would, 2 for wrong use.
      """)

  enum Format: String, ExpressibleByArgument { case text, json }

  @OptionGroup var options: TreatmentOptions

  @Flag(help: "Name every file of the input and its path in the output, or why it has none.")
  var files = false

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
    let plan = run.rehearse(scratch: "/tmp")
    let totals = Totals(plan)
    switch format {
    case .text: Terminal.print(text(plan, totals))
    case .json: Terminal.print(json(plan, totals))
    }
    if !totals.quarantined.isEmpty || totals.unreachable > 0 { throw ExitCode(1) }
  }

  /// How many files have which fate.
  private struct Totals {
    var written = 0
    var duplicates = 0
    var unreachable = 0
    var dropped: [String: Int] = [:]
    var quarantined: [String: Int] = [:]
    var skipped: [String: Int] = [:]

    init(_ plan: RunPlan) {
      for file in plan.files {
        switch file.fate {
        case .written: written += 1
        case .duplicate: duplicates += 1
        case .unreachable: unreachable += 1
        case .dropped(let rule): dropped[rule, default: 0] += 1
        case .quarantined(let reason): quarantined[reason.cause, default: 0] += 1
        case .skipped(let kind): skipped[kind.rawValue, default: 0] += 1
        }
      }
    }
  }

  private func text(_ plan: RunPlan, _ totals: Totals) -> String {
    var lines: [String] = []
    for study in plan.studies {
      lines.append("study \(study.uid)\(study.folder.isEmpty ? "" : "  \(Terminal.printable(study.folder))")")
      for series in study.series {
        lines.append("  series \(series.uid)  \(series.paths.count) kept")
        lines.append("    first  \(Terminal.printable(series.paths.first ?? ""))")
        lines.append("    last   \(Terminal.printable(series.paths.last ?? ""))")
      }
    }
    if files {
      for file in plan.files {
        let (decision, detail) = Self.words(file.fate)
        lines.append(
          "\(Terminal.printable(file.input.string)): \(decision) \(Terminal.printable(detail))")
      }
    }
    lines.append("files        \(plan.files.count)")
    lines.append("written      \(totals.written)")
    lines.append("duplicates   \(totals.duplicates)")
    for (kind, count) in totals.skipped.sorted(by: { $0.key < $1.key }) {
      lines.append("skipped      \(count) \(kind)")
    }
    for (rule, count) in totals.dropped.sorted(by: { $0.key < $1.key }) {
      lines.append("dropped      \(count) by \(Terminal.printable(rule))")
    }
    for (cause, count) in totals.quarantined.sorted(by: { $0.key < $1.key }) {
      lines.append("quarantined  \(count) \(cause)")
    }
    if totals.unreachable > 0 { lines.append("failed       \(totals.unreachable) paths that cannot be read") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func json(_ plan: RunPlan, _ totals: Totals) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("studies")
    writer.beginArray()
    for study in plan.studies {
      writer.beginObject()
      Self.field("uid", study.uid, &writer)
      Self.field("folder", study.folder, &writer)
      writer.name("series")
      writer.beginArray()
      for series in study.series {
        writer.beginObject()
        Self.field("uid", series.uid, &writer)
        writer.name("kept")
        writer.number(series.paths.count)
        Self.field("first", series.paths.first ?? "", &writer)
        Self.field("last", series.paths.last ?? "", &writer)
        writer.end()
      }
      writer.end()
      writer.end()
    }
    writer.end()
    if files {
      writer.name("files")
      writer.beginArray()
      for file in plan.files {
        let (decision, detail) = Self.words(file.fate)
        writer.beginObject()
        Self.field("input", file.input.string, &writer)
        Self.field("decision", decision, &writer)
        Self.field("detail", detail, &writer)
        writer.end()
      }
      writer.end()
    }
    let numbers = [
      ("read", plan.files.count), ("written", totals.written), ("duplicates", totals.duplicates),
      ("unreachable", totals.unreachable),
    ]
    for (name, count) in numbers {
      writer.name(name)
      writer.number(count)
    }
    for (name, counts) in [
      ("dropped", totals.dropped), ("quarantined", totals.quarantined), ("skipped", totals.skipped),
    ] {
      writer.name(name)
      writer.beginObject()
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        writer.name(key)
        writer.number(count)
      }
      writer.end()
    }
    writer.end()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func field(_ name: String, _ value: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.string(value)
  }

  /// What becomes of a file in a word, and where or why.
  private static func words(_ fate: RunPlan.Fate) -> (decision: String, detail: String) {
    switch fate {
    case .written(let path): ("written", path)
    case .duplicate(let path): ("duplicate", path)
    case .dropped(let rule): ("dropped", rule)
    case .quarantined(let reason): ("quarantined", "\(reason)")
    case .skipped(let kind): ("skipped", kind.rawValue)
    case .unreachable(let reason): ("unreachable", reason)
    }
  }
}
