import DICOM
import Foundation
import Samples
import SystemPackage
import Testing

@testable import Engine

@Suite("A run over folders")
struct RunTests {
  private static func instance(_ number: Int, name: String = "DOE^JANE", series: String = "2.25.12")
    -> [UInt8]
  {
    Part10File(
      DataSetBuilder {
        $0.text(Tag(0x0010, 0x0010), .pn, name)
        $0.text(.studyInstanceUID, .ui, "2.25.11")
        $0.text(.seriesInstanceUID, .ui, series)
        $0.uint16(.pixelData, .ow, Array(repeating: UInt16(number), count: 32))
      }, sopClassUID: Rewriting.sopClass, sopInstanceUID: "2.25.9\(number)"
    ).bytes()
  }

  private static func run(_ inputs: [FilePath], to output: FilePath, jobs: Int) throws -> Summary {
    let plan = Rewriting.plan([(Tag(0x0010, 0x0010), .replace("ANONYMOUS"))])
    return try Run(plan, key: Rewriting.key(), inputs: inputs, output: output, jobs: jobs).perform()
  }

  @Test("Every file is accounted for, and the tree is named by the new UIDs", arguments: [1, 2, 7])
  func accounts(jobs: Int) throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("in/a\(number % 3)/\(number)", Self.instance(number)) }
    try folder.write("in/copy of 3", Self.instance(3))
    // After the rules this one is as the first: identical output, so a duplicate.
    try folder.write("in/other/4 of another name", Self.instance(4, name: "ROE^RICHARD"))
    try folder.write("in/notes.txt", Array("Jane Doe was here".utf8))
    try folder.write("in/empty", [])
    try folder.write("in/cut.dcm", Array(Self.instance(50).dropLast(3)))
    let before = try folder.files(below: "in").map { try folder.read("in/\($0)") }
    let output = folder.path.appending("out")
    let summary = try Self.run([folder.path.appending("in")], to: output, jobs: jobs)
    #expect(summary.written == 40)
    #expect(summary.duplicates == 2)
    #expect(summary.skipped == [.notDICOM: 2])
    #expect(summary.quarantined == ["cut short": 1])
    #expect(summary.files == 45 && !summary.isComplete)
    #expect(summary.notes.map(\.path.lastComponent?.string) == ["cut.dcm"])
    // The identity of the tests' table keeps UIDs, so the names are theirs.
    let expected = (0..<40).map { "2.25.11/2.25.12/2.25.9\($0).dcm" }.sorted()
    #expect(try folder.files(below: "out") == expected)
    #expect(try folder.files(below: "in").map { try folder.read("in/\($0)") } == before)
    #expect(Int(summary.bytes) == (try expected.reduce(0) { $0 + (try folder.read("out/\($1)").count) }))
  }

  @Test("Two that differ and want one name: one is written, the other is set aside", arguments: [1, 4])
  func conflict(jobs: Int) throws {
    let folder = try TemporaryFolder()
    var one = Self.instance(1)
    try folder.write("in/one", one)
    one[one.count - 1] ^= 1
    try folder.write("in/two", one)
    let summary = try Self.run(
      [folder.path.appending("in")], to: folder.path.appending("out"), jobs: jobs)
    #expect(summary.written == 1)
    #expect(summary.quarantined == ["same SOP Instance UID, other content": 1])
    #expect(try folder.files(below: "out") == ["2.25.11/2.25.12/2.25.91.dcm"])
  }

  @Test("A folder that cannot be made is a reason, and leaves nothing")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/one", Self.instance(1))
    // A file stands where the study's folder belongs.
    try folder.write("out/2.25.11", [1])
    let summary = try Self.run([folder.path.appending("in")], to: folder.path.appending("out"), jobs: 1)
    #expect(summary.quarantined == ["cannot be written": 1])
    // It is marked, for another attempt may write what this one could not.
    #expect(try folder.files(below: "out") == ["2.25.11", "INCOMPLETE"])
  }
}

@Suite("The walk over the input")
struct FileWalkerTests {
  private static func walk(_ roots: [FilePath]) -> (files: [String], failures: [String]) {
    var walker = FileWalker(roots)
    var (files, failures): ([String], [String]) = ([], [])
    while let found = walker.next() {
      switch found {
      case .file(let path): files.append(path.lastComponent?.string ?? "")
      case .failure(let path, _): failures.append(path.lastComponent?.string ?? "")
      }
    }
    return (files.sorted(), failures.sorted())
  }

  @Test("Folders of any depth, hidden files and strange names are walked")
  func depth() throws {
    let folder = try TemporaryFolder()
    let deep = (0..<60).map { "folder \($0)" }.joined(separator: "/")
    try folder.write("\(deep)/deepest", [1])
    try folder.write(".hidden", [1])
    try folder.write("a\nline", [1])
    try folder.write("画像.dcm", [1])
    let walk = Self.walk([folder.path])
    #expect(walk.files == [".hidden", "a\nline", "deepest", "画像.dcm"].sorted())
    #expect(walk.failures.isEmpty)
  }

  @Test("Links to files are followed, links to folders and to nowhere are reported")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/file", [1])
    let manager = FileManager.default
    for (name, target) in [("link", "real/file"), ("loop", "."), ("nowhere", "missing")] {
      try manager.createSymbolicLink(
        atPath: folder.path.appending(name).string, withDestinationPath: target)
    }
    let walk = Self.walk([folder.path, folder.path.appending("absent")])
    #expect(walk.files == ["file", "link"])
    #expect(walk.failures == ["absent", "loop", "nowhere"])
  }

  @Test("A folder that is named as an input by a link is walked")
  func linkedRoot() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/file", [1])
    let link = folder.path.appending("link")
    try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: "real")
    #expect(Self.walk([link]).files == ["file"])
  }
}
