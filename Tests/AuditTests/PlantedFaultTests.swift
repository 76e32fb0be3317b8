import DICOM
import Engine
import Foundation
import Samples
import SystemPackage
import Testing

@testable import Audit

/// One fault at a time, planted in the bytes of a whole output: it must be found at its place, and nothing else.
@Suite("Planted faults")
struct PlantedFaultTests {
  private static let privateTag = Tag(0x7FE1, 0x0010)

  /// Text in the form of a byte string, and in UTF-16.
  private static let leaks: [[UInt8]] = [
    Array("DOE-4711".utf8), Array("xx doe-4711.yy".utf8), Array("Mrs. Jane DOE came".utf8),
    Array("about jane,".utf8),
    Array("12 ELM STREET".utf8), Array("03.02.1971".utf8), Array("tel 442079460018 ".utf8),
    Array("st. invented hospital".utf8), Array("MRN-4711-0815".utf8), Array("SN-88123".utf8),
    "Jane Doe".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
    "DOE-4711".utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
    Array(SampleStudyUIDs.frameOfReference.utf8),
  ]

  @Test("A value in a private element at the end", arguments: leaks)
  func privateElement(leak: [UInt8]) throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.change(name) { $0 += PreparedOutput.element(Self.privateTag, "LO", leak) }
    let report = try prepared.audit()
    // UTF-16 in a text has zero bytes where none may be.
    let tail: Set<Finding.Kind> = leak.contains(0) ? [.valueTail] : []
    #expect(Set(report.findings.map(\.kind)) == tail.union([.identifier, .privateElement]))
    #expect(report.findings.allSatisfy { $0.file == name && $0.path == "\(Self.privateTag)" })
  }

  @Test("A value in the preamble")
  func preamble() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.folder.files(below: "out").first)
    try prepared.change(name) { $0.replaceSubrange(5..<13, with: Array("DOE-4711".utf8)) }
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [.preamble, .identifier] && findings.allSatisfy { $0.file == name })
    #expect(findings.last?.offset == 5 && findings.last?.path == "the preamble")
  }

  @Test("A source in the file meta information")
  func fileMeta() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.change(name) { bytes in
      let start = PreparedOutput.dataSetStart(bytes)
      bytes.insert(
        contentsOf: PreparedOutput.element(Tag(2, 0x0016), "AE", Array("MR_SOURCE_AE".utf8)), at: start)
    }
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [.fileMeta, .identifier])
    #expect(findings.allSatisfy { $0.path == "(0002,0016)" })
  }

  @Test(
    "Group lengths and the groups of a directory",
    arguments: [
      (Tag(0x0008, 0x0000), Finding.Kind.groupLength), (Tag(0x7FE0, 0x0000), .groupLength),
      (Tag(0x0004, 0x1500), .directoryGroup),
    ])
  func groups(tag: Tag, kind: Finding.Kind) throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.change(name) { bytes in
      let start = PreparedOutput.dataSetStart(bytes)
      bytes.insert(contentsOf: PreparedOutput.element(tag, "UL", [9, 0, 0, 0]), at: start)
    }
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [kind] && findings.map(\.path) == ["\(tag)"])
  }

  @Test("Bytes behind the data set")
  func padding() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.change(name) { bytes in
      bytes += [UInt8](repeating: 0, count: 12) + Array("DOE-4711".utf8)
    }
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [.padding, .identifier])
    #expect(findings.last?.path == "behind the data set")
  }

  @Test("Pixels that differ, with the key")
  func pixels() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.change(name) { $0[$0.count - 1] ^= 1 }
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [.pixelsChanged] && findings.map(\.file) == [name])
  }

  @Test("A long identifier in the pixels, and a short one that may be chance")
  func bulk() throws {
    for (text, isFound) in [("MRN-4711-0815", true), ("MILLER^MARY", true), ("jane ", false)] {
      let prepared = try PreparedOutput()
      let name = try #require(try prepared.plainFiles().first)
      try prepared.change(name) { bytes in
        bytes.replaceSubrange((bytes.count - text.utf8.count)..., with: Array(text.utf8))
      }
      let kinds = try prepared.audit().findings.map(\.kind)
      #expect(Set(kinds) == (isFound ? [.pixelsChanged, .identifier] : [.pixelsChanged]))
    }
  }

  @Test("A name of two letters, which is a row of one grey")
  func grey() {
    #expect(!BytePattern(Array("Sssssss^".utf8), .none, identifier: 0).isLong)
    #expect(BytePattern(Array("Sssssss^J".utf8), .none, identifier: 0).isLong)
  }

  @Test("A file of the input that has no output, and one of the output that has no input")
  func accounting() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().last)
    try FileManager.default.removeItem(atPath: prepared.output.appending(FilePath(name).components).string)
    #expect(try prepared.audit().findings.map(\.kind) == [.inputUnaccounted])
    let whole = try PreparedOutput()
    let input = try #require(try whole.folder.files(below: "in").first)
    try FileManager.default.removeItem(atPath: whole.input.appending(FilePath(input).components).string)
    #expect(try whole.audit().findings.map(\.kind).contains(.outputUnaccounted))
  }

  @Test("Other files in the output: a text, a copy, a cut instance")
  func others() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    try prepared.folder.write("out/notes.txt", Array("seen: DOE-4711".utf8))
    #expect(Set(try prepared.audit().findings.map(\.kind)) == [.notDICOM, .identifier])
    let copied = try PreparedOutput()
    try copied.folder.write("out/z/copy.dcm", try copied.folder.read("out/\(name)"))
    #expect(try copied.audit().findings.map(\.kind).contains(.duplicateInstance))
    let cut = try PreparedOutput()
    try cut.change(name) { $0.removeLast(5) }
    #expect(try cut.audit().findings.map(\.kind).contains(.unreadable))
  }

  @Test("A name of a file")
  func fileName() throws {
    let prepared = try PreparedOutput()
    let name = try #require(try prepared.plainFiles().first)
    let bytes = try prepared.folder.read("out/\(name)")
    try FileManager.default.removeItem(atPath: prepared.output.appending(FilePath(name).components).string)
    try prepared.folder.write("out/DOE-4711/1.dcm", bytes)
    let findings = try prepared.audit().findings
    #expect(findings.map(\.kind) == [.identifierInFileName] && findings.map(\.file) == ["…/1.dcm"])
  }

  @Test("A reference that leads elsewhere")
  func reference() throws {
    let prepared = try PreparedOutput([PreparedOutput.keepsReferences])
    #expect(try prepared.audit().isClean)
    var planted: String?
    // A referenced UID of the output, one digit of which changes.
    for name in try prepared.folder.files(below: "out") where planted == nil {
      try prepared.change(name) { bytes in
        let header: [UInt8] = [0x08, 0x00, 0x55, 0x11]
        guard
          let place = bytes.indices.dropLast(40).first(where: { bytes[$0..<$0 + 4].elementsEqual(header) })
        else { return }
        let digit = place + 24
        bytes[digit] = bytes[digit] == 0x31 ? 0x32 : 0x31
        planted = name
      }
    }
    let findings = try prepared.audit().findings
    #expect(
      planted != nil && findings.contains { $0.kind == .referenceBroken && $0.path.hasSuffix("(0008,1155)") })
    #expect(findings.allSatisfy { $0.kind == .referenceBroken })
  }
}

/// UIDs of the sample that no other test names.
enum SampleStudyUIDs {
  static let frameOfReference = "2.25.202603141900"
}
