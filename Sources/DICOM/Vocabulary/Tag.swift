/// The identifier of a data element: a group number and an element number (PS3.5 7.1).
public struct Tag: Hashable, Comparable, Sendable {
  /// The group number in the upper 16 bits, the element number in the lower.
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable public init(_ group: UInt16, _ element: UInt16) {
    rawValue = UInt32(group) << 16 | UInt32(element)
  }

  @inlinable public var group: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 16) }
  @inlinable public var element: UInt16 { UInt16(truncatingIfNeeded: rawValue) }

  /// Whether the group number is odd, which makes the element private (PS3.5 7.8).
  @inlinable public var isPrivate: Bool { rawValue & 0x0001_0000 != 0 }

  /// Whether the element reserves a private block and names its creator: (gggg,0010) to (gggg,00FF) of an
  /// odd group (PS3.5 7.8.1).
  @inlinable public var isPrivateCreator: Bool {
    isPrivate && element >= 0x0010 && element <= 0x00FF
  }

  /// Whether the element is a group length, retired everywhere but in groups 0000 and 0002 (PS3.5 7.2).
  @inlinable public var isGroupLength: Bool { element == 0 }

  @inlinable public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }
}

extension Tag: CustomStringConvertible {
  /// The standard's notation with capital hexadecimal digits: `(0010,0020)`.
  public var description: String { "(\(Tag.hex(group)),\(Tag.hex(element)))" }

  private static func hex(_ value: UInt16) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// The tags that the format itself gives a meaning to, whatever the object (PS3.5, PS3.10). Other modules compare every
/// element with some of them, so they are numbers there and no variables.
extension Tag {
  @inlinable public static var item: Tag { Tag(0xFFFE, 0xE000) }
  @inlinable public static var itemDelimitation: Tag { Tag(0xFFFE, 0xE00D) }
  @inlinable public static var sequenceDelimitation: Tag { Tag(0xFFFE, 0xE0DD) }
  @inlinable public static var dataSetTrailingPadding: Tag { Tag(0xFFFC, 0xFFFC) }
  @inlinable public static var digitalSignaturesSequence: Tag { Tag(0xFFFA, 0xFFFA) }
  @inlinable public static var macParametersSequence: Tag { Tag(0x4FFE, 0x0001) }

  @inlinable public static var fileMetaInformationGroupLength: Tag { Tag(0x0002, 0x0000) }
  @inlinable public static var fileMetaInformationVersion: Tag { Tag(0x0002, 0x0001) }
  @inlinable public static var mediaStorageSOPClassUID: Tag { Tag(0x0002, 0x0002) }
  @inlinable public static var mediaStorageSOPInstanceUID: Tag { Tag(0x0002, 0x0003) }
  @inlinable public static var transferSyntaxUID: Tag { Tag(0x0002, 0x0010) }
  @inlinable public static var implementationClassUID: Tag { Tag(0x0002, 0x0012) }
  @inlinable public static var implementationVersionName: Tag { Tag(0x0002, 0x0013) }

  @inlinable public static var specificCharacterSet: Tag { Tag(0x0008, 0x0005) }
  @inlinable public static var codeValue: Tag { Tag(0x0008, 0x0100) }
  @inlinable public static var codingSchemeDesignator: Tag { Tag(0x0008, 0x0102) }
  @inlinable public static var codeMeaning: Tag { Tag(0x0008, 0x0104) }
  @inlinable public static var longCodeValue: Tag { Tag(0x0008, 0x0119) }
  @inlinable public static var sopClassUID: Tag { Tag(0x0008, 0x0016) }
  @inlinable public static var sopInstanceUID: Tag { Tag(0x0008, 0x0018) }
  @inlinable public static var studyInstanceUID: Tag { Tag(0x0020, 0x000D) }
  @inlinable public static var seriesInstanceUID: Tag { Tag(0x0020, 0x000E) }
  @inlinable public static var pixelData: Tag { Tag(0x7FE0, 0x0010) }
}
