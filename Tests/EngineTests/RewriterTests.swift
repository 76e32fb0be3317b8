import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

@Suite("What a table makes of a data set")
struct RewriterTests {
  static let name = Tag(0x0010, 0x0010)
  static let codes = Tag(0x0008, 0x1140)
  static let inner = Tag(0x0040, 0xA730)

  /// A data set of three levels; what lies on each is made by `fill`.
  static func nested(
    _ form: DataSetBuilder.LengthForm, _ itemForm: DataSetBuilder.LengthForm,
    _ fill: @escaping (inout DataSetBuilder) -> Void
  ) -> DataSetBuilder {
    let deepest = DataSetBuilder {
      $0.text(Tag(0x0008, 0x0100), .sh, "T-D1100")
      fill(&$0)
    }
    let middle = DataSetBuilder {
      $0.sequence(inner, items: [deepest, DataSetBuilder(), deepest], form: form, itemForm: itemForm)
      fill(&$0)
    }
    return DataSetBuilder {
      $0.sequence(codes, items: [middle, middle], form: form, itemForm: itemForm)
      $0.text(Tag(0x0008, 0x103E), .lo, "odd")
      $0.uint16(Tag(0x0028, 0x0010), 4)
      fill(&$0)
      $0.uint16(.pixelData, .ow, [1, 2, 3, 4])
    }
  }

  @Test("The identity table changes no byte of a data set", arguments: lengthForms)
  func identity(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm) throws {
    let dataSet = Self.nested(form, itemForm) {
      $0.text(Self.name, .pn, "DOE^JANE")
      let block = $0.privateBlock(group: 0x0029, creator: "INVENTED")
      $0.text(block(0x01), .lo, "private")
      $0.text(Tag(0x0008, 0x0000), .ul, "")
      $0.remove(Tag(0x0008, 0x0000))
    }
    try Rewriting.expect(dataSet, becomes: dataSet, by: .identity)
  }

  @Test("A code in a replaced sequence is replaced, also where the file calls it UN or binary")
  func replacedCode() throws {
    func make(_ vr: VR, _ meaning: [UInt8]) -> DataSetBuilder {
      let item = DataSetBuilder { $0.bytes(Tag(0x0008, 0x0104), vr, meaning) }
      return DataSetBuilder { $0.sequence(Self.codes, items: [item]) }
    }
    let plan = Rewriting.plan([(Self.codes, .replaceWithDummy)])
    for vr in [VR.lo, .un] {
      try Rewriting.expect(
        make(vr, Array("DOE^JANE".utf8)), becomes: make(vr, Array("ANONYMIZED".utf8)), by: plan)
    }
    let binary = Rewriting.file(make(.ob, Array("DOE^JANE".utf8)))
    let output = try Rewriting.dataSet(of: Rewriting.rewritten(binary.bytes(), by: plan))
    #expect(
      output
        == Rewriting.file(make(.ob, [UInt8](repeating: 0, count: 8))).dataSet.encoded(
          as: .explicitVRLittleEndian))
  }

  @Test("A deleted element is gone at every depth, and the lengths follow", arguments: lengthForms)
  func delete(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm) throws {
    try Rewriting.expect(
      Self.nested(form, itemForm) { $0.text(Self.name, .pn, "DOE^JANE") },
      becomes: Self.nested(form, itemForm) { _ in },
      by: Rewriting.plan([(Self.name, .delete)]))
  }

  @Test("Longer, shorter and empty values move the lengths around them", arguments: lengthForms)
  func lengths(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm) throws {
    for (action, expected) in [
      (Action.replace("SOMEBODY^ELSE^WITH A LONG NAME"), "SOMEBODY^ELSE^WITH A LONG NAME"),
      (.replace("X"), "X"), (.empty, ""), (.replaceWithDummy, "ANONYMIZED"),
      (.substitute([.text(from: "DOE", to: "ROE")]), "ROE^JANE"),
    ] {
      try Rewriting.expect(
        Self.nested(form, itemForm) { $0.text(Self.name, .pn, "DOE^JANE") },
        becomes: Self.nested(form, itemForm) { $0.text(Self.name, .pn, expected) },
        by: Rewriting.plan([(Self.name, action)]))
    }
  }

  @Test("A UID of several values is hashed one by one, and the references follow", arguments: lengthForms)
  func uids(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm) throws {
    let tag = Tag(0x0008, 0x1155)
    // HMAC-SHA-256 by Python: see PseudonymTests for how the decimal number comes about.
    var pseudonymiser = Pseudonymiser(key: try Rewriting.key())
    let new = String(decoding: pseudonymiser.uid(Array("1.2.3".utf8)), as: UTF8.self)
    #expect(new.hasPrefix("2.25."))
    try Rewriting.expect(
      Self.nested(form, itemForm) { $0.text(tag, .ui, "1.2.3", "1.2.840.10008.1.2", "1.2.3") },
      becomes: Self.nested(form, itemForm) { $0.text(tag, .ui, new, "1.2.840.10008.1.2", new) },
      by: Rewriting.plan([(tag, .hashUID)]))
  }

  @Test("A whole sequence goes with all that is in it", arguments: lengthForms)
  func sequences(form: DataSetBuilder.LengthForm, itemForm: DataSetBuilder.LengthForm) throws {
    let before = Self.nested(form, itemForm) { _ in }
    var without = before
    without.remove(Self.codes)
    try Rewriting.expect(before, becomes: without, by: Rewriting.plan([(Self.codes, .delete)]))
    var emptied = before
    emptied.sequence(Self.codes, items: [], form: .defined)
    try Rewriting.expect(before, becomes: emptied, by: Rewriting.plan([(Self.codes, .empty)]))
  }

  @Test(
    "What is set is inserted where it belongs, or replaces what is there",
    arguments: [Tag(0x0008, 0x0005), Tag(0x0010, 0x0040), Tag(0x0028, 0x0301), Tag(0x7FE1, 0x0010)])
  func insertion(neighbour: Tag) throws {
    var before = Self.nested(.defined, .undefined) { _ in }
    if neighbour.isPrivate {
      before.text(neighbour, .lo, "INVENTED")
    } else {
      before.text(neighbour, .cs, "NO")
    }
    let tag = Tag(0x0012, 0x0062)
    var after = before
    after.text(tag, .cs, "YES")
    let plan = Rewriting.plan([(tag, .set("YES"))])
    try Rewriting.expect(before, becomes: after, by: plan)
    var other = before
    other.text(tag, .cs, "NO")
    try Rewriting.expect(other, becomes: after, by: plan)
    // Behind everything else.
    let last = Tag(0x0088, 0x0140)
    var small = DataSetBuilder { $0.text(neighbour, .lo, "X") }
    small.remove(neighbour)
    var added = small
    added.text(last, .ui, "2.25.7")
    try Rewriting.expect(small, becomes: added, by: Rewriting.plan([(last, .set("2.25.7"))]))
  }

  @Test("A UN of undefined length is walked as implicit VR, whatever surrounds it (CP-246)")
  func unknownSequence() throws {
    func make(_ value: String?) -> DataSetBuilder {
      let item = DataSetBuilder {
        $0.text(Tag(0x0008, 0x0104), .lo, "kept")
        if let value { $0.text(Self.name, .pn, value) }
      }
      return DataSetBuilder {
        $0.unknownSequence(Self.codes, items: [item, item])
        let block = $0.privateBlock(group: 0x0029, creator: "INVENTED")
        $0.unknownSequence(block(0x20), items: [item])
        // As UN it is no encapsulated pixel data, whatever its tag.
        $0.unknownSequence(.pixelData, items: [item])
      }
    }
    for (action, expected) in [(Action.delete, nil), (.replace("A MUCH LONGER NAME"), "A MUCH LONGER NAME")] {
      let output = try Rewriting.rewritten(
        Rewriting.file(make("DOE^JANE")).bytes(), by: Rewriting.plan([(Self.name, action)]))
      let after = Rewriting.file(make(expected)).dataSet.encoded(as: .explicitVRLittleEndian)
      #expect(try Rewriting.dataSet(of: output) == after)
    }
  }

  @Test("A UN of defined length that holds items is walked too, private or with a tag that is no sequence's")
  func disguisedSequence() throws {
    func make(_ value: String?) -> DataSetBuilder {
      let item = DataSetBuilder {
        if let value { $0.text(Self.name, .pn, value) }
        $0.text(Tag(0x0008, 0x0104), .lo, "kept")
      }
      let holder = DataSetBuilder { $0.sequence(Self.codes, items: [item]) }
      // The items alone: the implicit encoding without the sequence's own header.
      let items = Array(holder.encoded(as: .implicitVRLittleEndian).dropFirst(8))
      return DataSetBuilder {
        let block = $0.privateBlock(group: 0x0029, creator: "INVENTED")
        $0.bytes(block(0x20), .un, items)
        $0.bytes(Tag(0x0028, 0x0010), .un, items)
      }
    }
    let output = try Rewriting.rewritten(
      Rewriting.file(make("DOE^JANE")).bytes(), by: Rewriting.plan([(Self.name, .delete)]))
    let after = Rewriting.file(make(nil)).dataSet.encoded(as: .explicitVRLittleEndian)
    #expect(try Rewriting.dataSet(of: output) == after)
  }

  @Test("Group lengths, padding and signatures never stay")
  func neverKept() throws {
    let kept = DataSetBuilder { $0.text(Self.name, .pn, "A") }
    var before = kept
    before.uint32(Tag(0x0010, 0x0000), .ul, [8])
    before.bytes(.dataSetTrailingPadding, .ob, Array(repeating: 0x41, count: 100))
    before.sequence(.digitalSignaturesSequence, items: [kept], form: .undefined)
    before.sequence(.macParametersSequence, items: [kept])
    try Rewriting.expect(before, becomes: kept, by: .identity)
  }

  @Test("A deflated data set is changed like any other")
  func deflated() throws {
    let before = Self.nested(.undefined, .defined) { $0.text(Self.name, .pn, "DOE^JANE") }
    let output = try Rewriting.rewritten(
      Rewriting.file(before, as: .deflatedExplicitVRLittleEndian).bytes(),
      by: Rewriting.plan([(Self.name, .delete)]))
    // Undone by zlib itself, in a file of its own.
    let folder = try TemporaryFolder()
    let target = folder.path.appending("plain")
    let start = try output.count - Rewriting.dataSet(of: output).count
    let source = try OpenFile.reading(try folder.write("deflated", output))
    let plain = try OpenFile.creating(PathBytes(target))
    try Deflate.inflate(
      from: source.descriptor, start: UInt64(start), size: UInt64(output.count), to: plain.descriptor)
    let after = Rewriting.file(Self.nested(.undefined, .defined) { _ in }).dataSet
    #expect(try TemporaryFolder.read(target) == after.encoded(as: .explicitVRLittleEndian))
  }

  @Test("The longest value that is edited fits into the buffer with its header")
  func longestValue() throws {
    let text = String(repeating: "a", count: DataSetRewriter.longestEdited)
    let tag = Tag(0x0040, 0xA160)
    let file = Rewriting.file(DataSetBuilder { $0.text(tag, .ut, "short") })
    let output = try Rewriting.rewritten(
      file.bytes(), by: Rewriting.plan([(tag, .replace(Template([.text(text)])))]))
    let expected = Rewriting.file(DataSetBuilder { $0.text(tag, .ut, text) })
    #expect(try Rewriting.dataSet(of: output) == expected.dataSet.encoded(as: .explicitVRLittleEndian))
  }

  // What is remembered or constant takes a short way: the long one is taken first, in the same data set.
  @Test(
    "A UID that comes again, however it is padded, has the pseudonym of the first time",
    arguments: ["1.2.3", "1.2.3\0", "1.2.3 ", " 1.2.3", "1.2.3\\1.2.3", "", "\0", "  "])
  func repeatedUIDs(text: String) throws {
    let (first, second) = (Tag(0x0020, 0x000D), Tag(0x0020, 0x000E))
    // By Python: hmac.new(bytes(32), b"uid\0" + b"1.2.3", "sha256"), as a UUID of version 8.
    let new = Array("2.25.234032717547690699644168155734605930849".utf8)
    let expected: [UInt8] =
      switch text.filter({ $0 != " " && $0 != "\0" }) {
      case "": []
      case "1.2.3": new
      default: new + [0x5C] + new
      }
    try Rewriting.expect(
      DataSetBuilder {
        $0.bytes(first, .ui, Array("1.2.3\0".utf8))
        $0.bytes(second, .ui, Array(text.utf8))
      },
      becomes: DataSetBuilder {
        $0.bytes(first, .ui, new)
        $0.bytes(second, .ui, expected)
      }, by: Rewriting.plan([(first, .hashUID), (second, .hashUID)]))
  }

  @Test(
    "A dummy is that of the VR, for any value but an empty one",
    arguments: [
      (Tag(0x0020, 0x0010), VR.sh, "SECRET", "ANONYMIZED"), (Tag(0x0010, 0x0010), .pn, "A^B", "ANONYMIZED"),
      (Tag(0x0010, 0x1010), .as, "033Y", "000Y"), (Tag(0x0008, 0x0020), .da, "20240102", "19000101"),
      (Tag(0x0008, 0x002A), .dt, "2024", "19000101000000"), (Tag(0x0008, 0x0030), .tm, "1011", "000000"),
      (Tag(0x0018, 0x0050), .ds, "1.5", "0 "), (Tag(0x0020, 0x0013), .is, "0 ", "0 "),
      (Tag(0x0008, 0x1190), .ur, "http://a.b", "urn:anonymized"), (Tag(0x0008, 0x1030), .lo, "  ", ""),
      (Tag(0x0018, 0x0015), .cs, "", ""), (Tag(0x0008, 0x1030), .lo, " A", "ANONYMIZED"),
    ])
  func dummies(tag: Tag, vr: VR, text: String, dummy: String) throws {
    try Rewriting.expect(
      Self.nested(.defined, .undefined) { $0.bytes(tag, vr, Array(text.utf8)) },
      becomes: Self.nested(.defined, .undefined) { $0.bytes(tag, vr, Array(dummy.utf8)) },
      by: Rewriting.plan([(tag, .replaceWithDummy)]))
  }
}
