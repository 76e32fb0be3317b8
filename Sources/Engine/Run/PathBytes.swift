internal import DICOM
internal import Glibc
internal import SystemPackage

/// A path as the bytes that system calls take, a zero behind them.
///
/// A `FilePath` looks at all of its characters with every name that is appended, which took 20,000 instructions a file.
struct PathBytes: Equatable {
  /// What a system call takes.
  private(set) var bytes: [CChar]

  /// - Parameter room: How many bytes are going to be appended.
  init(_ path: FilePath, room: Int = 0) {
    bytes = []
    // The pointer of a FilePath is the only way to its bytes.
    path.withPlatformString {
      let count = strlen($0) + 1
      bytes.reserveCapacity(count + room)
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private init(_ bytes: [CChar]) { self.bytes = bytes }

  /// The path with a name behind it, which must not hold a slash.
  func appending(_ name: [UInt8]) -> PathBytes {
    var longer = PathBytes([])
    longer.bytes.reserveCapacity(bytes.count + 1 + name.count)
    longer.bytes += bytes
    longer.append(name)
    return longer
  }

  /// Appends a name, which must not hold a slash.
  mutating func append(_ name: [UInt8]) {
    bytes.removeLast()
    if let last = bytes.last, last != Self.slash { bytes.append(Self.slash) }
    appendBytes(name)
    bytes.append(0)
  }

  /// Appends the ending of a name.
  mutating func append(ending: [UInt8]) {
    bytes.removeLast()
    appendBytes(ending)
    bytes.append(0)
  }

  /// Byte by byte it took a thousand instructions a file.
  private mutating func appendBytes(_ name: [UInt8]) {
    name.withUnsafeBytes { bytes.append(contentsOf: $0.bindMemory(to: CChar.self)) }
  }

  /// Where the folder that the path is in ends, the slash included; 0 for a mere name.
  private var endOfFolder: Int { bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0 }

  /// The folder that the path is in, with the slash; empty for a mere name.
  var folder: PathBytes { PathBytes(bytes[..<endOfFolder] + [0]) }

  /// Whether both are in one folder, by their names.
  func isBeside(_ other: PathBytes) -> Bool {
    let end = endOfFolder
    return end == other.endOfFolder
      && bytes.span.bytes.extracting(0..<end).holdsSame(as: other.bytes.span.bytes.extracting(0..<end))
  }

  /// The path from a folder on; the whole path when it does not begin with the folder's.
  func path(below folder: PathBytes) -> String {
    let prefix = folder.appending([]).bytes.dropLast()
    let rest = bytes.starts(with: prefix) ? bytes.dropFirst(prefix.count) : bytes[...]
    return String(decoding: rest.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func filePath(of bytes: [UInt8]) -> FilePath {
    FilePath(platformString: bytes.map { CChar(bitPattern: $0) } + [0])
  }

  var filePath: FilePath { FilePath(platformString: bytes) }

  private static let slash = CChar(bitPattern: 0x2F)
}
