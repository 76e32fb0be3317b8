import DICOM
import Testing

@testable import Engine

@Suite("What actions make of values")
struct ValueEditorTests {
  private func edit(
    _ value: String, _ action: Action, _ vr: VR, in set: SpecificCharacterSet = .defaultRepertoire
  ) throws -> String {
    let key = try #require(PseudonymKey(hexadecimal: String(repeating: "00", count: 32)))
    var editor = ValueEditor(
      key: key, instance: InstanceContext(Plan.identity, table: .identity, run: []))
    let new = try editor.edit(Array(value.utf8), action, vr: vr, in: set, bigEndian: false)
    return String(decoding: new, as: UTF8.self)
  }

  @Test(
    "Dates keep their year or month",
    arguments: [
      ("19761104", VR.da, Action.DatePrecision.year, "19760101"),
      ("19761104", .da, .month, "19761101"),
      ("1976.11.04", .da, .year, "19760101"),
      ("20000229\\20010228", .da, .month, "20000201\\20010201"),
      ("", .da, .year, ""),
      ("20040119123000.5+0100", .dt, .year, "20040101"),
      ("2004", .dt, .month, "2004"),
      ("200401", .dt, .year, "200401"),
    ])
  func dates(value: String, vr: VR, precision: Action.DatePrecision, expected: String) throws {
    #expect(try edit(value, .date(precision), vr) == expected)
  }

  @Test(
    "What is no date is refused, never left",
    arguments: ["20010229", "19761304", "1976110", "Nov 4 76", "19761104x", "197611", "19761104-19761105"])
  func noDates(value: String) {
    #expect(throws: ValueEditor.Failure.self) { try edit(value, .date(.year), .da) }
  }

  @Test("A substitution exchanges every occurrence")
  func substitution() throws {
    let action = Action.substitute([.text(from: "/", to: "-")])
    #expect(try edit("LIVER/PELVIS/HASTE", action, .lo) == "LIVER-PELVIS-HASTE")
    #expect(try edit("a", .substitute([.text(from: "a", to: "aa")]), .lo) == "aa")
  }

  @Test("Text that needs decoding is refused where a byte may not be the character that it looks like")
  func escapes() {
    let action = Action.substitute([.text(from: "B", to: "C")])
    #expect(throws: ValueEditor.Failure.self) {
      try edit("\u{1B}$B;3ED\u{1B}(B", action, .pn)
    }
    #expect(throws: ValueEditor.Failure.self) {
      try edit("12345678901234567", .substitute([.text(from: "1", to: "11")]), .sh)
    }
  }

  @Test(
    "A hash fits its VR",
    arguments: [(VR.sh, 16), (.lo, 16), (.cs, 16), (.is, 9), (.pn, 16)])
  func hashes(vr: VR, length: Int) throws {
    let first = try edit("MRN12345", .hash(.init()), vr)
    #expect(first.utf8.count == length)
    #expect(try edit(" MRN12345 ", .hash(.init()), vr) == first)
    #expect(try edit("MRN12346", .hash(.init()), vr) != first)
    #expect(first.utf8.allSatisfy { 0x30...0x39 ~= $0 || (vr != .is && 0x41...0x5A ~= $0) })
  }

  @Test("A hash keeps its prefix and its length")
  func prefix() throws {
    let id = try edit("X", .hash(.init(length: 12, prefix: "SUBJ-")), .lo)
    #expect(id.hasPrefix("SUBJ-") && id.count == 17)
    #expect(throws: ValueEditor.Failure.self) { try edit("X", .hash(.init(length: 15, prefix: "AB")), .sh) }
  }

  @Test("Numbers of a profile are written in the VR's binary form")
  func numbers() throws {
    let key = try #require(PseudonymKey(hexadecimal: String(repeating: "00", count: 32)))
    var editor = ValueEditor(
      key: key, instance: InstanceContext(Plan.identity, table: .identity, run: []))
    let little = try editor.edit(
      [9, 9], .replace("258\\1"), vr: .us, in: .defaultRepertoire, bigEndian: false)
    let big = try editor.edit([9, 9], .replace("258\\1"), vr: .us, in: .defaultRepertoire, bigEndian: true)
    #expect(little == [2, 1, 1, 0])
    #expect(big == [1, 2, 0, 1])
    #expect(throws: ValueEditor.Failure.self) {
      try editor.edit([9, 9], .replace("70000"), vr: .us, in: .defaultRepertoire, bigEndian: false)
    }
  }
}
