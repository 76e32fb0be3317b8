import DICOM
import Engine
import Testing

/// An instance whose attributes are written down; what is not there is absent.
struct WrittenInstance: AttributeContext {
  var attributes: [Tag: [String]]
  var outliers = false

  func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]? {
    guard let values = attributes[reference.tag] else { return nil }
    guard let number = reference.value else { return values }
    return values.indices.contains(number - 1) ? [values[number - 1]] : []
  }

  func isOutlier(_ outlier: Outlier) throws(UndecidableAttribute) -> Bool { outliers }
}

/// What an expression says of one instance.
struct Truth: Sendable, CustomTestStringConvertible {
  var text: String
  var holds: Bool

  init(_ text: String, _ holds: Bool) {
    self.text = text
    self.holds = holds
  }

  var testDescription: String { "\(text): \(holds)" }
}

@Suite("What conditions say of an instance")
struct ConditionTruthTests {
  static let instance = WrittenInstance(attributes: [
    .modality: ["US"], .rows: ["600"], .imageType: ["DERIVED", "PRIMARY", "", "0001"],
    .instanceNumber: ["+007"], .patientWeight: ["70.50", "1e2"], .seriesDescription: [],
    .studyDescription: ["Knee, left"], .patientName: ["Doe^Jane"], .studyDate: ["20200229"],
    .sopClassUID: ["1.2.840.10008.5.1.4.1.1.7"], .ultrasoundRegions: [""],
  ])

  static let truths: [Truth] = [
    // One value.
    Truth(#"Modality == "US""#, true), Truth(#"Modality == "CT""#, false),
    Truth(#"Modality != "US""#, false), Truth(#"Modality != "CT""#, true),
    Truth(#"Modality in ["CT", "US"]"#, true), Truth(#"Modality not in ["CT", "US"]"#, false),
    Truth(#"Modality startswith "U""#, true), Truth(#"Modality startswith "S""#, false),
    // A missing attribute has no values: nothing that compares with it holds, and every != does.
    Truth("Columns == 600", false), Truth("Columns != 600", true), Truth("Columns < 600", false),
    Truth("Columns >= 600", false), Truth("Columns in [600]", false), Truth("Columns not in [600]", true),
    Truth("exists(Columns)", false), Truth("empty(Columns)", true), Truth("not exists(Columns)", true),
    Truth(#"InstitutionName startswith "A""#, false),
    // An empty attribute is there, and has no values either.
    Truth("exists(SeriesDescription)", true), Truth("empty(SeriesDescription)", true),
    Truth(#"SeriesDescription == "x""#, false), Truth(#"SeriesDescription != "x""#, true),
    // Of several values any may be equal; != is the negation of ==, not "any differs".
    Truth(#"ImageType == "PRIMARY""#, true), Truth(#"ImageType == "DERIVED""#, true),
    Truth(#"ImageType != "PRIMARY""#, false), Truth(#"ImageType != "ORIGINAL""#, true),
    Truth(#""DERIVED" in ImageType"#, true), Truth(#""ORIGINAL" not in ImageType"#, true),
    // One of the values, counted from 1.
    Truth(#"ImageType[1] == "DERIVED""#, true), Truth(#"ImageType[2] == "DERIVED""#, false),
    Truth(#"ImageType[9] == "DERIVED""#, false), Truth(#"ImageType[9] != "DERIVED""#, true),
    Truth("empty(ImageType[3])", true), Truth("empty(ImageType[4])", false),
    Truth("empty(ImageType[9])", true),
    // Numbers by value, in binary (US) and as text (IS, DS).
    Truth("Rows == 600", true), Truth("Rows == 600.0", true), Truth(#"Rows == "600""#, true),
    Truth("Rows < 601", true), Truth("Rows < 600", false), Truth("Rows <= 600", true),
    Truth("Rows > 9", true),
    Truth("Rows >= 600", true), Truth("InstanceNumber == 7", true), Truth(#"InstanceNumber == "07""#, true),
    Truth("InstanceNumber < 10", true), Truth("PatientWeight == 70.5", true),
    Truth("PatientWeight == 100", true),
    Truth("PatientWeight > 99", true), Truth("PatientWeight < 71 and PatientWeight > 99", true),
    // Dates by their characters.
    Truth(#"StudyDate < "20200301""#, true), Truth(#"StudyDate > "20191231""#, true),
    Truth(#"StudyDate >= "20200229""#, true), Truth(#"StudyDate > "20200229""#, false),
    Truth(#"StudyDate startswith "202002""#, true),
    // Any of several attributes.
    Truth("any(Columns, Rows) == 600", true), Truth("any(Columns, Rows) == 601", false),
    Truth(#"any(SeriesDescription, StudyDescription) startswith "Knee""#, true),
    // The class itself is no member of the branch below it.
    Truth(#"SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.7.""#, false),
    Truth(#"SOPClassUID == "1.2.840.10008.5.1.4.1.1.7""#, true),
    Truth(#"PatientName == "Doe^Jane""#, true), Truth(#"PatientName == "DOE^JANE""#, false),
    Truth("exists(SequenceOfUltrasoundRegions)", true), Truth("exists(RequestAttributesSequence)", false),
    Truth("outlier(Rows)", false), Truth("not outlier(Rows)", true),
    Truth("always", true), Truth("not always", false), Truth("not not always", true),
    // Precedence, where the other reading would say the contrary.
    Truth("always or always and not always", true), Truth("(always or always) and not always", false),
    Truth("not always and not always", false), Truth("not (always and not always)", true),
    Truth("not always or always", true), Truth("not (always or always)", false),
  ]

  @Test("An expression holds or does not", arguments: truths)
  func truth(_ truth: Truth) throws {
    let read = ReadExpression(truth.text)
    let condition = try #require(read.condition, "\(read.found)")
    #expect(try condition.holds(in: Self.instance) == truth.holds)
    #expect(try Condition.not(condition).holds(in: Self.instance) != truth.holds)
  }

  @Test("and, or, not of two conditions", arguments: [false, true], [false, true])
  func connectives(_ left: Bool, _ right: Bool) throws {
    let instance = WrittenInstance(attributes: [.rows: [left ? "1" : "0"], .columns: [right ? "1" : "0"]])
    func holds(_ text: String) throws -> Bool {
      try #require(ReadExpression(text).condition).holds(in: instance)
    }
    #expect(try holds("Rows == 1 and Columns == 1") == (left && right))
    #expect(try holds("Rows == 1 or Columns == 1") == (left || right))
    #expect(try holds("not Rows == 1 or Columns == 1") == (!left || right))
    #expect(try holds("not (Rows == 1 and Columns == 1)") == (!left || !right))
    #expect(try holds("Rows != 1 and Columns != 1") == !(left || right))
  }

  @Test("A number that cannot be read decides nothing")
  func undecidable() throws {
    let instance = WrittenInstance(attributes: [.instanceNumber: ["seven"]])
    let condition = try #require(ReadExpression("InstanceNumber != 7").condition)
    #expect(throws: UndecidableAttribute(.instanceNumber)) { try condition.holds(in: instance) }
  }
}
