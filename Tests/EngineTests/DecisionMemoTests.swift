import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

@Suite("What is remembered of decisions changes none")
struct DecisionMemoTests {
  private static let secondaryCapture = "1.2.840.10008.5.1.4.1.1.7"
  private static let magneticResonance = "1.2.840.10008.5.1.4.1.1.4"
  private static let laterality = Tag(0x0020, 0x0060)
  private static let device = Tag(0x0018, 0x1000)

  /// Instances that differ in what decisions depend on: SOP class, VR, creator of a block, depth, and what conditions
  /// ask for. Some come twice, and one has more tags than there are places.
  private static let instances: [Part10File] = {
    let texts = [("HFS", VR.cs), ("FFS", .un), ("HFS", .lo)]
    var files = texts.flatMap { value, vr in
      [secondaryCapture, magneticResonance].flatMap { sopClass in
        ["FIRST", "SECOND"].map { creator in
          Rewriting.file(instance(sopClass, position: value, vr, creator: creator), of: sopClass)
        }
      }
    }
    files += files.reversed()
    let wide = DataSetBuilder { data in
      for element in UInt16(1)..<3000 { data.uint16(Tag(0x0019, 0x1000 + element), 1) }
      data.text(Tag(0x0019, 0x0010), .lo, "FIRST")
    }
    return files + [Rewriting.file(wide), Rewriting.file(wide)] + files
  }()

  private static func instance(
    _ sopClass: String, position: String, _ vr: VR, creator: String
  ) -> DataSetBuilder {
    DataSetBuilder {
      $0.text(Tag(0x0018, 0x5100), vr, position)
      $0.text(device, .lo, "SN 4711")
      $0.text(laterality, .cs, "L")
      let block = $0.privateBlock(group: 0x0029, creator: creator)
      $0.text(block(0x01), .ds, "1.5")
      $0.text(block(0x02), .lo, "text")
      let inner = DataSetBuilder {
        $0.text(device, .lo, "SN 4712")
        $0.text(laterality, .cs, "R")
        let block = $0.privateBlock(group: 0x0029, creator: creator == "FIRST" ? "SECOND" : "FIRST")
        $0.text(block(0x01), .ds, "2.5")
      }
      $0.sequence(Tag(0x0008, 0x1140), items: [inner])
    }
  }

  private static func privateRule(_ creator: String, _ action: Action) -> Rule {
    Rule(ElementSelector(.privateElement(group: 0x0029, creator: creator, element: 0x01)), action)
  }

  private static let isMagneticResonance = Condition.equals(
    Condition.Operand([AttributeReference(.sopClassUID)]), .text(magneticResonance))

  /// Rules of which each makes one of those differences matter.
  private static let rules: [Rule] = [
    Rule(ElementSelector(.tag(device)), .byType(.deleteEmptyOrReplace)),
    Rule(ElementSelector(.tag(laterality)), .empty, condition: 0),
    privateRule("FIRST", .keep), privateRule("SECOND", .delete),
  ]

  private static let plans: [Plan] = [
    Plan(rules: rules, defaults: .failClosedByType, conditions: [isMagneticResonance]),
    Plan(
      rules: rules, defaults: .failClosed,
      conditions: [isMagneticResonance]),
    Plan(
      rules: rules + [
        Rule(
          ElementSelector(
            .tag(laterality), in: [.sequence(.tag(Tag(0x0008, 0x1140)), index: nil)]), .delete)
      ], defaults: .failClosedByType, conditions: [isMagneticResonance]),
    Plan(rules: rules, defaults: .keepEverything, conditions: [isMagneticResonance]),
  ]

  @Test("A worker that has seen other instances treats one as a fresh worker does", arguments: plans.indices)
  func order(index: Int) throws {
    let plan = Self.plans[index]
    let folder = try TemporaryFolder()
    var worker = InstanceRewriter(plan, key: try Rewriting.key(), scratch: folder.path)
    for (number, file) in Self.instances.enumerated() {
      let bytes = file.bytes()
      let input = try folder.write("in\(number).dcm", bytes)
      let output = folder.path.appending("out\(number).dcm")
      guard case .written = worker.rewrite(input, to: output) else {
        Issue.record("instance \(number) was not written")
        continue
      }
      #expect(try TemporaryFolder.read(output) == Rewriting.rewritten(bytes, by: plan), "instance \(number)")
    }
  }

  @Test("A decision that is found is that of its key, however many there are")
  func keys() {
    var memo = DecisionMemo()
    func header(_ number: Int) -> ElementHeader {
      ElementHeader(
        tag: Tag(rawValue: UInt32(number) &* 0x0001_0003), vr: number % 2 == 0 ? .lo : .ds, length: 0,
        start: 0,
        valueStart: 0)
    }
    let keys = (0..<5000).map { number in
      DecisionMemo.Key(header(number), creator: number % 7, way: SequenceWays.Way(number % 3))
    }
    #expect(Set(keys).count == keys.count)
    var kept = 0
    for (number, key) in keys.enumerated() {
      #expect(memo.decision(key) == nil)
      if number % DecisionMemo.capacity == 0 { kept = 0 }
      memo.remember(DecisionMemo.Decision(id: number, known: nil, treatment: .asks), header(number), key)
      // A few find all their places taken.
      guard let found = memo.decision(key) else { continue }
      #expect(found.id == number)
      kept += 1
    }
    // In the order in which they came, in the other, and one here, one there.
    let orders = [Array(keys.indices), keys.indices.reversed(), keys.indices.map { $0 * 7919 % keys.count }]
    for order in orders {
      let found = order.filter { memo.decision(keys[$0]) != nil }
      #expect(found.count >= kept && found.count > 500)
      for number in found { #expect(memo.decision(keys[number])?.id == number) }
    }
    memo.turn(to: .identity, sopClass: nil)
    #expect(keys.allSatisfy { memo.decision($0) == nil })
  }

  @Test("Of keys that all want one place a few are remembered, so that nobody searches for long")
  func collidingKeys() {
    var memo = DecisionMemo()
    var known: [(header: ElementHeader, key: DecisionMemo.Key)] = []
    for number in UInt32(0)..<1 << 21 {
      let tag = Tag(rawValue: 0x0021_0000 + number)
      let element = UInt64(tag.rawValue) << 32 | UInt64(VR.lo.rawValue) << 16 | UInt64(ActionTable.unnamed)
      guard (element &* 0x9E37_79B9_7F4A_7C15) >> 52 == 7 else { continue }
      let header = ElementHeader(tag: tag, vr: .lo, length: 0, start: 0, valueStart: 0)
      let key = DecisionMemo.Key(header, creator: ActionTable.unnamed, way: SequenceWays.root)
      known.append((header, key))
    }
    for (header, key) in known {
      memo.remember(DecisionMemo.Decision(id: 3, known: nil, treatment: .asks), header, key)
    }
    #expect(known.count > 100)
    #expect(known.count { memo.decision($0.key) != nil } == 8)
  }
}
