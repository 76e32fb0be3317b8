import Foundation
import Testing

@testable import Engine
@testable import ProfileDSL

@Suite("The JSON Schema")
struct SchemaTests {
  @Test("profiles/schema.json is current: run tools/make-manual")
  func file() throws {
    let isCurrent = try RepositoryFiles.text("profiles/schema.json") == ProfileSchema.rendered
    #expect(isCurrent)
  }

  @Test("It is JSON, and no object names a member twice")
  func wellFormed() throws {
    _ = try JSONSerialization.jsonObject(with: Data(ProfileSchema.rendered.utf8))
    Self.checkNames(ProfileSchema.schema)
  }

  private static func checkNames(_ value: JSONValue) {
    switch value {
    case .object(let members):
      let names = members.map(\.name)
      #expect(Set(names).count == names.count, "\(names.prefix(8))")
      for member in members { checkNames(member.value) }
    case .array(let values): for value in values { checkNames(value) }
    case .string, .number, .bool: return
    }
  }

  @Test("Every key that the parser reads is in it, and none that it refuses")
  func keys() {
    let names = Vocabulary.ProfileKey.allCases.filter {
      ProfileSchema.schema["properties"]?[$0.rawValue] != nil
    }
    #expect(names == Vocabulary.ProfileKey.supported)
  }

  @Test("Its classes are the engine's")
  func classes() {
    #expect(
      Vocabulary.ClassWord.allCases.map(\.rawValue) == ElementSelector.Class.allCases.map(\.rawValue))
  }

  @Test(
    "A value prints itself",
    arguments: [
      (["a": [1, true, "b\"\n"], "c": [:]], #"{ "a": [1, true, "b\"\n"], "c": {} }"#),
      ([], "[]"),
    ] as [(JSONValue, String)])
  func printing(_ value: JSONValue, text: String) { #expect(value.text == text) }

  @Test("What is long is indented, and scalars fill their lines")
  func layout() throws {
    let long = String(repeating: "x", count: 50)
    let value: JSONValue = ["a": [.string(long), .string(long), .string(long)], "b": 2]
    #expect(
      value.text == """
        {
          "a": [
            "\(long)", "\(long)",
            "\(long)"
          ],
          "b": 2
        }
        """)
  }
}
