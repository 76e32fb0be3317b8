import ProfileDSL
import Testing

@Suite("Every planted mistake is found at its place")
struct MistakeTests {
  @Test("YAML", arguments: yamlMistakes) func yaml(_ mistake: PlantedMistake) { mistake.check() }
  @Test("Keys", arguments: keyMistakes) func keys(_ mistake: PlantedMistake) { mistake.check() }
  @Test("Selectors", arguments: selectorMistakes) func selectors(_ mistake: PlantedMistake) {
    mistake.check()
  }
  @Test("Actions", arguments: actionMistakes) func actions(_ mistake: PlantedMistake) { mistake.check() }
  @Test("Values", arguments: valueMistakes) func values(_ mistake: PlantedMistake) { mistake.check() }

  @Test("Sections", arguments: sectionMistakes) func sections(_ mistake: PlantedMistake) { mistake.check() }
  @Test("Protection", arguments: protectionMistakes) func protection(_ mistake: PlantedMistake) {
    mistake.check()
  }
  @Test("Layout", arguments: layoutMistakes) func layout(_ mistake: PlantedMistake) { mistake.check() }
  @Test("Tests", arguments: testMistakes) func tests(_ mistake: PlantedMistake) { mistake.check() }

  @Test("All mistakes of a file in one run, in their order")
  func all() {
    PlantedMistake(
      "many",
      text: """
        profile: ‹2
        name: ‹[a, b]
        ‹tagz: {}
        tags:
          ‹PatientNam: delete
          PatientID: ‹deleet
          ‹0010,0020: keep
        """,
      .unsupported, .wrongShape, .unknownKey, .unknownAttribute, .unknownAction, .badSelector
    ).check()
  }

  @Test("The message that the design of the language shows")
  func rendering() {
    let text = "profile: 1\nname: test\ntags: { (0010,0020): delete }\n"
    let (_, diagnostics) = ProfileLoader.compile(text: text, file: "research.yaml")
    #expect(
      diagnostics.map(\.rendered) == [
        """
        research.yaml:3:9: error: YAML split this selector at its comma [flow-split]
           3 | tags: { (0010,0020): delete }
             |         ^~~~~
             = help: quote it: '(0010,0020)'
        """
      ])
  }

  @Test("A profile cannot speak to the terminal through a message")
  func controlCharacters() {
    let text = "profile: 1\nname: test\ntags:\n  \"Patient\\x1b[31mName\\u202e\": delete\n"
    let (_, diagnostics) = ProfileLoader.compile(text: text, file: "a\u{1B}[2J.yaml")
    #expect(diagnostics.count == 1)
    for diagnostic in diagnostics {
      #expect(!diagnostic.rendered.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }
}
