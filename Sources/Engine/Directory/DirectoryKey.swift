internal import DICOM

/// A key of a directory record (PS3.3 F.5): an attribute that the record repeats from its instance.
struct DirectoryKey: Sendable {
  enum Need: Sendable {
    /// Type 1. What stands for a value that the instance does not have; nil leaves the instance out.
    case value(String?)
    /// Type 2.
    case element
    /// Types 1C and 3, where the instance has a value.
    case ifAny
  }

  var tag: Tag
  var vr: VR
  var need: Need

  init(_ group: UInt16, _ element: UInt16, _ vr: VR, _ need: Need) {
    (tag, self.vr, self.need) = (Tag(group, element), vr, need)
  }

  /// A type 1 key that stands for what is not there by the dummy of its VR, as rules do.
  private static func required(_ group: UInt16, _ element: UInt16, _ vr: VR) -> DirectoryKey {
    let dummy = Dummy.constant(for: vr).map { String(decoding: $0, as: UTF8.self) }
    return DirectoryKey(group, element, vr, .value(dummy))
  }

  /// A type 1 key that nothing can stand for.
  private static func demanded(_ group: UInt16, _ element: UInt16, _ vr: VR) -> DirectoryKey {
    DirectoryKey(group, element, vr, .value(nil))
  }

  // All lists are in tag order, which is that of the records.

  static let patient = [
    DirectoryKey(0x0010, 0x0010, .pn, .element), demanded(0x0010, 0x0020, .lo),
  ]
  static let study = [
    required(0x0008, 0x0020, .da), required(0x0008, 0x0030, .tm), DirectoryKey(0x0008, 0x0050, .sh, .element),
    DirectoryKey(0x0008, 0x1030, .lo, .element), demanded(0x0020, 0x000D, .ui), required(0x0020, 0x0010, .sh),
  ]
  static let series = [
    // Other, where nothing is said of it (PS3.3 C.7.3.1.1.1).
    DirectoryKey(0x0008, 0x0060, .cs, .value("OT")), demanded(0x0020, 0x000E, .ui),
    required(0x0020, 0x0011, .is),
  ]

  private static let instanceNumber = required(0x0020, 0x0013, .is)
  private static let contentDate = required(0x0008, 0x0023, .da)
  private static let contentTime = required(0x0008, 0x0033, .tm)
  private static let conceptName = demanded(0x0040, 0xA043, .sq)
  private static let content = DirectoryKey(0x0040, 0xA730, .sq, .ifAny)
  /// Content Label, Description and Creator's Name (PS3.3 10.9).
  private static let identification = [
    required(0x0070, 0x0080, .cs), DirectoryKey(0x0070, 0x0081, .lo, .element),
    DirectoryKey(0x0070, 0x0084, .pn, .element),
  ]
  private static let identifiedContent = [contentDate, contentTime, instanceNumber] + identification

  /// (0040,A730): of it a record repeats what modifies the name of the document.
  static let contentSequence = content.tag
  /// Those of the keys that are sequences.
  static let sequences: Set<Tag> = [
    Tag(0x0008, 0x1115), Tag(0x0008, 0x9092), conceptName.tag, content.tag, Tag(0x0070, 0x0402),
  ]

  /// The keys of the records that lead to instances.
  static func keys(of type: DirectoryRecordType) -> [DirectoryKey] {
    switch type {
    case .image: [instanceNumber]
    case .plan: []
    case .stereometric: [instanceNumber] + identification
    case .rtDose: [instanceNumber, demanded(0x3004, 0x000A, .cs)]
    case .rtStructureSet:
      [
        instanceNumber, required(0x3006, 0x0002, .sh), DirectoryKey(0x3006, 0x0008, .da, .element),
        DirectoryKey(0x3006, 0x0009, .tm, .element),
      ]
    case .rtPlan:
      [
        instanceNumber, required(0x300A, 0x0002, .sh), DirectoryKey(0x300A, 0x0006, .da, .element),
        DirectoryKey(0x300A, 0x0007, .tm, .element),
      ]
    case .rtTreatRecord:
      [
        instanceNumber, DirectoryKey(0x3008, 0x0250, .da, .element),
        DirectoryKey(0x3008, 0x0251, .tm, .element),
      ]
    case .presentation:
      [DirectoryKey(0x0008, 0x1115, .sq, .ifAny), instanceNumber] + identification.prefix(2)
        + [required(0x0070, 0x0082, .da), required(0x0070, 0x0083, .tm)] + identification.suffix(1)
        + [DirectoryKey(0x0070, 0x0402, .sq, .ifAny)]
    case .waveform, .rawData: [contentDate, contentTime, instanceNumber]
    case .srDocument:
      [
        contentDate, contentTime, instanceNumber, DirectoryKey(0x0040, 0xA030, .dt, .ifAny), conceptName,
        DirectoryKey(0x0040, 0xA491, .cs, .value("PARTIAL")),
        DirectoryKey(0x0040, 0xA493, .cs, .value("UNVERIFIED")), content,
      ]
    case .keyObjectDoc: [contentDate, contentTime, instanceNumber, conceptName, content]
    case .spectroscopy:
      [
        demanded(0x0008, 0x0008, .cs), contentDate, contentTime, DirectoryKey(0x0008, 0x9092, .sq, .ifAny),
        instanceNumber, demanded(0x0028, 0x0008, .is), demanded(0x0028, 0x0010, .us),
        demanded(0x0028, 0x0011, .us), demanded(0x0028, 0x9001, .ul), demanded(0x0028, 0x9002, .ul),
      ]
    case .registration, .fiducial, .valueMap, .measurement, .surface, .tract: identifiedContent
    case .encapDoc:
      [
        DirectoryKey(0x0008, 0x0023, .da, .element), DirectoryKey(0x0008, 0x0033, .tm, .element),
        instanceNumber, DirectoryKey(0x0040, 0xA043, .sq, .element),
        DirectoryKey(0x0040, 0xE001, .st, .ifAny), DirectoryKey(0x0042, 0x0010, .st, .element),
        demanded(0x0042, 0x0012, .lo),
      ]
    case .surfaceScan: [contentDate, contentTime]
    case .assessment:
      [required(0x0008, 0x0012, .da), DirectoryKey(0x0008, 0x0013, .tm, .element), instanceNumber]
    case .radiotherapy:
      [
        instanceNumber, DirectoryKey(0x0070, 0x0081, .lo, .element),
        DirectoryKey(0x0070, 0x0084, .pn, .element),
        DirectoryKey(0x3010, 0x0033, .sh, .ifAny), DirectoryKey(0x3010, 0x0034, .lo, .ifAny),
      ]
    }
  }
}
