import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

/// Items that are alike are rewritten in a draft of their own. Whatever they hold, what comes out must be what the rewriter
/// makes of them element by element, and so must be the reasons why an instance is set aside.
@Suite("The short way through items")
struct ShortWayTests {
  private static let perFrame = Tag(0x5200, 0x9230)
  private static let content = Tag(0x0020, 0x9111)
  private static let references = Tag(0x0008, 0x1140)
  private static let position = Tag(0x0020, 0x0032)
  private static let stack = Tag(0x0020, 0x9056)
  private static let frameTime = Tag(0x0018, 0x9074)
  private static let frameNumber = Tag(0x0020, 0x9156)
  private static let comments = Tag(0x0020, 0x4000)
  private static let referenced = Tag(0x0008, 0x1155)

  /// Behind the sequences, and in them.
  private static let note = Tag(0x0040, 0xA160)

  private static let basic: [Rule] = [
    rule(references, .byType(.deleteEmptyOrHashUIDs)), rule(frameTime, .byType(.deleteEmptyOrReplace)),
    rule(referenced, .hashUID), rule(stack, .keep), rule(content, .keep), rule(perFrame, .keep),
    rule(Tag(0x0008, 0x1150), .keep), rule(comments, .keep), rule(note, .keep),
  ]

  private static func rule(_ tag: Tag, _ action: Action) -> Rule {
    Rule(ElementSelector(.tag(tag)), action)
  }

  /// Plans of which each has the items do something else.
  private static let plans: [(name: String, Plan, isTaken: Bool)] = [
    ("by default", Plan(rules: basic, defaults: .failClosedByType, sweep: .cut), true),
    ("set aside", Plan(rules: basic, defaults: .failClosedByType, sweep: .quarantine), true),
    ("copy", Plan(rules: [], defaults: .keepEverything), true),
    (
      "dates move, UIDs change, texts go",
      Plan(
        rules: [
          rule(frameTime, .shiftDate), rule(referenced, .hashUID), rule(references, .keep),
          rule(comments, .empty), rule(stack, .replaceWithDummy), rule(frameNumber, .delete),
        ], defaults: .failClosed, dateShift: DateShift(days: 1...300), sweep: .cut), true
    ),
    (
      "sequences of dummies",
      Plan(rules: basic + [rule(references, .replaceWithDummy)], defaults: .failClosedByType, sweep: .cut),
      true
    ),
    (
      "by the way",
      Plan(
        rules: basic + [
          Rule(ElementSelector(.tag(stack), in: [.sequence(.tag(content), index: nil)]), .delete),
          Rule(ElementSelector(.tag(note), in: [.sequence(.tag(content), index: nil)]), .empty),
          Rule(ElementSelector(.tag(frameNumber), isAnchored: true), .delete),
        ], defaults: .failClosedByType, sweep: .cut), true
    ),
    (
      "by the item",
      Plan(
        rules: basic + [
          Rule(ElementSelector(.tag(stack), in: [.sequence(.tag(content), index: 0)]), .delete),
          Rule(
            ElementSelector(.tag(position), in: [.sequence(.tag(perFrame), index: 3), .anyDepth]), .empty),
        ], defaults: .failClosedByType, sweep: .cut), false
    ),
    (
      "private blocks stay",
      Plan(
        rules: basic + [
          Rule(ElementSelector(.privateElement(group: 0x0021, creator: "DEVICE", element: 0x01)), .keep)
        ], defaults: .failClosedByType, sweep: .cut), true
    ),
  ]

  private static func form(_ numbers: inout Chance) -> DataSetBuilder.LengthForm {
    numbers.one(of: DataSetBuilder.LengthForm.allCases)
  }

  /// One item: what functional groups hold, and if it is `wild` now and then what makes the short way impossible.
  private static func item(
    _ number: Int, _ numbers: inout Chance, isWild: Bool, depth: Int = 0
  ) -> DataSetBuilder {
    func isOne(in count: Int) -> Bool { isWild && numbers.oneIn(count) }
    return DataSetBuilder { data in
      let inner = DataSetBuilder { data in
        data.uint16(frameNumber, UInt16(number & 0xFFFF))
        if !numbers.oneIn(6) { data.text(frameTime, .dt, "20240102101112.13") }
        data.text(
          stack, isOne(in: 30) ? .un : .sh,
          isOne(in: 6) ? "DOE" : numbers.one(of: ["1", "", "  ", "2\\3", "Ward 7"]))
        data.text(note, .ut, "inside")
        data.uint32(Tag(0x0020, 0x9157), .ul, [1, UInt32(number)])
        if isOne(in: 12) {
          data.text(comments, .lt, numbers.one(of: ["by JANE", "Jäne", "good", "id 4711007"]))
        }
      }
      data.text(note, .ut, "outside")
      data.sequence(content, items: [inner], form: form(&numbers), itemForm: form(&numbers))
      let values =
        ["-120.5", "0", "\(number).25", "", "1e3", " "] + (isWild ? ["4711007", "19761104", "DOE"] : [])
      data.text(position, .ds, numbers.one(of: values), numbers.one(of: ["1.5", "0"]))
      if !numbers.oneIn(4) {
        let sources = (0..<Int.random(in: 0...3, using: &numbers)).map { index in
          DataSetBuilder { data in
            data.text(Tag(0x0008, 0x1150), .ui, "1.2.840.10008.5.1.4.1.1.4")
            data.text(
              referenced, .ui,
              numbers.one(of: ["1.2.3.\(number).\(index + 1)", "1.2.3.4", isWild ? "no UID" : ""]))
          }
        }
        data.sequence(references, items: sources, form: form(&numbers), itemForm: form(&numbers))
      }
      if isOne(in: 10) {
        let block = data.privateBlock(group: 0x0021, creator: numbers.one(of: ["DEVICE", "OTHER"]))
        data.text(block(0x01), .lo, numbers.one(of: ["DOE^JANE", "mode 3"]))
        data.sequence(block(0x02), items: [inner], form: form(&numbers))
      }
      if isOne(in: 25) { data.text(.specificCharacterSet, .cs, "ISO_IR 100") }
      if isOne(in: 20) { data.bytes(Tag(0x0028, 0x3006), .ow, [UInt8](repeating: 7, count: 300)) }
      if isOne(in: 40) { data.unknownSequence(Tag(0x0040, 0x0275), items: [inner]) }
      if depth < 3, numbers.oneIn(5) {
        data.sequence(
          Tag(0x0020, 0x9113), items: [item(number, &numbers, isWild: isWild, depth: depth + 1)],
          form: form(&numbers))
      }
    }
  }

  private static func dataSet(items count: Int, _ numbers: inout Chance, isWild: Bool) -> DataSetBuilder {
    DataSetBuilder { data in
      data.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE")
      data.text(Tag(0x0010, 0x0020), .lo, "4711007")
      data.text(Tag(0x0010, 0x0030), .da, "19761104")
      data.sequence(
        perFrame, items: (0..<count).map { item($0, &numbers, isWild: isWild) }, form: form(&numbers),
        itemForm: form(&numbers))
    }
  }

  @Test("Whatever the items are, both ways lead to the same", arguments: plans.indices)
  func sameAsTheLongWay(index: Int) throws {
    let (name, plan, isTaken) = Self.plans[index]
    let folder = try TemporaryFolder()
    let run = Run.nonce()
    var short = InstanceRewriter(plan, key: try Rewriting.key(), scratch: folder.path, run: run)
    var long = InstanceRewriter(plan, key: try Rewriting.key(), scratch: folder.path, run: run)
    long.dataSet.shortWay.isOpen = false
    var numbers = Chance(state: 5200 + UInt64(index))
    var written = 0
    for round in 0..<160 {
      let syntax = numbers.one(of: [
        SampleTransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRLittleEndian,
        .explicitVRBigEndian,
      ])
      // Now and then more than the window and the buffer hold.
      let count = round % 80 == 8 ? 4000 : Int.random(in: 1...40, using: &numbers)
      var bytes = Rewriting.file(Self.dataSet(items: count, &numbers, isWild: round % 2 == 1), as: syntax)
        .bytes()
      if round % 3 == 2 {
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
          let place = Int.random(in: 400..<bytes.count, using: &numbers)
          bytes[place] = numbers.one(of: [
            0, 0xFF, bytes[place] &+ 1, UInt8.random(in: 0...255, using: &numbers),
          ])
        }
      }
      let input = try folder.write("in.dcm", bytes)
      let one = try Rewriting.outcome(of: input, by: &short, in: folder)
      let other = try Rewriting.outcome(of: input, by: &long, in: folder)
      #expect(one == other, "\(name), round \(round)")
      if one.bytes != nil { written += 1 }
      try folder.remove("in.dcm")
    }
    #expect(written > 40)
    #expect(long.dataSet.shortWay.count == 0)
    let count = short.dataSet.shortWay.count
    #expect(isTaken ? count > 2000 : count == 0, "\(count) items")
  }
}

extension Chance {
  mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }
}
