/// The words of expressions: the one place that knows which there are.
///
/// Suggestions are made from it, and so is the manual's table.
enum ExpressionWord: String, CaseIterable {
  case and, or, not, `in`, startswith, always, exists, empty, any, outlier

  /// Where the word stands.
  enum Role {
    /// Between two conditions or before one.
    case connective
    /// Behind an attribute or a literal.
    case comparison
    /// A condition of its own.
    case constant
    /// Before parentheses.
    case function
  }

  var role: Role {
    switch self {
    case .and, .or, .not: .connective
    case .in, .startswith: .comparison
    case .always: .constant
    case .exists, .empty, .any, .outlier: .function
    }
  }

  /// What the word means, in one sentence.
  var summary: String {
    switch self {
    case .and: "Both conditions hold; it binds more tightly than or."
    case .or: "At least one of the conditions holds."
    case .not: "The condition does not hold; it binds most tightly."
    case .in: "A value of the attribute is one of the list, or the literal is one of the attribute's values."
    case .startswith: "A value of the attribute begins with the text; a UID prefix ends with its dot."
    case .always: "Holds for every instance."
    case .exists: "The element is in the data set, with or without a value."
    case .empty: "The element is absent or has no value."
    case .any: "The values of all these attributes together, for one comparison."
    case .outlier: "The instance differs from the majority of its series in one of these attributes."
    }
  }

  /// The word in an expression that is sound.
  var example: String {
    switch self {
    case .and: #"Modality == "US" and Rows > 600"#
    case .or: #"Modality == "SR" or Modality == "DOC""#
    case .not: #"not (SeriesDescription ~ /localizer/i)"#
    case .in: #"Modality in ["CT", "MR"]"#
    case .startswith: #"SOPClassUID startswith "1.2.840.10008.5.1.4.1.1.88.""#
    case .always: "always"
    case .exists: "exists(SequenceOfUltrasoundRegions)"
    case .empty: "empty(SeriesDescription)"
    case .any: #"any(StudyDescription, SeriesDescription) == "KNEE""#
    case .outlier: "outlier(Rows, Columns, exists(SequenceOfUltrasoundRegions))"
    }
  }

  static let functions = allCases.filter { $0.role == .function }
}
