/// How the data elements of a data set are written as bytes (PS3.5 7.1, 7.3).
public enum DataSetEncoding: Sendable, Hashable, CaseIterable, BitwiseCopyable {
  case implicitVRLittleEndian
  case explicitVRLittleEndian
  /// Retired, and still met in archives.
  case explicitVRBigEndian

  @inlinable public var isExplicit: Bool { self != .implicitVRLittleEndian }
  @inlinable public var isBigEndian: Bool { self == .explicitVRBigEndian }
}
