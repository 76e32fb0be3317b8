internal import DICOM
internal import Glibc
internal import SystemPackage

/// The file that an audit looks at: its bytes as they are, and what they are as DICOM.
struct AuditedFile: ~Copyable {
  /// An element of the file meta information.
  struct MetaElement {
    var tag: Tag
    var value: [UInt8]
    var offset: UInt64
  }

  private var file: Int32 = -1
  /// The inflated data set, in a file that no name leads to; -1 without one.
  private var inflated: Int32 = -1
  private(set) var size: UInt64 = 0
  var window: ByteWindow
  /// Whether the window is turned to the bytes as they lie in the file.
  private var isAtBytes = false

  /// Enough for the longest value that is looked at: a small window, for those who pass over the pixels.
  static let smallWindow = 96 << 10

  /// Makes the window, through which one file after the other is seen.
  init(capacity: Int = ByteWindow.defaultCapacity) { window = ByteWindow(capacity: capacity) }

  /// Turns to a file. It need not be DICOM.
  mutating func open(_ path: FilePath) throws(ReadError) {
    close()
    let descriptor = path.withPlatformString {
      Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw .unreadable(SystemError(errno)) }
    file = descriptor
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notDICOM }
    size = UInt64(status.st_size)
  }

  private mutating func close() {
    if file >= 0 { Glibc.close(file) }
    if inflated >= 0 { Glibc.close(inflated) }
    (file, inflated, size, isAtBytes) = (-1, -1, 0, false)
  }

  deinit {
    if file >= 0 { Glibc.close(file) }
    if inflated >= 0 { Glibc.close(inflated) }
  }

  /// Turns the window to the start of the bytes as they lie in the file.
  mutating func lookAtBytes() throws(ReadError) {
    if !isAtBytes {
      try window.open(file: file, size: size)
    } else if window.start > 0 {
      try window.load(from: 0)
    }
    isAtBytes = true
  }

  /// Turns the window to the data set, inflated where it is deflated, and says where it starts.
  mutating func lookAtDataSet(_ meta: FileMetaInformation) throws(ReadError) -> UInt64 {
    guard meta.transferSyntax.isDeflated else {
      try lookAtBytes()
      return meta.dataSetStart
    }
    isAtBytes = false
    if inflated < 0 {
      inflated = try Self.nameless()
      try Deflate.inflate(from: file, start: meta.dataSetStart, size: size, to: inflated)
    }
    var status = stat()
    guard fstat(inflated, &status) == 0 else { throw .unreadable(SystemError(errno)) }
    try window.open(file: inflated, size: UInt64(status.st_size))
    return 0
  }

  private static func nameless() throws(ReadError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/.anonymise-audit-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .scratch(SystemError(errno)) }
    unlink(template)
    return descriptor
  }

  /// The elements of group 0002, read as they stand (PS3.10 7.1); the window must stand at the bytes.
  func metaElements(before end: UInt64) -> [MetaElement] {
    var elements: [MetaElement] = []
    var position: UInt64 = 0
    if window.holds(128..<132), Array(copying: window.bytes(128..<132)) == Array("DICM".utf8) {
      position = 132
    }
    while position + 8 <= end, window.holds(position..<position + 8) {
      let head = Array(copying: window.bytes(position..<position + 8))
      let number = { (index: Int) in UInt64(head[index]) | UInt64(head[index + 1]) << 8 }
      guard number(0) == 2, let vr = VR(rawValue: UInt16(head[4]) << 8 | UInt16(head[5])) else { break }
      var start = position + 8
      var length = number(6)
      if vr.hasLongLength {
        guard window.holds(start..<start + 4) else { break }
        length = Array(copying: window.bytes(start..<start + 4)).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        start += 4
      }
      guard start + length <= end, window.holds(start..<start + length) else { break }
      elements.append(
        MetaElement(
          tag: Tag(2, UInt16(number(2))), value: Array(copying: window.bytes(start..<start + length)),
          offset: position))
      position = start + length
    }
    return elements
  }
}
