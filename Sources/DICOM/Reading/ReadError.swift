/// Why a file cannot be read as DICOM, whole. It says where and what, and never a value.
public enum ReadError: Error, Hashable, Sendable {
  /// Neither a Part 10 file nor a data set without file meta information.
  case notDICOM
  /// The file system refused.
  case unreadable(SystemError)
  /// The file ends in the middle of an element.
  case truncated(at: UInt64)
  /// An element or item says that it is longer than what it lies in.
  case lengthExceedsContainer(Tag, at: UInt64)
  /// An explicit VR that PS3.5 6.2 does not have.
  case unknownVR(Tag, at: UInt64)
  /// A length that is undefined where the standard allows none (PS3.5 7.1.1).
  case undefinedLength(Tag, at: UInt64)
  /// A delimitation or an item where none can stand.
  case unexpectedDelimiter(Tag, at: UInt64)
  /// Something other than an item within a sequence.
  case itemExpected(found: Tag, at: UInt64)
  /// A command, file meta information or group FFFF, which cannot be in a data set (PS3.5 7.1).
  case invalidGroup(Tag, at: UInt64)
  /// The file meta information breaks PS3.10 7.1.
  case malformedFileMeta(at: UInt64)
  /// A transfer syntax that is not registered, or whose data sets are not DICOM's binary ones.
  case unknownTransferSyntax
  /// Sequences within sequences beyond what this reader follows.
  case nestedTooDeep(at: UInt64)
  /// The deflated data set cannot be inflated, or inflates to more than anything real does.
  case malformedDeflate
  case deflateBomb
  /// What was inflated cannot be laid down.
  case scratch(SystemError)
}

extension ReadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notDICOM: "not a DICOM file"
    case .unreadable(let error): "cannot be read: \(error)"
    case .truncated(let offset): "the file ends within an element (byte \(offset))"
    case .lengthExceedsContainer(let tag, let offset):
      "\(tag.inReports) at byte \(offset) is longer than what it lies in"
    case .unknownVR(let tag, let offset):
      "\(tag.inReports) at byte \(offset) has a VR that DICOM does not have"
    case .undefinedLength(let tag, let offset):
      "\(tag.inReports) at byte \(offset) has an undefined length where none is allowed"
    case .unexpectedDelimiter(let tag, let offset):
      "\(tag.inReports) at byte \(offset) stands where it cannot"
    case .itemExpected(let tag, let offset): "\(tag.inReports) at byte \(offset) stands where an item must"
    case .invalidGroup(let tag, let offset): "\(tag.inReports) at byte \(offset) cannot be in a data set"
    case .malformedFileMeta(let offset): "the file meta information is malformed (byte \(offset))"
    case .unknownTransferSyntax: "the transfer syntax is not one that this program knows"
    case .nestedTooDeep(let offset):
      "sequences are nested deeper than \(DataSetCursor.maximumDepth) levels (byte \(offset))"
    case .scratch(let error): "the inflated data set cannot be written: \(error)"
    case .malformedDeflate: "the deflated data set cannot be inflated"
    case .deflateBomb: "the deflated data set inflates to more than \(Deflate.maximumRatio) times its size"
    }
  }
}

extension Tag {
  /// The tag in words for a report. Where a length is wrong, what is read as a tag may be four letters of a name: only
  /// tags that a dictionary has are shown.
  public var inReports: String {
    let isKnown = group == 0xFFFE || rawValue == 0 || DataDictionary.vr(of: self) != nil
    return isKnown ? description : "an element that the dictionary does not have"
  }
}
