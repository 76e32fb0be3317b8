internal import DICOM
internal import Engine

/// What the standard's profile does to an attribute, which is what a foreign rule is measured against.
enum BaseProtection {
  /// Every rule of PS3.15's table and of the technical text beside it, by its tags.
  private static let rules: [TagPattern: Action] = Dictionary(
    StandardProfile.rules(layer: 0).compactMap { rule in
      switch rule.selector.element {
      case .tag(let tag): (TagPattern(tag), rule.action)
      case .pattern(let pattern): (pattern, rule.action)
      default: nil
      }
    }, uniquingKeysWith: { first, _ in first })

  private static let patterns = rules.filter { $0.key.tag == nil }.sorted {
    $0.key.matchableTagCount < $1.key.matchableTagCount
  }

  /// The tags that the base keeps by name: a wide rule of a profile does not reach them.
  static let keptByName: [Tag] = rules.compactMap { $0.value == .keep ? $0.key.tag : nil }.sorted()

  /// What the base does to a tag at any depth.
  static func action(for tag: Tag) -> Action {
    if let action = rules[TagPattern(tag)] { return action }
    if let action = patterns.first(where: { $0.key.matches(tag) })?.value { return action }
    guard let entry = DataDictionary.entry(for: tag) else { return .delete }
    // A class of objects is a UID of the standard's, which hash-uid leaves as it is.
    if entry.keyword.hasSuffix("ClassUID") || entry.keyword.contains("TransferSyntaxUID") { return .keep }
    let actions = entry.vrs.map { Defaults.failClosed.byVR[$0] ?? .delete }
    return actions.first { $0 != .keep } ?? .keep
  }

  /// What the base does, in words: "empties".
  static func verb(_ action: Action) -> String {
    switch action {
    case .keep: "keeps"
    case .empty: "empties"
    case .replaceWithDummy: "replaces"
    case .hashUID: "hashes"
    case .byType(.emptyOrReplace): "empties or replaces"
    case .byType: "deletes, empties or replaces"
    default: "deletes"
    }
  }

  /// Whether the attribute says by itself who somebody is.
  static func isDirectIdentifier(_ tag: Tag) -> Bool {
    guard let entry = DataDictionary.entry(for: tag) else { return false }
    return entry.vrs.contains(.pn) || identifiers.contains(entry.keyword)
  }

  private static let identifiers: Set<String> = [
    "PatientID", "OtherPatientIDs", "PatientBirthDate", "PatientBirthDateInAlternativeCalendar",
    "PatientAddress", "PatientTelephoneNumbers", "PatientTelecomInformation", "MedicalRecordLocator",
    "MedicalRecordLocatorRETIRED", "AccessionNumber", "AdmissionID", "VisitID", "ServiceEpisodeID",
    "InsurancePlanIdentification", "PlacerOrderNumberImagingServiceRequest",
    "FillerOrderNumberImagingServiceRequest", "PlacerOrderNumberProcedure", "FillerOrderNumberProcedure",
    "ReferringPhysicianAddress", "ReferringPhysicianTelephoneNumbers", "ConsultingPhysicianAddress",
    "PersonAddress", "PersonTelephoneNumbers", "PersonTelecomInformation", "ResponsibleOrganization",
    "PatientMotherBirthName", "StudyID", "RequestedProcedureID", "ScheduledProcedureStepID",
  ]
}
