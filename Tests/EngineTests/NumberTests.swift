import DICOM
import Samples
import Testing

@testable import Engine

@Suite("Numbers that are written as text")
struct NumberTests {
  static let thickness = Tag(0x0018, 0x0050)

  @Test(
    "What may be numbers is told from what is none by its letters, wherever they stand",
    arguments: [
      ("", true), ("1", true), ("-12.5E+03 ", true), ("1.5e-3\\2\\-.25", true),
      ("123456789012\\12345678\\1E2", true),
      ("DOE^JANE", false), ("1234567D", false), ("12345678D", false), ("1\\2\\3\\4\\5\\6\\7\\8 Jane", false),
      ("12345678\u{E9}", false),
    ])
  func telling(text: String, isNumeric: Bool) {
    let bytes = Array(text.utf8)
    #expect(DataSetRewriter.isNumeric(bytes.span.bytes) == isNumeric)
  }

  @Test("A number passes as it is, and what is called one and is a name does not: known, UN or unstated")
  func rewriting() throws {
    let plan = Rewriting.plan([(.sopInstanceUID, .keep)], otherwise: .failClosed)
    for vr in [VR.ds, .un] {
      try Rewriting.expect(made(vr, "2.5E+1"), becomes: made(vr, "2.5E+1"), by: plan)
      try Rewriting.expect(made(vr, "DOE^JANE"), becomes: made(vr, ""), by: plan)
      try Rewriting.expect(made(vr, "DOE^JANE"), becomes: made(vr, "DOE^JANE"), by: .identity)
    }
  }

  private func made(_ vr: VR, _ value: String) -> DataSetBuilder {
    let item = DataSetBuilder { $0.bytes(Self.thickness, vr, Array(value.utf8)) }
    return DataSetBuilder {
      $0.bytes(Self.thickness, vr, Array(value.utf8))
      $0.sequence(Tag(0x0008, 0x2218), items: [item])
    }
  }
}
