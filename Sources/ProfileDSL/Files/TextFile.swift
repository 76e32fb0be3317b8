package import DICOM
internal import Glibc

/// Reads small files whole.
package enum TextFile {
  /// The most bytes of a profile.
  package static let greatestSize = 1 << 20

  /// Why a file cannot be read.
  package enum Failure: Error, Equatable {
    case missing
    case tooLarge
    case notAFile
    case system(SystemError)
  }

  /// The bytes of a regular file, when they are no more than `most`.
  package static func read(_ path: String, most: Int = greatestSize) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK opening a pipe waits for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= most else { throw .tooLarge }
    return try bytes(of: descriptor, most: most)
  }

  /// Reads to the end, however the size that the file system states may lie.
  private static func bytes(of descriptor: Int32, most: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw system(errno) }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= most else { throw .tooLarge }
    }
  }

  /// The one absolute path of a file, by which two names of it are the same; the name itself when there is none.
  package static func canonicalPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func system(_ code: Int32) -> Failure { .system(SystemError(code)) }
}
