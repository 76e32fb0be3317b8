package import DICOM

/// The Basic Application Level Confidentiality Profile and its options: PS3.15 Table E.1-1.
package enum ConfidentialityProfile {
  /// The edition of the standard that the table is from.
  package static let edition = "2026d"

  /// The rows in the order of their tags, the one for private attributes last.
  package static var rows: some RandomAccessCollection<Row> & Sendable { Rows() }

  /// Which attributes a row speaks of.
  package enum Attributes: Hashable, Sendable {
    case tags(TagPattern)
    /// (gggg,eeee) where gggg is odd.
    case privateAttributes
  }

  /// The options, one to a column, in the order of the table (PS3.15 E.3).
  package enum Column: Int, CaseIterable, Hashable, Sendable {
    case retainSafePrivate
    case retainUIDs
    case retainDeviceIdentity
    case retainInstitutionIdentity
    case retainPatientCharacteristics
    case retainLongitudinalFullDates
    case retainLongitudinalModifiedDates
    case cleanDescriptors
    case cleanStructuredContent
    case cleanGraphics
  }

  /// What an option has an application do instead of the basic profile's action (PS3.15 E.1.1).
  package enum OptionAction: UInt8, Hashable, Sendable {
    // The raw value is the letter in the table.
    /// Replace with values of similar meaning that identify nobody.
    case clean = 0x43
    /// Leave as it is.
    case keep = 0x4B
  }

  /// One row, read from the table when it is asked.
  package struct Row: Hashable, Sendable {
    private let offset: Int

    fileprivate init(index: Int) {
      precondition(index >= 0 && index < ConfidentialityProfileRecords.count)
      offset = index * ConfidentialityProfileRecords.width
    }

    private var records: StaticBlob { ConfidentialityProfileRecords.records }

    package var attributes: Attributes {
      records.byte(at: offset) == 0x50 ? .privateAttributes : .tags(records.tagPattern(at: offset))
    }

    /// The tags; nil for private attributes.
    package var pattern: TagPattern? {
      guard case .tags(let pattern) = attributes else { return nil }
      return pattern
    }

    /// Whether the standard has retired the attribute.
    package var isRetired: Bool { records.byte(at: offset + 8) == 0x52 }

    /// Whether the attribute is in an information object definition of the standard.
    package var isInStandardIOD: Bool { records.byte(at: offset + 9) == 0x53 }

    /// The basic profile's action: `D`, `K`, `U`, `X` or `Z`, or a choice by the attribute's type, such as `X/Z/D`.
    package var basic: String { records.text(at: offset + 10, width: 6) }

    /// What an option does instead; nil where it leaves the basic profile's action.
    package func action(under column: Column) -> OptionAction? {
      OptionAction(rawValue: records.byte(at: offset + 16 + column.rawValue))
    }

    /// The keyword; empty for private attributes and for (50xx,xxxx).
    package var keyword: String { records.text(at: offset + 26, width: 63) }
  }

  private struct Rows: RandomAccessCollection, Sendable {
    var startIndex: Int { 0 }
    var endIndex: Int { ConfidentialityProfileRecords.count }
    subscript(position: Int) -> Row { Row(index: position) }
  }
}
