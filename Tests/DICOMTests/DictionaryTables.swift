import DICOM
import Foundation
import Testing

/// Swift Testing has a `Tag` too; in these tests it is DICOM's.
typealias Tag = DICOM.Tag

/// The tables of `standard/` as the tests read them, by other means than the program: from the files.
enum StandardTables {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: root.appendingPathComponent("standard/\(name).tsv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let heads = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heads, $0)) }
  }
}
