import DICOM
import Engine
import ProfileDSL
import Testing

/// The right forms of every section, and the plan that each compiles to.
@Suite("Sections become a plan")
struct SectionTests {
  private static func plan(_ body: String, _ values: ParameterValues = .init()) throws -> Plan {
    let (profile, diagnostics) = ProfileLoader.compile(
      text: "profile: 1\nname: test\n\(body)\n\(everyAcceptance)", file: "test.yaml", values)
    return try #require(profile, "\(diagnostics.map(\.rendered).joined(separator: "\n"))").plan
  }

  private static let patientID = Tag(0x0010, 0x0020)

  @Test(
    "dates",
    arguments: [
      ("dates: { shift: { days: 1..1460 } }", 1...1460, DateShift.Direction.back),
      (
        "dates: { shift: { per: patient, days: 7..36500, direction: forward, times: keep } }", 7...36_500,
        .forward
      ),
      ("dates:\n  shift:\n    days: 1..7\n    direction: both", 1...7, .both),
      ("dates: { shift: { days: \"10..100\", direction: back } }", 10...100, .back),
    ])
  func dates(body: String, days: ClosedRange<Int>, direction: DateShift.Direction) throws {
    #expect(try Self.plan(body).dateShift == DateShift(days: days, direction: direction))
  }

  @Test(
    "identity",
    arguments: [
      ("", [Tag(0x0010, 0x0020), Tag(0x0010, 0x0021)]),
      ("identity: { patient: PatientID }", [Tag(0x0010, 0x0020)]),
      ("identity: { patient: [PatientName, \"(0010,0030)\"] }", [Tag(0x0010, 0x0010), Tag(0x0010, 0x0030)]),
      (
        "identity:\n  patient:\n    - (0010,0020)\n    - PatientSex",
        [Tag(0x0010, 0x0020), Tag(0x0010, 0x0040)]
      ),
    ])
  func identity(body: String, tags: [Tag]) throws {
    #expect(try Self.plan(body).identity == tags)
  }

  @Test("A rule's condition, its tags and its quarantine")
  func rules() throws {
    let plan = try Self.plan(
      """
      rules:
        - name: first
          if: Modality == "CT"
          tags: { PatientID: hash, StudyID: empty }
        - { name: second, if: 'Rows > 512', quarantine: too large }
        - { name: third, if: 'Modality == "CT"', tags: { PatientName: empty } }
        - { name: lifted, override: true, because: a test, tags: { any: empty } }
        - { name: both, override: true, because: a test, if: Rows > 512, tags: { overlays: empty } }
      """)
    let rows = Tag(0x0028, 0x0010)
    let modality = Condition.equals(.init([.init(Tag(0x0008, 0x0060))]), .text("CT"))
    #expect(plan.conditions == [modality, .compares(.init([.init(rows)]), .greater, .number(512))])
    #expect(plan.quarantines == [.init(condition: 1, reason: "too large")])
    #expect(
      Set(plan.rules.withoutOrigins) == [
        Rule(ElementSelector(.tag(Self.patientID)), .hash(.init()), condition: 0),
        Rule(ElementSelector(.tag(Tag(0x0020, 0x0010))), .empty, condition: 0),
        Rule(ElementSelector(.tag(Tag(0x0010, 0x0010))), .empty, condition: 0),
        Rule(ElementSelector(.elements(.any)), .empty, isOverride: true),
        Rule(ElementSelector(.elements(.overlays)), .empty, condition: 1, isOverride: true),
      ])
  }

  private static func attribute(_ tag: Tag, _ width: Int? = nil) -> Template.Piece {
    .attribute(tag, width: width)
  }

  @Test(
    "Templates",
    arguments: [
      ("plain", [Template.Piece.text("plain")]), ("{{a}}", [.text("{a}")]),
      ("{PatientID}", [.attribute(Tag(0x0010, 0x0020), width: nil)]),
      (
        "A{PatientID}-{InstanceNumber:05}B",
        [
          .text("A"), .attribute(Tag(0x0010, 0x0020), width: nil), .text("-"),
          .attribute(Tag(0x0020, 0x0013), width: 5), .text("B"),
        ]
      ),
      ("{random(letters, 8) per study}", [.random(.init(.letters, count: 8, per: .study))]),
      ("{random(digits,12) per patient}!", [.random(.init(.digits, count: 12, per: .patient)), .text("!")]),
      ("{random(letters, 4) per run}", [.random(.init(.letters, count: 4, per: .run))]),
      ("<{param.site}>", [.text("<HAMBURG>")]),
      (
        "{param.site}{Rows}",
        [
          .text("HAMBURG"), .attribute(Tag(0x0028, 0x0010), width: nil),
        ]
      ),
    ] as [(String, [Template.Piece])])
  func templates(text: String, pieces: [Template.Piece]) throws {
    let plan = try Self.plan(
      """
      parameters: { site: { type: text, default: HAMBURG } }
      tags:
        PatientComments: { replace: "\(text)" }
        PatientID: hash
      """)
    let action = plan.rules.first { $0.selector == ElementSelector(.tag(Tag(0x0010, 0x4000))) }?.action
    #expect(action == .replace(Template(pieces)))
  }

  @Test(
    "Actions",
    arguments: [
      ("PatientID: { age: { cap: 89 } }", "PatientAge", Action.age(.init(cap: 89))),
      ("x: { age: { bin: 5, cap: 89 } }", "PatientAge", .age(.init(cap: 89, bin: 5))),
      ("x: shift-date", "StudyDate", .shiftDate), ("x: shift-date", "StudyTime", .shiftDate),
      ("x: [ { require: needed }, hash ]", "PatientID", .pipeline([.require("needed"), .hash(.init())])),
      ("x: { quarantine: a comment }", "ImageComments", .quarantine("a comment")),
      (
        "x: { hash: { of: PatientID, length: 12, prefix: S- } }", "StudyID",
        .hash(.init(length: 12, prefix: "S-", of: Tag(0x0010, 0x0020)))
      ),
      ("x: { keep-verbatim: { because: a test } }", "ReferencedImageSequence", .keepVerbatim),
      ("x: { set: \"YES\" }", "PatientIdentityRemoved", .set("YES")),
      ("x: [ { substitute: { \"/\": \"-\" } } ]", "StudyID", .substitute([.text(from: "/", to: "-")])),
    ])
  func actions(row: String, keyword: String, action: Action) throws {
    let value = row.drop { $0 != ":" }
    let plan = try Self.plan("dates: { shift: { days: 1..10 } }\ntags:\n  \(keyword)\(value)")
    #expect(plan.rules.map(\.action) == [action])
  }

  // MARK: Parameters

  private static let declared =
    "parameters: { site: { type: text, default: A }, arm: { type: text } }\n"
    + "tags: { PatientComments: { replace: \"{param.site}/{param.arm}\" } }"

  @Test("A run's values lie over the profile's, and every one must have a value")
  func parameters() throws {
    let text = "profile: 1\nname: test\n" + Self.declared
    let set = ProfileLoader.compile(text: text, file: "a.yaml", ParameterValues(["arm": "B"]))
    #expect(set.diagnostics.isEmpty)
    #expect(set.profile?.rules.map(\.action) == [.replace("A/B")])
    let both = ProfileLoader.compile(text: text, file: "a.yaml", ParameterValues(["arm": "B", "site": "C"]))
    #expect(both.profile?.rules.map(\.action) == [.replace("C/B")])
    let unset = ProfileLoader.compile(text: text, file: "a.yaml")
    #expect(unset.profile == nil)
    #expect(unset.diagnostics.map(\.code) == [.parameterUnset])
    let unknown = ProfileLoader.compile(
      text: text, file: "a.yaml", ParameterValues(["arm": "B", "sit": "C"]))
    #expect(unknown.profile == nil)
    #expect(unknown.diagnostics.map(\.code) == [.unknownParameterName])
    #expect(unknown.diagnostics.first?.help?.contains("\"site\"") == true)
    // A value is a value, whatever its characters mean in templates.
    let braces = ProfileLoader.compile(text: text, file: "a.yaml", ParameterValues(["arm": "{PatientName}"]))
    #expect(braces.profile?.rules.map(\.action) == [.replace("A/{PatientName}")])
  }

  @Test("A look at a profile needs no values of a run")
  func incomplete() {
    let text = "profile: 1\nname: test\n" + Self.declared
    let look = ProfileLoader.compile(text: text, file: "a.yaml", ParameterValues(mustBeComplete: false))
    #expect(look.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("A profile that extends another may declare its parameters anew")
  func inherited() throws {
    let folder = try TemporaryFolder([
      "base.yaml": "profile: 1\nname: base\n" + Self.declared,
      "own.yaml":
        "profile: 1\nname: own\nextends: ./base.yaml\nparameters: { arm: { type: text, default: Z } }\n",
    ])
    let (profile, diagnostics) = ProfileLoader.load(folder.path("own.yaml"))
    #expect(diagnostics.isEmpty)
    #expect(profile?.rules.map(\.action) == [.replace("A/Z")])
  }

  @Test("Whatever stage finds them, mistakes come in the order of the text")
  func order() {
    let text = """
      profile: 1
      name: test
      accept: [ { check: wide, because: a } ]
      tests: [ { name: a, given: {}, expect: {} } ]
      parameters: { site: { type: txt } }
      rules: [ { name: a } ]
      tagz: {}
      tags: { PatientNam: keep }
      """
    let (_, diagnostics) = ProfileLoader.compile(text: text, file: "a.yaml")
    #expect(diagnostics.map(\.span.line) == [3, 4, 5, 6, 6, 7, 8])
    #expect(diagnostics.map(\.span.line) == diagnostics.map(\.span.line).sorted())
  }
}
