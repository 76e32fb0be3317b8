import DICOM
import Samples
import Testing

@testable import Engine

/// A file that has been made to fill the memory: one attribute, millions of times.
@Suite("Too many identifiers")
struct ManyIdentifiersTests {
  private static let plan = Plan(rules: [], defaults: .failClosed, sweep: .cut)

  private static func file(_ value: String, times: Int) -> [UInt8] {
    let name = DataSetBuilder { $0.text(Tag(0x0010, 0x0010), .pn, value) }.encoded(
      as: .explicitVRLittleEndian)
    var bytes = Rewriting.file(DataSetBuilder { _ in }).bytes()
    for _ in 0..<times { bytes += name }
    return bytes
  }

  /// 16,384 values are looked at, and 1 MB: 17 x 61,680 bytes are 1,048,560, and 16 more are left.
  @Test(arguments: [
    ("DOE^JANE", 16_384, true), ("DOE^JANE", 16_385, false),
    (String(repeating: "DOE ", count: 15_420), 17, true),
    (String(repeating: "DOE ", count: 15_420), 18, false),
  ])
  func border(value: String, times: Int, isWritten: Bool) throws {
    let file = Self.file(value, times: times)
    if isWritten {
      #expect(try !Rewriting.rewritten(file, by: Self.plan).isEmpty)
    } else {
      #expect(throws: Quarantine.self) { try Rewriting.rewritten(file, by: Self.plan) }
    }
  }

  /// Each element takes eight bytes, of which a precedent reaches over 48 KB: 6,144 of them, and one behind.
  @Test func sources() throws {
    let folder = try TemporaryFolder()
    let bytes = Self.file("", times: 20_000)
    let file = try OpenFile.reading(try folder.write("in.dcm", bytes))
    var window = ByteWindow()
    try window.open(file: file.descriptor, size: UInt64(bytes.count))
    let meta = try FileMetaInformation(in: &window)
    let request = GatheredAttributes.Request(Self.plan.neededAttributes, identifiers: true)
    let gathered = try GatheredAttributes(
      request, from: meta.dataSetStart, encoding: .explicitVRLittleEndian, window: &window)
    let reach = meta.dataSetStart + UInt64(Precedent.longest)
    let (beyond, within) = (gathered.sources.count { $0.start >= reach }, gathered.sources.count)
    #expect(beyond == 1)
    #expect(within > 6_000 && within <= 6_145)
  }
}
