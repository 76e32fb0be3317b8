internal import Glibc
internal import SystemPackage

/// A path as the bytes that system calls take, a zero behind them.
///
/// A `FilePath` looks at all of its characters with every name that is appended, which took 20,000 instructions a file.
struct PathBytes: Equatable {
  /// What a system call takes.
  private(set) var bytes: [CChar]

  init(_ path: FilePath) {
    // The pointer of a FilePath is the only way to its bytes.
    bytes = path.withPlatformString { Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1)) }
  }

  private init(_ bytes: [CChar]) { self.bytes = bytes }

  /// The path with a name behind it, which must not hold a slash.
  func appending(_ name: [UInt8]) -> PathBytes {
    var longer = PathBytes([])
    longer.bytes.reserveCapacity(bytes.count + 1 + name.count)
    longer.bytes += bytes[..<(bytes.count - 1)]
    if let last = longer.bytes.last, last != Self.slash { longer.bytes.append(Self.slash) }
    // Byte by byte it took a thousand instructions a file.
    name.withUnsafeBytes { longer.bytes.append(contentsOf: $0.bindMemory(to: CChar.self)) }
    longer.bytes.append(0)
    return longer
  }

  /// The folder that the path is in, with the slash; empty for a mere name.
  var folder: PathBytes {
    let end = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    return PathBytes(bytes[..<end] + [0])
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
