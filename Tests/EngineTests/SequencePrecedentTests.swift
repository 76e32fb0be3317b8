import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

/// Sequences and values that become something else have a precedent too, where nothing but their own bytes had a part in it.
/// Whatever a worker has seen before, what it makes of an instance must be what a new worker makes of it.
@Suite("Precedents of sequences")
struct SequencePrecedentTests {
  private static let sequences = [
    Tag(0x0008, 0x1110), Tag(0x0008, 0x1115), Tag(0x0008, 0x1140), Tag(0x0008, 0x2112), Tag(0x0008, 0x2218),
    Tag(0x0032, 0x1064), Tag(0x0040, 0x0275), Tag(0x0040, 0xA730), Tag(0x0054, 0x0016),
  ]
  private static let texts = [
    Tag(0x0008, 0x0070), Tag(0x0008, 0x103E), Tag(0x0018, 0x1030), Tag(0x0020, 0x4000), Tag(0x0032, 0x4000),
  ]
  private static let numbers = [Tag(0x0018, 0x0050), Tag(0x0018, 0x1150), Tag(0x0020, 0x0012)]

  private static func rule(_ tag: Tag, _ action: Action) -> Rule { Rule(ElementSelector(.tag(tag)), action) }

  private static let kept = (texts + numbers).map { rule($0, .keep) }
  private static let device = ElementSelector(
    .privateElement(group: 0x0021, creator: "DEVICE", element: 0x01))
  private static let secondItem = ElementSelector(
    .tag(Tag(0x0008, 0x0104)), in: [.sequence(.tag(Tag(0x0040, 0x0275)), index: 1)])

  private static let plans: [(name: String, Plan)] = [
    ("swept", Plan(rules: kept, defaults: .failClosedByType, sweep: .cut)),
    ("set aside", Plan(rules: kept, defaults: .failClosedByType, sweep: .quarantine)),
    ("not swept", Plan(rules: kept, defaults: .failClosed)),
    ("copied", Plan(rules: [], defaults: .keepEverything)),
    ("copied and swept", Plan(rules: [], defaults: .keepEverything, sweep: .cut)),
    (
      "replaced",
      Plan(
        rules: kept + [
          rule(Tag(0x0008, 0x2218), .replaceWithDummy), rule(Tag(0x0032, 0x1064), .unknownCode),
          rule(Tag(0x0040, 0x0275), .empty), rule(Tag(0x0008, 0x1110), .byType(.deleteEmptyOrHashUIDs)),
          rule(Tag(0x0008, 0x0104), .replaceWithDummy), rule(Tag(0x0008, 0x2112), .keepVerbatim),
        ], defaults: .failClosedByType, sweep: .cut)
    ),
    (
      "private elements stay",
      Plan(rules: kept + [Rule(device, .keep)], defaults: .failClosedByType, sweep: .cut)
    ),
    (
      "items are told apart",
      Plan(rules: kept + [Rule(secondItem, .keep)], defaults: .failClosed, sweep: .cut)
    ),
    (
      "asks for the instance",
      Plan(
        rules: kept + [
          rule(Tag(0x0008, 0x0020), .shiftDate), rule(Tag(0x0008, 0x0104), .set(Template([.text("set")]))),
          rule(Tag(0x0032, 0x4000), .set(Template([.text("inserted")]))),
          rule(Tag(0x0018, 0x1030), .require("it is asked for")),
        ], defaults: .failClosed, dateShift: DateShift(days: 1...300), sweep: .cut)
    ),
  ]

  /// Data sets of which most is sequences.
  private struct Scanner {
    var chance: Chance
    var data = DataSetBuilder()

    init(_ chance: Chance) {
      self.chance = chance
      data.text(.specificCharacterSet, .cs, "ISO_IR 192")
      data.text(Tag(0x0008, 0x0060), .cs, "CT")
      data.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE")
      data.text(Tag(0x0010, 0x0020), .lo, "4711007")
      data.text(Tag(0x0020, 0x0052), .ui, "1.2.3.52")
      for tag in SequencePrecedentTests.sequences { setSequence(tag) }
      for _ in 0..<6 { setText() }
    }

    mutating func advance() {
      data.text(Tag(0x0020, 0x0013), .is, "\(Int.random(in: 1...999, using: &chance))")
      for _ in 0..<Int.random(in: 0...2, using: &chance) {
        switch Int.random(in: 0..<5, using: &chance) {
        case 0, 1: setSequence(chance.one(of: SequencePrecedentTests.sequences))
        case 2: data.remove(chance.one(of: SequencePrecedentTests.sequences + SequencePrecedentTests.texts))
        default: setText()
        }
      }
      if chance.oneIn(25) {
        data.text(Tag(0x0010, 0x0010), .pn, chance.one(of: ["DOE^JANE", "ROE^MARY", "ACME^JANE"]))
      }
      if chance.oneIn(30) {
        data.text(.specificCharacterSet, .cs, chance.one(of: ["ISO_IR 192", "ISO_IR 100"]))
      }
    }

    private mutating func text() -> String {
      chance.one(of: ["ACME", "by JANE", "Jäne", "good", "", "id 4711007", "MARY was here", "HEAD"])
    }

    private mutating func setText() {
      if chance.oneIn(3) {
        let value = chance.one(of: ["1.5", "4711007", "DOE", "-12", ""])
        data.text(chance.one(of: SequencePrecedentTests.numbers), .ds, value)
      } else {
        data.text(chance.one(of: SequencePrecedentTests.texts), chance.one(of: [.lo, .lo, .lt, .un]), text())
      }
    }

    private mutating func setSequence(_ tag: Tag) {
      let items = (0..<Int.random(in: 0...3, using: &chance)).map { _ in item(depth: 0) }
      if chance.oneIn(10) { return data.unknownSequence(tag, items: items) }
      let forms = DataSetBuilder.LengthForm.allCases
      data.sequence(tag, items: items, form: chance.one(of: forms), itemForm: chance.one(of: forms))
    }

    private mutating func item(depth: Int) -> DataSetBuilder {
      var item = DataSetBuilder()
      for _ in 0..<Int.random(in: 0...4, using: &chance) {
        switch Int.random(in: 0..<12, using: &chance) {
        case 0: item.text(Tag(0x0008, 0x1150), .ui, "1.2.840.10008.5.1.4.1.1.4")
        case 1: item.text(Tag(0x0008, 0x1155), .ui, chance.one(of: ["1.2.3.1", "1.2.3.2\\1.2.3.3", ""]))
        case 2: item.text(Tag(0x0008, 0x0100), .sh, text())
        case 3: item.text(Tag(0x0008, 0x0104), .lo, text())
        case 4: item.text(Tag(0x0040, 0xA123), .pn, chance.one(of: ["DOE^JANE", "ROE^MARY"]))
        case 5: item.text(Tag(0x0008, 0x0020), .da, "20240102")
        case 6: item.text(.specificCharacterSet, .cs, chance.one(of: ["ISO_IR 100", "ISO_IR 192", "NONE"]))
        case 7:
          let block = item.privateBlock(group: 0x0021, creator: chance.one(of: ["DEVICE", "OTHER"]))
          item.text(block(1), chance.one(of: [.lo, .un]), text())
        case 8: item.text(Tag(0x0018, 0x0050), .ds, chance.one(of: ["1.5", "JANE", "4711007"]))
        case 9 where depth < 2:
          item.sequence(
            Tag(0x0040, 0x0008), items: [self.item(depth: depth + 1)],
            form: chance.one(of: DataSetBuilder.LengthForm.allCases))
        case 10: item.uint32(Tag(0x0008, 0x0000), .ul, [10])
        default:
          item.bytes(Tag(0x0028, 0x3006), .ow, [UInt8](repeating: 7, count: chance.one(of: [6, 5000])))
        }
      }
      return item
    }

    /// The file of the instance, now and then one of whose data set a byte is wrong, or the end is missing.
    mutating func file(as syntax: SampleTransferSyntax, isWild: Bool) -> [UInt8] {
      let file = Rewriting.file(data, as: syntax, of: "1.2.840.10008.5.1.4.1.1.2")
      var bytes = file.bytes()
      guard isWild else { return bytes }
      let start = bytes.count - file.dataSet.encoded(as: syntax.encoding).count
      if chance.oneIn(3) {
        bytes.removeLast(Int.random(in: 1..<bytes.count - start, using: &chance))
      } else {
        bytes[Int.random(in: start..<bytes.count, using: &chance)] ^= chance.one(of: [1, 0x20, 0xFF])
      }
      return bytes
    }
  }

  @Test("A worker that has seen much makes the same as a new one", arguments: plans.indices)
  func sameAsWithout(index: Int) throws {
    let (name, plan) = Self.plans[index]
    var worker = try SeasonedWorker(plan)
    var scanner = Scanner(Chance(state: 9300 + UInt64(index)))
    var syntax = SampleTransferSyntax.explicitVRLittleEndian
    for round in 0..<400 {
      scanner.advance()
      if round % 50 == 0 {
        syntax = scanner.chance.one(of: [
          .explicitVRLittleEndian, .explicitVRLittleEndian, .implicitVRLittleEndian,
        ])
      }
      let isWild = scanner.chance.oneIn(8)
      try worker.treat(scanner.file(as: syntax, isWild: isWild), "\(name), round \(round)")
    }
    let (written, made) = (worker.written, worker.madeAgain)
    // What is set aside is nobody's precedent.
    if plan.sweep == .quarantine {
      #expect(written > 10)
    } else {
      #expect(written > 100)
      #expect(made > 400, "\(made) elements")
    }
  }

  /// The new UID of a study is found out from where its UID stands first: the one that stands in its place after another is
  /// out of order, though it is that of the instance before.
  @Test func outOfOrder() throws {
    var worker = try SeasonedWorker(Plan(rules: [], defaults: .failClosed))
    let data = DataSetBuilder { data in
      data.text(Tag(0x0008, 0x0060), .cs, "CT")
      data.text(.studyInstanceUID, .ui, "1.2.3.100")
      data.text(Tag(0x0020, 0x0052), .ui, "1.2.3.52")
    }
    let file = Rewriting.file(data)
    let bytes = file.bytes()
    let other = DataSetBuilder { $0.text(.studyInstanceUID, .ui, "1.2.3.101") }
    let start = bytes.count - file.dataSet.encoded(as: .explicitVRLittleEndian).count
    for _ in 0..<2 { try worker.treat(bytes, "in order") }
    #expect(worker.written == 2 && worker.madeAgain > 0)
    try worker.treat(
      bytes[..<start] + other.encoded(as: .explicitVRLittleEndian) + bytes[start...], "out of order")
    #expect(worker.written == 2)
  }

  /// What stands behind the last attribute that is looked for is not looked at, even if it is one: of its like, where nothing
  /// stands before it, it must be found all the same.
  @Test func behindTheLast() throws {
    var worker = try SeasonedWorker(Plan(rules: Self.kept, defaults: .failClosed, sweep: .cut))
    let begin = DataSetBuilder { data in
      data.text(Tag(0x0008, 0x0060), .cs, "CT")
      data.text(Tag(0x0008, 0x103E), .lo, "for JANE")
    }
    let file = Rewriting.file(begin).bytes()
    let last = DataSetBuilder { $0.text(Tag(0xFFFC, 0xFFFA), .lo, "last") }
    let name = DataSetBuilder { $0.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE") }
    let (lastBytes, nameBytes) = (
      last.encoded(as: .explicitVRLittleEndian), name.encoded(as: .explicitVRLittleEndian)
    )
    for _ in 0..<2 { try worker.treat(file + lastBytes + nameBytes, "behind the last") }
    #expect(worker.written == 2 && worker.followed > 0)
    try worker.treat(file + nameBytes, "nothing before it")
  }

  /// An attribute that stands there twice is gathered where it stands first, though the second is that of the instance before.
  @Test func twice() throws {
    var worker = try SeasonedWorker(Plan(rules: Self.kept, defaults: .failClosed, sweep: .cut))
    let file = Rewriting.file(DataSetBuilder { $0.text(Tag(0x0008, 0x0060), .cs, "CT") }).bytes()
    let studies = ["1.2.3.100", "1.2.3.101"].map { uid in
      DataSetBuilder { $0.text(.studyInstanceUID, .ui, uid) }.encoded(as: .explicitVRLittleEndian)
    }
    for _ in 0..<2 { try worker.treat(file + studies[0], "once") }
    #expect(worker.written == 2 && worker.followed > 0)
    try worker.treat(file + studies[1] + studies[0], "twice")
    #expect(worker.written == 2)
  }
}
