internal import DICOM
internal import Synchronization
public import SystemPackage

/// What a run would do: where every instance would be written, and what would not be.
///
/// It holds the catalogue, some hundred bytes an instance; a path is put together when somebody asks for it.
public struct RunPlan: Sendable {
  /// What would become of one file of the input.
  public enum Fate: Hashable, Sendable {
    case written(path: String)
    /// Another file of the input comes first at the path and is the same.
    case duplicate(path: String)
    case dropped(rule: String)
    case quarantined(Quarantine)
    case skipped(InstanceRewriter.Skipped)
    case unreachable(String)
  }

  /// One series of the output.
  public struct Series: Sendable {
    /// The new Series Instance UID.
    public var uid: String
    public var counts = StudyCounts()
    /// The paths below the output folder that come first and last in the order of their bytes; nil when nothing would be
    /// written.
    public var first: String?
    public var last: String?
  }

  /// One study of the output.
  public struct Study: Sendable {
    /// The new Study Instance UID.
    public var uid: String
    /// The study's folder below the output folder; empty when the layout has none, or nothing would be written.
    public var folder = ""
    public var counts = StudyCounts()
    /// In the order of their UIDs.
    public var series: [Series] = []
  }

  /// In the order of their UIDs.
  public let studies: [Study]
  /// Of all instances, those included that no study is known of.
  public private(set) var counts = StudyCounts()
  /// Files that are no instances.
  public private(set) var skipped: [InstanceRewriter.Skipped: Int] = [:]
  /// Paths that cannot be walked.
  public private(set) var unreachable = 0
  /// Files that cannot be read for now: a run that makes a catalogue writes nothing without them.
  public private(set) var unreadable = 0

  private let catalogue: Catalogue
  private let decisions: [Decision]
  /// Which instances are not the first at their path.
  private let isRepeated: [Bool]
  private let others: OtherFiles

  /// How many files would be looked at: paths that cannot be walked are none.
  public var files: Int { paths - unreachable }
  private var paths: Int { catalogue.count + others.count }

  init(_ catalogue: Catalogue, _ wanted: [Decision], _ verdicts: RehearsalVerdicts, others: OtherFiles) {
    self.catalogue = catalogue
    self.others = others
    var decisions = wanted
    for (index, reason) in verdicts.setAside { decisions[index] = .quarantine(reason) }
    var isRepeated = [Bool](repeating: false, count: catalogue.count)
    for index in verdicts.repeated { isRepeated[index] = true }
    (self.decisions, self.isRepeated) = (decisions, isRepeated)
    var tally = PlanTally()
    for index in catalogue.indices {
      tally.add(catalogue.placements, catalogue.placement(index), decisions[index], isRepeated[index])
    }
    studies = tally.studies(catalogue.placements)
    for study in studies { counts.add(study.counts) }
    for index in others.indices {
      switch others.fate(index) {
      case .skipped(let kind): skipped[kind, default: 0] += 1
      case .unreachable: unreachable += 1
      case .quarantined(let reason):
        counts.add(.quarantined(reason))
        if reason.isPassing { unreadable += 1 }
      default: break
      }
    }
  }

  /// Tells what becomes of every file, in the order of their input paths.
  public func forEachFile<Failure: Error>(
    _ body: (FilePath, Fate) throws(Failure) -> Void
  ) throws(Failure) {
    let places = Array(0..<paths).sorted { pathBytes($0).lexicographicallyPrecedes(pathBytes($1)) }
    for place in places { try body(PathBytes.filePath(of: pathBytes(place)), fate(place)) }
  }

  /// Of a place in the catalogue, or behind it among the others.
  private func pathBytes(_ place: Int) -> [UInt8] {
    place < catalogue.count ? catalogue.pathBytes(place) : others.pathBytes(place - catalogue.count)
  }

  private func fate(_ place: Int) -> Fate {
    guard place < catalogue.count else { return others.fate(place - catalogue.count) }
    switch decisions[place] {
    case .drop(let rule): return .dropped(rule: rule)
    case .quarantine(let reason): return .quarantined(reason)
    case .write:
      let path = catalogue.placements.path(catalogue.placement(place))
      return isRepeated[place] ? .duplicate(path: path) : .written(path: path)
    }
  }
}

/// Adds up what becomes of the instances of studies and series.
private struct PlanTally {
  private struct Group: Hashable {
    var study: Int32
    var series: Int32
  }

  private var studies: [Int32: RunPlan.Study] = [:]
  private var series: [Group: RunPlan.Series] = [:]

  mutating func add(_ placements: PlacementTable, _ row: Int, _ decision: Decision, _ isRepeated: Bool) {
    let group = Group(study: placements.studyNumber(row), series: placements.seriesNumber(row))
    var study = studies.removeValue(forKey: group.study) ?? RunPlan.Study(uid: placements.study(row))
    var series = series.removeValue(forKey: group) ?? RunPlan.Series(uid: placements.series(row))
    study.counts.add(decision, isRepeated)
    series.counts.add(decision, isRepeated)
    if decision == .write {
      if study.folder.isEmpty { study.folder = placements.studyFolder(row) }
      let path = placements.path(row)
      if series.first.map({ Self.precedes(path, $0) }) ?? true { series.first = path }
      if series.last.map({ Self.precedes($0, path) }) ?? true { series.last = path }
    }
    studies[group.study] = study
    self.series[group] = series
  }

  func studies(_ placements: PlacementTable) -> [RunPlan.Study] {
    var all = studies
    for (group, series) in series.sorted(by: { $0.value.uid < $1.value.uid }) {
      all[group.study]?.series.append(series)
    }
    return all.values.sorted { $0.uid < $1.uid }
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// Files that are in no catalogue, and what becomes of each.
struct OtherFiles: Sendable {
  private var paths: [(path: ByteArena.Text, fate: Int32)] = []
  private var arena = ByteArena()
  private var fates = Interner<RunPlan.Fate>()

  var count: Int { paths.count }
  var indices: Range<Int> { paths.indices }

  mutating func add(_ path: FilePath, _ fate: RunPlan.Fate) {
    let bytes = PathBytes(path).bytes.dropLast().map { UInt8(bitPattern: $0) }
    paths.append((arena.add(bytes), fates.number(of: fate)))
  }

  func pathBytes(_ index: Int) -> [UInt8] { Array(arena[paths[index].path]) }
  func fate(_ index: Int) -> RunPlan.Fate { fates[paths[index].fate] }
}
