import DICOM
import Testing

@Suite struct PrivateDictionaryTests {
  /// Elements that every reader of these vendors' files knows.
  @Test(arguments: [
    (UInt16(0x0029), "SIEMENS CSA HEADER", UInt8(0x10), VR.ob, "1", "CSA Image Header Info"),
    (0x0019, "SIEMENS MR HEADER", 0x0C, .is, "1", "B_value"),
    (0x0019, "SIEMENS MR HEADER", 0x0E, .fd, "3", "DiffusionGradientDirection"),
    (0x0043, "GEMS_PARM_01", 0x39, .is, "4", "Slop_int_6... slop_int_9"),
    (0x2001, "Philips Imaging DD 001", 0x03, .fl, "1", "Diffusion B-Factor"),
    (0x0009, "GEMS_IDEN_01", 0x01, .lo, "1", "Full fidelity"),
  ])
  func knownElement(
    _ group: UInt16, _ creator: String, _ element: UInt8, _ vr: VR, _ vm: String, _ name: String
  ) throws {
    let entry = try #require(PrivateDictionary.entry(group: group, creator: creator, element: element))
    #expect(entry.vr == vr)
    #expect(entry.vm == vm)
    #expect(entry.name.lowercased() == name.lowercased())
    for padded in [creator + " ", " " + creator, creator + "\0", "  " + creator + "  "] {
      #expect(PrivateDictionary.entry(group: group, creator: Array(padded.utf8), element: element) == entry)
    }
  }

  @Test(arguments: [
    (UInt16(0x0029), "SIEMENS CSA HEADE", UInt8(0x10)), (0x0029, "siemens csa header", 0x10),
    (0x0029, "SIEMENS CSA HEADER", 0xFE), (0x0031, "SIEMENS CSA HEADER", 0x10), (0x0029, "", 0x10),
    (0x0029, "   ", 0x10), (0x0029, "ZZZ", 0x10), (0x6021, "SIEMENS CSA HEADER", 0x00),
  ])
  func unknownElement(_ group: UInt16, _ creator: String, _ element: UInt8) {
    #expect(PrivateDictionary.entry(group: group, creator: creator, element: element) == nil)
  }

  @Test func repeatingGroup() throws {
    for group: UInt16 in [0x6001, 0x6021, 0x60FF] {
      let entry = try #require(PrivateDictionary.entry(group: group, creator: "PAPYRUS 3.0", element: 0))
      #expect(entry.name == "Overlay ID")
      #expect(entry.vr == .is)
    }
    #expect(PrivateDictionary.entry(group: 0x6101, creator: "PAPYRUS 3.0", element: 0) == nil)
  }

  /// Every row of the file that names an element; where two rows are one element, that with a free block.
  @Test func everyRowOfTheFile() throws {
    let rows = try StandardTables.rows("private-dictionary")
    #expect(rows.count == 10545)
    var expected: [String: [String: String]] = [:]
    for row in rows {
      let element = try #require(row["element"])
      if element.hasSuffix("xx") { continue }
      let key = try #require(row["creator"]) + "|" + #require(row["group"]) + "|" + element.suffix(2)
      if expected[key] == nil || element.hasPrefix("xx") { expected[key] = row }
    }
    #expect(PrivateDictionary.creators.reduce(0) { $0 + $1.entries.count } == expected.count)
    let creators = Set(expected.values.compactMap { $0["creator"] })
    let areSameCreators = Set(PrivateDictionary.creators.map(\.name)) == creators
    #expect(areSameCreators)
    #expect(PrivateDictionary.creators.count == creators.count)
    for row in expected.values {
      let group = try #require(UInt16((row["group"] ?? "").replacing("xx", with: "0F"), radix: 16))
      let element = try #require(UInt8((row["element"] ?? "").suffix(2), radix: 16))
      let creator = try #require(row["creator"])
      let entry = try #require(
        PrivateDictionary.entry(group: group, creator: creator, element: element), "\(row)")
      #expect(entry.vr.description == row["vr"].map { String($0.prefix(2)) })
      #expect(entry.vm == row["vm"])
      #expect(entry.name == row["name"])
    }
  }
}
