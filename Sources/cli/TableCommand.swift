internal import ArgumentParser
internal import DICOM
internal import ProfileDSL

/// `anonymise table`: the tag action table that a profile compiles to.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print what a profile does to every attribute.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var parameters: ParameterOptions
  @Option(help: "text, json or csv.")
  var format = Format.text
  @Option(help: "The UID of a SOP class: conditions that ask for it are decided.")
  var sopClass: String?
  @Argument(help: "The path of a YAML file, or the name of a shipped profile.")
  var profile: String

  func validate() throws {
    guard let sopClass else { return }
    guard UIDRegistry.entry(for: sopClass)?.kind == .sopClass else {
      throw ValidationError("--sop-class takes the UID of a SOP class, such as 1.2.840.10008.5.1.4.1.1.4")
    }
  }

  func run() throws {
    let compiled = try ProfileLoader.loadOrExit(profile, parameters.values())
    Terminal.print(
      ProfileTable(compiled, sopClass: sopClass).rendered(
        as: ProfileTable.Format(rawValue: format.rawValue) ?? .text))
  }
}
