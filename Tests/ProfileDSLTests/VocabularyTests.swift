import Testing

@testable import ProfileDSL

/// The examples of the vocabulary stand in the manual and in editors: each must be sound.
@Suite("The vocabulary's examples")
struct VocabularyTests {
  private func check(_ text: String, _ title: String) {
    let (_, diagnostics) = ProfileLoader.compile(
      text: "profile: 1\nname: example\nextends: dicom/basic@2026d\n" + text + "\n", file: "example.yaml",
      ParameterValues(mustBeComplete: false))
    let errors = diagnostics.filter { $0.severity == .error && !Diagnostic.Code.acceptable.contains($0.code) }
    #expect(errors.isEmpty, "\(title): \(errors)")
  }

  @Test(arguments: Vocabulary.SelectorForm.allCases)
  func selectors(_ form: Vocabulary.SelectorForm) { check("tags:\n  \(form.example)", form.rawValue) }

  @Test(arguments: Vocabulary.ClassWord.allCases)
  func classes(_ word: Vocabulary.ClassWord) { check("tags:\n  \(word.example)", word.rawValue) }

  @Test(arguments: Vocabulary.OptionWord.supported)
  func options(_ word: Vocabulary.OptionWord) {
    check(word.example + "\ndates: { shift: { per: patient, days: 1..1460 } }", word.rawValue)
  }

  @Test(arguments: Vocabulary.DefaultsKey.supported)
  func defaults(_ key: Vocabulary.DefaultsKey) { check(key.example, key.rawValue) }

  @Test(arguments: Vocabulary.CombinedWord.supported)
  func combined(_ word: Vocabulary.CombinedWord) { check(word.example, word.rawValue) }

  @Test(arguments: Vocabulary.CleanOption.supported)
  func clean(_ option: Vocabulary.CleanOption) {
    check("tags:\n  StudyDescription: \(option.example)", option.rawValue)
  }

  @Test(arguments: Vocabulary.SweepWord.supported)
  func sweep(_ word: Vocabulary.SweepWord) { check(word.example, word.rawValue) }

  /// What stands beside a key of `select` to make a rule of it.
  private static let company: [Vocabulary.SelectKey: String] = [
    .name: "drop: Modality == \"SR\"", .keep: "name: a", .drop: "name: a",
    .scope: "name: a, drop: study.Modality == \"SR\"", .outliers: "name: a, drop: outlier(Rows)",
  ]

  @Test(arguments: Vocabulary.SelectKey.supported)
  func select(_ key: Vocabulary.SelectKey) throws {
    let rule = "{ \(key.example), \(try #require(Self.company[key])) }"
    check(
      "select: [ \(rule)\(key == .keep ? "" : ", { name: everything else, keep: always }") ]", key.rawValue)
  }

  @Test(arguments: Vocabulary.OutputKey.supported)
  func output(_ key: Vocabulary.OutputKey) { check("output: { \(key.example) }", key.rawValue) }

  @Test(arguments: Vocabulary.CollisionWord.supported)
  func collisions(_ word: Vocabulary.CollisionWord) { check("output: { \(word.example) }", word.rawValue) }

  @Test(arguments: Vocabulary.TemplateForm.allCases)
  func templates(_ form: Vocabulary.TemplateForm) {
    let parameters = "parameters: { protocol: { type: text, default: A } }\n"
    check(parameters + "tags:\n  ImageComments: { set: \"\(form.example)\" }", form.rawValue)
  }

  @Test(arguments: ExpressionWord.allCases.filter { $0 != .outlier })
  func expressions(_ word: ExpressionWord) {
    check("rules:\n  - name: example\n    quarantine: a reason\n    if: \(word.example)", word.rawValue)
  }

  /// An attribute that the action fits.
  private static let subjects: [Vocabulary.ActionWord: String] = [
    .keep: "Rows", .hashUID: "StudyInstanceUID", .date: "StudyDate", .shiftDate: "StudyDate",
    .age: "PatientAge",
    .keepVerbatim: "RequestAttributesSequence", .lookup: "PatientID", .require: "AccessionNumber",
  ]

  @Test(arguments: Vocabulary.ActionWord.supported.filter { $0 != .lookup })
  func actions(_ word: Vocabulary.ActionWord) {
    let subject = Self.subjects[word] ?? "PatientComments"
    check(
      "dates: { shift: { per: patient, days: 1..1460 } }\ntags:\n  \(subject): \(word.example)", word.rawValue
    )
  }
}
