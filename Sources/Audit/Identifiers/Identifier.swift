internal import DICOM

/// An original value that may be nowhere in the output.
struct Identifier: Hashable {
  /// What a value says of somebody, in the words of the report.
  enum Kind: String {
    case uid = "a UID"
    case patientID = "a patient id"
    case name = "a person's name"
    case nameWord = "a word of the patient's name"
    case physicianWord = "a physician's family name"
    case birthDate = "a date of birth"
    case accessionNumber = "an accession number"
    case address = "an address"
    case contact = "a telephone number or mail address"
    case institution = "an institution"
    case device = "a device or station"
    case other = "an id"
  }

  var kind: Kind
  /// The attribute of the input that it comes from.
  var source: Tag
  /// The options under which it may stay.
  var keptBy: DeidentificationOptions
  var value: [UInt8]
  /// All that the same value says elsewhere in the input.
  var kinds: Set<Kind> = []

  /// The patients whose data hold it; nil for very many.
  var owners: Set<Int32>? = []

  /// Whether an attribute that stays says the same: there it is no finding.
  var isShared = false

  /// Whether something that counts everywhere is written in the same way.
  var countsEverywhere = false

  /// Whether it may well stand where somebody else is meant: it is one word, and no number.
  var mayBeAnybodys: Bool {
    if countsEverywhere { return false }
    if kind == .nameWord || kind == .physicianWord { return true }
    return kind.mayBeWord && !isOfPerson
      && value.allSatisfy { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 >= 0x80 }
  }

  /// Takes in another identifier of which a form is written in the same way.
  mutating func merge(_ other: Identifier) {
    if let more = other.owners { owners?.formUnion(more) } else { owners = nil }
    if !other.mayBeAnybodys { countsEverywhere = true }
  }

  /// Whether it leads to a person, or says so elsewhere.
  var isOfPerson: Bool { kind.isOfPerson || kinds.contains(where: \.isOfPerson) }
}

extension Identifier.Kind {
  /// What the attribute of a row of Table E.1-1 says; nil for what identifies nobody when it stands elsewhere: texts that
  /// people write (those are cleaned, and the other values found in them), and words that are everybody's.
  init?(_ tag: Tag, _ vr: VR) {
    if Self.everybodys.contains(tag) { return nil }
    switch vr {
    case .pn: self = .name
    case .ui: self = .uid
    case .ae: self = .device
    case .lo, .sh, .st, .lt, .uc, .ut, .ur: self = Self.kind(of: tag)
    default: return nil
    }
  }

  /// Whether such a value is often a word that means nobody; ids and dates are none.
  var mayBeWord: Bool {
    switch self {
    case .name, .institution, .device, .other, .address: true
    case .uid, .patientID, .nameWord, .physicianWord, .birthDate, .accessionNumber, .contact: false
    }
  }

  /// Whether it is an id, which people write in several ways.
  var isID: Bool { self == .patientID || self == .accessionNumber }

  /// Whether it is a person that such a value leads to, and not a place or a machine.
  var isOfPerson: Bool {
    switch self {
    case .patientID, .name, .nameWord, .physicianWord, .birthDate, .accessionNumber, .address, .contact: true
    case .uid, .institution, .device, .other: false
    }
  }

  private static func kind(of tag: Tag) -> Self {
    switch tag {
    case Tag(0x0010, 0x0020), Tag(0x0010, 0x1000): return .patientID
    case Tag(0x0008, 0x0050), Tag(0x0040, 0x050A): return .accessionNumber
    default: break
    }
    let keyword = DataDictionary.entry(for: tag)?.keyword ?? ""
    let has = { (word: String) in keyword.contains(word) }
    if has("phone") || has("Phone") || has("Telecom") { return .contact }
    if has("Address") || has("Residence") { return .address }
    if has("Institution") || has("Organization") || has("Location") { return .institution }
    if has("Device") || has("Station") || has("Serial") || has("Gantry") || has("Detector")
      || has("Generator")
    {
      return .device
    }
    return .other
  }

  /// Attributes whose values many people share, or that are words of any report.
  private static let everybodys: Set<Tag> = [
    Tag(0x0010, 0x2160), Tag(0x0010, 0x2162), Tag(0x0010, 0x2150), Tag(0x0010, 0x2152), Tag(0x0010, 0x21F0),
    Tag(0x0010, 0x1080), Tag(0x0010, 0x1081), Tag(0x0010, 0x0047), Tag(0x0038, 0x0050), Tag(0x0040, 0x0012),
    Tag(0x0040, 0x1004), Tag(0x0040, 0x3001), Tag(0x0008, 0x0201), Tag(0x300A, 0x0216), Tag(0x0016, 0x004F),
    Tag(0x0016, 0x0050), Tag(0x0016, 0x0078), Tag(0x0016, 0x0082), Tag(0x0020, 0x3406), Tag(0x0028, 0x4000),
    Tag(0x4000, 0x0010), Tag(0x4000, 0x4000), Tag(0x2030, 0x0020), Tag(0x0088, 0x0904), Tag(0x0088, 0x0906),
    Tag(0x0088, 0x0912), Tag(0x0050, 0x0020), Tag(0x0400, 0x0563), Tag(0x0400, 0x0564), Tag(0x0072, 0x005E),
    Tag(0x0072, 0x006A), Tag(0x0072, 0x0071), Tag(0x0012, 0x0050), Tag(0x300A, 0x0615), Tag(0x300A, 0x0611),
    Tag(0x0010, 0x0013), Tag(0x3010, 0x002D),
  ]
}
