internal import ArgumentParser
internal import Engine
internal import Glibc

/// The file that holds a project's key.
enum KeyFile {
  /// The key of a file; a fresh one when there is none.
  static func key(at path: String?) throws -> PseudonymKey {
    guard let path else { return .random() }
    guard let text = read(path) else {
      throw ValidationError("the key file cannot be read: \(Terminal.printable(path))")
    }
    guard let key = PseudonymKey(hexadecimal: text) else {
      throw ValidationError("the key file must hold 64 hexadecimal digits and nothing else")
    }
    return key
  }

  /// A short file as text; nil when it cannot be read or is longer than any key file.
  private static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 && count < bytes.count ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}
