import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

/// Elements whose like has been decided about in an earlier instance become what that became. Whatever a worker has seen before,
/// what it makes of an instance must be what a new worker makes of it, which has no precedent.
@Suite("Precedents")
struct PrecedentTests {
  private static let comments = Tag(0x0020, 0x4000)
  private static let instanceNumber = Tag(0x0020, 0x0013)
  private static let laterality = Tag(0x0020, 0x0060)
  private static let protocolName = Tag(0x0018, 0x1030)
  private static let institution = Tag(0x0008, 0x0080)
  private static let purpose = Tag(0x0012, 0x0063)

  private static func rule(_ tag: Tag, _ action: Action) -> Rule {
    Rule(ElementSelector(.tag(tag)), action)
  }

  private static let basic: [Rule] = [
    rule(institution, .delete), rule(comments, .keep), rule(protocolName, .keep), rule(laterality, .keep),
    rule(Tag(0x0010, 0x0010), .empty), rule(Tag(0x0010, 0x0020), .replaceWithDummy),
    rule(Tag(0x0010, 0x0030), .empty), rule(Tag(0x0008, 0x1140), .byType(.deleteEmptyOrHashUIDs)),
  ]
  private static let device = ElementSelector(
    .privateElement(group: 0x0021, creator: "DEVICE", element: 0x01))

  private static let plans: [(name: String, Plan)] = [
    ("by default", Plan(rules: basic, defaults: .failClosedByType, sweep: .cut)),
    ("set aside", Plan(rules: basic, defaults: .failClosedByType, sweep: .quarantine)),
    ("copy", Plan(rules: [], defaults: .keepEverything)),
    (
      "private blocks stay",
      Plan(rules: basic + [Rule(device, .keep)], defaults: .failClosedByType, sweep: .cut)
    ),
    (
      "something is inserted",
      Plan(
        rules: basic + [
          rule(laterality, .set(Template([.text("R")]))),
          rule(purpose, .set(Template([.text("none")]))),
          rule(Tag(0x0040, 0x0254), .set(Template([.text("late")]))),
        ], defaults: .failClosed, sweep: .cut)
    ),
    (
      "something is stated",
      Plan(
        rules: basic, defaults: .failClosedByType,
        statement: DeidentificationStatement(
          method: ["tested"], codes: [.init(code: "113100", meaning: "Basic")]),
        sweep: .cut)
    ),
    (
      "dates move",
      Plan(
        rules: basic + [rule(Tag(0x0008, 0x0020), .shiftDate), rule(Tag(0x0008, 0x0023), .shiftDate)],
        defaults: .failClosed, dateShift: DateShift(days: 1...300), sweep: .cut)
    ),
  ]

  /// The data sets of a study as they come from a scanner: most of one is in the next.
  private struct Scanner {
    var numbers: Chance
    var data = DataSetBuilder()
    var sopClass = Rewriting.sopClass

    init(_ numbers: Chance) {
      self.numbers = numbers
      data.text(.specificCharacterSet, .cs, "ISO_IR 192")
      data.text(Tag(0x0008, 0x0008), .cs, "ORIGINAL", "PRIMARY", "AXIAL")
      data.text(Tag(0x0008, 0x0020), .da, "20240102")
      data.text(Tag(0x0008, 0x0023), .da, "20240102")
      data.text(Tag(0x0008, 0x0060), .cs, "CT")
      data.text(Self.anybody, .pn, "DOE^JANE")
      data.text(Tag(0x0010, 0x0020), .lo, "4711007")
      data.text(Tag(0x0010, 0x0030), .da, "19761104")
      for element in UInt16(0x1100)..<0x1120 { data.text(Tag(0x0018, element), .ds, "\(element).5") }
      data.uint16(Tag(0x0028, 0x0010), 512)
      data.uint16(Tag(0x0028, 0x0011), 512)
      data.bytes(Tag(0x7FE0, 0x0010), .ow, [UInt8](repeating: 9, count: 64))
      for _ in 0..<12 { change() }
    }

    private static let anybody = Tag(0x0010, 0x0010)

    /// Goes on to the next instance.
    mutating func advance() {
      data.text(PrecedentTests.instanceNumber, .is, "\(Int.random(in: 1...999, using: &numbers))")
      for _ in 0..<Int.random(in: 0...3, using: &numbers) { change() }
      if numbers.oneIn(12) {
        data.text(Self.anybody, .pn, numbers.one(of: ["DOE^JANE", "ROE^MARY", "Jäne^DOE"]))
      }
      if numbers.oneIn(20) {
        // The last is longer than any list of terms.
        let sets = ["ISO_IR 192", "ISO_IR 100", "ISO_IR 100" + String(repeating: " ", count: 1100)]
        data.text(.specificCharacterSet, .cs, numbers.one(of: sets))
      }
      if numbers.oneIn(20) {
        sopClass = numbers.one(of: [
          Rewriting.sopClass, "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4",
        ])
      }
    }

    /// Changes, adds or removes an element.
    private mutating func change() {
      let texts = ["by JANE", "Jäne", "good", "", "id 4711007", "MARY was here", "19761104", "R"]
      let text = numbers.one(of: texts)
      let tag = numbers.one(of: [
        PrecedentTests.comments, PrecedentTests.protocolName, PrecedentTests.institution,
        PrecedentTests.laterality, PrecedentTests.purpose, Tag(0x0008, 0x103E), Tag(0x0032, 0x4000),
      ])
      switch Int.random(in: 0..<9, using: &numbers) {
      case 0, 1: data.text(tag, numbers.one(of: [.lo, .lo, .lt, .un, .sh]), text)
      case 2: data.remove(tag)
      case 3:
        let element = Tag(0x0018, UInt16.random(in: 0x1100..<0x1120, using: &numbers))
        data.text(element, .ds, numbers.one(of: ["1.5", "4711007", "DOE", "-12", ""]))
      case 4: data.remove(Tag(0x0018, UInt16.random(in: 0x1100..<0x1120, using: &numbers)))
      case 5:
        let block = data.privateBlock(group: 0x0021, creator: numbers.one(of: ["DEVICE", "OTHER"]))
        data.text(block(1), numbers.one(of: [.lo, .un]), text)
        data.bytes(block(2), .ob, Array(text.utf8))
      case 6: data.text(Tag(0x0021, 0x0010), .lo, numbers.one(of: ["DEVICE", "OTHER", ""]))
      case 7:
        let item = DataSetBuilder { item in
          item.text(Tag(0x0008, 0x1150), .ui, "1.2.840.10008.5.1.4.1.1.4")
          item.text(Tag(0x0008, 0x1155), .ui, "1.2.3.\(text.utf8.count)")
        }
        data.sequence(
          numbers.one(of: [Tag(0x0008, 0x1140), Tag(0x0008, 0x2112), Tag(0x0040, 0x0275)]), items: [item],
          form: numbers.one(of: DataSetBuilder.LengthForm.allCases))
      default:
        data.bytes(Tag(0x0028, 0x3006), .ow, [UInt8](repeating: 7, count: numbers.one(of: [60, 3000])))
      }
    }

    /// The file of the instance, now and then one that is broken, or has an element twice or out of order.
    mutating func file(as syntax: SampleTransferSyntax, isWild: Bool) -> [UInt8] {
      let file = Rewriting.file(data, as: syntax, of: sopClass)
      var bytes = file.bytes()
      guard isWild else { return bytes }
      let start = bytes.count - file.dataSet.encoded(as: syntax.encoding).count
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: bytes.removeLast(Int.random(in: 1..<bytes.count - start, using: &numbers))
      case 1: bytes[Int.random(in: start..<bytes.count, using: &numbers)] ^= numbers.one(of: [1, 0x20, 0xFF])
      case 2:
        let again = DataSetBuilder { again in
          let values = ["R", "good", "by JANE"]
          again.text(
            numbers.one(of: [PrecedentTests.laterality, PrecedentTests.purpose, PrecedentTests.comments]),
            .lo,
            numbers.one(of: values))
        }
        bytes += again.encoded(as: syntax.encoding)
      case 3:
        // Text before what says how it is encoded.
        let early = DataSetBuilder { early in early.text(Tag(0x0008, 0x103E), .lo, "Jäne M") }
        bytes.insert(contentsOf: early.encoded(as: syntax.encoding), at: start)
      case 4:
        bytes += [UInt8](repeating: 0, count: 20) + [0xE0, 0x7F, 0x10, 0x00, 0x4F, 0x57, 0, 0, 0, 0, 0, 0]
      default: bytes += [UInt8](repeating: 0, count: 20)
      }
      return bytes
    }
  }

  @Test("A worker that has seen much makes the same as a new one", arguments: plans.indices)
  func sameAsWithout(index: Int) throws {
    let (name, plan) = Self.plans[index]
    var worker = try SeasonedWorker(plan)
    var scanner = Scanner(Chance(state: 7100 + UInt64(index)))
    var syntax = SampleTransferSyntax.explicitVRLittleEndian
    for round in 0..<400 {
      scanner.advance()
      if round % 40 == 0 {
        syntax = scanner.numbers.one(of: [
          .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian,
          .deflatedExplicitVRLittleEndian,
        ])
      }
      let isWild = !syntax.isDeflated && scanner.numbers.oneIn(5)
      try worker.treat(scanner.file(as: syntax, isWild: isWild), "\(name), round \(round)")
    }
    // What is set aside is nobody's precedent.
    let (written, followed) = (worker.written, worker.followed)
    if plan.sweep == .quarantine {
      #expect(written > 30)
    } else {
      #expect(written > 100)
      #expect(followed > 4000, "\(followed) elements")
    }
  }

  /// The first difference is looked for 32 bytes at a time, and then one by one.
  @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 63, 64, 95, 96, 100])
  func firstDifference(place: Int) {
    let one = [UInt8](0..<100)
    var other = one
    if place < 100 { other[place] ^= 0x80 }
    let whole = Precedent.equalCount(one.span.bytes, other.span.bytes)
    #expect(whole == place)
    let beginning = Precedent.equalCount(
      one.span.bytes.extracting(first: place), other.span.bytes.extracting(first: place))
    #expect(beginning == place)
  }
}
