internal import DICOM

/// The kinds of records that lead to instances (PS3.3 F.3.2.2, F.4).
enum DirectoryRecordType: String, Hashable, Sendable, CaseIterable {
  case image = "IMAGE"
  case rtDose = "RT DOSE"
  case rtStructureSet = "RT STRUCTURE SET"
  case rtPlan = "RT PLAN"
  case rtTreatRecord = "RT TREAT RECORD"
  case presentation = "PRESENTATION"
  case waveform = "WAVEFORM"
  case srDocument = "SR DOCUMENT"
  case keyObjectDoc = "KEY OBJECT DOC"
  case spectroscopy = "SPECTROSCOPY"
  case rawData = "RAW DATA"
  case registration = "REGISTRATION"
  case fiducial = "FIDUCIAL"
  case encapDoc = "ENCAP DOC"
  case valueMap = "VALUE MAP"
  case stereometric = "STEREOMETRIC"
  case plan = "PLAN"
  case measurement = "MEASUREMENT"
  case surface = "SURFACE"
  case surfaceScan = "SURFACE SCAN"
  case tract = "TRACT"
  case assessment = "ASSESSMENT"
  case radiotherapy = "RADIOTHERAPY"

  /// The kind that an instance has by its SOP class; nil for a class that says nothing of it.
  init?(sopClass uid: [UInt8]) {
    guard let keyword = UIDRegistry.entry(for: uid)?.keyword else { return nil }
    if let type = Self.named[keyword] {
      self = type
    } else if let type = Self.families.first(where: { keyword.hasSuffix($0.ending) })?.type {
      self = type
    } else if keyword.hasPrefix("Encapsulated") {
      self = .encapDoc
    } else if keyword.contains("ImageStorage") {
      self = .image
    } else {
      return nil
    }
  }

  /// Kinds of which all SOP classes are called alike.
  private static let families: [(ending: String, type: DirectoryRecordType)] = [
    ("PresentationStateStorage", .presentation), ("WaveformStorage", .waveform), ("SRStorage", .srDocument),
    ("MeasurementsStorage", .measurement), ("TreatmentRecordStorage", .rtTreatRecord),
  ]

  private static let named: [String: DirectoryRecordType] = [
    "RTDoseStorage": .rtDose, "RTStructureSetStorage": .rtStructureSet, "RTPlanStorage": .rtPlan,
    "RTIonPlanStorage": .rtPlan, "RTTreatmentSummaryRecordStorage": .rtTreatRecord,
    "BasicStructuredDisplayStorage": .presentation, "ProcedureLogStorage": .srDocument,
    "SpectaclePrescriptionReportStorage": .srDocument,
    "MacularGridThicknessAndVolumeReportStorage": .srDocument,
    "KeyObjectSelectionDocumentStorage": .keyObjectDoc, "MRSpectroscopyStorage": .spectroscopy,
    "RawDataStorage": .rawData, "SpatialRegistrationStorage": .registration,
    "DeformableSpatialRegistrationStorage": .registration, "SpatialFiducialsStorage": .fiducial,
    "RealWorldValueMappingStorage": .valueMap, "StereometricRelationshipStorage": .stereometric,
    "SurfaceSegmentationStorage": .surface, "SurfaceScanMeshStorage": .surfaceScan,
    "SurfaceScanPointCloudStorage": .surfaceScan, "TractographyResultsStorage": .tract,
    "ContentAssessmentResultsStorage": .assessment,
    "RTBeamsDeliveryInstructionStorage": .plan, "RTBrachyApplicationSetupDeliveryInstructionStorage": .plan,
    "RTPhysicianIntentStorage": .radiotherapy, "RTSegmentAnnotationStorage": .radiotherapy,
    "RTRadiationSetStorage": .radiotherapy, "CArmPhotonElectronRadiationStorage": .radiotherapy,
    "TomotherapeuticRadiationStorage": .radiotherapy, "RoboticArmRadiationStorage": .radiotherapy,
    "RTRadiationRecordSetStorage": .radiotherapy, "RTRadiationSalvageRecordStorage": .radiotherapy,
    "TomotherapeuticRadiationRecordStorage": .radiotherapy,
    "CArmPhotonElectronRadiationRecordStorage": .radiotherapy, "RoboticRadiationRecordStorage": .radiotherapy,
    "RTRadiationSetDeliveryInstructionStorage": .radiotherapy, "RTTreatmentPreparationStorage": .radiotherapy,
  ]
}
