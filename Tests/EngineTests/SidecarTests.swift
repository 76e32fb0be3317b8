import DICOM
import Foundation
import Samples
import SystemPackage
import Testing

@testable import Engine

@Suite("Files beside the images")
struct SidecarTests {
  private static let description = Tag(0x0008, 0x103E)
  private static let layout: OutputLayout = {
    var layout = OutputLayout(
      [
        "images", Template([.attribute(description, width: nil)]),
        Template([.attribute(Tag(0x0020, 0x0013), width: 5), .text(".dcm")]),
      ],
      collisions: .suffix)
    layout.study = [Template([.attribute(.studyInstanceUID, width: nil)])]
    return layout
  }()

  private static func file(
    _ number: Int, _ description: String, _ more: (inout DataSetBuilder) -> Void = { _ in }
  )
    -> [UInt8]
  {
    var dataSet = DataSetBuilder {
      $0.text(.specificCharacterSet, .cs, "ISO_IR 192")
      $0.text(.modality, .cs, "MR")
      $0.text(Self.description, .lo, description)
      $0.text(.studyInstanceUID, .ui, "2.25.9")
      $0.text(Tag(0x0020, 0x0010), .sh, "=S1")
      $0.text(Tag(0x0020, 0x0013), .is, "\(number)")
      $0.uint16(.pixelData, .ow, [1, 2])
    }
    more(&dataSet)
    return Part10File(dataSet, sopClassUID: "1.2.840.10008.5.1.4.1.1.4", sopInstanceUID: "2.25.\(number)")
      .bytes()
  }

  /// A study of two series of one description, in the folders that the layout gives.
  private static func study(in folder: TemporaryFolder, reversed: Bool = false) throws -> StudyRecord {
    var record = StudyRecord(folder: "2.25.9", studyInstanceUID: "2.25.9", accessionNumber: "A-1")
    record.counts.read = 5
    record.counts.written = 3
    record.counts.dropped = ["page \"in\" a series": 2]
    for (uid, name, numbers) in [("2.25.100", "T1", [3, 7]), ("2.25.200", "T1-2", [4])] {
      var series = SeriesRecord(seriesInstanceUID: uid)
      for number in numbers {
        let path = "2.25.9/images/\(name)/0000\(number).dcm"
        try folder.write(path, file(number, "T1"))
        series.instances.append(WrittenInstance(path: path, sopInstanceUID: "2.25.\(number)"))
      }
      record.series.append(series)
    }
    return record
  }

  private static func plan(_ sidecars: [Sidecar], _ layout: OutputLayout? = layout) -> Plan {
    var plan = Plan(rules: [], defaults: .keepEverything, layout: layout)
    plan.sidecars = sidecars
    return plan
  }

  private static let about = RunIdentity(version: "1.2", profile: "test", profileDigest: "ab")

  private static func json(_ folder: TemporaryFolder, _ path: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(folder.read(path))) as? NSDictionary)
  }

  @Test("The JSON of a series has the number of its folder, and tells its first image")
  func series() throws {
    let folder = try TemporaryFolder()
    let record = try Self.study(in: folder)
    let path: [Template] = ["tags", Template([.attribute(Self.description, width: nil), .text(".json")])]
    let plan = Self.plan([Sidecar(path, per: .series, .dataSet(.tags))])
    try SidecarWriter(plan, about: Self.about, in: folder.path).write(record)
    #expect(try folder.files(below: "2.25.9/tags") == ["T1-2.json", "T1.json"])
    #expect(try Self.json(folder, "2.25.9/tags/T1.json")["InstanceNumber"] as? Int == 3)
    #expect(try Self.json(folder, "2.25.9/tags/T1-2.json")["InstanceNumber"] as? Int == 4)
  }

  @Test("A series keeps its number when the first of the two has nothing in the output")
  func numberOfFolder() throws {
    let folder = try TemporaryFolder()
    var record = try Self.study(in: folder)
    record.series.removeFirst()
    let path = [Template([.attribute(Self.description, width: nil), .text(".json")])]
    try SidecarWriter(
      Self.plan([Sidecar(path, per: .series, .dataSet(.dicomJSON))]), about: Self.about, in: folder.path
    )
    .write(record)
    let json = try Self.json(folder, "2.25.9/T1-2.json")
    #expect(
      (json["7FE00010"] as? NSDictionary)?["BulkDataURI"] as? String == "images/T1-2/00004.dcm#7FE00010")
  }

  @Test("Under collisions: error a path that two want is refused, and nothing is left half written")
  func collision() throws {
    let folder = try TemporaryFolder()
    let record = try Self.study(in: folder)
    var layout = Self.layout
    layout.collisions = .error
    let plan = Self.plan([Sidecar(["all.json"], per: .instance, .dataSet(.tags))], layout)
    #expect(throws: SidecarError.taken) {
      try SidecarWriter(plan, about: Self.about, in: folder.path).write(record)
    }
    #expect(try folder.files().filter { !$0.hasSuffix(".dcm") } == [])
  }

  @Test("The task file says what ran, and of mercure's task only what is kept")
  func task() throws {
    let folder = try TemporaryFolder()
    let record = try Self.study(in: folder)
    let name = Template([.attribute(Tag(0x0020, 0x0010), width: nil), .text(".json")])
    let kept = try #require(TaskEntry(named: "info.triggered_rules"))
    let plan = Self.plan([Sidecar([name], per: .study, .task(keep: [.accessionNumber, kept]))])
    let mrn = try #require(TaskEntry(named: "info.mrn"))
    try SidecarWriter(
      plan, about: Self.about, task: [kept: .texts(["a", "b"]), mrn: .text("MRN-1")], in: folder.path
    ).write(record)
    let expected = #"""
      {"program": "anonymise", "version": "1.2", "profile": {"name": "test", "sha256": "ab"},
       "study": {"StudyInstanceUID": "2.25.9", "StudyID": "=S1", "folder": "2.25.9"},
       "series": [
         {"SeriesInstanceUID": "2.25.100", "SeriesNumber": "", "Modality": "MR", "SeriesDescription": "T1", "folder": "2.25.9/images/T1", "instances": 2},
         {"SeriesInstanceUID": "2.25.200", "SeriesNumber": "", "Modality": "MR", "SeriesDescription": "T1", "folder": "2.25.9/images/T1-2", "instances": 1}],
       "counts": {"read": 5, "written": 3, "duplicates": 0, "dropped": {"page \"in\" a series": 2}, "quarantined": {}},
       "mercure": {"info": {"acc": "A-1", "triggered_rules": ["a", "b"]}}}
      """#
    let parsed = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary
    #expect(try Self.json(folder, "2.25.9/=S1.json") == parsed)
  }

  @Test("A table has a row a series, and no cell that runs")
  func table() throws {
    let folder = try TemporaryFolder()
    let record = try Self.study(in: folder)
    let columns = [
      Sidecar.Column(
        name: "StudyID", cell: .template(Template([.attribute(Tag(0x0020, 0x0010), width: nil)]))),
      Sidecar.Column(
        name: "a, b",
        cell: .template(Template([.text("-"), .attribute(Tag(0x0020, 0x0013), width: 3)]))),
      Sidecar.Column(name: "instances", cell: .instances),
    ]
    let plan = Self.plan([Sidecar(["series.csv"], per: .study, .table(columns))])
    try SidecarWriter(plan, about: Self.about, in: folder.path).write(record)
    #expect(
      String(decoding: try folder.read("2.25.9/series.csv"), as: UTF8.self)
        == "StudyID,\"a, b\",instances\r\n'=S1,-003,2\r\n'=S1,-004,1\r\n")
  }

  @Test(
    "Cells that a spreadsheet would run",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "+1"), ("-1.5e3", "-1.5e3"), ("-cmd", "'-cmd"), ("@a", "'@a"),
      ("\ta", "'\ta"),
      ("a=1", "a=1"), ("", ""),
    ])
  func harmless(_ text: String, _ expected: String) { #expect(SpreadsheetText.harmless(text) == expected) }

  @Test("A sidecar of an earlier attempt stays, is replaced or is refused")
  func again() throws {
    let folder = try TemporaryFolder()
    var record = try Self.study(in: folder)
    let plan = Self.plan([Sidecar(["task.json"], per: .study, .task(keep: []))])
    let writer = SidecarWriter(plan, about: Self.about, in: folder.path)
    try writer.write(record)
    try writer.write(record)
    record.counts.read = 6
    #expect(throws: SidecarError.taken) { try writer.write(record) }
    try SidecarWriter(plan, about: Self.about, in: folder.path, replaces: true).write(record)
    let counts = try Self.json(folder, "2.25.9/task.json")["counts"] as? NSDictionary
    #expect(counts?["read"] as? Int == 6)
    #expect(try folder.files(below: "2.25.9").filter { !$0.hasSuffix(".dcm") } == ["task.json"])
  }
}
