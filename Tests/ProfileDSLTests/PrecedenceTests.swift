import DICOM
import ProfileDSL
import Testing

@testable import Engine

/// "Precedence" of the design, from the text of a profile to the action for an element.
@Suite("The winner for one element")
struct PrecedenceTests {
  /// Rows, and the action that each makes of `StudyID` (SH, (0020,0010)) in the root data set.
  @Test(
    "The most specific selector wins, in either order of the rows",
    arguments: [
      ("StudyID: keep", "(0020,001x): delete", Action.keep),
      ("(0020,0010): keep", "(0020,0000)..(0020,00FF): delete", .keep),
      ("(0020,001x): keep", "(0020,00xx): delete", .keep),
      ("(0020,0010)..(0020,0011): keep", "(0020,001x): delete", .keep),
      ("(0020,xxxx): keep", "'Study*': delete", .keep),
      ("'StudyI*': keep", "'Study*': delete", .keep),
      ("'Study*': keep", "vr:SH: delete", .keep),
      ("vr:SH: keep", "unlisted: delete", .keep),
      ("unlisted: keep", "any: delete", .keep),
      ("/StudyID: keep", "StudyID: delete", .keep),
      ("vr:LO: keep", "any: empty", .empty),
      ("RequestAttributesSequence/StudyID: keep", "vr:SH: empty", .empty),
    ])
  func specificity(_ strong: String, _ weak: String, _ expected: Action) throws {
    for rows in [[strong, weak], [weak, strong]] {
      let table = try table("tags:\n" + rows.map { "  \($0)\n" }.joined())
      #expect(table.winner(Tag(0x0020, 0x0010), .sh) == expected, "\(rows)")
    }
  }

  @Test("A bare selector reaches every depth, an anchored one the root only, a path what lies in it")
  func depth() throws {
    let rows = """
      tags:
        PatientName: empty
        /PatientID: keep
        RequestAttributesSequence/StudyID: keep
        RequestAttributesSequence[1]/StudyID: empty

      """
    let table = try table(rows)
    let request = Tag(0x0040, 0x0275)
    func step(_ tag: Tag, _ item: Int = 0) -> PathStep {
      PathStep(tag: tag, item: item, creator: ActionTable.unnamed)
    }
    let other = step(Tag(0x0040, 0x0555))
    #expect(table.winner(Tag(0x0010, 0x0010), .pn) == .empty)
    #expect(table.winner(Tag(0x0010, 0x0010), .pn, [other, step(request)]) == .empty)
    #expect(table.winner(Tag(0x0010, 0x0020), .lo) == .keep)
    #expect(table.winner(Tag(0x0010, 0x0020), .lo, [other]) == .delete)
    #expect(table.winner(Tag(0x0020, 0x0010), .sh) == .delete)
    #expect(table.winner(Tag(0x0020, 0x0010), .sh, [step(request)]) == .keep)
    #expect(table.winner(Tag(0x0020, 0x0010), .sh, [step(request, 1)]) == .empty)
    #expect(table.winner(Tag(0x0020, 0x0010), .sh, [other, step(request, 1)]) == .empty)
    #expect(table.winner(Tag(0x0020, 0x0010), .sh, [step(request), other]) == .delete)
  }

  @Test("A wide rule of the own file does not reach what the standard names; a named one does")
  func shadowed() throws {
    let table = try table("extends: dicom/basic@2026d\ntags:\n  vr:DA: keep\n  StudyDate: { date: year }\n")
    // PS3.15: PatientBirthDate is Z, StudyDate is Z; FrameOfReferenceDate… no row names (0018,1200) but X/D.
    #expect(table.winner(Tag(0x0010, 0x0030), .da) == .empty)
    #expect(table.winner(Tag(0x0008, 0x0020), .da) == .date(.year))
  }

  @Test("The nearer layer wins with the same selector only")
  func layers() throws {
    let table = try table("extends: mercure-extraction\ntags:\n  PatientName: delete\n  vr:SH: keep\n")
    #expect(table.winner(Tag(0x0010, 0x0010), .pn) == .delete)
    #expect(table.winner(Tag(0x0020, 0x0010), .sh) == .hash(Action.Hash(length: 12)))
  }

  private func table(_ body: String) throws -> ActionTable {
    let (profile, diagnostics) = ProfileLoader.compile(
      text: "profile: 1\nname: test\n" + body + everyAcceptance, file: "test.yaml")
    let compiled = try #require(profile, "\(diagnostics.map(\.rendered).joined(separator: "\n"))")
    return ActionTable(rules: compiled.rules, defaults: compiled.defaults)
  }
}

extension ActionTable {
  fileprivate func winner(_ tag: Tag, _ vr: VR, _ path: [PathStep] = []) -> Action {
    actions[action(for: tag, vr: vr, path: path)]
  }
}
