package import DICOM

/// The attributes whose values name somebody or something that free text must not hold (PS3.15 E.3.5: what is known of
/// the patient from the rest of the data set), and the sequences in which they are looked for.
package enum IdentifyingAttributes {
  /// What a value is, and so how people write it in prose.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// A person, as family, given and middle name (PN, PS3.5 6.2).
    case name = 1
    /// A number that stands for a patient or a request.
    case identifier
    /// A number that many sites leave at `1`: only a long one identifies.
    case number
    /// The number or the name of a device, which leads to a place: a long one with more than one digit.
    case device
    /// A number that is dialled.
    case telephone
    /// An institution or a department, as a phrase.
    case place
    /// An address, as a phrase, and its parts.
    case address
    /// A day.
    case date
    /// The items are looked into.
    case sequence
    /// A coded person or institution: the value is a number, the meaning a phrase.
    case code
  }

  /// The kinds by tag.
  package static let kinds: [(tag: Tag, kind: Kind)] =
    list(names, .name) + list(identifiers, .identifier) + list(numbers, .number)
    + list(devices, .device) + list(telephones, .telephone) + list(places, .place) + list(addresses, .address)
    + list(dates, .date)
    + list(sequences, .sequence) + list(codes, .code)

  /// How the sweep looks through the text of an attribute of a kind; nil when it does not.
  static func sweepScope(ofText tag: Tag, _ kind: Kind?) -> IdentityVocabulary.Scope? {
    if tag.group == 0x0008 {
      switch tag.element {
      case 0x0005: return nil
      // The parts of a code (PS3.3 8.8): what loses a part is no code any more.
      case 0x0100...0x0104, 0x0119, 0x0120: return .terms
      default: break
      }
    }
    // An identifying attribute that the profile keeps is what it is.
    switch kind {
    case nil, .sequence, .code: return .prose
    default: return nil
    }
  }

  private static func list(_ keywords: [String], _ kind: Kind) -> [(tag: Tag, kind: Kind)] {
    keywords.compactMap { keyword in
      DataDictionary.entry(forKeyword: keyword).map { ($0.tag, kind) }
    }
  }

  private static let names = [
    "PatientName", "OtherPatientNames", "PatientBirthName", "PatientMotherBirthName", "ResponsiblePerson",
    "ReferringPhysicianName", "ConsultingPhysicianName", "PhysiciansOfRecord", "PerformingPhysicianName",
    "NameOfPhysiciansReadingStudy", "OperatorsName", "RequestingPhysician",
    "ScheduledPerformingPhysicianName", "NamesOfIntendedRecipientsOfResults", "HumanPerformerName",
    "OrderEnteredBy", "PersonName", "VerifyingObserverName", "ContentCreatorName", "InterpretationAuthor",
    "InterpretationRecorder", "InterpretationTranscriber", "PhysicianApprovingInterpretation",
    "DistributionName", "ReviewerName", "SecondaryReviewerName", "EvaluatorName", "ROIInterpreter",
    "DocumentAuthorTrial", "CurrentObserverTrial", "VerbalSourceTrial", "SelectorPNValue",
  ]

  private static let identifiers = [
    "PatientID", "OtherPatientIDs", "AccessionNumber", "AdmissionID", "MedicalRecordLocator",
    "ServiceEpisodeID", "ClinicalTrialSubjectID", "ClinicalTrialSubjectReadingID", "SpecimenAccessionNumber",
    "InsurancePlanIdentification", "SpecimenIdentifier",
  ]

  private static let numbers = [
    "StudyID", "RequestedProcedureID", "ScheduledProcedureStepID", "PerformedProcedureStepID",
    "PlacerOrderNumberImagingServiceRequest", "FillerOrderNumberImagingServiceRequest", "ResultsID",
    "InterpretationID", "ContainerIdentifier", "IssuerOfPatientID",
  ]

  private static let devices = [
    "StationName", "DeviceSerialNumber", "DeviceID", "GantryID", "DetectorID", "CassetteID", "PlateID",
    "GeneratorID", "PerformedStationName",
  ]

  private static let telephones = [
    "PatientTelephoneNumbers", "ReferringPhysicianTelephoneNumbers", "PersonTelephoneNumbers",
    "OrderCallbackPhoneNumber",
  ]

  private static let places = [
    "InstitutionName", "InstitutionalDepartmentName", "ResponsibleOrganization", "VerifyingOrganization",
    "HumanPerformerOrganization", "ClinicalTrialSponsorName", "ClinicalTrialSiteName",
    "ClinicalTrialCoordinatingCenterName", "CurrentPatientLocation", "PatientInstitutionResidence",
    "RequestedProcedureLocation", "PerformedLocation",
  ]

  private static let addresses = [
    "PatientAddress", "InstitutionAddress", "ReferringPhysicianAddress", "PersonAddress",
    "DistributionAddress", "PatientTelecomInformation", "PersonTelecomInformation",
    "OrderCallbackTelecomInformation",
  ]

  private static let dates = [
    "PatientBirthDate", "StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate", "InstanceCreationDate",
    "AcquisitionDateTime", "AdmittingDate", "DischargeDate", "LastMenstrualDate",
    "ScheduledProcedureStepStartDate", "PerformedProcedureStepStartDate", "PerformedProcedureStepEndDate",
    "IssueDateOfImagingServiceRequest",
  ]

  /// Where nested identifiers and names of any attribute are looked for: a list, because walking the items of functional groups and of contours
  /// for the sake of it would cost more than everything else together.
  private static let sequences = [
    "OtherPatientIDsSequence", "RequestAttributesSequence", "ReferencedRequestSequence",
    "ReferencedPatientAliasSequence", "OriginalAttributesSequence", "ModifiedAttributesSequence",
    "NonconformingModifiedAttributesSequence", "ContentSequence", "VerifyingObserverSequence",
    "AuthorObserverSequence", "ParticipantSequence", "CustodialOrganizationSequence",
    "ReferringPhysicianIdentificationSequence", "ConsultingPhysicianIdentificationSequence",
    "PhysiciansOfRecordIdentificationSequence", "PerformingPhysicianIdentificationSequence",
    "PhysiciansReadingStudyIdentificationSequence", "OperatorIdentificationSequence",
    "RequestingPhysicianIdentificationSequence", "ScheduledPerformingPhysicianIdentificationSequence",
    "IntendedRecipientsOfResultsIdentificationSequence", "ContentCreatorIdentificationCodeSequence",
    "ScheduledHumanPerformersSequence", "ActualHumanPerformersSequence",
    "PersonNamesToUseSequence", "InterpretationApproverSequence", "ResultsDistributionListSequence",
    "ContributingEquipmentSequence", "ScheduledProcedureStepSequence",
    "GroupOfPatientsIdentificationSequence",
    "SpecimenDescriptionSequence", "ConsentForClinicalTrialUseSequence", "RTROIObservationsSequence",
    "ROICreatorSequence", "ROIInterpreterSequence", "AuthorIdentificationSequence", "ApprovalSequence",
    "AsserterIdentificationSequence", "AssessmentRequesterSequence", "MultipleComponentApprovalSequence",
    "SourcePatientGroupIdentificationSequence", "PatientClinicalTrialParticipationSequence",
    "SpecimenSequence", "ScheduledSpecimenSequence", "AcquisitionContextSequence", "OOIOwnerSequence",
    "UnifiedProcedureStepPerformedProcedureSequence",
  ]

  private static let codes = ["PersonIdentificationCodeSequence", "InstitutionCodeSequence"]
}

/// The kinds of attributes by tag, as a small hash table that most tags miss at the first probe.
struct AttributeKinds: Sendable {
  private var keys: [UInt32]
  private var kinds: [UInt8]

  private static let bits: UInt32 = 10

  init(_ list: [(tag: Tag, kind: UInt8)]) {
    precondition(list.count < 1 << (Self.bits - 1))
    keys = [UInt32](repeating: 0, count: 1 << Int(Self.bits))
    kinds = [UInt8](repeating: 0, count: 1 << Int(Self.bits))
    for (tag, kind) in list {
      var slot = Self.slot(of: tag)
      while keys[slot] != 0, keys[slot] != tag.rawValue { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = tag.rawValue
      kinds[slot] |= kind
    }
  }

  /// What was said of the tag; 0 when nothing was.
  @inline(__always) subscript(tag: Tag) -> UInt8 {
    var slot = Self.slot(of: tag)
    while true {
      let key = keys[slot]
      if key == 0 { return 0 }
      if key == tag.rawValue { return kinds[slot] }
      slot = (slot + 1) & (1 << Int(Self.bits) - 1)
    }
  }

  @inline(__always) private static func slot(of tag: Tag) -> Int {
    Int((tag.rawValue &* 0x9E37_79B1) >> (32 - bits))
  }
}
