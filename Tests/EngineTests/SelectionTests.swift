import DICOM
import SystemPackage
import Testing

@testable import Engine

@Suite("Selecting instances of studies and series")
struct SelectionTests {
  private static let rows = Tag(0x0028, 0x0010)
  private static let regions = Tag(0x0018, 0x6011)

  private static func entry(
    _ name: String, study: String = "1", series: String = "1.1", _ readings: [Tag: Catalogue.Reading]
  ) -> SurveyedInstance {
    SurveyedInstance(
      file: FilePath(name), study: Array(study.utf8), series: Array(series.utf8), readings: readings)
  }

  private func verdicts(_ entries: [SurveyedInstance], _ rules: [Selection.Rule]) -> [String] {
    let plan = Plan(rules: [], defaults: .failClosed, selection: Selection(rules))
    var catalogue = Catalogue(entries, for: plan.selection)
    return catalogue.decide(by: plan).map { decision in
      switch decision {
      case .write: "write"
      case .drop(let rule): rule
      case .quarantine(let reason): reason.cause
      }
    }
  }

  private static let page = Selection.Rule(
    name: "page", verb: .drop,
    condition: .outlier(
      Outlier(
        keys: [.values(AttributeReference(rows)), .existence(regions)], smallestSeries: 4, majority: 0.6)))

  @Test("A page that differs from at least 60 per cent of its series is dropped, and no other")
  func outlier() {
    let frame = { (name: String) in Self.entry(name, [Self.rows: .values(["600"])]) }
    let frames = (0..<5).map { frame("\($0)") }
    let page = Self.entry("page", [Self.rows: .values(["768"])])
    #expect(verdicts(frames + [page], [Self.page]) == Array(repeating: "write", count: 5) + ["page"])
    // Three of five are 60 per cent; two of four are no majority, and a tie keeps.
    #expect(
      verdicts(Array(frames.prefix(3)) + [page, page], [Self.page])
        == ["write", "write", "write", "page", "page"])
    #expect(
      verdicts(Array(frames.prefix(2)) + [page, page], [Self.page]) == Array(repeating: "write", count: 4))
    // Fewer than four instances have no majority that means anything.
    #expect(verdicts(Array(frames.prefix(2)) + [page], [Self.page]) == ["write", "write", "write"])
    // Another series is another majority.
    let other = Self.entry("other", series: "1.2", [Self.rows: .values(["768"])])
    #expect(verdicts(frames + [other], [Self.page]) == Array(repeating: "write", count: 6))
  }

  @Test("What is there in most instances and lacks in one makes it an outlier")
  func existence() {
    let frames = (0..<4).map {
      Self.entry("\($0)", [Self.rows: .values(["600"]), Self.regions: .values([""])])
    }
    let page = Self.entry("page", [Self.rows: .values(["600"])])
    #expect(verdicts(frames + [page], [Self.page]) == Array(repeating: "write", count: 4) + ["page"])
  }

  @Test("A value that cannot be read sets aside what depends on it, whatever the rule would say")
  func undecidable() {
    let frames = (0..<4).map { Self.entry("\($0)", [Self.rows: .values(["600"])]) }
    let bad = Self.entry("bad", [Self.rows: .undecidable])
    let cause = Quarantine.undecidable(Self.rows).cause
    #expect(verdicts(frames + [bad], [Self.page]) == Array(repeating: cause, count: 5))
  }

  @Test("A study is asked for the modalities of all its instances, and for how many there are")
  func study() {
    let modality = { (value: String) -> [Tag: Catalogue.Reading] in [.modality: .values([value])] }
    let entries = [
      Self.entry("a", study: "1", modality("US")), Self.entry("b", study: "1", series: "1.2", modality("SR")),
      Self.entry("c", study: "2", modality("CT")), Self.entry("d", study: "2", modality("CT")),
    ]
    let ultrasound = Selection.Rule(
      name: "no ultrasound", verb: .drop,
      condition: .not(
        .equals(
          Condition.Operand([AttributeReference(.modalitiesInStudy, scope: .study)]), .text("US"))),
      scope: .study)
    #expect(verdicts(entries, [ultrasound]) == ["write", "write", "no ultrasound", "no ultrasound"])
    let small = Selection.Rule(
      name: "small", verb: .drop,
      condition: .compares(
        Condition.Operand([AttributeReference(.numberOfSeriesRelatedInstances, scope: .series)]), .less,
        .number(2)))
    #expect(verdicts(entries, [small]) == ["small", "small", "write", "write"])
  }

  @Test("The first rule that matches decides, and what none matches is kept")
  func order() {
    let is600 = Condition.equals(Condition.Operand([AttributeReference(Self.rows)]), .number(600))
    let keep = Selection.Rule(name: "keep", verb: .keep, condition: is600)
    let drop = Selection.Rule(name: "drop", verb: .drop, condition: is600)
    let entry = Self.entry("a", [Self.rows: .values(["600"])])
    #expect(verdicts([entry], [keep, drop]) == ["write"])
    #expect(verdicts([entry], [drop, keep]) == ["drop"])
    #expect(verdicts([Self.entry("b", [Self.rows: .values(["1"])])], [drop]) == ["write"])
  }
}

@Suite("Where instances are written")
struct LayoutTests {
  @Test(
    "Names are safe on every file system",
    arguments: [
      ("Liver/Pelvis", "Liver_Pelvis"), ("..", "unnamed"), (".hidden", "hidden"), ("", "unnamed"),
      ("   ", "unnamed"),
      ("a\\b:c*d?e\"f<g>h|i", "a_b_c_d_e_f_g_h_i"), ("a\u{0}b\nc", "a_b_c"), ("end. ", "end"),
      ("nul", "_nul"),
      ("COM1.txt", "_COM1.txt"), ("COM10", "COM10"), ("肝臓", "肝臓"), ("كبد", "كبد"), ("a\u{202E}b", "a_b"),
    ])
  func safe(_ text: String, _ expected: String) {
    #expect(PathComponent.safe(text) == expected)
  }

  @Test(
    "Names are one where a file system may take them for one",
    arguments: [
      // Pairs that Python's str.casefold of the composed form (unicodedata, NFC) makes equal.
      ("Kopf", "KOPF", true), ("Scha\u{308}del", "SCH\u{C4}DEL", true), ("Stra\u{DF}e", "STRASSE", true),
      ("\u{3BF}\u{3C2}", "\u{39F}\u{3A3}", true), ("\u{17F}pin", "spin", true),
      ("\u{304B}\u{3099}", "\u{304C}", true), ("t1", "t2", false), ("Schadel", "Sch\u{E4}del", false),
    ])
  func key(one: String, other: String, areOne: Bool) {
    #expect((PathComponent.key(one) == PathComponent.key(other)) == areOne)
  }

  @Test("A long name is cut at a character, and keeps its ending")
  func long() {
    let name = PathComponent.safe(String(repeating: "肝", count: 300) + ".dcm", ending: ".dcm")
    #expect(name.utf8.count <= PathComponent.longest)
    #expect(name == String(repeating: "肝", count: 38) + ".dcm")
    #expect(PathComponent.safe(".dcm", ending: ".dcm") == "unnamed.dcm")
  }

  private static func paths(_ placements: [Placement], _ layout: OutputLayout) -> [String] {
    var table = PlacementTable()
    let rows = placements.map { table.add($0) }
    table.resolve(layout, rows)
    return rows.map(table.path)
  }

  private static let byDescription = OutputLayout(
    [
      Template([.attribute(Tag(0x0008, 0x103E), width: nil)]),
      Template([.attribute(Tag(0x0020, 0x0013), width: 5), .text(".dcm")]),
    ], collisions: .suffix)

  private static let placements = [
    Placement(components: ["T1", "00001.dcm"], series: "2.25.1", instance: "2.25.11"),
    Placement(components: ["T1", "00001.dcm"], series: "2.25.2", instance: "2.25.21"),
    Placement(components: ["T1", "00002.dcm"], series: "2.25.2", instance: "2.25.22"),
    Placement(components: ["T1", "00002.dcm"], series: "2.25.2", instance: "2.25.23"),
    Placement(components: ["t1", "00003.dcm"], series: "2.25.3", instance: "2.25.31"),
    Placement(components: ["T1-2", "00001.dcm"], series: "2.25.4", instance: "2.25.41"),
    Placement(components: ["T1", "00001.dcm"], series: "2.25.1", instance: "2.25.11"),
  ]

  @Test("Series get folders and instances names of their own, the same in every order of the files")
  func suffixes() {
    let paths = Self.paths(Self.placements, Self.byDescription)
    // The same instance twice is one path: it is written once.
    #expect(paths[0] == "T1/00001.dcm" && paths[6] == paths[0])
    #expect(paths[5] == "T1-2/00001.dcm")
    #expect(Set(paths.map { $0.lowercased() }).count == 6)
    let folders = paths.map { $0.split(separator: "/")[0] }
    #expect(folders[1] == folders[2] && folders[2] == folders[3])
    #expect(Set([folders[0], folders[1], folders[4], folders[5]]).count == 4)
    #expect(Set([paths[2], paths[3]]) == [folders[2] + "/00002.dcm", folders[2] + "/00002-2.dcm"])
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let order = Self.placements.indices.shuffled(using: &generator)
      let shuffled = Self.paths(order.map { Self.placements[$0] }, Self.byDescription)
      for (place, index) in order.enumerated() { #expect(shuffled[place] == paths[index]) }
    }
  }

  @Test("Without suffixes paths are what the layout says")
  func plain() {
    let layout = OutputLayout(Self.byDescription.components, collisions: .error)
    #expect(Self.paths(Self.placements, layout) == Self.placements.map(\.path))
  }
}
