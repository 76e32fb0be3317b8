public import DICOM
public import SystemPackage

/// What became of every file of a run.
public struct Summary: Sendable {
  public var written = 0
  public var bytes: UInt64 = 0
  public var duplicates = 0
  public var skipped: [InstanceRewriter.Skipped: Int] = [:]
  /// Instances that a rule of the selection left out, by its name.
  public var dropped: [String: Int] = [:]
  public var quarantined: [String: Int] = [:]
  /// Identifiers that were cut out of values which rules keep, by attribute.
  public private(set) var swept: [Tag: Swept] = [:]
  /// How many instances something was cut out of.
  public private(set) var sweptInstances = 0
  /// Paths that could not be walked.
  public var unreachable = 0
  /// Files and folders that did not become output, and why, by path.
  public private(set) var notes: [Note] = []
  /// Whether the run was stopped before all files had been looked at.
  public var wasInterrupted = false
  /// Of those written, how many an earlier run had written that this one went on from.
  public private(set) var writtenBefore = 0
  /// Instances that could not be read or written for what may pass: want of room, a file that is still written to.
  public private(set) var unwritten = 0
  /// What else could not be finished, and why: a study's other files, or taking markers away.
  public private(set) var unfinished: [String] = []

  /// What became of the DICOMDIR; nil when none was asked for, or the run did not come so far.
  public internal(set) var directory: WrittenDirectory?

  /// Where identifiers were found, as counts: no values.
  public struct Swept: Sendable, Hashable {
    public var values = 0
    public var instances = 0

    fileprivate mutating func add(_ count: Int) {
      values += count
      instances += 1
    }
  }
  /// What was replaced in what was written, when the run was to record it.
  public var replacements: Set<Replacement> = []

  public struct Note: Sendable, Hashable {
    public var path: FilePath
    public var reason: String
    /// Whether it is not the file that is missing in the output, but the one in whose favour that was taken away.
    public var isOfRival = false
  }

  /// What became of each study, by its new UID, when the run was to tell it.
  public private(set) var studies: [String: StudySummary] = [:]
  /// Instances of further studies, beyond the most that are told of.
  public private(set) var instancesOfUntoldStudies = 0
  /// The most studies that one worker tells of: memory does not grow with the input without end.
  static let mostStudies = 100_000

  /// The most notes that are kept; beyond that only the counts go on.
  public static let mostNotes = 10_000

  public init() {}

  /// Every file that was looked at.
  public var files: Int {
    written + duplicates + skipped.values.reduce(0, +) + dropped.values.reduce(0, +)
      + quarantined.values.reduce(0, +)
  }

  /// Whether every instance that was found has been written, and the DICOMDIR if there is to be one.
  public var isComplete: Bool {
    quarantined.isEmpty && unreachable == 0 && isFinished && directory?.failure == nil
  }

  /// Whether another attempt would find nothing left to do.
  public var isFinished: Bool { unwritten == 0 && unfinished.isEmpty && !wasInterrupted }

  mutating func add(_ outcome: InstanceRewriter.Outcome, _ path: FilePath) {
    switch outcome {
    case .written(let count):
      written += 1
      bytes += count
    case .duplicate: duplicates += 1
    case .replaced(let new, let old, let copies):
      bytes = bytes + new - old
      quarantined[Quarantine.conflict.cause, default: 0] += 1
      // The name of the other is not kept: a run's memory does not grow with the number of files.
      note(path, "another file with the same SOP Instance UID and other content was written before it", true)
      // Another worker may have counted them: the sum is right.
      duplicates -= copies
      quarantined[Quarantine.conflict.cause, default: 0] += copies
    case .dropped(let rule): dropped[rule, default: 0] += 1
    case .skipped(let kind): skipped[kind, default: 0] += 1
    case .quarantined(let quarantine):
      if quarantine.isPassing { unwritten += 1 }
      quarantined[quarantine.cause, default: 0] += 1
      note(path, quarantine.description)
    }
  }

  /// Adds what an earlier run has done.
  mutating func addBefore(_ outcome: InstanceRewriter.Outcome, _ path: FilePath, swept finds: SweepFinds) {
    add(outcome, path)
    // What was cut out of a copy is counted for what it is a copy of, as in a run that nobody stops.
    guard case .written = outcome else { return }
    add(swept: finds)
    writtenBefore += 1
  }

  mutating func add(_ study: StudySummary) {
    guard studies[study.uid] != nil || studies.count < Self.mostStudies else {
      instancesOfUntoldStudies += study.counts.read
      return
    }
    studies[study.uid, default: StudySummary(uid: study.uid)].add(study)
  }

  /// Adds an instance to what is told of its study.
  mutating func add(_ outcome: InstanceRewriter.Outcome, of instance: InstanceStudy) {
    guard studies[instance.study] != nil || studies.count < Self.mostStudies else {
      instancesOfUntoldStudies += 1
      return
    }
    studies[instance.study, default: StudySummary(uid: instance.study)].add(outcome, of: instance)
  }

  mutating func addUnfinished(_ reason: String) { unfinished.append(reason) }

  /// Adds what was cut out of an instance that has been written.
  mutating func add(swept finds: SweepFinds) {
    if finds.isEmpty { return }
    sweptInstances += 1
    for find in finds.all { swept[find.tag, default: Swept()].add(find.count) }
  }

  mutating func addUnreachable(_ path: FilePath, _ failure: FileWalker.Failure) {
    unreachable += 1
    if failure.mayPass { unwritten += 1 }
    note(path, failure.description)
  }

  private mutating func note(_ path: FilePath, _ reason: String, _ isOfRival: Bool = false) {
    if notes.count < Self.mostNotes {
      notes.append(Note(path: path, reason: reason, isOfRival: isOfRival))
    }
  }

  mutating func add(_ other: Summary) {
    written += other.written
    bytes += other.bytes
    duplicates += other.duplicates
    skipped.merge(other.skipped, uniquingKeysWith: +)
    dropped.merge(other.dropped, uniquingKeysWith: +)
    quarantined.merge(other.quarantined, uniquingKeysWith: +)
    swept.merge(other.swept) {
      Swept(values: $0.values + $1.values, instances: $0.instances + $1.instances)
    }
    sweptInstances += other.sweptInstances
    unreachable += other.unreachable
    wasInterrupted = wasInterrupted || other.wasInterrupted
    writtenBefore += other.writtenBefore
    unwritten += other.unwritten
    unfinished += other.unfinished
    replacements.formUnion(other.replacements)
    for study in other.studies.values { add(study) }
    instancesOfUntoldStudies += other.instancesOfUntoldStudies
    notes = (notes + other.notes).sorted { $0.path.string < $1.path.string }
    notes = Array(notes.prefix(Self.mostNotes))
  }
}
