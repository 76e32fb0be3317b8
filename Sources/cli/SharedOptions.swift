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
  func plan() throws -> Plan { try compiled().plan }

  /// The compiled profile's plan, and what a run says of itself.
  func compiled() throws -> (plan: Plan, about: RunIdentity) {
    let version = Anonymise.version
    if profile == "identity" {
      return (.identity, RunIdentity(version: version, profile: profile, profileDigest: profile))
    }
    let compiled = try ProfileLoader.loadOrExit(profile, parameters.values())
    return (
      compiled.plan, RunIdentity(version: version, profile: compiled.name, profileDigest: compiled.digest)
    )
  }

  /// The key that the user gave.
  func givenKey() throws -> PseudonymKey? { try KeyFile.given(at: keyFile) }

  /// The key that the user gave, or a fresh one.
  func key(quiet: Bool) throws -> PseudonymKey {
    if let key = try givenKey() { return key }
    if !quiet {
      RunLog.say(
        "note: no --key-file: pseudonyms are made with a fresh key and cannot be made again",
        event: "fresh-key")
    }
    return .random()
  }
}
