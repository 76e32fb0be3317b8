import DICOM
import Foundation
import Samples
import SystemPackage
import Testing

@testable import Engine

@Suite("The map of a run")
struct ReplacementTests {
  private static let patientID = Tag(0x0010, 0x0020)
  private static let referenced = Tag(0x0008, 0x1155)

  /// An instance with a reference and another patient's id in sequences.
  private static func instance(_ number: Int, id: String = "MRN 1, ward \"B\"") -> [UInt8] {
    Part10File(
      DataSetBuilder {
        $0.text(patientID, .lo, id)
        $0.text(.studyInstanceUID, .ui, "2.25.11")
        $0.text(.seriesInstanceUID, .ui, "2.25.12")
        $0.text(Tag(0x0020, 0x0052), .ui, "2.25.13")
        $0.sequence(
          Tag(0x0008, 0x1140),
          items: [
            DataSetBuilder {
              $0.text(Tag(0x0008, 0x1150), .ui, Rewriting.sopClass)
              $0.text(referenced, .ui, "2.25.90\\2.25.91")
              $0.text(patientID, .lo, "INNER-\(number % 2)")
            }
          ])
      }, sopClassUID: Rewriting.sopClass, sopInstanceUID: "2.25.9\(number)"
    ).bytes()
  }

  private static func plan(_ action: Action) -> Plan {
    Rewriting.plan([
      (patientID, action), (.sopInstanceUID, .hashUID), (.studyInstanceUID, .hashUID),
      (Tag(0x0020, 0x0052), .hashUID), (referenced, .hashUID),
    ])
  }

  private static func run(
    _ folder: TemporaryFolder, _ plan: Plan, jobs: Int = 1, records: Bool = true
  ) throws -> Summary {
    var run = Run(
      plan, key: try Rewriting.key(), inputs: [folder.path.appending("in")],
      output: folder.path.appending("out"), jobs: jobs)
    run.recordsReplacements = records
    return try run.perform()
  }

  private static func pseudonym(_ uid: String) throws -> String {
    var pseudonymiser = Pseudonymiser(key: try Rewriting.key())
    return String(decoding: pseudonymiser.uid(Array(uid.utf8)), as: UTF8.self)
  }

  @Test("One row for every UID and id that was replaced, at every depth", arguments: [1, 3])
  func rows(jobs: Int) throws {
    let folder = try TemporaryFolder()
    for number in 0..<6 { try folder.write("in/\(number)", Self.instance(number)) }
    try folder.write("in/copy", Self.instance(3))
    try folder.write("in/cut", Array(Self.instance(7, id: "CUT").dropLast(3)))
    let summary = try Self.run(folder, Self.plan(.replace("ANON")), jobs: jobs)
    var expected = Set(
      try ["2.25.11", "2.25.13", "2.25.90", "2.25.91", "2.25.92", "2.25.93", "2.25.94", "2.25.95"].map {
        Replacement(old: $0, new: try Self.pseudonym($0))
      })
    for id in ["MRN 1, ward \"B\"", "INNER-0", "INNER-1"] {
      expected.insert(Replacement(old: id, new: "ANON"))
    }
    // What is kept, the series, has no row, nor has the SOP class; nothing of the one that was set aside has.
    #expect(summary.replacements == expected)
  }

  @Test(
    "Ids that are gone have an empty second column",
    arguments: [Action.empty, .delete])
  func removed(action: Action) throws {
    let folder = try TemporaryFolder()
    try folder.write("in/1", Self.instance(1))
    let summary = try Self.run(folder, Self.plan(action))
    let ids = summary.replacements.filter { !$0.old.hasPrefix("2.25.") }
    #expect(ids == [Replacement(old: "MRN 1, ward \"B\"", new: ""), Replacement(old: "INNER-1", new: "")])
  }

  @Test("Nothing is kept unless asked for")
  func unasked() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/1", Self.instance(1))
    #expect(try Self.run(folder, Self.plan(.empty), records: false).replacements.isEmpty)
  }

  @Test("The file is sorted, quoted and closed to others, and takes no name that is taken")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("map.csv")
    var file = try ReplacementFile(path)
    let names = try folder.files()
    #expect(
      names.count == 1 && names[0].hasPrefix(".anonymise-\(getpid())-") && names[0].hasSuffix(".map.part"))
    try file.write([
      Replacement(old: "b", new: "x"), Replacement(old: "a, \"c\"", new: ""),
      Replacement(old: "2.25.9", new: " y"),
      Replacement(old: "Ä", new: "two\nlines"), Replacement(old: "b", new: "w"),
    ])
    let expected = "id_old,id_new\n2.25.9,\" y\"\n\"a, \"\"c\"\"\",\nb,w\nb,x\nÄ,\"two\nlines\"\n"
    #expect(String(decoding: try folder.read("map.csv"), as: UTF8.self) == expected)
    var status = stat()
    #expect(stat(path.string, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try folder.files() == ["map.csv"])
    #expect(throws: SystemError(EEXIST)) { _ = try ReplacementFile(path) }
  }

  @Test("One that is not finished leaves nothing")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    do { _ = try ReplacementFile(folder.path.appending("map.csv")) }
    #expect(try folder.files().isEmpty)
  }

  @Test("A fresh key is one, and another each time")
  func freshKeys() throws {
    let texts = (0..<3).map { _ in PseudonymKey.freshText() }
    #expect(Set(texts).count == 3 && texts.allSatisfy { PseudonymKey(hexadecimal: $0) != nil })
  }
}
