internal import DICOM

/// PS3.15 Table E.1-1 as the audit reads it: from its own records, with nothing of the engine's profile in between.
struct ConfidentialityTable {
  /// What the table says of an attribute.
  struct Row {
    /// The basic profile's actions: one letter, or several of which the attribute's type chooses.
    var actions: Set<UInt8>
    /// The options that keep the attribute, and those that have it cleaned.
    var keptBy: DeidentificationOptions
    var cleanedBy: DeidentificationOptions

    /// Whether nothing but removal will do.
    var isRemovedOnly: Bool { actions == [0x58] }
    var isUID: Bool { actions.contains(0x55) }
    /// Whether a dummy may stand where the value was.
    var mayBeDummy: Bool { actions.contains(0x5A) || actions.contains(0x44) }
  }

  /// The private elements that the standard calls safe.
  let safePrivate = SafePrivateTable()
  private var rows: [Tag: Row] = [:]
  private var patterns: [(TagPattern, Row)] = []

  init() {
    let records = ConfidentialityRecords.records
    for index in 0..<ConfidentialityRecords.count {
      let offset = index * ConfidentialityRecords.width
      // The row of private attributes, "PRIVATE", is for every odd group.
      guard records.byte(at: offset) != 0x50 else { continue }
      let letters = records.text(at: offset + 8, width: 6).utf8
      var row = Row(
        actions: Set(letters.filter { (0x41...0x5A).contains($0) }), keptBy: [], cleanedBy: [])
      for column in 0..<10 {
        switch records.byte(at: offset + 14 + column) {
        case 0x4B: row.keptBy.insert(.column(column))
        case 0x43: row.cleanedBy.insert(.column(column))
        default: break
        }
      }
      let pattern = records.tagPattern(at: offset)
      if let tag = pattern.tag { rows[tag] = row } else { patterns.append((pattern, row)) }
    }
  }

  /// The row of an attribute of the standard; nil for what the table does not list.
  func row(of tag: Tag) -> Row? {
    if let row = rows[tag] { return row }
    for (pattern, row) in patterns where pattern.matches(tag) { return row }
    return nil
  }
}

/// What a file says was done to it: the codes of CID 7050 in (0012,0064).
struct DeidentificationOptions: OptionSet, Hashable {
  let rawValue: UInt16

  static let safePrivate = DeidentificationOptions.column(0)
  static let uids = DeidentificationOptions.column(1)
  static let deviceIdentity = DeidentificationOptions.column(2)
  static let institutionIdentity = DeidentificationOptions.column(3)
  static let patientCharacteristics = DeidentificationOptions.column(4)
  static let fullDates = DeidentificationOptions.column(5)
  static let modifiedDates = DeidentificationOptions.column(6)
  static let descriptors = DeidentificationOptions.column(7)
  static let structuredContent = DeidentificationOptions.column(8)
  static let graphics = DeidentificationOptions.column(9)
  /// Clean Pixel Data and Clean Recognizable Visual Features: the pixels are meant to differ.
  static let pixels = DeidentificationOptions(rawValue: 1 << 10)

  /// The option of a column of Table E.1-1, counted from the left.
  static func column(_ index: Int) -> DeidentificationOptions {
    DeidentificationOptions(rawValue: 1 << UInt16(index))
  }

  /// The option with a code of CID 7050 (PS3.16); nil for any other code, and none for the basic profile.
  init?(code: String) {
    switch code {
    case "113100": self = []
    case "113101", "113102": self = .pixels
    case "113103": self = .graphics
    case "113104": self = .structuredContent
    case "113105": self = .descriptors
    case "113106": self = .column(5)
    case "113107": self = .column(6)
    case "113108": self = .column(4)
    case "113109": self = .column(2)
    case "113110": self = .uids
    case "113111": self = .safePrivate
    case "113112": self = .column(3)
    default: return nil
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
