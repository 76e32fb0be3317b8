internal import DICOM
internal import Engine
internal import Glibc
internal import SystemPackage

/// A plan for a person, and for a program: studies and series first, then files when they are asked for, then the counts
/// of all. It is written as it is made, so that no list of all files is held.
enum PlanReport {
  // MARK: Text

  static func printText(_ plan: RunPlan, files: Bool) throws(SystemError) {
    var text = ""
    for study in plan.studies {
      let folder = study.folder.isEmpty ? "" : "  \(Terminal.printable(study.folder))"
      text += "study \(study.uid)\(folder)  \(words(study.counts))\n"
      for series in study.series {
        text += "  series \(series.uid)  \(words(series.counts))\n"
        guard let first = series.first, let last = series.last else { continue }
        text += "    first  \(Terminal.printable(first))\n    last   \(Terminal.printable(last))\n"
      }
      try print(&text)
    }
    if files {
      try plan.forEachFile { (file, fate) throws(SystemError) in
        let (decision, detail) = words(fate)
        text += "\(Terminal.printable(file.string)): \(decision) \(Terminal.printable(detail))\n"
        try print(&text)
      }
    }
    text += totals(plan)
    try print(&text, all: true)
  }

  private static func totals(_ plan: RunPlan) -> String {
    var lines = [
      "files        \(plan.files)", "written      \(plan.counts.written)",
      "duplicates   \(plan.counts.duplicates)",
    ]
    for (kind, count) in plan.skipped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("skipped      \(count) \(kind.rawValue)")
    }
    for (rule, count) in sorted(plan.counts.dropped) {
      lines.append("dropped      \(count) by \(Terminal.printable(rule))")
    }
    for (cause, count) in sorted(plan.counts.quarantined) {
      lines.append("quarantined  \(count) \(Terminal.printable(cause))")
    }
    if plan.unreachable > 0 { lines.append("failed       \(plan.unreachable) paths that cannot be read") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What becomes of the instances of a study or series.
  private static func words(_ counts: StudyCounts) -> String {
    var parts = ["\(counts.written) kept"]
    if counts.duplicates > 0 { parts.append("\(counts.duplicates) duplicates") }
    parts += sorted(counts.dropped).map { "\($0.value) dropped by \(Terminal.printable($0.key))" }
    parts += sorted(counts.quarantined).map { "\($0.value) quarantined: \(Terminal.printable($0.key))" }
    return parts.joined(separator: ", ")
  }

  /// Writes the text when there is much of it.
  private static func print(_ text: inout String, all: Bool = false) throws(SystemError) {
    guard all || text.utf8.count >= 64 << 10 else { return }
    try Array(text.utf8).write(to: STDOUT_FILENO)
    text = ""
  }

  // MARK: JSON

  static func printJSON(_ plan: RunPlan, files: Bool) throws(SystemError) {
    var writer = JSONWriter(file: STDOUT_FILENO)
    writer.beginObject()
    writer.name("studies")
    writer.beginArray()
    for study in plan.studies {
      write(study, to: &writer)
      try writer.drain()
    }
    writer.end()
    if files { try writeFiles(plan, to: &writer) }
    writer.member("read", plan.files)
    write(plan.counts, as: "written", to: &writer)
    writer.member("unreachable", plan.unreachable)
    write(
      "skipped", Dictionary(uniqueKeysWithValues: plan.skipped.map { ($0.key.rawValue, $0.value) }),
      to: &writer)
    writer.end()
    try writer.finish()
  }

  private static func write(_ study: RunPlan.Study, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uid", study.uid)
    writer.member("folder", study.folder)
    write(study.counts, as: "kept", to: &writer)
    writer.name("series")
    writer.beginArray()
    for series in study.series {
      writer.beginObject()
      writer.member("uid", series.uid)
      write(series.counts, as: "kept", to: &writer)
      if let first = series.first { writer.member("first", first) }
      if let last = series.last { writer.member("last", last) }
      writer.end()
    }
    writer.end()
    writer.end()
  }

  private static func write(_ counts: StudyCounts, as kept: String, to writer: inout JSONWriter) {
    writer.member(kept, counts.written)
    writer.member("duplicates", counts.duplicates)
    write("dropped", counts.dropped, to: &writer)
    write("quarantined", counts.quarantined, to: &writer)
  }

  private static func write(_ name: String, _ counts: [String: Int], to writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    for (key, count) in sorted(counts) { writer.member(key, count) }
    writer.end()
  }

  private static func writeFiles(_ plan: RunPlan, to writer: inout JSONWriter) throws(SystemError) {
    writer.name("files")
    writer.beginArray()
    try plan.forEachFile { (file, fate) throws(SystemError) in
      let (decision, detail) = words(fate)
      writer.beginObject()
      writer.member("input", file.string)
      writer.member("decision", decision)
      writer.member("detail", detail)
      writer.end()
      try writer.drain()
    }
    writer.end()
  }

  // MARK: Words

  private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { $0.key < $1.key }
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
