import DICOM
import Samples
import Synchronization
import SystemPackage
import Testing

@testable import Engine

@Suite("An output that is not finished")
struct UnfinishedOutputTests {
  private static let studies = ["2.25.11", "2.25.12", "2.25.13"]

  private static func instance(_ study: String, _ number: Int) -> [UInt8] {
    Part10File(
      DataSetBuilder {
        $0.text(.studyInstanceUID, .ui, study)
        $0.text(.seriesInstanceUID, .ui, "\(study).1")
        $0.text(Tag(0x0020, 0x0013), .is, "\(number)")
        $0.uint16(.pixelData, .ow, Array(repeating: UInt16(number), count: 32))
      }, sopClassUID: Rewriting.sopClass, sopInstanceUID: "\(study).1.\(number)"
    ).bytes()
  }

  private static func input(_ folder: TemporaryFolder, each: Int = 5) throws -> FilePath {
    for study in studies {
      for number in 0..<each { try folder.write("in/\(number)/\(study)", instance(study, number)) }
    }
    return folder.path.appending("in")
  }

  private static func run(_ folder: TemporaryFolder, records: Bool, jobs: Int = 1) throws -> Run {
    var plan = Rewriting.plan([])
    plan.recordsStudies = records
    var run = Run(
      plan, key: try Rewriting.key(), inputs: [folder.path.appending("in")],
      output: folder.path.appending("out"),
      jobs: jobs)
    run.isResumable = true
    run.about = RunIdentity(version: "1", profile: "p", profileDigest: "abc")
    return run
  }

  @Test("A finished run leaves no marker and no journal", arguments: [true, false], [1, 3])
  func finished(records: Bool, jobs: Int) throws {
    let folder = try TemporaryFolder()
    _ = try Self.input(folder)
    let run = try Self.run(folder, records: records, jobs: jobs)
    let summary = try run.perform()
    #expect(summary.written == 15 && summary.isComplete)
    let files = try folder.files(below: "out")
    #expect(files.count == 15 && files.allSatisfy { $0.hasSuffix(".dcm") })
  }

  @Test(
    "A run that is stopped is marked, study by study, and the next does what is left",
    arguments: [true, false])
  func resumed(records: Bool) throws {
    let folder = try TemporaryFolder()
    _ = try Self.input(folder)
    var run = try Self.run(folder, records: records)
    let progress = Run.Progress()
    // The second study is told of after ten of fifteen files, and then the run is stopped.
    let told = Told()
    if records {
      run.studyFinished = { record in
        told.add(record)
        if told.count == 2 { progress.isStopped.store(true, ordering: .relaxed) }
      }
    } else {
      progress.isStopped.store(true, ordering: .relaxed)
    }
    let first = try run.perform(progress: progress)
    #expect(first.wasInterrupted && !first.isFinished && first.written == (records ? 10 : 0))
    let marks = try folder.files(below: "out").filter { $0.hasSuffix("INCOMPLETE") }
    #expect(marks.contains("INCOMPLETE"))
    run.resumes = true
    run.studyFinished = nil
    let second = try run.perform()
    #expect(second.written == 15 && second.writtenBefore == first.written && second.isComplete)
    #expect(second.bytes == (try Self.bytes(folder)))
    #expect(try folder.files(below: "out").allSatisfy { $0.hasSuffix(".dcm") })
  }

  private static func bytes(_ folder: TemporaryFolder) throws -> UInt64 {
    try folder.files(below: "out").reduce(0) { $0 + UInt64(try folder.read("out/\($1)").count) }
  }

  /// Studies as they are told of.
  private final class Told: Sendable {
    private let records = Mutex<[StudyRecord]>([])
    func add(_ record: StudyRecord) { records.withLock { $0.append(record) } }
    var count: Int { records.withLock { $0.count } }
    var all: [StudyRecord] { records.withLock { $0 } }
  }

  @Test("Each study is told of once, its first image first", arguments: [1, 3])
  func records(jobs: Int) throws {
    let folder = try TemporaryFolder()
    _ = try Self.input(folder)
    try folder.write("in/copy", Self.instance("2.25.12", 3))
    var run = try Self.run(folder, records: true, jobs: jobs)
    let told = Told()
    run.studyFinished = { told.add($0) }
    _ = try run.perform()
    let records = told.all.sorted { $0.counts.read < $1.counts.read }
    #expect(records.map(\.counts.read) == [5, 5, 6] && records.map(\.counts.written) == [5, 5, 5])
    #expect(records[2].counts.duplicates == 1)
    for record in records {
      #expect(record.series.count == 1)
      let names = record.series[0].instances.map { $0.path.split(separator: ".").suffix(2).first ?? "" }
      #expect(names == ["0", "1", "2", "3", "4"])
    }
  }

  @Test("A study whose other files cannot be written stays marked, and so does the output")
  func failing() throws {
    let folder = try TemporaryFolder()
    _ = try Self.input(folder)
    var run = try Self.run(folder, records: true)
    run.plan.layout = OutputLayout([Template([.attribute(.sopInstanceUID, width: nil), .text(".dcm")])])
    run.plan.layout?.study = [Template([.attribute(.studyInstanceUID, width: nil)])]
    run.studyFinished = { record in
      if record.folder == "2.25.12" { throw SystemError(28) }
    }
    let summary = try run.perform()
    #expect(summary.written == 15 && !summary.isComplete && summary.unfinished.count == 1)
    let marks = try folder.files(below: "out").filter { !$0.hasSuffix(".dcm") }
    #expect(marks == [".anonymise-journal", "2.25.12/INCOMPLETE", "INCOMPLETE"])
  }

  @Test("What is resumed must be the same run")
  func others() throws {
    let folder = try TemporaryFolder()
    _ = try Self.input(folder)
    var run = try Self.run(folder, records: false)
    run.resumes = true
    #expect(throws: RunError.nothingToResume) { try run.perform() }
    run.resumes = false
    let progress = Run.Progress()
    progress.isStopped.store(true, ordering: .relaxed)
    _ = try run.perform(progress: progress)
    run.resumes = true
    run.about.profileDigest = "abd"
    #expect(throws: RunError.otherRun(.profile)) { try run.perform() }
    run.about = RunIdentity(version: "2", profile: "p", profileDigest: "abc")
    #expect(throws: RunError.otherRun(.program)) { try run.perform() }
    run.about.version = "1"
    run.key = .random()
    #expect(throws: RunError.otherRun(.key)) { try run.perform() }
    run.key = try Rewriting.key()
    #expect(try run.perform().isComplete)
    // What is finished has nothing to go on from.
    #expect(throws: RunError.nothingToResume) { try run.perform() }
  }
}
