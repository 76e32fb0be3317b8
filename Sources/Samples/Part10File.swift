public import DICOM

/// A transfer syntax that samples are written in.
public struct SampleTransferSyntax: Sendable, Hashable {
  public var uid: String
  public var encoding: DataSetEncoding
  public var isDeflated: Bool

  public init(uid: String, encoding: DataSetEncoding, isDeflated: Bool = false) {
    self.uid = uid
    self.encoding = encoding
    self.isDeflated = isDeflated
  }

  public static let implicitVRLittleEndian = Self(
    uid: "1.2.840.10008.1.2", encoding: .implicitVRLittleEndian)
  public static let explicitVRLittleEndian = Self(
    uid: "1.2.840.10008.1.2.1", encoding: .explicitVRLittleEndian)
  public static let deflatedExplicitVRLittleEndian = Self(
    uid: "1.2.840.10008.1.2.1.99", encoding: .explicitVRLittleEndian, isDeflated: true)
  public static let explicitVRBigEndian = Self(
    uid: "1.2.840.10008.1.2.2", encoding: .explicitVRBigEndian)
  public static let rleLossless = Self(
    uid: "1.2.840.10008.1.2.5", encoding: .explicitVRLittleEndian)
}

/// A file of PS3.10: preamble, prefix, file meta information and a data set.
public struct Part10File: Sendable, Hashable {
  public var transferSyntax: SampleTransferSyntax
  public var dataSet: DataSetBuilder
  /// The 128 bytes before the prefix: longer text is cut, shorter filled with zeros.
  public var preamble: [UInt8] = []
  /// Group 0002 without its group length. What the initialiser puts there may be changed.
  public var meta = DataSetBuilder()

  /// Makes a file whose meta information is that of the instance.
  public init(
    _ dataSet: DataSetBuilder, sopClassUID: String, sopInstanceUID: String,
    transferSyntax: SampleTransferSyntax = .explicitVRLittleEndian, sourceApplicationEntity: String? = nil
  ) {
    self.transferSyntax = transferSyntax
    self.dataSet = dataSet
    self.dataSet.text(.sopClassUID, .ui, sopClassUID)
    self.dataSet.text(.sopInstanceUID, .ui, sopInstanceUID)
    meta.bytes(.fileMetaInformationVersion, .ob, [0, 1])
    meta.text(.mediaStorageSOPClassUID, .ui, sopClassUID)
    meta.text(.mediaStorageSOPInstanceUID, .ui, sopInstanceUID)
    meta.text(.transferSyntaxUID, .ui, transferSyntax.uid)
    meta.text(.implementationClassUID, .ui, SampleUID.implementationClass)
    meta.text(.implementationVersionName, .sh, "SAMPLES_1")
    if let sourceApplicationEntity {
      meta.text(Tag(0x0002, 0x0016), .ae, sourceApplicationEntity)
    }
  }

  /// The bytes of the file.
  public func bytes() -> [UInt8] {
    let metaElements = meta.encoded(as: .explicitVRLittleEndian)
    let groupLength = DataSetBuilder {
      $0.uint32(.fileMetaInformationGroupLength, .ul, [UInt32(metaElements.count)])
    }
    var bytes = Array(preamble.prefix(128))
    bytes += [UInt8](repeating: 0, count: 128 - bytes.count)
    bytes += Array("DICM".utf8)
    bytes += groupLength.encoded(as: .explicitVRLittleEndian)
    bytes += metaElements
    let content = dataSet.encoded(as: transferSyntax.encoding)
    bytes += transferSyntax.isDeflated ? StoredDeflate.stream(of: content) : content
    return bytes
  }
}

/// Deflate streams (RFC 1951) of stored blocks: valid, and not compressed.
public enum StoredDeflate {
  static let longestBlock = 0xFFFF

  /// The stream of some bytes, padded to an even length as PS3.5 A.5 asks.
  public static func stream(of content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 5 * (content.count / longestBlock + 1) + 1)
    var start = 0
    repeat {
      let end = min(start + longestBlock, content.count)
      bytes.append(end == content.count ? 1 : 0)
      let length = UInt16(end - start)
      for number in [length, ~length] {
        bytes.append(UInt8(truncatingIfNeeded: number))
        bytes.append(UInt8(truncatingIfNeeded: number >> 8))
      }
      bytes += content[start..<end]
      start = end
    } while start < content.count
    if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
    return bytes
  }
}
