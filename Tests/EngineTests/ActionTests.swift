import DICOM
import Samples
import Testing

@testable import Engine

/// Actions that ask for more than the value, by what they make of whole instances.
@Suite("What actions make of instances")
struct ActionTests {
  private static let patientID = Tag(0x0010, 0x0020)
  private static let patientName = Tag(0x0010, 0x0010)
  private static let studyID = Tag(0x0020, 0x0010)
  private static let accession = Tag(0x0008, 0x0050)
  private static let comments = Tag(0x0010, 0x4000)
  private static let instanceNumber = Tag(0x0020, 0x0013)
  private static let modality = Tag(0x0008, 0x0060)
  private static let codes = Tag(0x0008, 0x1140)

  /// The values of an output by tag, through the program's own reader; the writer is checked elsewhere.
  private static func values(
    _ fill: (inout DataSetBuilder) -> Void, by plan: Plan, key: PseudonymKey? = nil, run: [UInt8] = [1]
  ) throws -> MemoryDataSet {
    var rewriter = DataSetRewriter(plan, key: try key ?? Rewriting.key(), run: run)
    var tables = TableSelection(plan, first: rewriter.table)
    let bytes = Rewriting.file(DataSetBuilder(fill)).dataSet.encoded(as: .explicitVRLittleEndian)
    let input = try OpenFile.inMemory(bytes)
    let output = try OpenFile.inMemory([])
    try rewriter.window.open(file: input.descriptor, size: UInt64(bytes.count))
    let gathered = try GatheredAttributes(
      rewriter.request, from: 0, encoding: .explicitVRLittleEndian, window: &rewriter.window)
    rewriter.begin(gathered, table: try tables.table(for: gathered, rewriter.editor.coder))
    rewriter.output.open(file: output.descriptor)
    try rewriter.rewrite(from: 0, encoding: .explicitVRLittleEndian)
    var window = ByteWindow()
    try window.open(file: output.descriptor, size: rewriter.output.position)
    return try MemoryDataSet(in: window)
  }

  private static func value(_ tag: Tag, in data: MemoryDataSet) -> String? {
    guard case .value(let text) = data.find(.tag(tag), in: []) else { return nil }
    return text
  }

  /// Why an instance is set aside; nil when it is written.
  private static func reason(_ fill: (inout DataSetBuilder) -> Void, by plan: Plan) throws -> Quarantine? {
    do {
      _ = try values(fill, by: plan)
      return nil
    } catch let reason as Quarantine { return reason }
  }

  private static func patient(_ data: inout DataSetBuilder) {
    data.text(patientID, .lo, "MRN1")
    data.text(patientName, .pn, "DOE^JANE")
    data.text(accession, .sh, "A77")
  }

  // MARK: hash

  @Test("The hash of another attribute is the hash of its original, whatever becomes of that")
  func hashOf() throws {
    let own = try Self.values(Self.patient, by: Rewriting.plan([(Self.patientID, .hash(.init()))]))
    let plan = Rewriting.plan([
      (Self.accession, .hash(.init(of: Self.patientID))), (Self.patientID, .replace("X")),
    ])
    let other = try Self.values(Self.patient, by: plan)
    #expect(Self.value(Self.accession, in: other) == Self.value(Self.patientID, in: own))
    #expect(Self.value(Self.patientID, in: other) == "X")
    let none = try Self.values({ $0.text(Self.accession, .sh, "A77") }, by: plan)
    #expect(none.find(.tag(Self.accession), in: []) == .empty)
  }

  // MARK: lookup

  private static func lookup(_ missing: Action.Lookup.Missing) -> Plan {
    let table = LookupTable(name: "subjects", values: [Array("MRN1".utf8): Array("SUBJ-01".utf8)])
    return Rewriting.plan([(patientID, .lookup(.init(table: table, missing: missing)))])
  }

  @Test(
    "A value is looked up; one that is not listed is what `missing` says",
    arguments: Action.Lookup.Missing.allCases)
  func lookups(missing: Action.Lookup.Missing) throws {
    let plan = Self.lookup(missing)
    let found = try Self.values({ $0.text(Self.patientID, .lo, " MRN1") }, by: plan)
    #expect(Self.value(Self.patientID, in: found) == "SUBJ-01")
    let empty = try Self.values({ $0.text(Self.patientID, .lo, "") }, by: plan)
    #expect(empty.find(.tag(Self.patientID), in: []) == .empty)
    let stranger: (inout DataSetBuilder) -> Void = { $0.text(Self.patientID, .lo, "MRN2") }
    switch missing {
    case .quarantine:
      let reason = try #require(try Self.reason(stranger, by: plan))
      #expect(reason.cause == "set aside by the profile: a value is not in the table \"subjects\"")
      #expect(!"\(reason)".contains("MRN2"))
    case .empty: #expect(try Self.values(stranger, by: plan).find(.tag(Self.patientID), in: []) == .empty)
    case .hash:
      let hashed = try Self.values(stranger, by: Rewriting.plan([(Self.patientID, .hash(.init()))]))
      #expect(
        try Self.value(Self.patientID, in: Self.values(stranger, by: plan))
          == Self.value(Self.patientID, in: hashed))
    }
  }

  // MARK: substitute

  @Test("A regular expression exchanges what it finds; text that it cannot read is refused")
  func pattern() throws {
    let pattern = try Pattern("^[a-z]+_(\\d+)$", ignoresCase: true)
    let action = Action.substitute([
      .pattern(pattern, with: try Pattern.Replacement("N$1", for: pattern)), .text(from: "1", to: "one"),
    ])
    let plan = Rewriting.plan([(Self.comments, action)])
    let found = try Self.values({ $0.text(Self.comments, .lt, "Case_21") }, by: plan)
    #expect(Self.value(Self.comments, in: found) == "N2one")
    let other = try Self.values({ $0.text(Self.comments, .lt, "Case 2") }, by: plan)
    #expect(Self.value(Self.comments, in: other) == "Case 2")
    let reason = try Self.reason({ $0.text(Self.comments, .lt, "Größe_2") }, by: plan)
    #expect(reason?.cause == "an action cannot be done")
  }

  // MARK: templates

  @Test("A template shows values after the rules, in chains, and pads numbers")
  func templates() throws {
    let plan = Rewriting.plan([
      (Self.patientName, .replace(Template([.text("N-"), .attribute(Self.patientID, width: nil)]))),
      (Self.patientID, .replace(Template([.attribute(Self.studyID, width: nil), .text("!")]))),
      (Self.studyID, .substitute([.text(from: "/", to: "-")])),
      (
        Self.comments,
        .set(Template([.attribute(Self.instanceNumber, width: 5), .attribute(Self.accession, width: nil)]))
      ),
      (Self.accession, .delete),
      (Tag(0x0018, 0x1030), .set(Template([.attribute(Tag(0x0028, 0x0010), width: 4)]))),
    ])
    let output = try Self.values(
      {
        Self.patient(&$0)
        $0.text(Self.studyID, .sh, "A/B")
        $0.text(Self.instanceNumber, .is, "42")
        $0.uint16(Tag(0x0028, 0x0010), 512)
      }, by: plan)
    #expect(Self.value(Self.studyID, in: output) == "A-B")
    #expect(Self.value(Self.patientID, in: output) == "A-B!")
    #expect(Self.value(Self.patientName, in: output) == "N-A-B!")
    #expect(Self.value(Self.comments, in: output) == "00042")
    #expect(Self.value(Tag(0x0018, 0x1030), in: output) == "0512")
    #expect(output.find(.tag(Self.accession), in: []) == .absent)
  }

  @Test("A circle of templates and a result without room are refused, not written")
  func refusedTemplates() throws {
    let circle = Rewriting.plan([
      (Self.patientName, .replace(Template([.attribute(Self.patientID, width: nil)]))),
      (Self.patientID, .replace(Template([.attribute(Self.patientName, width: nil)]))),
    ])
    #expect(try Self.reason(Self.patient, by: circle)?.cause == "an action cannot be done")
    let long = Rewriting.plan([
      (
        Self.accession,
        .replace(Template([.text("0123456789abcdef"), .attribute(Self.patientID, width: nil)]))
      )
    ])
    #expect(try Self.reason(Self.patient, by: long)?.cause == "an action cannot be done")
  }

  @Test(
    "Random characters are one for one scope and others for another",
    arguments: [Template.Random.Scope.study, .patient, .run])
  func random(scope: Template.Random.Scope) throws {
    let plan = Rewriting.plan([
      (Self.comments, .set(Template([.random(.init(.letters, count: 8, per: scope))])))
    ])
    func made(study: String, patient: String, run: UInt8) throws -> String {
      let output = try Self.values(
        {
          $0.text(.studyInstanceUID, .ui, study)
          $0.text(Self.patientID, .lo, patient)
        }, by: plan, run: [run])
      return try #require(Self.value(Self.comments, in: output))
    }
    let first = try made(study: "1.2.3", patient: "P1", run: 1)
    #expect(first.count == 8 && first.allSatisfy { ("A"..."Z").contains($0) })
    #expect(try made(study: "1.2.3", patient: "P1", run: 1) == first)
    #expect(try (made(study: "1.2.4", patient: "P1", run: 1) == first) == (scope != .study))
    #expect(try (made(study: "1.2.3", patient: "P2", run: 1) == first) == (scope != .patient))
    #expect(try (made(study: "1.2.3", patient: "P1", run: 2) == first) == (scope != .run))
  }

  @Test("In paths they may be one for a series")
  func randomInPaths() throws {
    let plan = Rewriting.plan([
      (Self.comments, .set(Template([.random(.init(.letters, count: 8, per: .series))])))
    ])
    func made(series: String, study: String) throws -> String {
      let output = try Self.values(
        {
          $0.text(.studyInstanceUID, .ui, study)
          $0.text(.seriesInstanceUID, .ui, series)
        }, by: plan)
      return try #require(Self.value(Self.comments, in: output))
    }
    let first = try made(series: "1.2.3", study: "1.2")
    #expect(first.count == 8 && first.allSatisfy { ("A"..."Z").contains($0) })
    #expect(try made(series: "1.2.3", study: "1.9") == first)
    #expect(try made(series: "1.2.9", study: "1.2") != first)
  }

  // MARK: require, quarantine, keep-verbatim

  @Test("`require` asks for a value, whatever it is made of")
  func require() throws {
    let plan = { (tag: Tag) in Rewriting.plan([(tag, .require("needed"))]) }
    let demanded = Quarantine.demanded(reason: "needed")
    #expect(try Self.reason({ _ in }, by: plan(Self.patientID)) == demanded)
    #expect(try Self.reason({ $0.text(Self.patientID, .lo, "  ") }, by: plan(Self.patientID)) == demanded)
    #expect(try Self.reason({ $0.text(Self.patientID, .lo, "A") }, by: plan(Self.patientID)) == nil)
    let item = DataSetBuilder { $0.text(Self.patientID, .lo, "A") }
    for form in DataSetBuilder.LengthForm.allCases {
      let filled = try Self.reason(
        { $0.sequence(Self.codes, items: [item], form: form) }, by: plan(Self.codes))
      #expect(filled == nil)
    }
    #expect(try Self.reason({ $0.sequence(Self.codes, items: []) }, by: plan(Self.codes)) == demanded)
    #expect(try Self.reason({ $0.fragments([[1, 2]]) }, by: plan(.pixelData)) == nil)
    #expect(
      try Self.reason(
        { $0.bytes(.pixelData, .ow, [UInt8](repeating: 7, count: 200_000)) }, by: plan(.pixelData)) == nil)
  }

  @Test("`require` before others asks for the original value")
  func requirePipeline() throws {
    let plan = Rewriting.plan([(Self.patientID, .pipeline([.require("needed"), .replace("X")]))])
    #expect(try Self.reason({ _ in }, by: plan) == .demanded(reason: "needed"))
    #expect(try Self.value(Self.patientID, in: Self.values(Self.patient, by: plan)) == "X")
  }

  @Test("`quarantine` sets aside what has a value, at every depth, items included")
  func quarantine() throws {
    let plan = Rewriting.plan([(Self.comments, .quarantine("a comment")), (Self.codes, .quarantine("codes"))])
    #expect(try Self.reason({ $0.text(Self.comments, .lt, "x") }, by: plan) == .demanded(reason: "a comment"))
    #expect(try Self.reason({ $0.text(Self.comments, .lt, "") }, by: plan) == nil)
    #expect(try Self.reason({ _ in }, by: plan) == nil)
    #expect(
      try Self.reason({ $0.sequence(Self.codes, items: [DataSetBuilder()]) }, by: plan)
        == .demanded(reason: "codes"))
    let item = DataSetBuilder { $0.text(Self.comments, .lt, "x") }
    let nested = try Self.reason({ $0.sequence(Tag(0x0040, 0x0275), items: [item]) }, by: plan)
    #expect(nested == .demanded(reason: "a comment"))
  }

  @Test("`keep-verbatim` leaves a sequence as it is, in every length form", arguments: lengthForms)
  func verbatim(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm) throws {
    let inner = DataSetBuilder {
      $0.text(Self.patientName, .pn, "DOE^JANE")
      let block = $0.privateBlock(group: 0x0029, creator: "NOBODY")
      $0.text(block(1), .lo, "private")
    }
    let item = DataSetBuilder {
      $0.sequence(
        Tag(0x0040, 0xA730), items: [inner, DataSetBuilder(), inner], form: form, itemForm: itemForm)
      $0.text(Self.patientName, .pn, "DOE^JANE")
    }
    let before = DataSetBuilder {
      $0.sequence(Self.codes, items: [item, item], form: form, itemForm: itemForm)
      $0.text(Self.patientName, .pn, "DOE^JANE")
      let block = $0.privateBlock(group: 0x0029, creator: "ACME")
      $0.sequence(block(1), items: [item], form: form, itemForm: itemForm)
      $0.text(block(2), .lo, "goes")
    }
    var after = before
    after.remove(Self.patientName)
    after.remove(Tag(0x0029, 0x1002))
    let plan = Plan(
      rules: [
        Rule(ElementSelector(.tag(Self.codes)), .keepVerbatim),
        Rule(ElementSelector(.privateElement(group: 0x0029, creator: "ACME", element: 1)), .keepVerbatim),
      ], defaults: .failClosed)
    // The UIDs of the file stay what they are: only what is tested may differ.
    let uids = [Tag.sopClassUID, .sopInstanceUID, .studyInstanceUID, .seriesInstanceUID].map {
      Rule(ElementSelector(.tag($0)), .keep)
    }
    try Rewriting.expect(before, becomes: after, by: Plan(rules: plan.rules + uids, defaults: .failClosed))
  }

  @Test("A sequence that is kept verbatim swallows nothing that belongs to the instance")
  func swallow() throws {
    // Its stated length reaches over Patient's Name behind it.
    let tail: [UInt8] =
      [0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 16, 0, 0, 0] + [0x10, 0x00, 0x10, 0x00, 0x50, 0x4E, 8, 0]
      + Array("DOE^JANE".utf8)
    let file =
      Rewriting.file(DataSetBuilder { $0.text(Tag(0x0008, 0x0016), .ui, Rewriting.sopClass) }).bytes() + tail
    let plan = Rewriting.plan([(Self.codes, .keepVerbatim), (Self.patientName, .delete)])
    #expect(throws: Quarantine.self) { try Rewriting.rewritten(file, by: plan) }
  }

  // MARK: Conditions

  private static func conditional(_ condition: Condition, quarantine: String? = nil) -> Plan {
    Plan(
      rules: [
        Rule(ElementSelector(.tag(patientName)), .replace("HELD"), condition: 0),
        Rule(ElementSelector(.tag(patientName)), .replace("NOT")),
      ], defaults: .keepEverything, conditions: [condition],
      quarantines: quarantine.map { [.init(condition: 0, reason: $0)] } ?? [])
  }

  @Test("A condition chooses the rules of each instance, one after the other")
  func tables() throws {
    let ct = Condition.equals(.init([.init(Self.modality)]), .text("CT"))
    let plan = Self.conditional(ct)
    for (modality, expected) in [("CT", "HELD"), ("MR", "NOT"), ("CT", "HELD"), ("", "NOT")] {
      let output = try Self.values(
        {
          Self.patient(&$0)
          $0.text(Self.modality, .cs, modality)
        }, by: plan)
      #expect(Self.value(Self.patientName, in: output) == expected)
    }
    let aside = Self.conditional(ct, quarantine: "no CT")
    #expect(try Self.reason({ $0.text(Self.modality, .cs, "CT") }, by: aside) == .demanded(reason: "no CT"))
    #expect(try Self.reason({ $0.text(Self.modality, .cs, "MR") }, by: aside) == nil)
  }

  @Test("Text in a character set that nobody reads sets the instance aside, and the value is not said")
  func undecidable() throws {
    let matches = Condition.matches(.init([.init(Self.comments)]), try Pattern("x"))
    let fill: (String) -> (inout DataSetBuilder) -> Void = { set in
      {
        $0.text(Tag(0x0008, 0x0005), .cs, set)
        $0.bytes(Self.comments, .lt, [0x1B, 0x24, 0x42, 0x3B, 0x33])
      }
    }
    for set in ["ISO_IR 192", "ISO_IR 6", "", "GB18030", "ISO_IR 100"] {
      let reason = try Self.reason(fill(set), by: Self.conditional(matches))
      #expect(reason == .undecidable(Self.comments), "\(set)")
    }
    // Whether there is a value is clear in every character set.
    let known: [(Condition, Bool)] = [
      (.exists(.init(Self.comments)), true), (.isEmpty(.init(Self.comments)), false),
      (.not(.isEmpty(.init(Self.comments))), true), (.exists(.init(Self.accession)), false),
    ]
    for (condition, holds) in known {
      let aside = Self.conditional(condition, quarantine: "held")
      let reason = try Self.reason(fill("\\ISO 2022 IR 87"), by: aside)
      #expect(reason == (holds ? .demanded(reason: "held") : nil), "\(condition)")
    }
  }

  @Test("A sequence with items, pixels and long values exist and are not empty")
  func containers() throws {
    let item = DataSetBuilder { $0.text(Self.patientID, .lo, "A") }
    let contents: [(Tag, (inout DataSetBuilder) -> Void, Bool)] = [
      (Self.codes, { $0.sequence(Self.codes, items: [item]) }, true),
      (Self.codes, { $0.sequence(Self.codes, items: [item], form: .undefined) }, true),
      (Self.codes, { $0.sequence(Self.codes, items: []) }, false),
      (.pixelData, { $0.fragments([[1, 2]]) }, true),
      (.pixelData, { $0.bytes(.pixelData, .ow, [1, 2]) }, true),
      (.pixelData, { $0.bytes(.pixelData, .ow, [UInt8](repeating: 0, count: 100_000)) }, true),
      (Self.comments, { $0.text(Self.comments, .lt, " ") }, false),
    ]
    for (tag, fill, isFilled) in contents {
      let exists = Self.conditional(.exists(.init(tag)), quarantine: "exists")
      #expect(try Self.reason(fill, by: exists) == .demanded(reason: "exists"), "\(tag)")
      let empty = Self.conditional(.isEmpty(.init(tag)), quarantine: "empty")
      #expect(try Self.reason(fill, by: empty) == (isFilled ? nil : .demanded(reason: "empty")), "\(tag)")
    }
  }

  @Test("A rule that is lifted stands above names and paths")
  func override() throws {
    let item = DataSetBuilder { $0.text(Self.patientID, .lo, "INNER") }
    let plan = Plan(
      rules: [
        Rule(ElementSelector(.vrs([.lo])), .replace("LIFTED"), layer: 2, isOverride: true),
        Rule(ElementSelector(.tag(Self.patientID)), .keep),
        Rule(ElementSelector(.tag(Self.patientID), in: [.sequence(.tag(Self.codes), index: 0)]), .keep),
      ], defaults: .keepEverything)
    let output = try Self.values(
      {
        Self.patient(&$0)
        $0.sequence(Self.codes, items: [item])
      }, by: plan)
    #expect(Self.value(Self.patientID, in: output) == "LIFTED")
    let inner = output.find(.tag(Self.patientID), in: [.init(.tag(Self.codes), item: 0)])
    #expect(inner == .value("LIFTED"))
    #expect(Self.value(Self.patientName, in: output) == "DOE^JANE")
  }
}
