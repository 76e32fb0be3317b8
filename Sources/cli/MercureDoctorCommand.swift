internal import ArgumentParser
internal import Mercure
internal import SystemPackage

/// `anonymise mercure doctor`: what is wrong with a module's variables and settings, before the first study.
struct MercureDoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at a module's environment and settings as a job would, without a study.",
    discussion: """
      Prints a line for each finding, which begins with ok, warning or error. Without MERCURE_IN_DIR and \
      MERCURE_OUT_DIR only the settings, the persistence folder and the key are looked at. Nothing is made: the first \
      job makes the key. Exit status: 0, or 1 when there is an error.
      """)

  @Option(
    help: ArgumentHelp("The settings; those of task.json when there are none.", valueName: "JSON|@FILE"))
  var settings: String?

  func run() throws {
    let findings = ModuleDoctor.examine(MercureRunCommand.variables, settings: try settings.map(Self.bytes))
    for finding in findings {
      for line in finding.description.split(separator: "\n") {
        Terminal.print(Terminal.printable(String(line)) + "\n")
      }
    }
    if findings.contains(where: { $0.grade == .error }) { throw ExitCode(1) }
  }

  private static func bytes(_ argument: String) throws -> [UInt8] {
    guard argument.hasPrefix("@") else { return Array(argument.utf8) }
    do {
      let file = try FileDescriptor.open(FilePath(String(argument.dropFirst())), .readOnly)
      return try file.closeAfter {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = try buffer.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
          bytes += buffer[..<count]
        }
        return bytes
      }
    } catch let error as Errno {
      throw ValidationError("the settings cannot be read: \(error)")
    }
  }
}
