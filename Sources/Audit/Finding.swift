/// Something in an output that should not be there, or that is missing. It holds no original value unless that was
/// asked for.
public struct Finding: Hashable, Sendable {
  /// What is wrong; the raw value is what the JSON says.
  public enum Kind: String, Sendable, CaseIterable {
    case identifier = "identifier"
    case identifierInFileName = "identifier-in-file-name"
    case identifierInLink = "identifier-in-link"
    case attributePresent = "attribute-present"
    case attributeUnchanged = "attribute-unchanged"
    case attributeChanged = "attribute-changed"
    case dateUnshifted = "date-unshifted"
    case dateShiftDiffers = "date-shift-differs"
    case uidUnchanged = "uid-unchanged"
    case privateElement = "private-element"
    case privateElementUnlisted = "private-element-unlisted"
    case markerMissing = "marker-missing"
    case statementFalse = "statement-false"
    case referenceBroken = "reference-broken"
    case uidCollision = "uid-collision"
    case pixelsChanged = "pixels-changed"
    case groupLength = "group-length"
    case directoryGroup = "group-0004"
    case preamble = "preamble"
    case fileMeta = "file-meta"
    case padding = "padding"
    case valueTail = "value-tail"
    case signature = "signature"
    case directory = "directory"
    case notDICOM = "not-dicom"
    case notFinished = "not-finished"
    case sidecarMalformed = "sidecar-malformed"
    case unreadable = "unreadable"
    case duplicateInstance = "duplicate-instance"
    case inputUnaccounted = "input-unaccounted"
    case outputUnaccounted = "output-unaccounted"
  }

  public var kind: Kind
  /// The file, relative to the output or, for what has no output, to the input.
  public var file: String
  /// The way to the element: `(0008,1140)[0]/(0008,1155)`; empty where it is none.
  public var path: String
  /// The byte of the file, or of the inflated data set.
  public var offset: UInt64?
  /// More words, which hold no value.
  public var detail: String
  /// The original value, when values are to be shown.
  public var value: String?
  /// What was found, where it may be somebody else's word, and the true name of the file.
  var word: Word?

  struct Word: Hashable, Sendable {
    var identifier: Int
    var file: String
  }

  init(
    _ kind: Kind, _ file: String, path: String = "", offset: UInt64? = nil, _ detail: String = "",
    value: String? = nil
  ) {
    self.kind = kind
    self.file = file
    self.path = path
    self.offset = offset
    self.detail = detail
    self.value = value
  }
}

/// What an audit found.
public struct AuditReport: Sendable {
  /// The most findings that are kept; beyond that only the count goes on.
  public static let mostFindings = 10_000

  public internal(set) var findings: [Finding] = []
  public internal(set) var findingCount = 0
  /// Files of the output, but for those that stand beside the images.
  public internal(set) var outputFiles = 0
  /// JSON and CSV beside the images.
  public internal(set) var sidecars = 0
  public internal(set) var inputFiles = 0
  /// Input files that are no instances: not DICOM, or a DICOMDIR.
  public internal(set) var inputOthers = 0
  /// Instances of the input whose output is known.
  public internal(set) var matched = 0
  /// Instances that the output refers to and does not hold.
  public internal(set) var openReferences = 0
  /// Original values that the bytes of the output were searched for.
  public internal(set) var identifiers = 0
  public internal(set) var bytesSearched: UInt64 = 0
  /// What was not looked at, and why.
  public internal(set) var limits: [String] = []

  /// Files of the input that cannot be read, before it is known what their names may show.
  var unreadInputs: [(name: String, reason: String)] = []

  /// Whether nothing was found.
  public var isClean: Bool { findingCount == 0 }

  /// Findings that count where data of their own patient lie: some of each word in each file, and how many more.
  var words: [Finding.Word: (findings: [Finding], more: Int)] = [:]
  private static let mostOfWord = 20

  mutating func add(_ finding: Finding) {
    guard let word = finding.word else { return count(finding) }
    if words[word]?.findings.count ?? 0 < Self.mostOfWord {
      words[word, default: ([], 0)].findings.append(finding)
    } else {
      words[word]?.more += 1
    }
  }

  /// Adds what has been found to count.
  mutating func count(_ finding: Finding) {
    findingCount += 1
    if findings.count < Self.mostFindings { findings.append(finding) }
  }
}
