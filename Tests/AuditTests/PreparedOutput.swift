import DICOM
import Engine
import Foundation
import ProfileDSL
import Samples
import SystemPackage
import Testing

@testable import Audit

/// The sample study and what the engine made of it by the basic profile, for a test to plant a fault in.
struct PreparedOutput {
  let folder: TemporaryFolder
  static let keyDigits = String(repeating: "5a", count: 32)

  var input: FilePath { folder.path.appending("in") }
  var output: FilePath { folder.path.appending("out") }

  /// - Parameter rules: What is done beside the profile.
  init(_ rules: [Rule] = []) throws {
    folder = try TemporaryFolder()
    for file in SampleStudy.files() { try folder.write("in/\(file.path)", file.bytes) }
    try anonymise(rules)
    // A profile that states nothing of the treatment gets rules that do.
    let name = try #require(try plainFiles().first)
    let bytes = try folder.read("out/\(name)")
    if Self.place(of: Tag(0x0012, 0x0062), in: bytes) == nil {
      try FileManager.default.removeItem(atPath: output.string)
      try anonymise(Self.markers + rules)
    }
  }

  /// Where the first element with a tag is in the bytes of a file in little endian.
  static func place(of tag: Tag, in bytes: [UInt8]) -> Int? {
    let numbers = [tag.group, tag.element].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    return (dataSetStart(bytes)..<bytes.count - 8).first { bytes[$0..<$0 + 4].elementsEqual(numbers) }
  }

  private func anonymise(_ rules: [Rule]) throws {
    var plan = try #require(ProfileLoader.load("basic").profile).plan
    plan.rules += rules
    let key = try #require(PseudonymKey(hexadecimal: Self.keyDigits))
    let summary = try Run(plan, key: key, inputs: [input], output: output, jobs: 1).perform()
    #expect(summary.isComplete && summary.written == SampleStudy.files().count)
  }

  /// A rule that keeps references to other images, whose UIDs follow.
  static let keepsReferences = Rule(ElementSelector(.tag(Tag(0x0008, 0x1140))), .keep)

  /// Rules that state what a file must say of its treatment.
  static let markers: [Rule] = [
    Rule(ElementSelector(.tag(Tag(0x0012, 0x0062))), .set("YES")),
    Rule(ElementSelector(.tag(Tag(0x0012, 0x0063))), .set("a test's")),
    Rule(ElementSelector(.tag(Tag(0x0028, 0x0303))), .set("REMOVED")),
  ]

  func audit(withKey: Bool = true, shows: Bool = false) throws -> AuditReport {
    var audit = Audit(output: output)
    audit.input = input
    if withKey { audit.derivation = UIDDerivation(key: [UInt8](repeating: 0x5A, count: 32)) }
    audit.showsValues = shows
    return try audit.perform()
  }

  /// The files of the output in explicit VR little endian, relative to it.
  func plainFiles() throws -> [String] {
    try folder.files(below: "out").filter { name in
      let bytes = try folder.read("out/\(name)")
      let syntax = SampleTransferSyntax.explicitVRLittleEndian.uid + "\0"
      let meta = String(decoding: bytes[128..<min(bytes.count, 500)], as: UTF8.self)
      return meta.contains("UI\u{14}\0" + syntax)
    }
  }

  /// Changes the bytes of a file of the output.
  func change(_ name: String, _ body: (inout [UInt8]) throws -> Void) throws {
    var bytes = try folder.read("out/\(name)")
    try body(&bytes)
    try folder.write("out/\(name)", bytes)
  }

  /// Where the data set of a file begins.
  static func dataSetStart(_ bytes: [UInt8]) -> Int {
    144 + bytes[140..<144].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// An element in explicit VR little endian with a short length.
  static func element(_ tag: Tag, _ vr: String, _ value: [UInt8]) -> [UInt8] {
    let padded = value.count % 2 == 0 ? value : value + [0x20]
    let numbers = [tag.group, tag.element].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    return numbers + Array(vr.utf8) + [UInt8(truncatingIfNeeded: padded.count), UInt8(padded.count >> 8)]
      + padded
  }
}
