internal import ArgumentParser

/// The program: one executable, a subcommand for each thing that it does.
@main
struct Anonymise: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "anonymise",
    abstract: "Takes the patients out of DICOM files, by the rules of a profile.",
    version: version,
    subcommands: asked.map { [$0] } ?? commands,
    defaultSubcommand: asked == nil ? RunCommand.self : nil)

  private static let commands: [any ParsableCommand.Type] = [
    RunCommand.self, PlanCommand.self, CheckCommand.self, ExplainCommand.self, TableCommand.self,
    DiffCommand.self, TestCommand.self, ImportCommand.self, SchemaCommand.self, AuditCommand.self,
    SampleCommand.self, KeyCommand.self, LookupCommand.self, MercureCommand.self, RewriteCommand.self,
    TellCommand.self, ManualTablesCommand.self,
  ]

  /// The command that the first argument names. The parser looks at the options of every command that it knows each time
  /// the program starts, which takes longer than compiling a profile; so it is shown no other.
  private static let asked: (any ParsableCommand.Type)? = CommandLine.arguments.dropFirst().first.flatMap {
    name in
    commands.first { $0.configuration.commandName == name }
  }

  /// Parses and runs; wrong use ends with status 2.
  static func main() {
    // A mistake in the arguments is told in the asked spelling too, though the parser knows no options then.
    if let format = RunLog.format(askedIn: CommandLine.arguments) { RunLog.format = format }
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
