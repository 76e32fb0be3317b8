/// Text attributes of which Table E.1-1 says nothing because their values are terms or facts of a device, not of
/// a person.
///
/// The defaults delete every text that no rule names, so that what a later edition adds is not released by accident; these
/// would go with it, and coded concepts and reconstructions could no longer be read. A name that E.1-1 comes to list
/// loses its place here: the table is asked first.
enum TechnicalText {
  /// An attribute that is kept, and why it may be.
  struct Attribute: Sendable {
    var keyword: String
    var why: String
  }

  static let attributes: [Attribute] =
    list(
      ["SpecificCharacterSet"],
      "how the text of the data set is read, whatever is ruled for codes (CS) at large")
    + list(codes, "a term of a published terminology (PS3.3 8)")
    + list(device, "a product of a manufacturer, not one device of it")
    + list(acquisition, "a setting or part of the device")
    + list(processing, "how values were computed, or what they mean")
    + list(
      references, "a key by which parts of one object refer to each other: one dummy for all would mix them")

  private static func list(_ keywords: [String], _ why: String) -> [Attribute] {
    keywords.map { Attribute(keyword: $0, why: why) }
  }

  private static let codes = [
    "CodeValue", "CodingSchemeDesignator", "CodingSchemeVersion", "CodeMeaning", "LongCodeValue",
    "URNCodeValue",
    "CodingSchemeUID", "CodingSchemeName", "CodingSchemeRegistry", "ContextUID",
    "ContextGroupExtensionCreatorUID", "MappingResourceUID", "MappingResourceName",
  ]

  private static let device = [
    "Manufacturer", "ManufacturerModelName", "SoftwareVersions", "DetectorManufacturerName",
    "DetectorManufacturerModelName", "SecondaryCaptureDeviceManufacturer",
    "SecondaryCaptureDeviceManufacturerModelName", "SecondaryCaptureDeviceSoftwareVersions",
    "ReceiveCoilManufacturerName", "TransmitCoilManufacturerName", "IOLManufacturer",
    "ApplicationManufacturer", "ApplicationName", "ApplicationVersion",
  ]

  private static let acquisition = [
    "SequenceName", "PulseSequenceName", "ReceiveCoilName", "TransmitCoilName", "MultiCoilElementName",
    "MultiCoilConfiguration", "ImagedNucleus", "TransducerData", "OutputPower", "FilterType", "TypeOfFilters",
    "EnergyWindowName", "Radiopharmaceutical", "Radionuclide", "ContrastBolusRoute", "TriggerSourceOrType",
    "VideoImageFormatAcquired", "DigitalImageFormatAcquired", "ImageFilter", "CardiacFramingType",
    "SourceIsotopeName", "MaterialID",
  ]

  private static let processing = [
    "ConvolutionKernel", "RescaleType", "ModalityLUTType", "WindowCenterWidthExplanation", "LUTExplanation",
    "ReconstructionMethod", "AttenuationCorrectionMethod", "ScatterCorrectionMethod", "ProcessingFunction",
    "PostprocessingFunction", "SegmentAlgorithmName", "AlgorithmName", "AlgorithmVersion",
    "MIMETypeOfEncapsulatedDocument", "ListOfMIMETypes", "CSSFontName",
  ]

  private static let references = ["StackID", "OpticalPathIdentifier", "ReferencedOpticalPathIdentifier"]
}
