internal import DICOM
internal import SystemPackage

/// What is known of one instance after a look at its header.
struct SurveyedInstance: Sendable {
  var file: FilePath
  /// What the file was when it was looked at; nil in tests alone.
  var version: FileVersion?
  /// Original UIDs, to tell studies and series apart.
  var study: [UInt8]
  var series: [UInt8]
  var readings: [Tag: Catalogue.Reading]
  /// Where the instance would be written.
  var placement = Placement(components: [], series: "", instance: "")
  var order = ImageOrder()
  /// (0008,0050), when the run is to tell it.
  var accessionNumber: String?
  /// What was gathered of it, as a number: of two files that rules see alike it says which one stands before the other.
  var digest: UInt64 = 0
  /// Why it cannot be written, unless the selection leaves it out.
  var setAside: Quarantine?
}
