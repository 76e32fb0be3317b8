internal import ArgumentParser
internal import Glibc
internal import Mercure

/// `anonymise mercure`: what there is to do with mercure; alone, a job.
struct MercureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mercure", abstract: "Run as a processing module of mercure.",
    subcommands: [MercureRunCommand.self, MercureDoctorCommand.self, MercureSchemaCommand.self],
    defaultSubcommand: MercureRunCommand.self)
}

/// `anonymise mercure run`: a job of mercure's, as its variables and task.json describe it.
struct MercureRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Do one job: what `mercure` alone does.",
    discussion: """
      Takes no arguments: mercure sets MERCURE_IN_DIR, MERCURE_OUT_DIR and MODULE_PERSISTENCE_DIR, and the settings \
      stand in task.json. Exit status: 0 when the output is whole; anything else when there is none.
      """)

  func run() throws {
    Interruption.listenPatiently()
    let job = ModuleJob(
      version: Anonymise.version, progress: Interruption.progress,
      log: { text in
        for line in text.split(separator: "\n") { Terminal.error(Terminal.printable(String(line))) }
      })
    guard job.run(Self.variables) else { throw ExitCode(1) }
  }

  static var variables: [String: String] {
    var variables: [String: String] = [:]
    for name in ModuleEnvironment.names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }
}
