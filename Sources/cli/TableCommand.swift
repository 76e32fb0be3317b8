internal import ArgumentParser
internal import ProfileDSL

/// `anonymise table`: the tag action table that a profile compiles to.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print what a profile does to every attribute.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var parameters: ParameterOptions
  @Option(help: "text, json or csv.")
  var format = Format.text
  @Option(help: SOPClassArgument.help)
  var sopClass: SOPClassArgument?
  @Argument(help: "The path of a YAML file, or the name of a shipped profile.")
  var profile: String

  func run() throws {
    let compiled = try ProfileLoader.loadOrExit(profile, parameters.values())
    Terminal.print(
      ProfileTable(compiled, sopClass: sopClass?.uid).rendered(
        as: ProfileTable.Format(rawValue: format.rawValue) ?? .text))
  }
}
