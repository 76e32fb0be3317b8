import DICOM
import Samples
import Testing

@testable import Engine

@Suite("What compound actions come to")
struct CompoundActionTests {
  /// PS3.15 Table E.1-1a: Type 1 a dummy, Type 2 empty, Type 3 deleted, within what the code allows.
  static let results: [(CompoundAction, AttributeType, Action)] = [
    (.deleteOrEmpty, .type1, .replaceWithDummy), (.deleteOrEmpty, .type2, .empty),
    (.deleteOrEmpty, .type3, .delete),
    (.deleteOrReplace, .type1, .replaceWithDummy), (.deleteOrReplace, .type2, .replaceWithDummy),
    (.deleteOrReplace, .type3, .delete),
    (.emptyOrReplace, .type1, .replaceWithDummy), (.emptyOrReplace, .type2, .empty),
    (.emptyOrReplace, .type3, .empty),
    (.deleteEmptyOrReplace, .type1, .replaceWithDummy), (.deleteEmptyOrReplace, .type2, .empty),
    (.deleteEmptyOrReplace, .type3, .delete),
    (.deleteEmptyOrHashUIDs, .type1, .keep), (.deleteEmptyOrHashUIDs, .type2, .empty),
    (.deleteEmptyOrHashUIDs, .type3, .delete),
  ]

  @Test(arguments: results)
  func result(compound: CompoundAction, type: AttributeType, expected: Action) {
    #expect(compound.action(for: type) == expected)
    let table = ActionTable(
      rules: [Rule(ElementSelector(.tag(Tag(0x0008, 0x0023))), .byType(compound))], defaults: .failClosed)
    let id = table.action(for: Tag(0x0008, 0x0023), vr: .da, path: [])
    #expect(table.actions[table.resolved(id, for: type)] == expected)
    #expect(table.resolved(ActionTable.keeps, for: type) == ActionTable.keeps)
  }

  private static let secondaryCapture = "1.2.840.10008.5.1.4.1.1.7"
  private static let enhancedMR = "1.2.840.10008.5.1.4.1.1.4.1"
  private static let pet = "1.2.840.10008.5.1.4.1.1.128"

  private static let compounds: [(Tag, CompoundAction)] = [
    (Tag(0x0008, 0x0021), .deleteOrReplace), (Tag(0x0008, 0x0022), .deleteOrEmpty),
    (Tag(0x0008, 0x0023), .emptyOrReplace), (Tag(0x0008, 0x2112), .deleteEmptyOrHashUIDs),
    (Tag(0x0018, 0x1000), .deleteEmptyOrReplace),
  ]

  /// What becomes of an instance of a SOP class: the elements at the root, and SourceImageSequence in the functional groups.
  private static func made(
    _ sopClass: String, _ dates: [(Tag, VR, String)], nested: Bool = false
  ) -> DataSetBuilder {
    DataSetBuilder {
      $0.text(.sopClassUID, .ui, sopClass)
      for (tag, vr, value) in dates { $0.text(tag, vr, value) }
      guard nested else { return }
      let source = DataSetBuilder { $0.text(Tag(0x0008, 0x1150), .ui, sopClass) }
      let derivation = DataSetBuilder { $0.sequence(Tag(0x0008, 0x2112), items: [source]) }
      let group = DataSetBuilder { $0.sequence(Tag(0x0008, 0x9124), items: [derivation]) }
      $0.sequence(Tag(0x5200, 0x9230), items: [group, group])
    }
  }

  private static let values: [(Tag, VR, String)] = [
    (Tag(0x0008, 0x0021), .da, "20040119"), (Tag(0x0008, 0x0022), .da, "20040119"),
    (Tag(0x0008, 0x0023), .da, "20040119"), (Tag(0x0018, 0x1000), .lo, "SN 4711"),
  ]

  /// The types are those of PS3.3: PET Series and PET Image, Enhanced General Equipment, Multi-frame Functional Groups.
  @Test("By the SOP class of the instance, one after the other in one worker")
  func sopClasses() throws {
    let plan = Rewriting.plan(Self.compounds.map { ($0.0, .byType($0.1)) })
    let date = Tag(0x0008, 0x0021)
    let expected: [(String, [(Tag, VR, String)])] = [
      (Self.secondaryCapture, [(Tag(0x0008, 0x0023), .da, "")]),
      (
        Self.pet,
        [(date, .da, "19000101"), (Tag(0x0008, 0x0022), .da, ""), (Tag(0x0008, 0x0023), .da, "")]
      ),
      (
        Self.enhancedMR, [(Tag(0x0008, 0x0023), .da, "19000101"), (Tag(0x0018, 0x1000), .lo, "ANONYMIZED")]
      ),
      ("1.2.3", [(Tag(0x0008, 0x0023), .da, "")]),
    ]
    for (sopClass, after) in expected {
      try Rewriting.expect(
        Self.made(sopClass, Self.values), becomes: Self.made(sopClass, after), by: plan, of: sopClass)
    }
  }

  @Test(
    "At the way through sequences: Source Image Sequence is of Type 2 in Derivation Image (PS3.3 C.7.6.16-7)")
  func nested() throws {
    let plan = Rewriting.plan(Self.compounds.map { ($0.0, .byType($0.1)) })
    let before = Self.made(Self.enhancedMR, [], nested: true)
    let after = DataSetBuilder {
      $0.text(.sopClassUID, .ui, Self.enhancedMR)
      let derivation = DataSetBuilder { $0.sequence(Tag(0x0008, 0x2112), items: []) }
      let group = DataSetBuilder { $0.sequence(Tag(0x0008, 0x9124), items: [derivation]) }
      $0.sequence(Tag(0x5200, 0x9230), items: [group, group])
    }
    try Rewriting.expect(before, becomes: after, by: plan, of: Self.enhancedMR)
  }

  @Test("Text that nobody named is deleted, empty or a dummy, as the IOD asks")
  func defaults() throws {
    var defaults = Defaults.failClosedByType
    defaults.byVR[.ui] = .keep
    let segmentation = "1.2.840.10008.5.1.4.1.1.66.4"
    let segment = { (text: String) in DataSetBuilder { $0.text(Tag(0x0062, 0x0005), .lo, text) } }
    let before = DataSetBuilder {
      $0.text(.sopClassUID, .ui, segmentation)
      $0.text(Tag(0x0020, 0x1040), .lo, "DOE")  // Position Reference Indicator: Type 2
      $0.text(Tag(0x0018, 0x1030), .lo, "DOE")  // Protocol Name: Type 3, as X/Z/D would have it
      $0.sequence(Tag(0x0062, 0x0002), items: [segment("DOE")])  // Segment Label: Type 1
    }
    let after = DataSetBuilder {
      $0.text(.sopClassUID, .ui, segmentation)
      $0.text(Tag(0x0020, 0x1040), .lo, "")
      $0.sequence(Tag(0x0062, 0x0002), items: [segment("ANONYMIZED")])
    }
    try Rewriting.expect(before, becomes: after, by: Plan(rules: [], defaults: defaults), of: segmentation)
  }

  @Test("An overlay that loses its data goes whole")
  func overlays() throws {
    let data = Tag(0x6002, 0x3000)
    let before = DataSetBuilder {
      $0.text(.sopClassUID, .ui, Self.secondaryCapture)
      $0.uint16(Tag(0x6002, 0x0010), 8)
      $0.uint16(Tag(0x6002, 0x0100), 1)
      $0.uint16(data, .ow, [1, 2, 3, 4])
    }
    let after = DataSetBuilder { $0.text(.sopClassUID, .ui, Self.secondaryCapture) }
    try Rewriting.expect(before, becomes: after, by: Rewriting.plan([(data, .delete)]))
    try Rewriting.expect(before, becomes: before, by: Rewriting.plan([]))
  }

  @Test("The ranking resolves what the SOP class decides, and leaves open what nobody knows")
  func ranking() {
    let plan = Plan(
      rules: Self.compounds.map { Rule(ElementSelector(.tag($0.0)), .byType($0.1)) },
      defaults: .failClosedByType)
    let element = RuleRanking.Element(Tag(0x0008, 0x0021), vr: .da)
    #expect(RuleRanking(plan).action(for: element) == .byType(.deleteOrReplace))
    #expect(RuleRanking(plan, sopClass: Self.pet).action(for: element) == .replaceWithDummy)
    #expect(RuleRanking(plan, sopClass: Self.pet).decidingType(for: element) == .type1)
    #expect(RuleRanking(plan, sopClass: "1.2.3").action(for: element) == .delete)
    // No IOD has it as Type 1 or 2: nothing is open.
    let free = RuleRanking.Element(Tag(0x0008, 0x1080), vr: .lo)
    #expect(RuleRanking(plan).action(for: free) == .delete)
    #expect(RuleRanking(plan).decidingType(for: free) == nil)
  }
}
