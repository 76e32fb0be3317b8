import DICOM
import Samples
import Testing

@testable import Engine

/// What the output says of its own de-identification (PS3.15 E.1.1).
@Suite("Statement")
struct StatementTests {
  private static let removed = Tag(0x0012, 0x0062)
  private static let method = Tag(0x0012, 0x0063)
  private static let codes = Tag(0x0012, 0x0064)
  private static let dates = Tag(0x0028, 0x0303)
  private static let statement = DeidentificationStatement(
    method: ["a program"], codes: [.init(code: "113100", meaning: "Basic")])

  /// What a statement without conditions adds to a data set.
  private static func said(_ dataSet: inout DataSetBuilder, dates: String = "REMOVED") {
    dataSet.text(removed, .cs, "YES")
    dataSet.text(method, .lo, "a program")
    let item = DataSetBuilder {
      $0.text(Tag(0x0008, 0x0100), .sh, "113100")
      $0.text(Tag(0x0008, 0x0102), .sh, "DCM")
      $0.text(Tag(0x0008, 0x0104), .lo, "Basic")
    }
    dataSet.sequence(codes, items: [item], form: .defined)
    dataSet.text(Self.dates, .cs, dates)
  }

  private static func plan(_ rules: [(Tag, Action)] = [], _ statement: DeidentificationStatement = statement)
    -> Plan
  {
    var plan = Rewriting.plan(rules)
    plan.statement = statement
    return plan
  }

  @Test(
    "It stands at its places, whatever comes before and after them",
    arguments: [
      [], [Tag(0x0008, 0x0060)], [Tag(0x0012, 0x0050), Tag(0x0020, 0x0010)], [Tag(0x0028, 0x0304)],
      [Tag(0x0008, 0x0060), Tag(0x0012, 0x0065), Tag(0x0040, 0x0001)],
    ])
  func places(tags: [Tag]) throws {
    let before = DataSetBuilder { set in for tag in tags { set.text(tag, .sh, "A") } }
    let after = DataSetBuilder { set in
      for tag in tags { set.text(tag, .sh, "A") }
      Self.said(&set)
    }
    try Rewriting.expect(before, becomes: after, by: Self.plan())
  }

  @Test("What the source said goes, in items too")
  func replaced() throws {
    let item = DataSetBuilder {
      $0.text(Self.removed, .cs, "NO")
      $0.text(Self.method, .lo, "another")
      $0.text(Tag(0x0020, 0x0010), .sh, "A")
    }
    let before = DataSetBuilder {
      $0.text(Self.removed, .cs, "NO")
      $0.text(Self.method, .lo, "another", "and one more")
      $0.sequence(Self.codes, items: [item], form: .undefined)
      $0.text(Self.dates, .cs, "UNMODIFIED")
      $0.sequence(Tag(0x0040, 0x0275), items: [item], form: .defined)
    }
    let after = DataSetBuilder {
      Self.said(&$0)
      let rest = DataSetBuilder { $0.text(Tag(0x0020, 0x0010), .sh, "A") }
      $0.sequence(Tag(0x0040, 0x0275), items: [rest], form: .defined)
    }
    try Rewriting.expect(before, becomes: after, by: Self.plan())
  }

  @Test("Without codes no sequence is left")
  func noCodes() throws {
    let before = DataSetBuilder { $0.sequence(Self.codes, items: [DataSetBuilder()], form: .defined) }
    let after = DataSetBuilder {
      Self.said(&$0)
      $0.remove(Self.codes)
    }
    try Rewriting.expect(
      before, becomes: after, by: Self.plan([], DeidentificationStatement(method: ["a program"], codes: [])))
  }

  @Test("What a rule inserts stands in tag order among it, and no rule speaks for it")
  func insertions() throws {
    let rules: [(Tag, Action)] = [
      (Tag(0x0012, 0x0020), .set("P")), (Tag(0x0012, 0x0071), .set("S")), (Self.removed, .set("NO")),
      (Self.dates, .keep),
    ]
    let after = DataSetBuilder {
      Self.said(&$0)
      $0.text(Tag(0x0012, 0x0020), .lo, "P")
      $0.text(Tag(0x0012, 0x0071), .lo, "S")
      $0.text(Tag(0x0028, 0x0010), .sh, "A")
    }
    try Rewriting.expect(
      DataSetBuilder { $0.text(Tag(0x0028, 0x0010), .sh, "A") }, becomes: after, by: Self.plan(rules))
  }

  @Test("Group 0004 belongs to no instance")
  func fileSet() throws {
    let before = DataSetBuilder {
      $0.text(Tag(0x0004, 0x1130), .cs, "A")
      $0.text(Tag(0x0004, 0x1141), .cs, "B")
      $0.text(Tag(0x0008, 0x0060), .cs, "MR")
    }
    try Rewriting.expect(
      before, becomes: DataSetBuilder { $0.text(Tag(0x0008, 0x0060), .cs, "MR") }, by: Rewriting.plan([]))
  }

  @Test(
    "What depends on the instance depends on the conditions that hold",
    arguments: [
      ("MR", "YES", "REMOVED"), ("PT", "NO", "UNMODIFIED"), ("CT", "YES", "MODIFIED"),
    ])
  func conditions(modality: String, removed: String, dates: String) throws {
    var when: [DeidentificationStatement.When] = [.never, .never]
    when[0].insert(0)
    when[1].insert(1)
    var plan = Self.plan(
      [],
      DeidentificationStatement(
        method: ["a program"], codes: [.init(code: "113100", meaning: "Basic", isLost: when[0])],
        keepsIdentity: when[0], keepsDates: when[0], changesDates: when[1]))
    let operand = Condition.Operand([AttributeReference(Tag(0x0008, 0x0060))])
    plan.conditions = ["PT", "CT"].map { .equals(operand, .text($0)) }
    let before = DataSetBuilder { $0.text(Tag(0x0008, 0x0060), .cs, modality) }
    let after = DataSetBuilder {
      $0.text(Tag(0x0008, 0x0060), .cs, modality)
      Self.said(&$0, dates: dates)
      $0.text(Self.removed, .cs, removed)
      if modality == "PT" { $0.remove(Self.codes) }
    }
    try Rewriting.expect(before, becomes: after, by: plan)
  }
}
