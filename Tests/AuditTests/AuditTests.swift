import DICOM
import Engine
import Samples
import SystemPackage
import Testing

@testable import Audit

@Suite("An audit of an output that the engine made")
struct AuditTests {
  @Test("A whole output is clean, with the key and without", arguments: [true, false])
  func clean(withKey: Bool) throws {
    let report = try PreparedOutput().audit(withKey: withKey)
    #expect(report.findings == [])
    #expect(report.outputFiles == SampleStudy.files().count && report.inputFiles == report.outputFiles)
    #expect(report.matched == report.inputFiles && report.identifiers > 40)
  }

  @Test("An output alone is checked for what it shows itself")
  func alone() throws {
    let prepared = try PreparedOutput()
    var audit = Audit(output: prepared.output)
    #expect(try audit.perform().isClean)
    audit.output = prepared.input
    let kinds = Set(try audit.perform().findings.map(\.kind))
    #expect(kinds.isSuperset(of: [.markerMissing, .attributePresent, .privateElement, .preamble, .fileMeta]))
  }

  @Test("The input itself as an output is full of findings, and holds no value unless asked")
  func untreated() throws {
    let prepared = try PreparedOutput()
    var audit = Audit(output: prepared.input)
    audit.input = prepared.input
    let report = try audit.perform()
    #expect(
      Set(report.findings.map(\.kind)).isSuperset(of: [.identifier, .uidUnchanged, .attributeUnchanged]))
    #expect(report.findings.allSatisfy { $0.value == nil })
    let text = report.findings.map { "\($0.detail) \($0.path)" }.joined().lowercased()
    for identifier in SampleStudy.identifiers { #expect(!text.contains(identifier.lowercased())) }
    audit.showsValues = true
    #expect(try audit.perform().findings.contains { $0.value == "DOE^JANE" })
  }

  @Test(
    "What is kept is found where it stands",
    arguments: [
      (Tag(0x0010, 0x0010), Finding.Kind.attributeUnchanged), (Tag(0x0010, 0x0020), .attributeUnchanged),
      (Tag(0x0010, 0x1040), .attributePresent), (Tag(0x0008, 0x1030), .attributePresent),
      (Tag(0x0020, 0x000E), .uidUnchanged), (Tag(0x0020, 0x0052), .uidUnchanged),
      (Tag(0x0008, 0x0050), .attributeUnchanged), (Tag(0x0008, 0x1155), .uidUnchanged),
    ])
  func kept(tag: Tag, kind: Finding.Kind) throws {
    let rules = [Rule(ElementSelector(.tag(tag)), .keep), PreparedOutput.keepsReferences]
    let report = try PreparedOutput(rules).audit()
    #expect(report.findings.contains { $0.kind == kind && $0.path.hasSuffix("\(tag)") })
    // Descriptions are found by the names in them, if there are any.
    if tag != Tag(0x0008, 0x1030) {
      #expect(report.findings.contains { $0.kind == .identifier && $0.path.hasSuffix("\(tag)") })
    }
    let accepting = try PreparedOutput(rules)
    var audit = Audit(output: accepting.output)
    audit.input = accepting.input
    audit.expectations.kept = [tag]
    #expect(!(try audit.perform().findings.contains { $0.kind == kind && $0.path.hasSuffix("\(tag)") }))
  }

  @Test(
    "Markers that are missing",
    arguments: [
      (["(0012,0062)"], [Tag(0x0012, 0x0062)]),
      (["(0012,0064)"], [Tag(0x0012, 0x0063), Tag(0x0012, 0x0064)]),
      (["(0028,0303)"], [Tag(0x0028, 0x0303)]),
    ])
  func markers(expected: [String], renamed: [Tag]) throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    // The elements stay, under tags of which the table says nothing.
    try prepared.change(name) { bytes in
      for tag in renamed {
        if let place = PreparedOutput.place(of: tag, in: bytes) { bytes[place + 2] = 0xF1 }
      }
    }
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [.markerMissing] && findings.map(\.path) == expected)
  }

  @Test("An identity that is said to be there")
  func statedIdentity() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.change(name) { bytes in
      let place = try #require(PreparedOutput.place(of: Tag(0x0012, 0x0062), in: bytes))
      bytes.replaceSubrange(place + 8..<place + 12, with: Array("NO  ".utf8))
    }
    #expect(try prepared.audit().findings.map(\.path) == ["(0012,0062)"])
  }
}
