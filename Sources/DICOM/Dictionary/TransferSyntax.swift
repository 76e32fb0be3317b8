/// How a data set is encoded, and its pixel data with it (PS3.5 10, Annex A).
public struct TransferSyntax: Sendable, Hashable {
  /// The UID, without padding.
  public let uid: String
  /// The name in PS3.6 Annex A.
  public let name: String
  /// How the data elements are written.
  public let encoding: DataSetEncoding
  /// Whether the whole data set is compressed with deflate (PS3.5 A.5).
  public let isDeflated: Bool
  /// Whether pixel data are a sequence of fragments (PS3.5 A.4).
  public let isEncapsulated: Bool

  /// The registered transfer syntax with this UID, retired ones included.
  ///
  /// Nil for one that is not a binary data set in a file: MIME (PS3.6: 1.2.840.10008.1.2.6.1), XML (…2.6.2), the
  /// real-time video of SMPTE ST 2110 (…2.7.1 to …2.7.3) and Papyrus (1.2.840.10008.1.20).
  public static func registered(uid: some StringProtocol) -> TransferSyntax? {
    guard let entry = UIDRegistry.entry(for: uid), entry.kind == .transferSyntax else { return nil }
    return TransferSyntax(entry)
  }

  /// The registered transfer syntax with this UID, without padding.
  static func registered(_ uid: RawSpan) -> TransferSyntax? {
    // What most files state needs no search.
    let usual = explicitVRLittleEndian
    if uid.holdsSame(as: usual.uid.utf8.span.bytes) { return usual }
    return registered(uid: String(decoding: [UInt8](copying: uid), as: UTF8.self))
  }

  /// The plain transfer syntax of an encoding, which neither deflates nor encapsulates.
  public init(_ encoding: DataSetEncoding) {
    self =
      switch encoding {
      case .implicitVRLittleEndian: .implicitVRLittleEndian
      case .explicitVRLittleEndian: .explicitVRLittleEndian
      case .explicitVRBigEndian: .explicitVRBigEndian
      }
  }

  public static let implicitVRLittleEndian = TransferSyntax(
    "1.2.840.10008.1.2", "Implicit VR Little Endian", .implicitVRLittleEndian)
  public static let explicitVRLittleEndian = TransferSyntax(
    "1.2.840.10008.1.2.1", "Explicit VR Little Endian", .explicitVRLittleEndian)
  public static let explicitVRBigEndian = TransferSyntax(
    "1.2.840.10008.1.2.2", "Explicit VR Big Endian", .explicitVRBigEndian)
  public static let deflatedExplicitVRLittleEndian = TransferSyntax(
    "1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", .explicitVRLittleEndian, isDeflated: true)

  private init(
    _ uid: String, _ name: String, _ encoding: DataSetEncoding, isDeflated: Bool = false,
    isEncapsulated: Bool = false
  ) {
    self.uid = uid
    self.name = name
    self.encoding = encoding
    self.isDeflated = isDeflated
    self.isEncapsulated = isEncapsulated
  }

  private init?(_ entry: UIDRegistry.Entry) {
    let uid = entry.uid
    switch uid {
    case "1.2.840.10008.1.2": self = .implicitVRLittleEndian
    case "1.2.840.10008.1.2.1": self = .explicitVRLittleEndian
    case "1.2.840.10008.1.2.1.99": self = .deflatedExplicitVRLittleEndian
    case "1.2.840.10008.1.2.2": self = .explicitVRBigEndian
    // JPIP: the data set names a provider of its pixel data and has none (PS3.5 A.6 to A.9).
    case "1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.204":
      self.init(uid, entry.name, .explicitVRLittleEndian)
    case "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205":
      self.init(uid, entry.name, .explicitVRLittleEndian, isDeflated: true)
    case "1.2.840.10008.1.2.6.1", "1.2.840.10008.1.2.6.2", "1.2.840.10008.1.2.7.1", "1.2.840.10008.1.2.7.2",
      "1.2.840.10008.1.2.7.3", "1.2.840.10008.1.20":
      return nil
    // PS3.5 A.4: with all others, pixel data are encapsulated. Deflated Image Frame Compression is among them.
    default: self.init(uid, entry.name, .explicitVRLittleEndian, isEncapsulated: true)
    }
  }
}
