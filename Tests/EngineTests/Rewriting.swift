import DICOM
import Samples
import SystemPackage
import Testing

@testable import Engine

/// What the tests of the rewriter share: an instance around a data set, and its way through a table.
enum Rewriting {
  static let sopClass = "1.2.840.10008.5.1.4.1.1.7"
  static let instance = "2.25.1001"
  static let transferSyntaxes: [SampleTransferSyntax] = [
    .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian, .deflatedExplicitVRLittleEndian,
  ]

  /// The key of all tests: 32 zero bytes.
  static func key() throws -> PseudonymKey {
    try #require(PseudonymKey(hexadecimal: String(repeating: "00", count: 32)))
  }

  /// A plan that keeps what the rules do not name.
  static func plan(_ rules: [(Tag, Action)], otherwise defaults: Defaults = .keepEverything) -> Plan {
    Plan(rules: rules.map { Rule(ElementSelector(.tag($0.0)), $0.1) }, defaults: defaults)
  }

  /// What a file with these bytes becomes; throws the reason when it is set aside.
  static func rewritten(_ bytes: [UInt8], by plan: Plan) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let input = try folder.write("in.dcm", bytes)
    let output = folder.path.appending("out.dcm")
    var rewriter = InstanceRewriter(plan, key: try key(), scratch: folder.path)
    switch rewriter.rewrite(input, to: output) {
    case .written(let count):
      let bytes = try TemporaryFolder.read(output)
      #expect(bytes.count == Int(count))
      #expect(try folder.files() == ["in.dcm", "out.dcm"])
      return bytes
    case .quarantined(let reason):
      #expect(try folder.files() == ["in.dcm"])
      throw reason
    case .skipped(let kind): throw Skipped(kind: kind)
    case .duplicate, .replaced, .dropped: throw Skipped(kind: nil)
    }
  }

  /// What one rewriter makes of a file: its bytes or why there are none, and what the sweep counted.
  struct Outcome: Equatable {
    var bytes: [UInt8]?
    var reason: Quarantine?
    var finds = SweepFinds()
  }

  /// What a rewriter that may have seen others makes of a file; nothing of it stays in the folder.
  static func outcome(
    of input: FilePath, by rewriter: inout InstanceRewriter, in folder: TemporaryFolder
  ) throws -> Outcome {
    let output = folder.path.appending("out.dcm")
    var outcome = Outcome()
    switch rewriter.rewrite(input, to: output) {
    case .written:
      outcome.bytes = try TemporaryFolder.read(output)
      try folder.remove("out.dcm")
    case .quarantined(let reason): outcome.reason = reason
    default: break
    }
    outcome.finds = rewriter.sweepFinds
    return outcome
  }

  struct Skipped: Error { var kind: InstanceRewriter.Skipped? }

  /// The file of a data set, and the data set with the UIDs that the file needs.
  static func file(
    _ dataSet: DataSetBuilder, as transferSyntax: SampleTransferSyntax = .explicitVRLittleEndian,
    of sopClass: String = sopClass
  ) -> Part10File {
    Part10File(
      dataSet, sopClassUID: sopClass, sopInstanceUID: instance, transferSyntax: transferSyntax)
  }

  /// The data set of an output as bytes: what stands behind its file meta information, whose size is known from
  /// its group length. A deflated one is taken apart by the caller.
  static func dataSet(of file: [UInt8]) throws -> [UInt8] {
    try #require(file.count > 144 && Array(file[128..<132]) == Array("DICM".utf8))
    let length = file[140..<144].reversed().reduce(0) { $0 << 8 | Int($1) }
    return Array(file[(144 + length)...])
  }

  /// Asserts that a table makes the second data set of the first, in every uncompressed transfer syntax.
  static func expect(
    _ before: DataSetBuilder, becomes after: DataSetBuilder, by plan: Plan, of sopClass: String = sopClass,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for syntax in transferSyntaxes where !syntax.isDeflated {
      let output = try rewritten(file(before, as: syntax, of: sopClass).bytes(), by: plan)
      let expected = file(after, as: syntax, of: sopClass).dataSet.encoded(as: syntax.encoding)
      #expect(try dataSet(of: output) == expected, "\(syntax.uid)", sourceLocation: sourceLocation)
    }
  }
}

/// Every pair of length forms, for a sequence and its items.
let lengthForms: [(DataSetBuilder.LengthForm, DataSetBuilder.LengthForm)] =
  DataSetBuilder.LengthForm.allCases.flatMap { form in
    DataSetBuilder.LengthForm.allCases.map { (form, $0) }
  }
