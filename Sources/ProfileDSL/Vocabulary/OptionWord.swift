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

    var isSupported: Bool {
      switch self {
      case .retainSafePrivate, .cleanStructuredContent, .cleanGraphics: false
      default: true
      }
    }

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
      case .retainSafePrivate: "Private attributes that are known to be safe stay (E.3.10)."
      case .retainUIDs: "UIDs stay what they are (E.3.9)."
      case .retainDeviceIdentity: "What identifies the device stays (E.3.8)."
      case .retainInstitutionIdentity: "What identifies the institution stays (E.3.11)."
      case .retainPatientCharacteristics: "Age, sex, size, weight and the like stay (E.3.7)."
      case .retainLongitudinalFullDates: "Dates and times stay (E.3.6)."
      case .retainLongitudinalModifiedDates: "Dates move by the days of `dates.shift`; times stay (E.3.6)."
      case .cleanDescriptors: "Descriptions are cleaned instead of removed (E.3.5)."
      case .cleanStructuredContent: "Structured content is cleaned instead of removed (E.3.4)."
      case .cleanGraphics: "Graphics and overlays are cleaned instead of removed (E.3.3)."
      }
    }

    var example: String { "options: [\(rawValue)]" }
  }
}
