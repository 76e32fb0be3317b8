internal import DICOM
internal import Engine
internal import ProfileDSL

/// What a run did, for a program: counts, and what they are made of, without anything of the source.
///
/// Paths of the input stay out of it too, for they may name patients.
struct RunReport: Sendable {
  /// How far the run came.
  enum Outcome: String {
    case complete
    /// Something was quarantined or could not be read; another attempt would do no more.
    case partial
    /// The output is marked, and `--resume` goes on.
    case unfinished
    case interrupted
    /// It did not begin.
    case failed
  }

  var about: RunIdentity
  var started: TimeStamp
  var elapsed: Duration
  /// Nil for a run that did not begin.
  var summary: Summary?

  /// What a report begins with; a file that does not is not replaced by one.
  static let signature = "{\n  \"report\": \"anonymise run\","

  var outcome: Outcome {
    guard let summary else { return .failed }
    if summary.wasInterrupted { return .interrupted }
    if !summary.isFinished { return .unfinished }
    return summary.isComplete ? .complete : .partial
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(name: "report", value: "anonymise run"), .init(name: "format", value: 1),
      .init(name: "outcome", value: .string(outcome.rawValue)),
      .init(name: "program", value: .string(about.program)),
      .init(name: "version", value: .string(about.version)),
      .init(
        name: "profile",
        value: ["name": .string(about.profile), "sha256": .string(about.profileDigest)]),
      .init(name: "started", value: .string(started.text)),
      .init(name: "milliseconds", value: .number(Self.milliseconds(elapsed))),
    ]
    guard let summary else { return .object(members) }
    members += [
      .init(name: "counts", value: Self.counts(summary)),
      .init(name: "skipped", value: Self.object(summary.skipped.map { ($0.key.rawValue, $0.value) })),
      .init(name: "dropped", value: Self.object(summary.dropped.map { ($0.key, $0.value) })),
      .init(name: "quarantined", value: Self.object(summary.quarantined.map { ($0.key, $0.value) })),
      .init(name: "swept", value: Self.swept(summary)),
      .init(
        name: "studies",
        value: .array(summary.studies.values.sorted { $0.uid < $1.uid }.map(\.json))),
    ]
    if summary.instancesOfUntoldStudies > 0 {
      members.append(
        .init(name: "instancesOfUntoldStudies", value: .number(summary.instancesOfUntoldStudies)))
    }
    if let directory = summary.directory {
      members.append(
        .init(
          name: "dicomdir",
          value: [
            "written": .bool(directory.failure == nil), "records": .number(directory.records),
            "instances": .number(directory.instances), "leftOut": .number(directory.leftOut.count),
          ]))
    }
    return .object(members)
  }

  private static func counts(_ summary: Summary) -> JSONValue {
    [
      "read": .number(summary.files), "written": .number(summary.written),
      "bytes": .number(Int(summary.bytes)), "writtenBefore": .number(summary.writtenBefore),
      "duplicates": .number(summary.duplicates),
      "skipped": .number(summary.skipped.values.reduce(0, +)),
      "dropped": .number(summary.dropped.values.reduce(0, +)),
      "quarantined": .number(summary.quarantined.values.reduce(0, +)),
      "failed": .number(summary.unreachable), "unfinished": .number(summary.unfinished.count),
    ]
  }

  private static func swept(_ summary: Summary) -> JSONValue {
    .object(
      summary.swept.sorted { $0.key < $1.key }.map { tag, finds in
        .init(
          name: tag.description,
          value: ["values": .number(finds.values), "instances": .number(finds.instances)])
      })
  }

  /// Counts by name, in the order of the names.
  static func object(_ counts: [(String, Int)]) -> JSONValue {
    .object(counts.sorted { $0.0 < $1.0 }.map { .init(name: $0.0, value: .number($0.1)) })
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}

extension StudySummary {
  fileprivate var json: JSONValue {
    [
      "studyInstanceUID": .string(uid), "folder": .string(folder), "read": .number(counts.read),
      "written": .number(counts.written), "duplicates": .number(counts.duplicates),
      "dropped": RunReport.object(counts.dropped.map { ($0.key, $0.value) }),
      "quarantined": RunReport.object(counts.quarantined.map { ($0.key, $0.value) }),
      "series": .array(
        series.sorted { $0.key < $1.key }.map {
          ["seriesInstanceUID": .string($0.key), "written": .number($0.value)]
        }),
    ]
  }
}
