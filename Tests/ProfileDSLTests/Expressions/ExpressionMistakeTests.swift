import DICOM
import Engine
import Testing

@testable import ProfileDSL

@Suite("Every mistake in an expression is found at its place")
struct ExpressionMistakeTests {
  @Test("Grammar", arguments: grammarMistakes) func grammar(_ mistake: PlantedExpression) { mistake.check() }
  @Test("Attributes", arguments: operandMistakes) func operands(_ mistake: PlantedExpression) {
    mistake.check()
  }
  @Test("Literals", arguments: literalMistakes) func literals(_ mistake: PlantedExpression) {
    mistake.check()
  }
  @Test("Warnings", arguments: expressionWarnings) func warnings(_ mistake: PlantedExpression) {
    mistake.check(isWarning: true)
  }

  @Test("A mistake in a pattern has its place in the expression")
  func pattern() throws {
    // Seven characters that a slash takes two of: the parenthesis is the fourth of the pattern, the fifth of the text.
    let source = "a/b(c"
    let mistake = try #require(throws: Pattern.Mistake.self) { _ = try Pattern(source) }
    let read = ReadExpression(#"SeriesDescription ~ /a\/b(c/"#)
    let diagnostic = try #require(read.diagnostics.first)
    #expect(read.diagnostics.map(\.code) == [.badPattern])
    #expect(read.condition == nil)
    #expect(diagnostic.message == mistake.message)
    #expect(diagnostic.help == mistake.help)
    // Column 21 is that of the opening slash. Behind the escaped slash everything is one further on.
    #expect(diagnostic.span.column == 22 + mistake.offset + (mistake.offset > 0 ? 1 : 0))
  }

  @Test("The literal of any(…) need fit only one of its attributes")
  func anyOf() {
    #expect(ReadExpression(#"any(Modality, SeriesDescription) == "us""#).diagnostics.isEmpty)
    #expect(ReadExpression(#"any(StudyID, PatientID) == "ABCDEFGHIJKLMNOPQ""#).diagnostics.isEmpty)
    #expect(
      ReadExpression(#"any(Modality, BodyPartExamined) == "us""#).diagnostics.map(\.code) == [.badLiteral])
  }

  @Test("A text of several lines has its mistakes at its beginning")
  func lines() {
    let text = "Modality == \"CT\"\n  and Rowz > 5"
    var sink = DiagnosticSink(SourceText(name: "test.yaml", bytes: Array(text.utf8)))
    let span = SourceSpan(Mark(line: 1, column: 1), Mark(line: 2, column: 15))
    let condition = ExpressionReader.read(
      Node.Scalar(text: text, isPlain: true, span: span), at: .rule, outlier: Outlier(keys: []), &sink)
    #expect(condition == nil)
    #expect(sink.diagnostics.map(\.span) == [span])
  }

  @Test("The message of a mistake")
  func rendering() {
    #expect(
      ReadExpression(#"Rows > 600 and Modality == "us""#).found == """
        test.yaml:1:28: error: Modality is CS: a CS has capital letters [bad-literal]
           1 | Rows > 600 and Modality == "us"
             |                            ^~~~
             = help: write "US"
        """)
  }
}
