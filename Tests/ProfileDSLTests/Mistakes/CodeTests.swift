import Foundation
import ProfileDSL
import Testing

@Suite("Every kind of mistake is planted somewhere")
struct CodeTests {
  @Test func everyCode() {
    let planted = Set(allMistakes.flatMap(\.codes)).union(
      (grammarMistakes + operandMistakes + literalMistakes + expressionWarnings).flatMap(\.codes))
    let inputs = Set(BadInputTests.cases.map(\.code))
    // Those that need files beside the profile, or very many mistakes: CompositionTests, TableFileTests, BadInputTests.
    let files: Set<Diagnostic.Code> = [.cycle, .badTable, .tooManyMistakes]
    let missing = Set(Diagnostic.Code.allCases).subtracting(planted).subtracting(inputs).subtracting(files)
    #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
  }

  @Test("Titles are unique, so that a failure names its case")
  func titles() {
    let titles = allMistakes.map(\.title)
    let doubled = Dictionary(grouping: titles) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(doubled.isEmpty, "\(doubled)")
  }
}

/// Every mistake that is planted in a text alone.
let allMistakes =
  yamlMistakes + keyMistakes + selectorMistakes + actionMistakes + valueMistakes + sectionMistakes
  + protectionMistakes
  + layoutMistakes + testMistakes
