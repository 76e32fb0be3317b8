import DICOM
import Samples
import Testing

@testable import Engine

@Suite("Files that are larger than the window")
struct LargeFileTests {
  static let name = Tag(0x0010, 0x0010)

  /// A header of some 3 MiB: sequences of both forms with thousands of items, whose lengths become known only when
  /// their headers have long been written.
  static func wide(_ value: String?) -> DataSetBuilder {
    let item = DataSetBuilder {
      $0.text(Tag(0x0008, 0x0100), .sh, "CODE")
      if let value { $0.text(name, .pn, value) }
      $0.bytes(Tag(0x0042, 0x0011), .ob, Array(repeating: 7, count: 301))
    }
    let items = Array(repeating: item, count: 4000)
    return DataSetBuilder {
      $0.sequence(Tag(0x0008, 0x1140), items: items, form: .defined)
      $0.sequence(Tag(0x0040, 0xA730), items: items, form: .undefined, itemForm: .defined)
      if let value { $0.text(name, .pn, value) }
      $0.uint16(.pixelData, .ow, Array(repeating: 0xABCD, count: 800_000))
    }
  }

  @Test(
    "Lengths that have gone to the file are corrected there",
    arguments: [nil, "SOMEBODY ELSE ALTOGETHER", "X"])
  func wide(value: String?) throws {
    let action = value.map { Action.replace(Template([.text($0)])) } ?? .delete
    try Rewriting.expect(
      Self.wide("DOE^JANE"), becomes: Self.wide(value), by: Rewriting.plan([(Self.name, action)]))
  }

  @Test(
    "A binary value of any length is replaced: one that is too long to be held, by a single zero",
    arguments: [
      (Tag(0x0042, 0x0011), VR.ob, 128 << 10, 128 << 10), (Tag(0x0042, 0x0011), .ob, (128 << 10) + 2, 2),
      (Tag(0x0042, 0x0011), .ob, 3 << 20, 2), (.pixelData, .ow, 3 << 20, 2),
      (Tag(0x7FE0, 0x0008), .of, 1 << 20, 4), (Tag(0x7FE0, 0x0009), .od, 1 << 20, 8),
    ])
  func longDummy(tag: Tag, vr: VR, length: Int, dummyLength: Int) throws {
    func make(_ value: [UInt8]) -> DataSetBuilder {
      DataSetBuilder {
        $0.text(Self.name, .pn, "DOE^JANE")
        $0.bytes(tag, vr, value)
        $0.uint16(Tag(0x7FE1, 0x1010), .ow, [1, 2])
      }
    }
    try Rewriting.expect(
      make(Array(repeating: 7, count: length)), becomes: make(Array(repeating: 0, count: dummyLength)),
      by: Rewriting.plan([(tag, .replaceWithDummy)]))
  }

  @Test("A value that is too long to be held is not hashed, but set aside")
  func longIdentifier() throws {
    let tag = Tag(0x0040, 0xA160)
    let file = Rewriting.file(DataSetBuilder { $0.text(tag, .ut, String(repeating: "x", count: 200_000)) })
    let reason = Quarantine.cannotApply(action: "hash", tag, because: "its value is very long")
    #expect(throws: reason) {
      try Rewriting.rewritten(file.bytes(), by: Rewriting.plan([(tag, .hash(Action.Hash()))]))
    }
  }

  /// Of a large file with a long value 64 KB are read at first, and then what fits into the window.
  @Test(
    "An element is treated the same wherever the window's edge falls, and that of the first look",
    arguments: [64 << 10, ByteWindow.defaultCapacity], -24...24)
  func edges(edge: Int, offset: Int) throws {
    func make(_ value: String) -> DataSetBuilder {
      DataSetBuilder {
        $0.bytes(
          // An element that no dictionary knows; it is kept like the rest.
          Tag(0x0008, 0xFFF0), .ob, Array(repeating: 1, count: edge - 400 + 2 * offset))
        $0.text(name, .pn, value)
        $0.sequence(
          Tag(0x0040, 0xA730), items: [DataSetBuilder { $0.text(name, .pn, value) }],
          form: offset.isMultiple(of: 2) ? .defined : .undefined)
        $0.text(Tag(0x0040, 0xA160), .ut, String(repeating: "text ", count: 60))
        $0.uint16(.pixelData, .ow, Array(repeating: 0xABCD, count: 200_000))
      }
    }
    let name = Self.name
    let output = try Rewriting.rewritten(
      Rewriting.file(make("DOE^JANE")).bytes(), by: Rewriting.plan([(name, .replace("RICHARD ROE"))]))
    let expected = Rewriting.file(make("RICHARD ROE")).dataSet.encoded(as: .explicitVRLittleEndian)
    #expect(try Rewriting.dataSet(of: output) == expected)
  }

  @Test("Fragments pass through untouched, however many and however large")
  func fragments() throws {
    func make(_ value: String) -> DataSetBuilder {
      DataSetBuilder {
        $0.text(Self.name, .pn, value)
        $0.fragments(
          [Array(repeating: 0xFE, count: 2_500_001), [], [1, 2]]
            + Array(repeating: Array(repeating: 0xE0, count: 37), count: 2000),
          offsets: [0, 2_500_010])
        $0.bytes(Tag(0x7FE0, 0x0020), .ob, [1, 2])
      }
    }
    let syntax = SampleTransferSyntax.rleLossless
    let output = try Rewriting.rewritten(
      Rewriting.file(make("DOE^JANE"), as: syntax).bytes(),
      by: Rewriting.plan([(Self.name, .replace("RICHARD ROE"))]))
    let expected = Rewriting.file(make("RICHARD ROE"), as: syntax).dataSet.encoded(as: syntax.encoding)
    #expect(try Rewriting.dataSet(of: output) == expected)
  }
}
