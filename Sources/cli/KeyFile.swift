internal import ArgumentParser
internal import Engine
internal import Glibc
internal import SystemPackage

/// Where a project's key comes from: the command line names a file, or the environment a file or the key itself.
///
/// A file that others can read brings a warning and no error: the secrets that Docker and Kubernetes mount are
/// readable for everybody inside their container, and whoever runs there cannot change that.
enum KeyFile {
  /// The environment variable that holds the key, in hexadecimal digits.
  static let variable = "ANONYMISE_KEY"
  /// The environment variable that names the key's file.
  static let fileVariable = "ANONYMISE_KEY_FILE"

  /// The key that the user gave; nil when there is none.
  static func given(at path: String?) throws -> PseudonymKey? {
    guard let (text, place) = try text(at: path) else { return nil }
    guard let key = PseudonymKey(hexadecimal: text) else {
      throw ValidationError("\(place) must hold 64 hexadecimal digits and nothing else")
    }
    return key
  }

  /// The key as the bytes that it is, for those who derive pseudonyms in a way of their own.
  static func bytes(at path: String?) throws -> [UInt8]? {
    guard try given(at: path) != nil, let (text, _) = try text(at: path) else { return nil }
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// The digits, and what holds them.
  private static func text(at path: String?) throws -> (String, String)? {
    if let path { return (try text(inFile: path), "the key file") }
    switch (environment(variable), environment(fileVariable)) {
    case (nil, nil): return nil
    case (nil, let path?): return (try text(inFile: path), "the key file")
    case (let text?, nil): return (text, variable)
    default: throw ValidationError("\(variable) and \(fileVariable) are both set: leave one of them out")
    }
  }

  /// The key that the user gave; a fresh one when there is none.
  static func key(at path: String?) throws -> PseudonymKey { try given(at: path) ?? .random() }

  private static func text(inFile path: String) throws -> String {
    let name = Terminal.printable(path)
    let contents: StoredKey.Contents
    do { contents = try StoredKey.contents(of: FilePath(path), waits: true) } catch {
      throw ValidationError("the key file cannot be read: \(name)")
    }
    if contents.isRegularFile, contents.isOpen {
      RunLog.say(
        "warning: others than its owner can read the key file \(name): whoever has it can link pseudonyms to "
          + "patients. To close it: chmod 600 \(name)", .warning, event: "open-key-file")
    }
    return contents.text
  }

  /// What an environment variable holds; nil when it is not set, or empty as a script leaves it.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
