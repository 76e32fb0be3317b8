/// One study of a run, known when its last file has been worked on.
///
/// It holds what is in the output, and of the source nothing but the accession number, which a task file may keep.
public struct StudyRecord: Sendable {
  /// The study's folder below the output folder; empty when the layout has none.
  public var folder: String
  /// The new Study Instance UID.
  public var studyInstanceUID: String
  /// (0008,0050) of the source.
  public var accessionNumber: String?
  /// The series of which something was written, in the order of their new UIDs.
  public var series: [SeriesRecord]
  public var counts: StudyCounts
  /// The paths of the images of all studies, where they have no folders of their own; empty otherwise.
  public var neighbours: PathSet

  public init(
    folder: String, studyInstanceUID: String, accessionNumber: String? = nil, series: [SeriesRecord] = [],
    counts: StudyCounts = StudyCounts(), neighbours: PathSet = PathSet()
  ) {
    self.folder = folder
    self.studyInstanceUID = studyInstanceUID
    self.accessionNumber = accessionNumber
    self.series = series
    self.counts = counts
    self.neighbours = neighbours
  }
}

/// One series of a run: what was written of it.
public struct SeriesRecord: Sendable {
  /// The new Series Instance UID.
  public var seriesInstanceUID: String
  /// The first image first: the lowest Instance Number, then the position along the normal of the slices, then the new
  /// SOP Instance UID.
  public var instances: [WrittenInstance]

  public init(seriesInstanceUID: String, instances: [WrittenInstance] = []) {
    self.seriesInstanceUID = seriesInstanceUID
    self.instances = instances
  }
}

/// One file of the output.
public struct WrittenInstance: Hashable, Sendable {
  /// The path below the output folder.
  public var path: String
  /// The new SOP Instance UID.
  public var sopInstanceUID: String

  public init(path: String, sopInstanceUID: String) {
    self.path = path
    self.sopInstanceUID = sopInstanceUID
  }
}

/// What became of the instances of a study.
public struct StudyCounts: Hashable, Sendable {
  public var read = 0
  public var written = 0
  /// Identical to one that was written.
  public var duplicates = 0
  /// By the name of the rule of the selection.
  public var dropped: [String: Int] = [:]
  /// By cause.
  public var quarantined: [String: Int] = [:]

  public init() {}

  mutating func add(_ other: StudyCounts) {
    read += other.read
    written += other.written
    duplicates += other.duplicates
    dropped.merge(other.dropped, uniquingKeysWith: +)
    quarantined.merge(other.quarantined, uniquingKeysWith: +)
  }

  /// Adds what would become of an instance.
  mutating func add(_ decision: Decision, _ isRepeated: Bool) {
    switch decision {
    case .write: add(isRepeated ? .duplicate : .written(bytes: 0))
    case .drop(let rule): add(.dropped(rule: rule))
    case .quarantine(let reason): add(.quarantined(reason))
    }
  }

  mutating func add(_ outcome: InstanceRewriter.Outcome) {
    read += 1
    switch outcome {
    case .written: written += 1
    case .duplicate: duplicates += 1
    case .dropped(let rule): dropped[rule, default: 0] += 1
    case .quarantined(let reason): quarantined[reason.cause, default: 0] += 1
    case .replaced(_, _, let copies):
      duplicates -= copies
      quarantined[Quarantine.conflict.cause, default: 0] += 1 + copies
    case .skipped: break
    }
  }
}
