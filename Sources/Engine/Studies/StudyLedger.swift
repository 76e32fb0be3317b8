internal import Synchronization

/// Keeps account of the studies of a catalogue until the last file of each has been worked on.
final class StudyLedger: Sendable {
  private struct Open {
    var remaining = 0
    var counts = StudyCounts()
    /// Places in the catalogue.
    var written: [Int] = []
    /// Whether nothing failed that another attempt might do.
    var isWhole = true
  }

  private let catalogue: Catalogue
  private let neighbours: PathSet
  private let studies: Mutex<[Int: Open]>

  /// - Parameter wanted: The places of those instances that shall be written.
  init(_ catalogue: Catalogue, wanted: some Sequence<Int>) {
    self.catalogue = catalogue
    let placements = catalogue.placements
    neighbours = PathSet(
      wanted.lazy.map(catalogue.placement).filter { placements.studyFolder($0).isEmpty }.map(placements.path))
    var open: [Int: Open] = [:]
    for index in catalogue.indices { open[catalogue.study(index), default: Open()].remaining += 1 }
    studies = Mutex(open)
  }

  /// Adds what became of an instance. The study's record when it was the last, and whether the study is whole.
  ///
  /// - Parameter isOpen: Whether another attempt may decide otherwise, because a rival's turn is still to come.
  func add(
    _ index: Int, _ outcome: InstanceRewriter.Outcome, isOpen: Bool
  ) -> (record: StudyRecord, isWhole: Bool)? {
    let study = catalogue.study(index)
    let finished: Open? = studies.withLock { studies in
      guard var open = studies.removeValue(forKey: study) else { return nil }
      open.remaining -= 1
      open.counts.add(outcome)
      if isOpen { open.isWhole = false }
      switch outcome {
      case .written: open.written.append(index)
      case .quarantined(let reason) where reason.isPassing: open.isWhole = false
      default: break
      }
      if open.remaining == 0 { return open }
      studies[study] = open
      return nil
    }
    return finished.map { (record($0, study: study, last: index), $0.isWhole) }
  }

  private func record(_ open: Open, study: Int, last: Int) -> StudyRecord {
    let placements = catalogue.placements
    var series: [String: [Int]] = [:]
    for index in open.written {
      series[placements.series(catalogue.placement(index)), default: []].append(index)
    }
    let any = catalogue.placement(open.written.first ?? last)
    return StudyRecord(
      folder: open.written.isEmpty ? "" : placements.studyFolder(any),
      studyInstanceUID: placements.study(any),
      accessionNumber: catalogue.accessionNumber(ofStudy: study),
      series: series.sorted { $0.key < $1.key }.map { uid, members in
        SeriesRecord(seriesInstanceUID: uid, instances: members.sorted(by: precedes).map(written))
      }, counts: open.counts, neighbours: neighbours)
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    if let isBefore = catalogue.order(one).isBefore(catalogue.order(other)) { return isBefore }
    return written(one).sopInstanceUID < written(other).sopInstanceUID
  }

  private func written(_ index: Int) -> WrittenInstance {
    let row = catalogue.placement(index)
    return WrittenInstance(
      path: catalogue.placements.path(row), sopInstanceUID: catalogue.placements.instance(row))
  }
}
