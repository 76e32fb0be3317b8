internal import ArgumentParser
internal import Engine
internal import ProfileDSL

/// The options of every command that treats data.
struct TreatmentOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "A profile: the path of a YAML file, or the name of a shipped one.")
  var profile: String

  @Option(
    name: .customLong("key-file"),
    help:
      "The project's key, as `anonymise key new` makes it; by default that of ANONYMISE_KEY_FILE or ANONYMISE_KEY. Without any, a fresh key is used."
  )
  var keyFile: String?

  @OptionGroup var parameters: ParameterOptions

  /// The compiled profile; every mistake in it is printed.
  func plan() throws -> Plan {
    if profile == "identity" { return .identity }
    return try ProfileLoader.loadOrExit(profile, parameters.values()).plan
  }

  /// The key that the user gave, or a fresh one.
  func key(quiet: Bool) throws -> PseudonymKey {
    if let key = try KeyFile.given(at: keyFile) { return key }
    if !quiet {
      Terminal.error("note: no --key-file: pseudonyms are made with a fresh key and cannot be made again")
    }
    return .random()
  }
}
