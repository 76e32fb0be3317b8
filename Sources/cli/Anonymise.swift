internal import ArgumentParser

/// The program: one executable, a subcommand for each thing that it does.
@main
struct Anonymise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anonymise",
    abstract: "Takes the patients out of DICOM files, by the rules of a profile.",
    version: "0.1.0",
    subcommands: [
      RunCommand.self, PlanCommand.self, CheckCommand.self, ExplainCommand.self, TableCommand.self,
      DiffCommand.self,
      TestCommand.self, ImportCommand.self, SchemaCommand.self, AuditCommand.self, SampleCommand.self,
      KeyCommand.self, LookupCommand.self, MercureCommand.self,
      RewriteCommand.self, TellCommand.self, ManualTablesCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  /// Parses and runs; wrong use ends with status 2.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as ExitCode {
      exit(withError: error)
    } catch {
      if exitCode(for: error) == .success { exit(withError: error) }
      Terminal.error(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }
}
