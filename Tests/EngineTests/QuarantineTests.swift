import DICOM
import Samples
import Testing

@testable import Engine

@Suite("What is set aside, and why")
struct QuarantineTests {
  static let name = Tag(0x0010, 0x0010)
  static let sequence = Tag(0x0040, 0xA730)

  /// A file around these bytes, which stand behind a few correct elements in explicit VR little endian.
  private static func file(_ tail: [UInt8]) -> [UInt8] {
    Rewriting.file(DataSetBuilder { $0.text(Tag(0x0008, 0x0060), .cs, "OT") }).bytes() + tail
  }

  private static func reason(_ bytes: [UInt8], by plan: Plan = .identity) throws -> Quarantine? {
    do {
      _ = try Rewriting.rewritten(bytes, by: plan)
      return nil
    } catch let reason as Quarantine { return reason }
  }

  @Test("A reason shows no four letters of a value that are read as a tag")
  func reasonsHoldNoValue() throws {
    // A sequence in which a name stands instead of an item.
    let bytes: [UInt8] = [0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 8, 0, 0, 0] + Array("DOE^JANE".utf8)
    let reason = try #require(try Self.reason(Self.file(bytes)))
    #expect(!reason.description.contains("4F44"))
    #expect(reason.description.contains("an element that the dictionary does not have at byte"))
    #expect(!Quarantine.outOfOrder(Tag(0x4F44, 0x5E45)).description.contains("4F44"))
    #expect(Quarantine.outOfOrder(Self.name).description.contains("(0010,0010)"))
  }

  @Test(
    "What breaks PS3.5 is not read on from",
    arguments: [
      // An element that ends behind the file.
      ("10 00 10 00 50 4E 08 00 44 4F", "cut short"),
      // Half a header.
      ("10 00 10 00 50", "cut short"),
      // A VR of two letters that is none.
      ("10 00 10 00 51 51 02 00 44 4F", "malformed"),
      // OB of undefined length outside of pixel data.
      ("42 00 11 00 4F 42 00 00 FF FF FF FF", "malformed"),
      // An item among elements, and the ends of what never began.
      ("FE FF 00 E0 00 00 00 00", "malformed"),
      ("FE FF 0D E0 00 00 00 00", "malformed"),
      ("FE FF DD E0 00 00 00 00", "malformed"),
      // Group 0002 and a command in the data set.
      ("02 00 10 00 55 49 02 00 31 00", "malformed"),
      ("00 00 02 00 55 49 02 00 31 00", "malformed"),
      // An item that is longer than its sequence.
      (
        "40 00 30 A7 53 51 00 00 08 00 00 00 FE FF 00 E0 0A 00 00 00 88 00 40 01 55 49 02 00 31 00",
        "malformed"
      ),
      // An element that is longer than its item.
      (
        "40 00 30 A7 53 51 00 00 10 00 00 00 FE FF 00 E0 08 00 00 00 10 00 10 00 50 4E 02 00 44 4F",
        "malformed"
      ),
      // Something that is no item in a sequence.
      ("40 00 30 A7 53 51 00 00 08 00 00 00 10 00 10 00 50 4E 00 00", "malformed"),
      // A sequence of undefined length that nothing ends.
      ("40 00 30 A7 53 51 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00", "cut short"),
      // Something other than zeros behind the last element.
      ("00 00 00 00 00 00 00 00 44 4F 45 00", "malformed"),
    ])
  func malformed(bytes: String, cause: String) throws {
    let tail = bytes.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    #expect(try Self.reason(Self.file(tail))?.cause == cause)
    // A sequence that goes anyway may not swallow what belongs to the instance.
    let delete = Rewriting.plan([(Self.sequence, .delete)])
    #expect(try Self.reason(Self.file(tail), by: delete)?.cause == cause)
    let empty = Rewriting.plan([(Self.sequence, .empty)])
    #expect(try Self.reason(Self.file(tail), by: empty)?.cause == cause)
  }

  @Test("Zeros behind the data set are padding, and are not written")
  func padding() throws {
    let output = try Rewriting.rewritten(Self.file(Array(repeating: 0, count: 2_000_000)), by: .identity)
    #expect(output == (try Rewriting.rewritten(Self.file([]), by: .identity)))
  }

  @Test("Sequences nest as deep as the limit, and not deeper", arguments: DataSetBuilder.LengthForm.allCases)
  func depth(form: DataSetBuilder.LengthForm) throws {
    func nested(_ depth: Int) -> DataSetBuilder {
      var dataSet = DataSetBuilder { $0.text(Tag(0x0008, 0x0104), .lo, "deep") }
      for _ in 0..<depth {
        let item = dataSet
        dataSet = DataSetBuilder { $0.sequence(Self.sequence, items: [item], form: form) }
      }
      return dataSet
    }
    let limit = DataSetCursor.maximumDepth
    #expect(try Self.reason(Rewriting.file(nested(limit)).bytes()) == nil)
    #expect(try Self.reason(Rewriting.file(nested(limit + 1)).bytes())?.cause == "malformed")
  }

  @Test(
    "An action that cannot be done to a value never leaves it",
    arguments: [
      (Action.date(.year), VR.da, "1976x104"), (.hash(.init(length: 20)), .sh, "MRN1"),
      (.date(.year), .lo, "19761104"), (.substitute([.text(from: "Q", to: "22222222222222222")]), .sh, "Q"),
      (.hash(.init()), .da, "19761104"),
    ])
  func failedActions(action: Action, vr: VR, value: String) throws {
    // A private element has the VR that the file states.
    let dataSet = DataSetBuilder {
      let block = $0.privateBlock(group: 0x0029, creator: "INVENTED")
      $0.text(block(0x10), vr, value)
    }
    let selector = ElementSelector(.privateElement(group: 0x0029, creator: "INVENTED", element: 0x10))
    let plan = Plan(rules: [Rule(selector, action)], defaults: .keepEverything)
    let reason = try Self.reason(Rewriting.file(dataSet).bytes(), by: plan)
    #expect(reason?.cause == "an action cannot be done")
    #expect(!"\(String(describing: reason))".contains(value))
  }

  @Test(
    "An instance of a class that PS3.6 does not register goes nowhere, unless a rule speaks of the class",
    arguments: [
      // MR Image Storage; a retired one; Siemens' CSA Non-Image Storage; one below DICOM's root that nobody registered.
      ("1.2.840.10008.5.1.4.1.1.4", nil), ("1.2.840.10008.5.1.4.1.1.6", nil),
      ("1.3.12.2.1107.5.9.1", "unknown SOP class"), ("1.2.840.10008.5.1.4.1.1.19610407", "unknown SOP class"),
    ])
  func classes(uid: String, cause: String?) throws {
    let bytes = Rewriting.file(DataSetBuilder { $0.text(.sopClassUID, .ui, uid) }, of: uid).bytes()
    var hashing = Defaults.keepEverything
    hashing.byVR[.ui] = .hashUID
    #expect(try Self.reason(bytes, by: Plan(rules: [], defaults: hashing))?.cause == cause)
    let kept = Plan(rules: [Rule(ElementSelector(.tag(.sopClassUID)), .keep)], defaults: hashing)
    #expect(try Self.reason(bytes, by: kept) == nil)
  }

  @Test("A value action on a sequence, or on what should be one, is not done")
  func sequences() throws {
    let dataSet = DataSetBuilder { $0.sequence(Self.sequence, items: [], form: .undefined) }
    let hash = Rewriting.plan([(Self.sequence, .hash(.init()))])
    #expect(try Self.reason(Rewriting.file(dataSet).bytes(), by: hash)?.cause == "an action cannot be done")
    let disguised = DataSetBuilder { $0.text(Self.sequence, .lo, "DOE^JANE") }
    #expect(try Self.reason(Rewriting.file(disguised).bytes())?.cause == "an action cannot be done")
    let delete = Rewriting.plan([(Self.sequence, .delete)])
    #expect(try Self.reason(Rewriting.file(disguised).bytes(), by: delete) == nil)
  }

  @Test("What decides and stands out of its place is not decided by")
  func order() throws {
    // A second SOP Instance UID behind the first, which would be decided by.
    let second = "08 00 18 00 55 49 06 00 32 2E 32 35 2E 37"
    let tail = second.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    #expect(try Self.reason(Self.file(tail))?.cause == "elements out of order")
  }

  @Test("An instance without a SOP Instance UID has no place in the output")
  func withoutUID() throws {
    var file = Rewriting.file(DataSetBuilder { $0.text(Self.name, .pn, "A") })
    file.dataSet.remove(.sopInstanceUID)
    file.meta.remove(.mediaStorageSOPInstanceUID)
    #expect(try Self.reason(file.bytes()) == .missing(.sopInstanceUID))
  }

  @Test("A deflate stream that is broken, cut, or a bomb")
  func deflate() throws {
    let file = Rewriting.file(
      DataSetBuilder { $0.text(Self.name, .pn, "A") }, as: .deflatedExplicitVRLittleEndian
    ).bytes()
    let size = try Rewriting.dataSet(of: file).count
    #expect(try Self.reason(file.dropLast(size / 2))?.cause == "cut short")
    var broken = file
    broken[file.count - size] = 0xFF
    #expect(try Self.reason(broken)?.cause == "malformed")
  }
}

extension QuarantineTests {
  private static func reason(_ bytes: ArraySlice<UInt8>) throws -> Quarantine? { try reason(Array(bytes)) }
}
