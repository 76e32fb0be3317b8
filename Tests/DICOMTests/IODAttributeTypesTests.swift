import DICOM
import Testing

@Suite("The types of attributes in IODs")
struct IODAttributeTypesTests {
  private static let ct = "1.2.840.10008.5.1.4.1.1.2"
  private static let enhancedCT = "1.2.840.10008.5.1.4.1.1.2.1"
  private static let enhancedMR = "1.2.840.10008.5.1.4.1.1.4.1"
  private static let pet = "1.2.840.10008.5.1.4.1.1.128"
  private static let segmentation = "1.2.840.10008.5.1.4.1.1.66.4"
  private static let rtPlan = "1.2.840.10008.5.1.4.1.1.481.5"
  private static let comprehensiveSR = "1.2.840.10008.5.1.4.1.1.88.33"

  /// Read in PS3.3 2024c: the module and its table are named.
  static let known: [(String, String, AttributeType)] = [
    (ct, "00080023", .type2),  // General Image, C.7-9: 2C
    (enhancedCT, "00080023", .type1),  // Multi-frame Functional Groups, C.7.6.16-1
    (ct, "00181000", .type3),  // General Equipment, C.7-8
    (enhancedMR, "00181000", .type1),  // Enhanced General Equipment, C.7-8b
    (segmentation, "00181000", .type1),
    (pet, "00080021", .type1),  // PET Series, C.8-60
    (ct, "00080021", .type3),  // General Series, C.7-5a
    (pet, "00080022", .type2),  // PET Image, C.8-63
    (rtPlan, "300A0006", .type2),  // RT General Plan, C.8-48
    (rtPlan, "300A00B0/300A00B2", .type2),  // RT Beams, C.8-50
    (rtPlan, "00081070", .type2),  // RT Series, C.8-37
    (comprehensiveSR, "00081111", .type2),  // SR Document Series, C.17-1
    (comprehensiveSR, "0040A032", .type1),  // Document Relationship, C.17-6: 1C
    (comprehensiveSR, "0040A730/0040A032", .type1),
    (comprehensiveSR, "0040A730/0040A730/0040A730/0040A032", .type1),
    (comprehensiveSR, "0040A730/0040A043/0040A032", .type3),
    (enhancedMR, "52009230/00089124/00082112", .type2),  // Derivation Image, C.7.6.16-7
    (enhancedMR, "00089124/00082112", .type3),
    (enhancedMR, "00082112", .type3),
    (ct, "00081140", .type3),  // General Reference
    ("1.2.840.10008.5.1.4.1.1.12.1", "00081140", .type1),  // X-Ray Image, C.8-26: 1C
    (ct, "00100020", .type2), (ct, "00101002/00100020", .type1),  // Patient, C.7-1
    ("1.2.840.10008.5.1.4.1.1.9.1.1", "0040B020", .type1),  // Waveform Annotation, C.10-10
    (segmentation, "00620002/00620005", .type1),  // Segment Description, C.8.20-4
    (ct, "00201040", .type2),  // Frame of Reference, C.7-6
    // Nobody's SOP class, and one of a vendor's: what Patient and its like say.
    ("", "00100020", .type2), ("1.2.3", "00100020", .type2), ("1.2.3", "00101002/00100020", .type1),
    ("1.2.3", "00080023", .type3), ("1.2.3", "00181000", .type3),
  ]

  @Test(arguments: known)
  func knownPlace(_ sopClass: String, _ path: String, _ expected: AttributeType) throws {
    let tags = try Self.tags(path)
    let tag = try #require(tags.last)
    #expect(IODAttributeTypes(sopClass: sopClass.utf8).type(of: tag, in: tags.dropLast()) == expected)
  }

  private static func tags(_ path: String) throws -> [Tag] {
    try path.split(separator: "/").map { Tag(rawValue: try #require(UInt32($0, radix: 16))) }
  }

  @Test func everyRowOfTheFile() throws {
    var classes: [String: String] = ["unknown": "1.2.3"]
    for row in try StandardTables.rows("sop-iod") { classes[row["iod"] ?? ""] = row["sop_class_uid"] }
    let rows = try StandardTables.rows("attribute-types")
    #expect(rows.count > 12_000)
    var places: [String: Set<String>] = [:]
    for row in rows {
      places[row["path"] ?? "", default: []].insert("\(row["iod"] ?? "")=\(row["type"] ?? "")")
    }
    for (path, stated) in places {
      let tags = try Self.tags(path)
      let tag = try #require(tags.last)
      var found: Set<String> = []
      for (iod, sopClass) in classes {
        let type = IODAttributeTypes(sopClass: sopClass.utf8).type(of: tag, in: tags.dropLast())
        if type != .type3 { found.insert("\(iod)=\(type.number)") }
      }
      #expect(found == stated, "\(path)")
    }
  }

  @Test("Every SOP class of the table is known, and no other")
  func sopClasses() throws {
    for row in try StandardTables.rows("sop-iod") {
      #expect(IODAttributeTypes(sopClass: (row["sop_class_uid"] ?? "").utf8).isKnown)
    }
    for uid in ["", "1.2.840.10008.5.1.4.1.1", "1.2.840.10008.5.1.4.1.1.2.", "1.2.840.10008.1.1"] {
      #expect(!IODAttributeTypes(sopClass: uid.utf8).isKnown)
    }
  }

  @Test("The types that an attribute may have")
  func types() {
    #expect(IODAttributeTypes.types(of: Tag(0x0028, 0x0010)) == [.type3])
    #expect(IODAttributeTypes.types(of: Tag(0x0008, 0x1000)) == [.type3])
    #expect(IODAttributeTypes.types(of: Tag(0x0008, 0x0023)) == [.type1, .type2, .type3])
  }
}
