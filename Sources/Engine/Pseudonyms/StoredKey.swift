internal import CLinux
internal import DICOM
internal import Glibc
public import SystemPackage

/// A project's key in a file.
public enum StoredKey {
  /// Why a file gives no key.
  public enum Failure: Error, Hashable, Sendable {
    case missing
    case unreadable
    /// Group or others can read it.
    case open
    case malformed
    case unwritable
  }

  /// What a key file holds, and whose eyes it is open to.
  public struct Contents: Sendable {
    public var text: String
    /// A pipe from a key store is none, and has no mode that means anything.
    public var isRegularFile: Bool
    /// Whether group or others can read it.
    public var isOpen: Bool
  }

  /// Reads a key file, whoever can read it.
  ///
  /// - Parameter waits: Whether to wait for the writer of a pipe.
  public static func contents(of path: FilePath, waits: Bool) throws(Failure) -> Contents {
    let descriptor = path.withPlatformString {
      Glibc.open($0, O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK))
    }
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable }
    // No key file is as long.
    guard count < bytes.count else { throw .malformed }
    return Contents(
      text: String(decoding: bytes.prefix(count), as: UTF8.self),
      isRegularFile: status.st_mode & S_IFMT == S_IFREG, isOpen: status.st_mode & 0o077 != 0)
  }

  /// The key in a file that only its owner can read.
  public static func read(_ path: FilePath) throws(Failure) -> PseudonymKey {
    let contents = try contents(of: path, waits: false)
    guard contents.isRegularFile else { throw .unreadable }
    guard !contents.isOpen else { throw .open }
    guard let key = PseudonymKey(hexadecimal: contents.text) else { throw .malformed }
    return key
  }

  /// The key in the file, which is made when it is not there. Of two that make it at once one wins, and both have its key.
  public static func readOrMake(_ path: FilePath) throws(Failure) -> PseudonymKey {
    do { return try read(path) } catch .missing { try make(path) }
    return try read(path)
  }

  /// Writes a fresh key under another name, and gives it its own unless that is taken.
  private static func make(_ path: FilePath) throws(Failure) {
    let nonce = Run.nonce().map { String($0, radix: 16) }.joined()
    let folder = PathBytes(path).folder
    let temporary = folder.appending(Array(".anonymise-\(nonce).key.part".utf8))
    let descriptor = Glibc.open(temporary.bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable }
    let bytes = Array(PseudonymKey.freshText().utf8)
    let isWritten =
      fchmod(descriptor, 0o600) == 0 && Glibc.write(descriptor, bytes, bytes.count) == bytes.count
      && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten,
      anonymise_rename_exclusively(temporary.bytes, PathBytes(path).bytes) == 0 || errno == EEXIST
    else {
      unlink(temporary.bytes)
      throw .unwritable
    }
    unlink(temporary.bytes)
  }
}
