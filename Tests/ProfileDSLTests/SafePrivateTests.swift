import DICOM
import Foundation
import ProfileDSL
import Testing

@testable import Engine

/// Private elements that stay, by PS3.15 Table E.3.10-1 and by the list of The Cancer Imaging Archive.
@Suite("Safe private elements")
struct SafePrivateTests {
  private static func table(_ body: String) throws -> ActionTable {
    let text = "profile: 1\nname: test\nextends: dicom/basic@2026d\n\(body)\n\(everyAcceptance)"
    return ActionTable(try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile?.plan))
  }

  private static func rows(_ file: String) throws -> [[String]] {
    try RepositoryFiles.text(file).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// What a table does to an element by its creator; nil when no rule names the creator.
  private static func action(
    _ table: ActionTable, _ group: String, _ creator: String, _ element: String, path: [PathStep] = []
  ) throws -> Action {
    let tag = Tag(try #require(UInt16(group, radix: 16)), 0x1000 | (try #require(UInt16(element, radix: 16))))
    let id = table.creators[Array(creator.utf8)] ?? ActionTable.unnamed
    return table.actions[table.action(forPrivate: tag, vr: .un, creator: id, path: path)]
  }

  @Test("Every row of the standard's list stays with its creator, a UID as a new one")
  func everyRow() throws {
    let off = try Self.table("")
    let on = try Self.table("options: retain-safe-private")
    let uids = try Self.table("options: [retain-safe-private, retain-uids]")
    let rows = try Self.rows("standard/safe-private.tsv")
    #expect(rows.count == 479)
    for row in rows {
      let isUID = row[3] == "UI"
      #expect(try Self.action(off, row[0], row[1], row[2]) == .delete)
      #expect(
        try Self.action(on, row[0], row[1], row[2]) == (isUID ? .hashUID : .keep), "\(row[1]) \(row[2])")
      #expect(try Self.action(uids, row[0], row[1], row[2]) == .keep)
      let creator = try #require(on.creators[Array(row[1].utf8)])
      #expect(on.action(forCreator: creator) == ActionTable.keeps)
    }
    // The same number under another creator, and another number under the same.
    #expect(try Self.action(on, "0019", "ACME", "0C") == .delete)
    #expect(try Self.action(on, "0029", "SIEMENS MR HEADER", "0C") == .delete)
    #expect(try Self.action(on, "0019", "SIEMENS MR HEADER", "FF") == .delete)
  }

  @Test("What describes private blocks stays with them")
  func descriptions() throws {
    let (off, on) = (try Self.table(""), try Self.table("options: retain-safe-private"))
    #expect(off.action(forRoot: Tag(0x0008, 0x0300), vr: .sq) == .delete)
    #expect(on.action(forRoot: Tag(0x0008, 0x0300), vr: .sq) == .keep)
    #expect(on.action(forRoot: Tag(0x0008, 0x0302), vr: .lo) == .keep)
    #expect(on.obeysDeclarations && !off.obeysDeclarations)
  }

  @Test("Named one by one, private elements are what the option asks for; a whole block is not")
  func codes() throws {
    func codes(_ body: String) throws -> [String] {
      let text = "profile: 1\nname: test\nextends: dicom/basic@2026d\n\(body)\n\(everyAcceptance)"
      let plan = try #require(ProfileLoader.compile(text: text, file: "a.yaml").profile?.plan)
      return try #require(plan.statement).codes.map(\.code)
    }
    let on = "options: retain-safe-private\n"
    #expect(try codes(on) == ["113100", "113111"])
    #expect(try codes(on + "tags: { '(0029,\"ACME\",01)': keep }") == ["113100", "113111"])
    #expect(try codes(on + "tags: { '(0029,\"ACME\",xx)': keep }") == [])
    #expect(try codes(on + "tags: { private: keep }") == [])
    #expect(try codes("tags: { '(0029,\"ACME\",01)': keep }") == [])
  }

  @Test("Every row of TCIA's list: what it keeps is kept or changed, what it deletes goes")
  func archive() throws {
    let profile = try #require(ProfileLoader.load("tcia").profile)
    let table = ActionTable(profile.plan)
    // A creator by its name in capital letters, as the list has it.
    var spellings: [String: [String]] = [:]
    for name in table.creators.keys {
      let text = String(decoding: name, as: UTF8.self)
      spellings[text.uppercased(), default: []].append(text)
    }
    var counts: [String: Int] = [:]
    for row in try Self.rows("standard/tcia-private-dispositions.tsv") where !row[1].isEmpty {
      // "1110)[<0>](2001,CREATOR": the element lies in (0008,1110).
      let steps = "(\(row[0]),\(row[1])".split(separator: ")[<").enumerated().map { index, part in
        index == 0 ? part.dropFirst() : part.drop { $0 != "(" }.dropFirst()
      }
      guard let last = steps.last, let comma = last.firstIndex(of: ",") else { continue }
      let way = steps.dropLast().compactMap { UInt32($0.filter { $0 != "," }, radix: 16) }
      let (group, creator) = (String(last[..<comma]), String(last[last.index(after: comma)...]))
      guard let number = UInt16(group, radix: 16), number % 2 == 1 else { continue }
      let path = way.map { PathStep(tag: Tag(rawValue: $0), item: 0, creator: ActionTable.unnamed) }
      guard path.allSatisfy({ !$0.tag.isPrivate }) else { continue }
      for name in spellings[creator] ?? [creator] {
        let action = try Self.action(table, group, name, row[2], path: path)
        switch row[3] {
        case "k": #expect(action != .delete && action != .empty, "\(row)")
        case "d": #expect(action == .delete, "\(row)")
        default: #expect(action != .keep || row[3].hasPrefix("o"), "\(row)")
        }
      }
      counts[row[3], default: 0] += 1
    }
    #expect(try #require(counts["k"]) > 1700 && #require(counts["d"]) > 2000)
  }

  @Test("The profile is what its generator writes")
  func generated() throws {
    let text = try RepositoryFiles.text("profiles/tcia.yaml")
    #expect(ShippedProfiles.text(of: "tcia") == text)
  }
}
