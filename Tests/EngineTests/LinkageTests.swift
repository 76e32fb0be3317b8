import Foundation
import SystemPackage
import Testing

@testable import Engine

@Suite("Linkage")
struct LinkageTests {
  private static func row(_ number: Int) -> LinkageRow {
    let pair = LinkageRow.Pair(original: "a\n\"\(number)\"", new: ", 山 ")
    return LinkageRow(
      patientID: pair, accessionNumber: pair, studyUID: pair, seriesUID: pair, instanceUID: pair,
      output: "s/\(number).dcm")
  }

  private static func text(_ numbers: [Int]) -> [UInt8] {
    Array(LinkageRow.header.utf8) + numbers.flatMap { row($0).line }
  }

  @Test("A file that is cut anywhere loses the row in question and no other")
  func mended() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("linkage.csv")
    let whole = Self.text([1, 2])
    let ends = [0, LinkageRow.header.utf8.count, Self.text([1]).count, whole.count]
    for count in 0...whole.count {
      try folder.write("linkage.csv", Array(whole[..<count]))
      #expect(path.withPlatformString { chmod($0, 0o600) } == 0)
      try LinkageFile(path).append([Self.row(3)])
      let rows = max(0, (ends.lastIndex { $0 <= count } ?? 0) - 1)
      #expect(
        try folder.read("linkage.csv") == Self.text(Array([1, 2].prefix(rows)) + [3]), "cut at \(count)")
    }
  }

  @Test("Rows that wait are nowhere to be seen until they are released, and then behind those of others")
  func held() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("linkage.csv")
    let file = try LinkageFile(path, holdsRows: true)
    // More than one piece of what is read at once.
    let numbers = Array(1...2000)
    try file.append(numbers.prefix(3).map(Self.row))
    try file.append(numbers.dropFirst(3).map(Self.row))
    #expect(try folder.read("linkage.csv") == Self.text([]))
    #expect(try FolderTree.names(in: folder.path).map(\.string) == ["linkage.csv"])
    try LinkageFile(path).append([Self.row(0)])
    try file.release()
    #expect(try folder.read("linkage.csv") == Self.text([0] + numbers))
    #expect(try FolderTree.names(in: folder.path).map(\.string) == ["linkage.csv"])
  }

  @Test("Rows that wait are released into a file that has lost all it had")
  func heldForAnEmptyFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("linkage.csv")
    let file = try LinkageFile(path, holdsRows: true)
    try file.append([Self.row(1)])
    #expect(path.withPlatformString { truncate($0, 0) } == 0)
    try file.release()
    #expect(try folder.read("linkage.csv") == Self.text([1]))
  }

  @Test("Rows that wait for a file that is deleted, or that are none, do no harm")
  func heldForNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("linkage.csv")
    let file = try LinkageFile(path, holdsRows: true)
    try file.release()
    #expect(try folder.read("linkage.csv") == Self.text([]))
    try file.append([Self.row(1)])
    #expect(path.withPlatformString { unlink($0) } == 0)
    #expect(throws: LinkageError.deleted) { try file.release() }
  }

  @Test("A row that is there is not written again by a run that goes on, whoever wrote it")
  func known() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("linkage.csv")
    let other = try LinkageFile(path)
    try other.append([Self.row(1), Self.row(1)])
    let file = try LinkageFile(path, skipsKnownRows: true)
    try other.append([Self.row(2)])
    try file.append([Self.row(1), Self.row(2), Self.row(3), Self.row(3)])
    #expect(try folder.read("linkage.csv") == Self.text([1, 1, 2, 3]))
  }
}
