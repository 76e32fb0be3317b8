import DICOM
import Samples
import Testing

@testable import Engine

/// What a file says of its own private blocks in (0008,0300) (PS3.3 C.12.1.1.7).
@Suite("A file's own word about its private elements")
struct PrivateDeclarationTests {
  private static let group: UInt16 = 0x0019
  private static let creator = "ACME"

  private static func selector(_ element: UInt8, _ creator: String = creator) -> ElementSelector {
    ElementSelector(.privateElement(group: group, creator: creator, element: element))
  }

  /// Keeps elements 01 to 04 of the creator, and empties 05.
  private static var plan: Plan {
    let kept = (1...4).map { Rule(selector($0), .keep) }
    return Plan(
      rules: kept + [Rule(selector(5), .empty), Rule(selector(1, "OTHER"), .keep)],
      defaults: .failClosed)
  }

  /// The description of one block.
  private static func block(
    _ status: String, safe: [UInt16] = [], treated: [(String, [UInt16])] = [], of creator: String = creator
  ) -> DataSetBuilder {
    DataSetBuilder { set in
      set.uint16(Tag(0x0008, 0x0301), group)
      set.text(Tag(0x0008, 0x0302), .lo, creator)
      set.text(Tag(0x0008, 0x0303), .cs, status)
      if !safe.isEmpty { set.uint16(Tag(0x0008, 0x0304), .us, safe) }
      if !treated.isEmpty {
        let items = treated.map { letter, elements in
          DataSetBuilder {
            $0.uint16(Tag(0x0008, 0x0306), .us, elements)
            $0.text(Tag(0x0008, 0x0307), .cs, letter)
          }
        }
        set.sequence(Tag(0x0008, 0x0305), items: items, form: .undefined)
      }
    }
  }

  /// Which of the elements 01 to 05 are left, with their values; `form` is how the lengths of the description are given.
  private static func left(
    _ description: [DataSetBuilder], form: DataSetBuilder.LengthForm, as syntax: SampleTransferSyntax,
    in block: UInt8 = 0x10
  ) throws -> DataSetBuilder {
    let before = DataSetBuilder { set in
      set.sequence(Tag(0x0008, 0x0300), items: description, form: form)
      let other = set.privateBlock(group: group, block: block + 1, creator: "OTHER")
      set.text(other(1), .sh, "O")
      let own = set.privateBlock(group: group, block: block, creator: creator)
      for element in UInt8(1)...5 { set.text(own(element), .sh, "V\(element)") }
    }
    var plan = plan
    plan.rules.append(Rule(ElementSelector(.tag(Tag(0x0008, 0x0300))), .delete))
    let output = try Rewriting.rewritten(Rewriting.file(before, as: syntax).bytes(), by: plan)
    let bytes = try Rewriting.dataSet(of: output)
    var found = DataSetBuilder()
    for element in UInt8(1)...5 {
      for text in ["V\(element)", "ANONYMIZED"] {
        let one = DataSetBuilder { $0.text(Tag(group, UInt16(block) << 8 | UInt16(element)), .sh, text) }
        if bytes.contains(one.encoded(as: syntax.encoding)) { found.merge(one) }
      }
      // In implicit VR a private element is UN, and its dummy is as many zeros.
      let zeros = DataSetBuilder {
        $0.bytes(Tag(group, UInt16(block) << 8 | UInt16(element)), .sh, [0, 0])
      }
      if bytes.contains(zeros.encoded(as: syntax.encoding)) {
        found.text(Tag(group, UInt16(block) << 8 | UInt16(element)), .sh, "ANONYMIZED")
      }
      let empty = DataSetBuilder { $0.bytes(Tag(group, UInt16(block) << 8 | UInt16(element)), .sh, []) }
      if bytes.contains(empty.encoded(as: syntax.encoding)) { found.merge(empty) }
    }
    // The other creator's block is nobody's business.
    let other = DataSetBuilder { $0.text(Tag(group, UInt16(block + 1) << 8 | 1), .sh, "O") }
    #expect(bytes.contains(other.encoded(as: syntax.encoding)))
    return found
  }

  @Test("It takes away, and gives nothing", arguments: Rewriting.transferSyntaxes.filter { !$0.isDeflated })
  func statuses(syntax: SampleTransferSyntax) throws {
    let cases: [([DataSetBuilder], [UInt8: String])] = [
      ([], [1: "V1", 2: "V2", 3: "V3", 4: "V4", 5: ""]),
      ([Self.block("SAFE")], [1: "V1", 2: "V2", 3: "V3", 4: "V4", 5: ""]),
      ([Self.block("UNSAFE")], [:]),
      ([Self.block("anything")], [:]),
      ([Self.block("SAFE"), Self.block("SAFE")], [:]),
      ([Self.block("MIXED")], [:]),
      ([Self.block("MIXED", safe: [0x02, 0x05])], [2: "V2", 5: ""]),
      ([Self.block("UNSAFE", of: "SOMEBODY"), Self.block("MIXED", safe: [0x1002])], [2: "V2"]),
      (
        [Self.block("MIXED", safe: [4], treated: [("Z", [1]), ("D", [2, 5]), ("X", [3])])],
        [1: "", 2: "ANONYMIZED", 4: "V4", 5: ""]
      ),
      ([Self.block("SAFE", treated: [("Q", [1])])], [2: "V2", 3: "V3", 4: "V4", 5: ""]),
    ]
    for (description, expected) in cases {
      for form in DataSetBuilder.LengthForm.allCases {
        let wanted = DataSetBuilder { set in
          for (element, text) in expected { set.text(Tag(Self.group, 0x1000 | UInt16(element)), .sh, text) }
        }
        #expect(try Self.left(description, form: form, as: syntax) == wanted)
      }
    }
  }

  @Test("A block is known by its creator, wherever it lies, and what lies in items is meant too")
  func places() throws {
    let inside = DataSetBuilder { set in
      let own = set.privateBlock(group: Self.group, block: 0x44, creator: Self.creator)
      set.text(own(1), .sh, "V1")
      set.text(own(2), .sh, "V2")
    }
    func dataSet(_ item: DataSetBuilder) -> DataSetBuilder {
      DataSetBuilder { set in
        set.sequence(Tag(0x0008, 0x0300), items: [Self.block("MIXED", safe: [2])], form: .defined)
        set.sequence(Tag(0x0040, 0x0275), items: [item], form: .defined)
      }
    }
    var plan = Self.plan
    plan.rules.append(Rule(ElementSelector(.tag(Tag(0x0008, 0x0302))), .keep))
    let expected = DataSetBuilder { set in
      let own = set.privateBlock(group: Self.group, block: 0x44, creator: Self.creator)
      set.text(own(2), .sh, "V2")
    }
    plan.defaults.byVR[.ui] = .keep
    try Rewriting.expect(dataSet(inside), becomes: dataSet(expected), by: plan)
  }

  @Test("A private sequence that is kept is walked, and what is in it follows its own rules")
  func walked() throws {
    let creator = "ACME"
    func dataSet(_ item: DataSetBuilder) -> DataSetBuilder {
      DataSetBuilder { set in
        let own = set.privateBlock(group: Self.group, creator: creator)
        set.sequence(own(1), items: [item], form: .undefined)
      }
    }
    let before = DataSetBuilder { set in
      set.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE")
      set.text(Tag(0x0008, 0x0060), .cs, "MR")
      let own = set.privateBlock(group: Self.group, block: 0x20, creator: creator)
      set.text(own(2), .sh, "V2")
      set.text(own(9), .sh, "V9")
      let other = set.privateBlock(group: Self.group, block: 0x21, creator: "OTHER")
      set.text(other(2), .sh, "O2")
      set.text(other(1), .sh, "O1")
    }
    let after = DataSetBuilder { set in
      set.text(Tag(0x0008, 0x0060), .cs, "MR")
      let own = set.privateBlock(group: Self.group, block: 0x20, creator: creator)
      set.text(own(2), .sh, "V2")
      let other = set.privateBlock(group: Self.group, block: 0x21, creator: "OTHER")
      set.text(other(1), .sh, "O1")
    }
    var plan = Self.plan
    plan.defaults.byVR[.ui] = .keep
    try Rewriting.expect(dataSet(before), becomes: dataSet(after), by: plan)
  }

  @Test("What is to become a UID and cannot be one becomes a dummy")
  func uids() throws {
    func dataSet(number: String, code: String, words: [UInt16], uid: String, text: String) -> DataSetBuilder {
      DataSetBuilder { set in
        let own = set.privateBlock(group: Self.group, creator: Self.creator)
        set.text(own(1), .is, number)
        set.text(own(2), .cs, code)
        set.uint16(own(3), .us, words)
        set.text(own(4), .ui, uid)
        set.text(own(6), .lo, text)
      }
    }
    var before = dataSet(number: "4711", code: "CODE", words: [7, 8], uid: "1.2.3", text: "1.2.3")
    before.sequence(
      Tag(0x0008, 0x0300), items: [Self.block("SAFE", treated: [("U", [1, 2, 3, 4, 6])])], form: .defined)
    var plan = Self.plan
    plan.rules += [
      Rule(Self.selector(6), .keep), Rule(ElementSelector(.tag(Tag(0x0008, 0x0300))), .delete),
    ]
    plan.defaults.byVR[.ui] = .keep
    var pseudonymiser = Pseudonymiser(key: try Rewriting.key())
    let uid = String(decoding: pseudonymiser.uid(Array("1.2.3".utf8)), as: UTF8.self)
    let after = dataSet(number: "0", code: "ANONYMIZED", words: [0, 0], uid: uid, text: uid)
    let output = try Rewriting.rewritten(Rewriting.file(before).bytes(), by: plan)
    let expected = Rewriting.file(after).dataSet.encoded(as: .explicitVRLittleEndian)
    #expect(try Rewriting.dataSet(of: output) == expected)
  }
}
