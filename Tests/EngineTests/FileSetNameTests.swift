import DICOM
import Testing

@testable import Engine

@Suite("Names of a file-set (PS3.10 8.2)")
struct FileSetNameTests {
  @Test(
    "Paths of files",
    arguments: [
      ("A", nil), ("SE001/IM00001", nil), ("A/B/C/D/E/F/G/H", nil), ("_0123456/ABCDEFGH", nil),
      ("SUB/DICOMDIR", nil), ("DICOMDIR", .reserved), ("A/B/C/D/E/F/G/H/I", .depth), ("ABCDEFGHI", .length),
      ("a", .characters), ("A-2", .characters), ("A.DCM", .characters), ("É", .characters),
      ("A B", .characters),
    ] as [(String, FileSetName.Misfit?)])
  func paths(path: String, misfit: FileSetName.Misfit?) {
    #expect(FileSetName.misfit(of: path.split(separator: "/").map(String.init)) == misfit)
  }

  private static func random(_ count: Int) -> Template {
    Template([.random(.init(.letters, count: count, per: .study))])
  }

  @Test(
    "Layouts that never fit",
    arguments: [
      ([random(8), Template([.text("IM"), .attribute(Tag(0x0020, 0x0013), width: 5)])], nil),
      ([Template([.attribute(Tag(0x0008, 0x103E), width: nil)])], nil),
      ([random(9)], .length),
      ([Template([.text("IMAGE"), .attribute(Tag(0x0020, 0x0013), width: 5)])], .length),
      ([Template([.attribute(.sopInstanceUID, width: nil)])], .characters),
      ([Template([.attribute(Tag(0x0020, 0x0013), width: 5), .text(".dcm")])], .characters),
      ([Template](repeating: "A", count: 9), .depth),
    ] as [([Template], FileSetName.Misfit?)])
  func layouts(components: [Template], misfit: FileSetName.Misfit?) {
    #expect(FileSetName.misfit(of: OutputLayout(components))?.0 == misfit)
    var layout = OutputLayout(Array(components.suffix(1)))
    layout.study = Array(components.dropLast())
    #expect(FileSetName.misfit(of: layout)?.0 == misfit)
    #expect((OutputLayout.directoryError(layout) == nil) == (misfit == nil))
  }

  @Test("Without a layout files have endings, and nothing fits")
  func noLayout() { #expect(OutputLayout.directoryError(nil) != nil) }

  @Test(
    "Which record is for which class (PS3.3 F.4)",
    arguments: [
      ("1.2.840.10008.5.1.4.1.1.2", .image), ("1.2.840.10008.5.1.4.1.1.481.2", .rtDose),
      ("1.2.840.10008.5.1.4.1.1.481.3", .rtStructureSet), ("1.2.840.10008.5.1.4.1.1.481.5", .rtPlan),
      ("1.2.840.10008.5.1.4.1.1.481.8", .rtPlan), ("1.2.840.10008.5.1.4.1.1.481.4", .rtTreatRecord),
      ("1.2.840.10008.5.1.4.1.1.481.7", .rtTreatRecord), ("1.2.840.10008.5.1.4.1.1.11.1", .presentation),
      ("1.2.840.10008.5.1.4.1.1.9.1.1", .waveform), ("1.2.840.10008.5.1.4.1.1.88.33", .srDocument),
      ("1.2.840.10008.5.1.4.1.1.88.59", .keyObjectDoc), ("1.2.840.10008.5.1.4.1.1.4.2", .spectroscopy),
      ("1.2.840.10008.5.1.4.1.1.66", .rawData), ("1.2.840.10008.5.1.4.1.1.66.1", .registration),
      ("1.2.840.10008.5.1.4.1.1.66.2", .fiducial), ("1.2.840.10008.5.1.4.1.1.66.5", .surface),
      ("1.2.840.10008.5.1.4.1.1.104.1", .encapDoc), ("1.2.840.10008.5.1.4.1.1.67", .valueMap),
      ("1.2.840.10008.5.1.4.38.1", nil), ("2.25.1", nil), ("", nil),
    ] as [(String, DirectoryRecordType?)])
  func types(uid: String, type: DirectoryRecordType?) {
    #expect(DirectoryRecordType(sopClass: Array(uid.utf8)) == type)
  }

  @Test("Keys are in tag order, so that records are", arguments: DirectoryRecordType.allCases)
  func order(type: DirectoryRecordType) {
    for keys in [DirectoryKey.patient, DirectoryKey.study, DirectoryKey.series, DirectoryKey.keys(of: type)] {
      #expect(keys.map(\.tag) == keys.map(\.tag).sorted())
      for key in keys { #expect(DataDictionary.vr(of: key.tag) == key.vr) }
    }
  }
}
