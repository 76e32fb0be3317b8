import DICOM
import Testing

@Suite struct UIDRegistryTests {
  @Test(arguments: [
    ("1.2.840.10008.1.1", "Verification", UIDRegistry.Kind.sopClass, false),
    ("1.2.840.10008.1.2.4.70", "JPEGLosslessSV1", .transferSyntax, false),
    ("1.2.840.10008.1.2.2", "ExplicitVRBigEndian", .transferSyntax, true),
    ("1.2.840.10008.5.1.4.1.1.2", "CTImageStorage", .sopClass, false),
    ("1.2.840.10008.5.1.4.1.1.4", "MRImageStorage", .sopClass, false),
    ("1.2.840.10008.3.1.1.1", "DICOMApplicationContext", .applicationContextName, false),
    ("1.2.840.10008.1.4.1.1", "TalairachBrainAtlas", .wellKnownFrameOfReference, false),
    ("1.2.840.10008.2.16.4", "DCM", .codingScheme, false),
  ])
  func knownRow(_ uid: String, _ keyword: String, _ kind: UIDRegistry.Kind, _ retired: Bool) throws {
    let entry = try #require(UIDRegistry.entry(for: uid))
    #expect(entry.uid == uid)
    #expect(entry.keyword == keyword)
    #expect(entry.kind == kind)
    #expect(entry.isRetired == retired)
    #expect(UIDRegistry.entry(for: Array(uid.utf8)) == entry)
    #expect(UIDRegistry.entry(forKeyword: keyword) == entry)
  }

  @Test func everyRowOfTheFile() throws {
    let rows = try StandardTables.rows("uids")
    #expect(rows.count == 493)
    #expect(UIDRegistry.entries.count == 493)
    for row in rows {
      let uid = try #require(row["uid"])
      let entry = try #require(UIDRegistry.entry(for: uid), "\(uid)")
      #expect(entry.uid == uid)
      #expect(entry.keyword == row["keyword"])
      #expect(entry.name == row["name"])
      #expect(entry.isRetired == (row["retired"] == "Y"))
      #expect((entry.kind == .transferSyntax) == (row["type"] == "Transfer Syntax"))
      if !entry.keyword.isEmpty { #expect(UIDRegistry.entry(forKeyword: entry.keyword) == entry) }
    }
  }

  @Test(arguments: ["", "1", "1.2.840.10008.1.2.", "1.2.840.10008.1.2.9999", "2.25.1", "1.2.840.10008.1.2 "])
  func notRegistered(_ uid: String) {
    #expect(UIDRegistry.entry(for: uid) == nil)
    #expect(TransferSyntax.registered(uid: uid) == nil)
  }
}

@Suite struct TransferSyntaxTests {
  /// PS3.5 Annex A.
  @Test(arguments: [
    ("1.2.840.10008.1.2", DataSetEncoding.implicitVRLittleEndian, false, false),
    ("1.2.840.10008.1.2.1", .explicitVRLittleEndian, false, false),
    ("1.2.840.10008.1.2.1.98", .explicitVRLittleEndian, false, true),
    ("1.2.840.10008.1.2.1.99", .explicitVRLittleEndian, true, false),
    ("1.2.840.10008.1.2.2", .explicitVRBigEndian, false, false),
    ("1.2.840.10008.1.2.4.50", .explicitVRLittleEndian, false, true),
    ("1.2.840.10008.1.2.4.94", .explicitVRLittleEndian, false, false),
    ("1.2.840.10008.1.2.4.95", .explicitVRLittleEndian, true, false),
    ("1.2.840.10008.1.2.4.201", .explicitVRLittleEndian, false, true),
    ("1.2.840.10008.1.2.4.204", .explicitVRLittleEndian, false, false),
    ("1.2.840.10008.1.2.4.205", .explicitVRLittleEndian, true, false),
    ("1.2.840.10008.1.2.5", .explicitVRLittleEndian, false, true),
    ("1.2.840.10008.1.2.8.1", .explicitVRLittleEndian, false, true),
  ])
  func traits(_ uid: String, _ encoding: DataSetEncoding, _ deflated: Bool, _ encapsulated: Bool) throws {
    let syntax = try #require(TransferSyntax.registered(uid: uid))
    #expect(syntax.uid == uid)
    #expect(syntax.name == UIDRegistry.entry(for: uid)?.name)
    #expect(syntax.encoding == encoding)
    #expect(syntax.isDeflated == deflated)
    #expect(syntax.isEncapsulated == encapsulated)
  }

  @Test(arguments: [
    "1.2.840.10008.1.2.6.1", "1.2.840.10008.1.2.6.2", "1.2.840.10008.1.2.7.1", "1.2.840.10008.1.2.7.2",
    "1.2.840.10008.1.2.7.3", "1.2.840.10008.1.20", "1.2.840.10008.5.1.4.1.1.2", "1.2.840.113619.5.2",
  ])
  func notABinaryDataSet(_ uid: String) {
    #expect(TransferSyntax.registered(uid: uid) == nil)
  }

  @Test(arguments: DataSetEncoding.allCases)
  func plain(_ encoding: DataSetEncoding) {
    let syntax = TransferSyntax(encoding)
    #expect(syntax.encoding == encoding)
    #expect(!syntax.isDeflated && !syntax.isEncapsulated)
    #expect(TransferSyntax.registered(uid: syntax.uid) == syntax)
  }
}
