import DICOM
import Foundation
import ProfileDSL
import Testing

@Suite struct ConfidentialityProfileTests {
  /// Rows of PS3.15 Table E.1-1 known by heart.
  @Test(
    arguments: [
      (DICOM.Tag(0x0010, 0x0010), "PatientName", "Z", [:]),
      (DICOM.Tag(0x0008, 0x0018), "SOPInstanceUID", "U", [.retainUIDs: .keep]),
      (DICOM.Tag(0x0010, 0x1010), "PatientAge", "X", [.retainPatientCharacteristics: .keep]),
      (
        DICOM.Tag(0x0008, 0x0020), "StudyDate", "Z",
        [.retainLongitudinalFullDates: .keep, .retainLongitudinalModifiedDates: .clean]
      ),
      (DICOM.Tag(0x0008, 0x1030), "StudyDescription", "X", [.cleanDescriptors: .clean]),
    ] as [(DICOM.Tag, String, String, [ConfidentialityProfile.Column: ConfidentialityProfile.OptionAction])])
  func knownRow(
    _ tag: DICOM.Tag, _ keyword: String, _ basic: String,
    _ options: [ConfidentialityProfile.Column: ConfidentialityProfile.OptionAction]
  ) throws {
    let row = try #require(ConfidentialityProfile.rows.first { $0.pattern == TagPattern(tag) })
    #expect(row.keyword == keyword)
    #expect(row.basic == basic)
    for column in ConfidentialityProfile.Column.allCases {
      #expect(row.action(under: column) == options[column])
    }
  }

  @Test func everyRowOfTheFile() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("standard/confidentiality-profile.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 657 && ConfidentialityProfile.rows.count == 657)
    var expected: [String: [String]] = [:]
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      expected[fields[0]] = fields
    }
    for row in ConfidentialityProfile.rows {
      let tag =
        row.pattern.map { $0.description.filter { $0.isHexDigit || $0 == "x" } } ?? "PRIVATE"
      let found = expected.removeValue(forKey: tag)
      let fields = try #require(found, "\(tag)")
      #expect(row.keyword == fields[1])
      #expect(row.isRetired == (fields[3] == "Y"))
      #expect(row.isInStandardIOD == (fields[4] == "Y"))
      #expect(row.basic == fields[5])
      for (column, field) in zip(ConfidentialityProfile.Column.allCases, fields[6...]) {
        let action: ConfidentialityProfile.OptionAction? = field == "K" ? .keep : field == "C" ? .clean : nil
        #expect(row.action(under: column) == action)
      }
    }
    #expect(expected.isEmpty)
  }
}
