extension Vocabulary {
  /// The options of PS3.15 E.3, which edit the standard's table.
  enum OptionWord: String, VocabularyWord {
    case retainSafePrivate = "retain-safe-private"
    case retainUIDs = "retain-uids"
    case retainDeviceIdentity = "retain-device-identity"
    case retainInstitutionIdentity = "retain-institution-identity"
    case retainPatientCharacteristics = "retain-patient-characteristics"
    case retainLongitudinalFullDates = "retain-longitudinal-full-dates"
    case retainLongitudinalModifiedDates = "retain-longitudinal-modified-dates"
    case cleanDescriptors = "clean-descriptors"
    case cleanStructuredContent = "clean-structured-content"
    case cleanGraphics = "clean-graphics"

    static let place = "the options"

    /// The column of the table that the option puts in place of the basic profile's.
    var column: ConfidentialityProfile.Column {
      switch self {
      case .retainSafePrivate: .retainSafePrivate
      case .retainUIDs: .retainUIDs
      case .retainDeviceIdentity: .retainDeviceIdentity
      case .retainInstitutionIdentity: .retainInstitutionIdentity
      case .retainPatientCharacteristics: .retainPatientCharacteristics
      case .retainLongitudinalFullDates: .retainLongitudinalFullDates
      case .retainLongitudinalModifiedDates: .retainLongitudinalModifiedDates
      case .cleanDescriptors: .cleanDescriptors
      case .cleanStructuredContent: .cleanStructuredContent
      case .cleanGraphics: .cleanGraphics
      }
    }

    /// The code that says that the option ran (PS3.16 CID 7050, scheme DCM).
    var code: String {
      switch self {
      case .cleanGraphics: "113103"
      case .cleanStructuredContent: "113104"
      case .cleanDescriptors: "113105"
      case .retainLongitudinalFullDates: "113106"
      case .retainLongitudinalModifiedDates: "113107"
      case .retainPatientCharacteristics: "113108"
      case .retainDeviceIdentity: "113109"
      case .retainUIDs: "113110"
      case .retainSafePrivate: "113111"
      case .retainInstitutionIdentity: "113112"
      }
    }

    /// The meaning of the code.
    var codeMeaning: String {
      switch self {
      case .cleanGraphics: "Clean Graphics Option"
      case .cleanStructuredContent: "Clean Structured Content Option"
      case .cleanDescriptors: "Clean Descriptors Option"
      case .retainLongitudinalFullDates: "Retain Longitudinal Temporal Information Full Dates Option"
      case .retainLongitudinalModifiedDates: "Retain Longitudinal Temporal Information Modified Dates Option"
      case .retainPatientCharacteristics: "Retain Patient Characteristics Option"
      case .retainDeviceIdentity: "Retain Device Identity Option"
      case .retainUIDs: "Retain UIDs Option"
      case .retainSafePrivate: "Retain Safe Private Option"
      case .retainInstitutionIdentity: "Retain Institution Identity Option"
      }
    }

    /// The option that cannot stand beside this one.
    var opposite: OptionWord? {
      switch self {
      case .retainLongitudinalFullDates: .retainLongitudinalModifiedDates
      case .retainLongitudinalModifiedDates: .retainLongitudinalFullDates
      default: nil
      }
    }

    var summary: String {
      switch self {
      case .retainSafePrivate: "Private attributes that the standard lists as safe stay (E.3.10)."
      case .retainUIDs: "UIDs stay what they are (E.3.9)."
      case .retainDeviceIdentity: "What identifies the device stays (E.3.8)."
      case .retainInstitutionIdentity: "What identifies the institution stays (E.3.11)."
      case .retainPatientCharacteristics: "Age, sex, size, weight and the like stay (E.3.7)."
      case .retainLongitudinalFullDates: "Dates and times stay (E.3.6)."
      case .retainLongitudinalModifiedDates: "Dates move by the days of `dates.shift`; times stay (E.3.6)."
      case .cleanDescriptors: "Descriptions are cleaned instead of removed (E.3.5)."
      case .cleanStructuredContent:
        "The values of content items are treated by concept and type, one by one (E.3.4)."
      case .cleanGraphics:
        "Texts of graphic annotations are cleaned and stay in their places; what is drawn still goes (E.3.3)."
      }
    }

    var example: String { "options: [\(rawValue)]" }
  }
}
