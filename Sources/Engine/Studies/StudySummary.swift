/// What a run tells of one study: how many of its instances became what. It holds nothing of the source.
public struct StudySummary: Sendable {
  /// The new Study Instance UID.
  public var uid: String
  /// The study's folder below the output folder; empty when the layout has none.
  public var folder = ""
  /// How many instances were written of each series, by its new UID.
  public var series: [String: Int] = [:]
  public var counts = StudyCounts()

  init(uid: String) { self.uid = uid }

  init(_ record: StudyRecord) {
    self.init(uid: record.studyInstanceUID)
    folder = record.folder
    for series in record.series { self.series[series.seriesInstanceUID] = series.instances.count }
    counts = record.counts
  }

  mutating func add(_ other: StudySummary) {
    if folder.isEmpty { folder = other.folder }
    series.merge(other.series, uniquingKeysWith: +)
    counts.add(other.counts)
  }

  /// Adds one instance.
  mutating func add(_ outcome: InstanceRewriter.Outcome, of instance: InstanceStudy) {
    counts.add(outcome)
    if case .written = outcome { series[instance.series, default: 0] += 1 }
    if folder.isEmpty { folder = instance.folder }
  }
}

/// The study that an instance belongs to, by new UIDs.
struct InstanceStudy: Hashable, Sendable {
  var study: String
  var series: String
  var folder = ""
}
