import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

/// What is cut out of instances: by `clean`, and by the sweep over what rules keep.
@Suite("Sweep")
struct SweepTests {
  private static let patientID = Tag(0x0010, 0x0020)
  private static let patientName = Tag(0x0010, 0x0010)
  private static let comments = Tag(0x0010, 0x4000)
  private static let description = Tag(0x0008, 0x103E)
  private static let modality = Tag(0x0008, 0x0060)
  private static let requests = Tag(0x0040, 0x0275)
  private static let requestedID = Tag(0x0040, 0x1001)
  private static let laterality = Tag(0x0020, 0x0060)

  private static func plan(
    _ rules: [(Tag, Action)] = [(patientID, .delete), (patientName, .delete)], _ sweep: Plan.Sweep = .cut
  ) -> Plan {
    var plan = Rewriting.plan(rules)
    plan.sweep = sweep
    return plan
  }

  private static func patient(_ data: inout DataSetBuilder) {
    data.text(patientID, .lo, "MRN90017")
    data.text(patientName, .pn, "DOE^JANE")
  }

  /// Asserts what becomes of an instance that has the patient's name and number too, which are deleted.
  private static func expect(
    _ before: (inout DataSetBuilder) -> Void, becomes after: (inout DataSetBuilder) -> Void,
    by plan: Plan = plan(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let input = DataSetBuilder {
      patient(&$0)
      before(&$0)
    }
    try Rewriting.expect(input, becomes: DataSetBuilder(after), by: plan, sourceLocation: sourceLocation)
  }

  @Test("Of ImageType what stands behind the two values that say what an image is")
  func imageType() throws {
    let type = Tag(0x0008, 0x0008)
    try Self.expect(
      { $0.text(type, .cs, "ORIGINAL", "PRIMARY", "AXIAL", "DOE_JANE", "MRN90017", "CT_SOM5") },
      becomes: { $0.text(type, .cs, "ORIGINAL", "PRIMARY", "AXIAL", "", "", "CT_SOM5") })
    // Who is called as the values are must not cost them.
    let input = DataSetBuilder {
      $0.text(type, .cs, "DERIVED", "SECONDARY", "MPR")
      $0.text(Self.patientName, .pn, "SECONDARY^DERIVED")
    }
    try Rewriting.expect(
      input, becomes: DataSetBuilder { $0.text(type, .cs, "DERIVED", "SECONDARY", "MPR") }, by: Self.plan())
  }

  @Test("A number that is somebody's to the last digit, and those that are not")
  func numbers() throws {
    let (id, birthDate) = (Tag(0x0018, 0x0060), Tag(0x0018, 0x1151))
    let input = DataSetBuilder {
      $0.text(Self.patientID, .lo, "MRN7734219")
      $0.text(Tag(0x0010, 0x0030), .da, "19531117")
      $0.text(id, .ds, "7734219 ")
      $0.text(birthDate, .is, "19531117")
      $0.text(Tag(0x0020, 0x0013), .is, "7734218")
      $0.text(Tag(0x0028, 0x0030), .ds, "7734219.5", "19531118")
    }
    let defaults = Defaults(
      privateElements: .delete, unknownElements: .delete,
      byVR: Dictionary(uniqueKeysWithValues: VR.allCases.map { ($0, .keep) }))
    var plan = Rewriting.plan(
      [(Self.patientID, .delete), (Tag(0x0010, 0x0030), .delete)], otherwise: defaults)
    plan.sweep = .cut
    try Rewriting.expect(
      input,
      becomes: DataSetBuilder {
        $0.text(id, .ds, "")
        $0.text(birthDate, .is, "")
        $0.text(Tag(0x0020, 0x0013), .is, "7734218")
        $0.text(Tag(0x0028, 0x0030), .ds, "7734219.5", "19531118")
      }, by: plan)
    // A site may number its patients with six digits, and its series after them.
    let series = Tag(0x0020, 0x0011)
    try Rewriting.expect(
      DataSetBuilder {
        $0.text(Self.patientID, .lo, "123456")
        $0.text(series, .is, "123456")
        $0.text(Tag(0x0020, 0x0013), .is, "123457")
      },
      becomes: DataSetBuilder {
        $0.text(series, .is, "")
        $0.text(Tag(0x0020, 0x0013), .is, "123457")
      }, by: plan)
  }

  @Test("Kept text of every kind, in front of and behind what names the patient")
  func text() throws {
    try Self.expect(
      {
        $0.text(Self.description, .lo, "Jane Doe knee", "AX MRN90017 T1")
        $0.text(Self.comments, .lt, "seen by Dr X: DOE")
        $0.text(Self.modality, .cs, "MR")
        $0.text(Tag(0x0028, 0x0030), .ds, "0.5", "0.5")
      },
      becomes: {
        $0.text(Self.description, .lo, "knee", "AX T1")
        $0.text(Self.comments, .lt, "seen by Dr X")
        $0.text(Self.modality, .cs, "MR")
        $0.text(Tag(0x0028, 0x0030), .ds, "0.5", "0.5")
      })
  }

  @Test("Nested and private text, and UN", arguments: lengthForms)
  func nested(forms: (DataSetBuilder.LengthForm, DataSetBuilder.LengthForm)) throws {
    func dataSet(_ text: String, _ unknown: Bool) -> (inout DataSetBuilder) -> Void {
      return { data in
        let inner = DataSetBuilder { $0.text(Self.comments, .lt, text) }
        let outer = DataSetBuilder {
          $0.sequence(Tag(0x0008, 0x1140), items: [inner], form: forms.0, itemForm: forms.1)
        }
        data.sequence(Tag(0x0008, 0x1115), items: [outer], form: forms.1, itemForm: forms.0)
        let tag = data.privateBlock(group: 0x0019, creator: "ACME")
        data.text(tag(0x01), .lo, text)
        data.sequence(tag(0x02), items: [inner], form: forms.0)
      }
    }
    let before = DataSetBuilder {
      Self.patient(&$0)
      dataSet("knee of Doe", true)(&$0)
    }
    let after = DataSetBuilder { dataSet("knee of", true)(&$0) }
    let output = try Rewriting.rewritten(Rewriting.file(before).bytes(), by: Self.plan())
    #expect(
      try Rewriting.dataSet(of: output)
        == Rewriting.file(after).dataSet.encoded(as: .explicitVRLittleEndian))
  }

  @Test("UIDs of objects in text, and those that name what everybody knows")
  func uids() throws {
    let uid = "1.3.12.2.1107.5.2.32.35131.2004"
    try Self.expect(
      {
        $0.text(Self.description, .lo, "of \(uid) T1", "2.25.329800735698586629295641978511506172918")
        $0.text(
          Self.comments, .lt,
          "by 1.2.840.10008.5.1.4.1.1.4, 2.16.840.1.113883.6.96, version 12.1.0.5, 1.2.3.4.5")
      },
      becomes: {
        $0.text(Self.description, .lo, "of T1", "")
        $0.text(
          Self.comments, .lt,
          "by 1.2.840.10008.5.1.4.1.1.4, 2.16.840.1.113883.6.96, version 12.1.0.5, 1.2.3.4.5")
      })
  }

  @Test("Bytes that are too many to be looked at as a whole", arguments: [0, 65_530, 199_990])
  func longBytes(place: Int) throws {
    var named = [UInt8](repeating: 0x80, count: 200_000)
    let blank = named
    named.replaceSubrange(place..<place + 10, with: Array(".JANE DOE.".utf8))
    let output = try Rewriting.rewritten(
      Rewriting.file(
        DataSetBuilder {
          Self.patient(&$0)
          let tag = $0.privateBlock(group: 0x0019, creator: "ACME")
          $0.bytes(tag(0x01), .ob, named)
          $0.bytes(tag(0x02), .ob, blank)
          $0.text(Tag(0x0028, 0x0030), .ds, "0.5", "0.5")
        }
      ).bytes(), by: Self.plan())
    let after = DataSetBuilder {
      let tag = $0.privateBlock(group: 0x0019, creator: "ACME")
      $0.bytes(tag(0x02), .ob, blank)
      $0.text(Tag(0x0028, 0x0030), .ds, "0.5", "0.5")
    }
    #expect(
      try Rewriting.dataSet(of: output) == Rewriting.file(after).dataSet.encoded(as: .explicitVRLittleEndian))
  }

  @Test("Bytes that hold a name go whole; pixels, overlays and numbers are not looked at")
  func bytes() throws {
    let text = Array("..JANE DOE..".utf8)
    let before = DataSetBuilder {
      Self.patient(&$0)
      let tag = $0.privateBlock(group: 0x0019, creator: "ACME")
      $0.bytes(tag(0x01), .un, text)
      $0.bytes(tag(0x02), .ob, [0, 1] + text + [0xFF, 0xFE])
      $0.bytes(tag(0x03), .un, Array("nobody".utf8))
      $0.bytes(Tag(0x6000, 0x3000), .ob, text)
      $0.bytes(.pixelData, .ob, text)
    }
    let after = DataSetBuilder {
      let tag = $0.privateBlock(group: 0x0019, creator: "ACME")
      $0.bytes(tag(0x03), .un, Array("nobody".utf8))
      $0.bytes(Tag(0x6000, 0x3000), .ob, text)
      $0.bytes(.pixelData, .ob, text)
    }
    let output = try Rewriting.rewritten(Rewriting.file(before).bytes(), by: Self.plan())
    #expect(
      try Rewriting.dataSet(of: output)
        == Rewriting.file(after).dataSet.encoded(as: .explicitVRLittleEndian))
  }

  @Test("A name of any attribute, private ones too, within the sequences that are looked into")
  func anyName() throws {
    let other = Tag(0x0040, 0xA075)
    let before = DataSetBuilder {
      Self.patient(&$0)
      $0.text(Self.description, .lo, "read by Quimby T1, Zadok")
      $0.sequence(
        Self.requests,
        items: [
          DataSetBuilder {
            $0.text(other, .pn, "Quimby^Fred")
            let tag = $0.privateBlock(group: 0x0041, creator: "ACME")
            $0.text(tag(0x01), .pn, "Zadok^Hal")
          }
        ])
      $0.sequence(
        Tag(0x3006, 0x0080), items: [DataSetBuilder { $0.text(Tag(0x3006, 0x00A6), .pn, "Ottoline^R") }])
      $0.text(Tag(0x300A, 0x0002), .sh, "by OTTOLINE")
    }
    let rules: [(Tag, Action)] = [
      (Self.patientID, .delete), (Self.patientName, .delete), (Self.requests, .delete),
      (Tag(0x3006, 0x0080), .delete), (other, .delete), (Tag(0x3006, 0x00A6), .delete),
    ]
    let output = try Rewriting.rewritten(Rewriting.file(before).bytes(), by: Self.plan(rules))
    let after = DataSetBuilder {
      $0.text(Self.description, .lo, "read by T1")
      $0.text(Tag(0x300A, 0x0002), .sh, "by")
    }
    #expect(
      try Rewriting.dataSet(of: output)
        == Rewriting.file(after).dataSet.encoded(as: .explicitVRLittleEndian))
  }

  @Test("A private number that holds letters is none, and its value goes")
  func privateNumbers() throws {
    func dataSet(_ number: String, _ other: String) -> (inout DataSetBuilder) -> Void {
      { data in
        let tag = data.privateBlock(group: 0x0019, creator: "ACME")
        data.text(tag(0x01), .ds, number)
        data.text(tag(0x02), .is, other)
        data.text(tag(0x03), .ds, "-1.5e3", "2")
      }
    }
    var plan = Self.plan()
    // A table that keeps everything is for copies.
    plan.defaults.byVR[.ur] = .delete
    plan.rules += [
      Rule(ElementSelector(.tag(Self.patientID)), .delete),
      Rule(ElementSelector(.tag(Self.patientName)), .delete),
    ]
    let output = try Rewriting.rewritten(
      Rewriting.file(DataSetBuilder(dataSet("DOE", "Quimby"))).bytes(), by: plan)
    let after = DataSetBuilder(dataSet("", ""))
    #expect(
      try Rewriting.dataSet(of: output)
        == Rewriting.file(after).dataSet.encoded(as: .explicitVRLittleEndian))
  }

  @Test(
    "A name beyond ASCII in many bytes, as the file or as UTF-8 writes it, in any case",
    arguments: [
      ("ISO_IR 100", [UInt8]([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72])),
      ("ISO_IR 100", [0x4D, 0xDC, 0x4C, 0x4C, 0x45, 0x52]),
      ("ISO_IR 192", Array("müller".utf8)), ("ISO_IR 100", Array("MÜLLER".utf8)),
    ])
  func opaque(set: String, needle: [UInt8]) throws {
    let name: [UInt8] = set == "ISO_IR 100" ? [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72] : Array("Müller".utf8)
    let noise = (0..<1500).map { UInt8(truncatingIfNeeded: $0 &* 37 | 0x80) }
    func file(_ value: [UInt8]) -> DataSetBuilder {
      DataSetBuilder {
        $0.text(.specificCharacterSet, .cs, set)
        $0.bytes(Self.patientName, .pn, name + Array("^Jane".utf8) + (set == "ISO_IR 100" ? [0x20] : []))
        let tag = $0.privateBlock(group: 0x0019, creator: "ACME")
        $0.bytes(tag(0x01), .ob, value)
      }
    }
    let plan = Self.plan([(Self.patientName, .delete)])
    let found = try Rewriting.rewritten(Rewriting.file(file(noise + needle + noise)).bytes(), by: plan)
    #expect(found.firstRange(of: needle) == nil)
    let clean = try Rewriting.rewritten(Rewriting.file(file(noise)).bytes(), by: plan)
    #expect(clean.firstRange(of: noise) != nil)
  }

  @Test("Identifiers of items, and those that stand behind what is swept")
  func nestedIdentifiers() throws {
    try Self.expect(
      {
        $0.text(Self.description, .lo, "RP556677 T1")
        $0.sequence(
          Self.requests, items: [DataSetBuilder { $0.text(Self.requestedID, .sh, "RP556677") }])
      },
      becomes: {
        $0.text(Self.description, .lo, "T1")
        $0.sequence(Self.requests, items: [DataSetBuilder { _ in }])
      }, by: Self.plan([(Self.patientID, .delete), (Self.patientName, .delete), (Self.requestedID, .delete)]))
  }

  @Test("What the profile keeps of the identifying attributes is nothing to hide, nor is what it made itself")
  func kept() throws {
    try Self.expect(
      { $0.text(Self.description, .lo, "MRN90017 JANE T1") },
      becomes: {
        $0.text(Self.patientID, .lo, "MRN90017")
        $0.text(Self.patientName, .pn, "JANE")
        $0.text(Self.description, .lo, "MRN90017 T1")
      }, by: Self.plan([(Self.patientName, .replace("JANE"))]))
  }

  @Test("A result of substitute is swept, also where a template shows it")
  func results() throws {
    let shown = Template([.attribute(Self.description, width: nil)])
    try Self.expect(
      {
        $0.text(Self.description, .lo, "DO/E T1")
        $0.text(Self.comments, .lt, "x")
      },
      becomes: {
        $0.text(Self.description, .lo, "T1")
        $0.text(Self.comments, .lt, "T1")
      },
      by: Self.plan([
        (Self.patientID, .delete), (Self.patientName, .delete),
        (Self.description, .substitute([.text(from: "/", to: "")])), (Self.comments, .replace(shown)),
      ]))
  }

  @Test("Clean in a pipeline; an attribute that must have a value gets a dummy")
  func clean() throws {
    let pipeline = Action.pipeline([.substitute([.text(from: "/", to: "-")]), .clean(.init())])
    try Self.expect(
      {
        $0.text(Self.description, .lo, "LIVER/PELVIS Doe 20040119")
        $0.text(Self.comments, .lt, "Doe")
      },
      becomes: {
        $0.text(Self.description, .lo, "LIVER-PELVIS")
        $0.text(Self.comments, .lt, "ANONYMIZED")
      },
      by: Self.plan([
        (Self.patientID, .delete), (Self.patientName, .delete), (Self.description, pipeline),
        (Self.comments, .clean(.init(replacesEmpty: true))),
      ]))
  }

  @Test("An instance is set aside where the profile says so, and where what is kept verbatim names somebody")
  func quarantine() throws {
    let input = Rewriting.file(
      DataSetBuilder {
        Self.patient(&$0)
        $0.text(Self.description, .lo, "Doe T1")
      }
    ).bytes()
    let rules: [(Tag, Action)] = [(Self.patientID, .delete), (Self.patientName, .delete)]
    #expect(throws: Quarantine.demanded(reason: "an identifier stands in a value that is kept")) {
      try Rewriting.rewritten(input, by: Self.plan(rules, .quarantine))
    }
    #expect(throws: Quarantine.self) {
      try Rewriting.rewritten(input, by: Self.plan(rules + [(Self.description, .keepVerbatim)]))
    }
    let off = try Rewriting.rewritten(input, by: Self.plan(rules, .off))
    #expect(String(decoding: off, as: UTF8.self).contains("Doe T1"))
  }

  @Test("A creator that no rule knows and that names the patient goes with its block")
  func creator() throws {
    try Self.expect(
      {
        let tag = $0.privateBlock(group: 0x0019, creator: "JANE DOE 1.0")
        $0.text(tag(0x01), .lo, "text")
        $0.text(Self.laterality, .cs, "L")
      },
      becomes: { $0.text(Self.laterality, .cs, "L") },
      by: {
        var plan = Self.plan()
        plan.defaults = Defaults(
          privateElements: .keep, unknownElements: .delete, byVR: Defaults.keepEverything.byVR)
        return plan
      }())
  }

  @Test("Text in other character sets is swept and stays readable")
  func characterSets() throws {
    // Größe, Müller: ü is FC and ö is F6 in ISO 8859-1.
    let before = DataSetBuilder {
      $0.text(.specificCharacterSet, .cs, "ISO_IR 100")
      $0.bytes(Self.patientName, .pn, Array("M".utf8) + [0xFC] + Array("ller".utf8))
      $0.bytes(Self.description, .lo, Array("Gr".utf8) + [0xF6] + Array("sse MULLER".utf8))
    }
    let after = DataSetBuilder {
      $0.text(.specificCharacterSet, .cs, "ISO_IR 100")
      $0.bytes(Self.description, .lo, Array("Gr".utf8) + [0xF6] + Array("sse".utf8))
    }
    try Rewriting.expect(before, becomes: after, by: Self.plan())
  }

  @Test("A run counts what was cut, by attribute")
  func summary() throws {
    let folder = try TemporaryFolder()
    for number in 1...3 {
      let file = Part10File(
        DataSetBuilder {
          if number < 3 { Self.patient(&$0) }
          $0.text(Self.description, .lo, "Doe T1")
          $0.text(Self.comments, .lt, number == 1 ? "Jane" : "nobody")
        }, sopClassUID: Rewriting.sopClass, sopInstanceUID: "2.25.\(number)",
        transferSyntax: .explicitVRLittleEndian)
      _ = try folder.write("\(number).dcm", file.bytes())
    }
    let run = Run(
      Self.plan(), key: try Rewriting.key(), inputs: [folder.path], output: folder.path.appending("out"),
      jobs: 1)
    let summary = try run.perform()
    #expect(summary.written == 3 && summary.sweptInstances == 2)
    #expect(summary.swept[Self.description] == Summary.Swept(values: 2, instances: 2))
    #expect(summary.swept[Self.comments] == Summary.Swept(values: 1, instances: 1))
  }
}
