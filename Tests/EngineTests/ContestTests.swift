import DICOM
import SystemPackage
import Testing

@testable import Engine

@Suite("Files that claim one instance or one path")
struct ContestTests {
  /// A catalogue of files of these instances and paths, each a byte shorter than the one before.
  static func catalogue(_ files: [(instance: String, path: String)]) -> Catalogue {
    var catalogue = Catalogue()
    for (number, file) in files.enumerated() {
      var instance = SurveyedInstance(
        file: FilePath("/\(number)"), study: [0x31], series: [0x32], readings: [:])
      instance.placement = Placement(
        components: [file.path], studyDepth: 0, study: "1", series: "2", instance: file.instance)
      catalogue.add(instance)
    }
    catalogue.sort()
    catalogue.settle(for: nil)
    return catalogue
  }

  /// What becomes of each file when the turns of the bundles end so.
  static func fates(
    _ files: [(instance: String, path: String)], _ turns: [Contest.Turn]
  ) -> [Int: Quarantine?] {
    let catalogue = catalogue(files)
    var plan = Plan.identity
    plan.layout = OutputLayout([Template([.text("x")])], collisions: .error)
    var fates: [Int: Quarantine?] = [:]
    var turns = turns.makeIterator()
    for contest in catalogue.contests([Decision](repeating: .write, count: files.count), by: plan) {
      contest.settle(catalogue.placements) { bundle in
        for file in bundle.files { fates[file] = .some(nil) }
        return turns.next() ?? .vacant
      } setAside: {
        fates[$0] = $1
      }
    }
    return fates
  }

  @Test("Who comes first has the place, and who is broken makes room")
  func turns() {
    let files = [(instance: "1", path: "a"), ("1", "b"), ("2", "b"), ("3", "c")]
    // Nobody contests the last.
    #expect(Self.fates(files, [.written, .written]) == [0: nil, 1: .conflict, 2: nil])
    #expect(Self.fates(files, [.vacant, .written]) == [0: nil, 1: nil, 2: .taken])
    #expect(Self.fates(files, [.vacant, .vacant, .written]) == [0: nil, 1: nil, 2: nil])
  }

  @Test("What may pass settles nothing, and all others wait")
  func open() {
    let files = [(instance: "1", path: "a"), ("1", "b"), ("2", "b")]
    #expect(Self.fates(files, [.open]) == [0: nil, 1: .waiting, 2: .waiting])
    #expect(Self.fates(files, [.vacant, .open]) == [0: nil, 1: nil, 2: .waiting])
    #expect(Quarantine.waiting.isPassing)
  }

  @Test("A turn with a failure that may pass is open, whatever else was written")
  func turn() {
    #expect(Contest.Turn([.written(bytes: 1), .duplicate]) == .written)
    #expect(Contest.Turn([.quarantined(.conflict), .quarantined(.missing(.sopInstanceUID))]) == .vacant)
    #expect(Contest.Turn([.written(bytes: 1), .quarantined(.unwritable(SystemError(28)))]) == .open)
  }

  @Test("The last that took a place is written, and none before it")
  func settled() {
    typealias Outcome = InstanceRewriter.Outcome
    let replaced = Outcome.replaced(bytes: 2, insteadOf: 1, copies: 1)
    #expect(
      Outcome.settled([.written(bytes: 1), .duplicate, replaced, .duplicate, .quarantined(.changed)])
        == [
          .quarantined(.conflict), .quarantined(.conflict), .written(bytes: 2), .duplicate,
          .quarantined(.changed),
        ])
    #expect(Outcome.settled([.written(bytes: 1), .duplicate]) == [.written(bytes: 1), .duplicate])
  }

  @Test("A study whose instances name it differently has one folder, the first by its bytes")
  func oneFolder() {
    var table = PlacementTable()
    let rows = ["NECK", "HEAD", "HEAD", "neck"].enumerated().map { number, folder in
      table.add(
        Placement(
          components: [folder, "\(number).dcm"], studyDepth: 1, study: number < 3 ? "1" : "2",
          series: "\(number)",
          instance: "\(number)"))
    }
    table.resolve(OutputLayout([Template([.text("x")])], collisions: .error), rows)
    #expect(rows.map(table.path) == ["HEAD/0.dcm", "HEAD/1.dcm", "HEAD/2.dcm", "neck/3.dcm"])
  }
}
