import DICOM
import Engine
import Testing

@testable import ProfileDSL

/// An expression, and the condition that it states, written by hand from the grammar.
struct StatedCondition: Sendable, CustomTestStringConvertible {
  var text: String
  var condition: Condition
  /// How it is printed.
  var canonical: String

  init(_ text: String, _ condition: Condition, as canonical: String? = nil) {
    self.text = text
    self.condition = condition
    self.canonical = canonical ?? text
  }

  var testDescription: String { text }
}

private func modality(_ text: String) -> Condition { .equals(.init(.modality), .text(text)) }

private let ct = modality("CT")
private let mr = modality("MR")
private let tall = Condition.compares(.init(.rows), .greater, .number(600))

private let comparisons: [StatedCondition] = [
  .init("always", .always),
  .init(#"Modality == "CT""#, ct),
  .init("Modality=='CT'", ct, as: #"Modality == "CT""#),
  .init("\n  Modality ==\t\"CT\" \n", ct, as: #"Modality == "CT""#),
  .init(#"(0008,0060) == "CT""#, ct, as: #"Modality == "CT""#),
  .init(
    #"(0010,21b0) == "x""#, .equals(.init(Tag(0x0010, 0x21B0)), .text("x")),
    as: #"AdditionalPatientHistory == "x""#),
  .init(#"(6000,0050) == 1"#, .equals(.init(Tag(0x6000, 0x0050)), .number(1)), as: "(6000,0050) == 1"),
  .init(#"Modality != "CT""#, .not(ct)),
  .init(#"not Modality == "CT""#, .not(ct), as: #"Modality != "CT""#),
  .init("Rows == 600", .equals(.init(.rows), .number(600))),
  .init(#"Rows == "600""#, .equals(.init(.rows), .number(600)), as: "Rows == 600"),
  .init("Rows < 600", .compares(.init(.rows), .less, .number(600))),
  .init("Rows <= 600", .compares(.init(.rows), .lessOrEqual, .number(600))),
  .init("Rows > 600", tall),
  .init("Rows>=600", .compares(.init(.rows), .greaterOrEqual, .number(600)), as: "Rows >= 600"),
  .init(
    "PatientWeight > -1.5e2", .compares(.init(.patientWeight), .greater, .number(-150)),
    as: "PatientWeight > -150"),
  .init("PatientWeight == .5", .equals(.init(.patientWeight), .number(0.5)), as: "PatientWeight == 0.5"),
  .init(#"StudyDate >= "20200101""#, .compares(.init(.studyDate), .greaterOrEqual, .text("20200101"))),
  .init(#"StudyTime < "12""#, .compares(.init(Tag(0x0008, 0x0030)), .less, .text("12"))),
  .init(
    #"Modality in ["CT", 'MR']"#, .isOneOf(.init(.modality), [.text("CT"), .text("MR")]),
    as: #"Modality in ["CT", "MR"]"#),
  .init(#"Modality not in ["CT"]"#, .not(.isOneOf(.init(.modality), [.text("CT")]))),
  .init("Rows in [512, 1024]", .isOneOf(.init(.rows), [.number(512), .number(1024)])),
  .init(
    #""US" in study.ModalitiesInStudy"#, .equals(.init(.modalitiesInStudy, scope: .study), .text("US")),
    as: #"study.ModalitiesInStudy == "US""#),
  .init(
    #""US" not in (0008,0061)"#, .not(.equals(.init(.modalitiesInStudy), .text("US"))),
    as: #"ModalitiesInStudy != "US""#),
  .init(
    #""DERIVED" in series.ImageType[1]"#,
    .equals(.init(.imageType, scope: .series, value: 1), .text("DERIVED")),
    as: #"series.ImageType[1] == "DERIVED""#),
  .init(
    "600 in any(Rows, Columns)", .equals(.init(.rows, .columns), .number(600)),
    as: "any(Rows, Columns) == 600"),
  .init(
    #"ImageType[3] in ["SCREENSHOT", "WORKSHEET"]"#,
    .isOneOf(.init(.imageType, value: 3), [.text("SCREENSHOT"), .text("WORKSHEET")])),
  .init(
    #"SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.88.""#,
    .startsWith(.init(.sopClassUID), "1.2.840.10008.5.1.4.1.1.88.")),
  .init(#"StudyDate startswith "2020""#, .startsWith(.init(.studyDate), "2020")),
  .init(#"PatientName startswith "Doe^""#, .startsWith(.init(.patientName), "Doe^")),
  .init(#"PatientName == "Doe^Jane""#, .equals(.init(.patientName), .text("Doe^Jane"))),
  .init(
    #"FrameIncrementPointer == "(0018,1063)""#, .equals(.init(Tag(0x0028, 0x0009)), .text("(0018,1063)"))),
  .init(
    #"PatientComments == "a \"b\" \\ 'c'""#, .equals(.init(Tag(0x0010, 0x4000)), .text(#"a "b" \ 'c'"#))),
  .init(
    #"any(StudyDescription, SeriesDescription) == "KNEE""#,
    .equals(.init(.studyDescription, .seriesDescription), .text("KNEE"))),
  .init("any(Rows) == 5", .equals(.init(.rows), .number(5)), as: "Rows == 5"),
]

private let connected: [StatedCondition] = [
  .init("exists(SequenceOfUltrasoundRegions)", .exists(AttributeReference(.ultrasoundRegions))),
  .init("exists(PixelData)", .exists(AttributeReference(.pixelData))),
  .init("empty(study.StudyDescription)", .isEmpty(AttributeReference(.studyDescription, scope: .study))),
  .init(
    "empty((0008,103E))", .isEmpty(AttributeReference(.seriesDescription)), as: "empty(SeriesDescription)"),
  .init("empty(ImageType[3])", .isEmpty(AttributeReference(.imageType, value: 3))),
  .init(
    "outlier(Rows, ImageType[1], exists(SequenceOfUltrasoundRegions))",
    .outlier(
      Outlier(keys: [
        .values(AttributeReference(.rows)), .values(AttributeReference(.imageType, value: 1)),
        .existence(.ultrasoundRegions),
      ]))),
  // and binds more tightly than or, and not most tightly.
  .init(#"Modality == "CT" and Rows > 600"#, .all([ct, tall])),
  .init(#"Modality == "CT" and Rows > 600 and always"#, .all([ct, tall, .always])),
  .init(#"Modality == "CT" or Modality == "MR" and Rows > 600"#, .any([ct, .all([mr, tall])])),
  .init(#"Modality == "CT" and Rows > 600 or Modality == "MR""#, .any([.all([ct, tall]), mr])),
  .init(#"(Modality == "CT" or Modality == "MR") and Rows > 600"#, .all([.any([ct, mr]), tall])),
  .init("(always and always) and always", .all([.all([.always, .always]), .always])),
  .init("(always or always) or always", .any([.any([.always, .always]), .always])),
  .init("((always))", .always, as: "always"),
  .init("not always and always", .all([.not(.always), .always])),
  .init("not (always and always)", .not(.all([.always, .always]))),
  .init("not (Rows > 600)", .not(tall)),
  .init("not Rows > 600", .not(tall), as: "not (Rows > 600)"),
  .init("not not exists(Rows)", .not(.not(.exists(AttributeReference(.rows))))),
  .init(#"not (Modality != "CT")"#, .not(.not(ct))),
  .init(#"not (0008,0060) == "CT""#, .not(ct), as: #"Modality != "CT""#),
  .init("not(always)", .not(.always), as: "not always"),
]

@Suite("Expressions state conditions")
struct ExpressionTests {
  @Test("A comparison", arguments: comparisons) func comparison(_ stated: StatedCondition) { check(stated) }
  @Test("Functions, and, or, not", arguments: connected) func connection(_ stated: StatedCondition) {
    check(stated)
  }

  private func check(_ stated: StatedCondition) {
    let read = ReadExpression(stated.text)
    #expect(read.diagnostics.isEmpty, "\(read.found)")
    #expect(read.condition == stated.condition)
    #expect(stated.condition.expression == stated.canonical)
    #expect(ReadExpression(stated.canonical).condition == stated.condition)
  }

  @Test("A pattern")
  func pattern() throws {
    let description = Condition.Operand(.seriesDescription)
    let words = try Pattern("carotid|thyroid", ignoresCase: true)
    #expect(
      ReadExpression("SeriesDescription ~ /carotid|thyroid/i").condition == .matches(description, words))
    // Only the slash is unescaped: what else is escaped is the pattern's own affair.
    let slash = ReadExpression(#"SeriesDescription ~ /a\/b\./"#)
    #expect(slash.condition == .matches(description, try Pattern(#"a/b\."#)))
    #expect(slash.condition?.expression == #"SeriesDescription ~ /a\/b\./"#)
    let backslash = ReadExpression(#"SeriesDescription ~ /a\\\/b/"#)
    #expect(backslash.condition == .matches(description, try Pattern(#"a\\/b"#)))
    #expect(backslash.condition?.expression == #"SeriesDescription ~ /a\\\/b/"#)
  }

  @Test("An outlier has the parameters of its rule")
  func outlier() {
    let parameters = Outlier(keys: [], smallestSeries: 7, majority: 0.75, tie: .drop)
    let read = ReadExpression("outlier(Rows)", outlier: parameters)
    var expected = parameters
    expected.keys = [.values(AttributeReference(.rows))]
    #expect(read.condition == .outlier(expected))
  }

  @Test("The expressions of the three profiles that the design shows")
  func design() {
    for text in [
      #"SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.88." or Modality == "SR""#,
      #"SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.104." or Modality == "DOC""#,
      #"SOPClassUID == "1.2.840.10008.5.1.4.1.1.7" or SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.7.""#,
      "outlier(Rows, Columns, PhotometricInterpretation, SamplesPerPixel)", "always",
      #"Modality in ["KO", "PR"]"#,
      "SeriesDescription ~ /work ?sheet|report|measure?ments?|summary/i",
      "outlier(Rows, Columns, PhotometricInterpretation, SamplesPerPixel, exists(SequenceOfUltrasoundRegions))",
      "SeriesDescription ~ /carotid|thyroid|liver/i or empty(SeriesDescription)",
    ] {
      let read = ReadExpression(text)
      #expect(read.diagnostics.isEmpty, "\(read.found)")
      #expect(read.condition?.expression == text)
    }
    for text in [#"Modality == "PT""#, #"BurnedInAnnotation == "YES""#, "Manufacturer ~ /philips/i"] {
      let read = ReadExpression(text, at: .rule)
      #expect(read.diagnostics.isEmpty, "\(read.found)")
      #expect(read.condition?.expression == text)
    }
    let study = ReadExpression(#"not ("US" in study.ModalitiesInStudy)"#, at: .selection(scope: .study))
    #expect(study.diagnostics.isEmpty, "\(study.found)")
    #expect(study.condition == .not(.equals(.init(.modalitiesInStudy, scope: .study), .text("US"))))
  }

  @Test("32 levels of parentheses or negations are read, and 33 are not")
  func nesting() {
    let open = String(repeating: "(", count: 32)
    let close = String(repeating: ")", count: 32)
    #expect(ReadExpression(open + "always" + close).condition == .always)
    let deep = ReadExpression("(" + open + "always" + close + ")")
    #expect(deep.diagnostics.map(\.code) == [.tooDeep])
    #expect(deep.diagnostics.first?.span.column == 33)
    let nots = String(repeating: "not ", count: 32)
    #expect(ReadExpression(nots + "always").condition != nil)
    #expect(ReadExpression("not " + nots + "always").diagnostics.map(\.code) == [.tooDeep])
    // The longest that fits into the text, without a stack of its own.
    #expect(ReadExpression(String(repeating: "(", count: 4_000)).diagnostics.map(\.code) == [.tooDeep])
    #expect(ReadExpression(String(repeating: "not(", count: 1_000)).diagnostics.map(\.code) == [.tooDeep])
  }

  @Test("4,000 characters are read, and 4,001 are not")
  func length() {
    let long = "always" + String(repeating: " ", count: 3_994)
    #expect(ReadExpression(long).condition == .always)
    #expect(ReadExpression(long + " ").diagnostics.map(\.code) == [.tooLarge])
  }

  @Test("The example of every word is sound and has the word in it", arguments: ExpressionWord.allCases)
  func vocabulary(_ word: ExpressionWord) {
    let read = ReadExpression(word.example)
    #expect(read.diagnostics.isEmpty, "\(read.found)")
    #expect(read.condition?.expression == word.example)
    #expect(word.example.contains(word.rawValue))
    #expect(word.summary.hasSuffix("."))
  }
}
