internal import ArgumentParser
internal import Engine
internal import Glibc
internal import ProfileDSL

/// The options of every command that treats data.
struct TreatmentOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "A profile: the path of a YAML file, or the name of a shipped one.")
  var profile: String

  @Option(
    name: .customLong("key-file"),
    help:
      "The project's key: 64 hexadecimal digits, as `openssl rand -hex 32` prints them. Without it a fresh key is used."
  )
  var keyFile: String?

  /// The compiled profile; every mistake in it is printed.
  func table() throws -> ActionTable {
    if profile == "identity" { return .identity }
    let (compiled, diagnostics) = ProfileLoader.load(profile)
    for diagnostic in diagnostics { Terminal.error(diagnostic.rendered) }
    guard let compiled else { throw ExitCode(2) }
    return ActionTable(rules: compiled.rules, defaults: compiled.defaults)
  }

  /// The key of the file, or a fresh one.
  func key(quiet: Bool) throws -> PseudonymKey {
    guard let keyFile else {
      if !quiet {
        Terminal.error("note: no --key-file: pseudonyms are made with a fresh key and cannot be made again")
      }
      return .random()
    }
    guard let text = Self.read(keyFile) else {
      throw ValidationError("the key file cannot be read: \(Terminal.printable(keyFile))")
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
