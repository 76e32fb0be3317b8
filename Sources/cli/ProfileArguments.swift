internal import ArgumentParser
internal import ProfileDSL

extension ProfileLoader {
  /// The compiled profile; its mistakes are printed, and errors end the program with status 2.
  static func loadOrExit(_ name: String, _ values: ParameterValues = ParameterValues()) throws
    -> CompiledProfile
  {
    let (profile, diagnostics) = load(name, values)
    for diagnostic in diagnostics { Terminal.error(diagnostic.rendered) }
    guard let profile else { throw ExitCode(2) }
    return profile
  }
}

/// The parameters of a profile on a command line.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("A parameter of the profile, as NAME=VALUE; repeatable.", valueName: "name=value"))
  var parameters: [String] = []

  func values() throws -> ParameterValues {
    var values: [String: String] = [:]
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, values.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
        throw ValidationError("--set takes NAME=VALUE, each name once")
      }
    }
    return ParameterValues(values)
  }
}
