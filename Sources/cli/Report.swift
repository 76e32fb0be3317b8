internal import DICOM
internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// The words at the end of a run.
enum Report {
  /// - Parameter isResumable: Whether `--resume` can go on: the key can be had again.
  static func print(
    _ report: RunReport, _ summary: Summary, output: FilePath, isResumable: Bool, quiet: Bool
  ) {
    for note in summary.notes {
      let path = Terminal.printable(note.path.string)
      let words =
        note.isOfRival ? "written in place of another: \(path)" : "not written: \(path)"
      RunLog.say(
        "\(words): \(note.reason)", .error, event: note.isOfRival ? "replaced" : "not-written",
        [.init(name: "path", value: .string(path)), .init(name: "reason", value: .string(note.reason))])
    }
    let unlisted = summary.quarantined.values.reduce(0, +) + summary.unreachable - summary.notes.count
    if unlisted > 0 {
      RunLog.say(
        "… and \(unlisted) more", .error, event: "not-written",
        [.init(name: "more", value: .number(unlisted))])
    }
    for reason in summary.unfinished {
      RunLog.say("not finished: \(Terminal.printable(reason))", .error, event: "not-finished")
    }
    if let directory = summary.directory { tell(directory) }
    if !summary.isFinished {
      RunLog.say(
        "the output is marked \(OutputMarker.name): "
          + (isResumable
            ? "--resume goes on, with the same key file"
            : "without --key-file nobody can go on with it; take a new output folder"),
        .error,
        event: "unfinished")
    }
    if quiet { return }
    switch RunLog.format {
    case .text: words(summary, output: output, elapsed: report.elapsed)
    case .json:
      RunLog.say(
        "the run has ended", event: "summary",
        [
          .init(name: "output", value: .string(Terminal.printable(output.string))),
          .init(name: "run", value: report.json),
        ])
    }
  }

  /// Says why a DICOMDIR is not there, or to what it does not lead.
  private static func tell(_ directory: WrittenDirectory) {
    // What another attempt may do has been said among what is not finished.
    if let failure = directory.failure, !failure.isPassing {
      RunLog.say("no DICOMDIR: \(Terminal.printable("\(failure)"))", .error, event: "no-dicomdir")
    }
    for file in directory.leftOut.prefix(Summary.mostNotes) {
      let path = Terminal.printable(file.path)
      RunLog.say(
        "not in the DICOMDIR: \(path): \(file.reason)", .error, event: "not-in-dicomdir",
        [.init(name: "path", value: .string(path)), .init(name: "reason", value: .string(file.reason))])
    }
  }

  private static func words(_ summary: Summary, output: FilePath, elapsed: Duration) {
    Terminal.error("read \(summary.files) files in \(seconds(elapsed))")
    Terminal.error("  written      \(summary.written) (\(Terminal.bytes(summary.bytes)))")
    if summary.writtenBefore > 0 {
      Terminal.error("    of these   \(summary.writtenBefore) before it was resumed")
    }
    if summary.duplicates > 0 {
      Terminal.error("  duplicates   \(summary.duplicates), identical to files written")
    }
    if !summary.swept.isEmpty {
      let values = summary.swept.values.reduce(0) { $0 + $1.values }
      let tags = summary.swept.keys.sorted().prefix(8).map(\.description).joined(separator: " ")
      let more = summary.swept.count > 8 ? " …" : ""
      Terminal.error(
        "  swept        \(values) kept values of \(summary.sweptInstances) files: \(tags)\(more)")
    }
    for kind in InstanceRewriter.Skipped.allCases {
      guard let count = summary.skipped[kind] else { continue }
      let help = kind == .directory && summary.directory == nil ? "; --dicomdir makes one of the output" : ""
      Terminal.error("  skipped      \(count) \(kind.rawValue)\(help)")
    }
    for (rule, count) in summary.dropped.sorted(by: { $0.key < $1.key }) {
      Terminal.error("  dropped      \(count) by \(Terminal.printable(rule))")
    }
    for (cause, count) in summary.quarantined.sorted(by: { $0.key < $1.key }) {
      Terminal.error("  quarantined  \(count) \(cause)")
    }
    if summary.unreachable > 0 {
      Terminal.error("  failed       \(summary.unreachable) paths that cannot be read")
    }
    if let directory = summary.directory, directory.failure == nil {
      Terminal.error(
        "  DICOMDIR     \(directory.records) records, which lead to \(directory.instances) instances")
    }
    if summary.wasInterrupted { Terminal.error("  interrupted: not every file was looked at") }
    Terminal.error("output: \(Terminal.printable(output.string))")
  }

  private static func seconds(_ duration: Duration) -> String {
    let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
