import DICOM
import Engine
import Testing

@testable import ProfileDSL

/// An expression as the reader sees it: a plain scalar that begins the file.
struct ReadExpression {
  var condition: Condition?
  var diagnostics: [Diagnostic]

  init(
    _ text: String, at place: ExpressionReader.Place = .selection(scope: .instance),
    outlier: Outlier = Outlier(keys: [])
  ) {
    var sink = DiagnosticSink(SourceText(name: "test.yaml", bytes: Array(text.utf8)))
    condition = ExpressionReader.read(Self.scalar(text), at: place, outlier: outlier, &sink)
    diagnostics = sink.diagnostics
  }

  static func scalar(_ text: String) -> Node.Scalar {
    let end = Mark(line: 1, column: 1 + text.unicodeScalars.count)
    return Node.Scalar(text: text, isPlain: true, span: SourceSpan(.start, end))
  }

  var found: String { diagnostics.map(\.rendered).joined(separator: "\n") }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Condition.Operand {
  init(_ tags: Tag..., scope: AttributeReference.Scope = .instance, value: Int? = nil) {
    self.init(tags.map { AttributeReference($0, scope: scope, value: value) })
  }
}

extension Tag {
  static let modality = Tag(0x0008, 0x0060)
  static let rows = Tag(0x0028, 0x0010)
  static let columns = Tag(0x0028, 0x0011)
  static let imageType = Tag(0x0008, 0x0008)
  static let studyDate = Tag(0x0008, 0x0020)
  static let studyDescription = Tag(0x0008, 0x1030)
  static let seriesDescription = Tag(0x0008, 0x103E)
  static let modalitiesInStudy = Tag(0x0008, 0x0061)
  static let patientName = Tag(0x0010, 0x0010)
  static let instanceNumber = Tag(0x0020, 0x0013)
  static let patientWeight = Tag(0x0010, 0x1030)
  static let ultrasoundRegions = Tag(0x0018, 0x6011)
}
