internal import Synchronization
public import SystemPackage

/// What a run would do, as far as headers tell: where every instance would be written, and what would not be.
public struct RunPlan: Sendable {
  /// What would become of one file of the input.
  public enum Fate: Sendable {
    case written(path: String)
    /// Another file of the input comes first at the path.
    case duplicate(path: String)
    case dropped(rule: String)
    case quarantined(Quarantine)
    case skipped(InstanceRewriter.Skipped)
    case unreachable(String)
  }

  public struct File: Sendable {
    public var input: FilePath
    public var fate: Fate
  }

  /// One series of the output.
  public struct Series: Sendable {
    /// The new Series Instance UID.
    public var uid: String
    /// The paths of its files below the output folder, in the order of their bytes.
    public var paths: [String]
  }

  /// One study of the output.
  public struct Study: Sendable {
    /// The new Study Instance UID.
    public var uid: String
    /// The study's folder below the output folder; empty when the layout has none.
    public var folder: String
    /// In the order of their UIDs.
    public var series: [Series]
  }

  /// In the order of their UIDs; those of which something would be written.
  public private(set) var studies: [Study] = []
  /// In the order of their input paths.
  public private(set) var files: [File] = []

  init(_ catalogue: Catalogue, _ decisions: [Decision], others: [File]) {
    let placements = catalogue.placements
    var taken: Set<[UInt8]> = []
    var kept: [String: [String: [Int]]] = [:]
    files = others
    for index in catalogue.indices {
      let row = catalogue.placement(index)
      let fate: Fate
      switch decisions[index] {
      case .drop(let rule): fate = .dropped(rule: rule)
      case .quarantine(let reason): fate = .quarantined(reason)
      case .write:
        let path = placements.path(row)
        if taken.insert(Array(path.utf8)).inserted {
          fate = .written(path: path)
          kept[placements.study(row), default: [:]][placements.series(row), default: []].append(row)
        } else {
          fate = .duplicate(path: path)
        }
      }
      files.append(File(input: catalogue.file(index), fate: fate))
    }
    files.sort { Self.precedes($0.input.string, $1.input.string) }
    studies = kept.sorted { $0.key < $1.key }.map { uid, series in
      Study(
        uid: uid, folder: series.values.first?.first.map(placements.studyFolder) ?? "",
        series: series.sorted { $0.key < $1.key }.map { uid, rows in
          Series(uid: uid, paths: rows.map(placements.path).sorted(by: Self.precedes))
        })
    }
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension Run {
  /// Looks at every header of the input and says what `perform` would do; the output folder is not touched.
  ///
  /// - Parameter scratch: A folder for deflated data sets, which lie there without a name while they are looked at.
  public func rehearse(scratch: FilePath) -> RunPlan {
    let walk = SharedWalk(inputs)
    let gathered = Mutex((catalogue: Catalogue(), others: [RunPlan.File]()))
    let nonce = Run.nonce()
    let table = ActionTable(plan)
    Threads.run(jobs) { number in
      var rewriter = InstanceRewriter(
        plan, key: key, scratch: scratch, worker: number, run: nonce, table: table)
      while let found = walk.next() {
        switch found {
        case .failure(let path, let reason):
          gathered.withLock { $0.others.append(RunPlan.File(input: path, fate: .unreachable(reason))) }
        case .file(let path):
          switch rewriter.survey(path) {
          case .instance(let instance): gathered.withLock { $0.catalogue.add(instance) }
          case .other(let path, let outcome):
            guard let fate = RunPlan.Fate(outcome) else { continue }
            gathered.withLock { $0.others.append(RunPlan.File(input: path, fate: fate)) }
          }
        }
      }
    }
    var (catalogue, others) = gathered.withLock { $0 }
    catalogue.sort()
    catalogue.settle(for: plan.selection)
    let decisions = catalogue.decide(by: plan)
    return RunPlan(catalogue, decisions, others: others)
  }
}

extension RunPlan.Fate {
  /// The fate of what a survey sets aside; nil for what it never does.
  fileprivate init?(_ outcome: InstanceRewriter.Outcome) {
    switch outcome {
    case .dropped(let rule): self = .dropped(rule: rule)
    case .skipped(let kind): self = .skipped(kind)
    case .quarantined(let reason): self = .quarantined(reason)
    case .written, .duplicate: return nil
    }
  }
}
