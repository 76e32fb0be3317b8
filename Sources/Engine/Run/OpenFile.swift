internal import CLinux
internal import DICOM
internal import Glibc
internal import SystemPackage

/// A file that is open as long as this value lives.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { Glibc.close(descriptor) }

  /// Leaves the file open, and to the caller.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  /// The most descriptors that a worker has at once, with some to spare.
  private static let mostOfWorker = 8
  /// Those of the process itself, what the run writes beside the instances, and what waits to be closed.
  private static let mostOfRun = 64 + FinishedFiles.most

  /// Lets so many workers have their files open, as far as the system allows: a soft limit of 1,024 is too low for some.
  static func allowWorkers(_ count: Int) {
    var limit = rlimit()
    let needed = rlim_t(count * mostOfWorker + mostOfRun)
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(files, &limit) == 0, limit.rlim_cur < needed else { return }
    limit.rlim_cur = min(needed, limit.rlim_max)
    setrlimit(files, &limit)
  }

  /// Opens a file to read it.
  static func reading(_ path: FilePath) throws(SystemError) -> OpenFile {
    let descriptor = path.withPlatformString {
      Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw SystemError(errno) }
    return OpenFile(descriptor: descriptor)
  }

  /// Makes a file that is not there yet.
  static func creating(_ path: PathBytes, mode: mode_t = 0o666) throws(SystemError) -> OpenFile {
    try open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode)
  }

  /// Opens a file that is there, to read it and to write behind its end.
  static func existing(_ path: PathBytes) throws(SystemError) -> OpenFile {
    try open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
  }

  /// Opens a file to write behind its end, and makes it where it is not there yet.
  static func appending(_ path: PathBytes, mode: mode_t = 0o600) throws(SystemError) -> OpenFile {
    try open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode: mode)
  }

  /// Opens a file to read it and to write behind its end, and makes it where it is not there yet, for its owner alone.
  static func addingTo(_ path: PathBytes) throws(SystemError) -> OpenFile {
    try open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
  }

  /// Makes a file that no name leads to, on the file system of the folder.
  static func nameless(
    in folder: FilePath, as name: String, mode: mode_t = 0o666
  ) throws(SystemError) -> OpenFile {
    let path = PathBytes(folder).appending(Array(name.utf8))
    let file = try creating(path, mode: mode)
    unlink(path.bytes)
    return file
  }

  private static func open(
    _ path: PathBytes, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> OpenFile {
    let descriptor = Glibc.open(path.bytes, flags, mode)
    guard descriptor >= 0 else { throw SystemError(errno) }
    return OpenFile(descriptor: descriptor)
  }

  /// Writes behind what is there.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError(count < 0 ? errno : EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// All that is in the file, which is small.
  func contents() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = piece.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(bytes.count))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(errno) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Some of the bytes of the file, at least one.
  func bytes(at offset: Int, most count: Int) throws(SystemError) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: count)
    while true {
      let got = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw SystemError(got < 0 ? errno : EIO) }
      return Array(piece[..<got])
    }
  }

  /// The size and the age; nil for what is not a regular file.
  func version() throws(SystemError) -> FileVersion? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
    return FileVersion(status)
  }

  /// Whether a name leads to the file.
  func isNamed() throws(SystemError) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
    return status.st_nlink > 0
  }

  /// The size in bytes; nil for what is not a regular file.
  func regularSize() throws(SystemError) -> UInt64? {
    try version()?.size
  }
}

/// By what a file is known to be the same that it was, wherever it lies.
struct FileVersion: Hashable, Sendable {
  /// Where the system keeps it: the file system, and the number in it.
  var device: UInt64
  var number: UInt64
  /// In bytes.
  var size: UInt64
  /// When it was last written to, in nanoseconds since 1970.
  var written: Int64

  /// Nil for what is not a regular file.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = UInt64(status.st_size)
    written = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
  }
}
