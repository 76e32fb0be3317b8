internal import ArgumentParser
internal import ProfileDSL

/// `anonymise check`: every mistake of a profile, with its place and what to write instead.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every mistake in profiles.",
    discussion: "Exit status: 0 when clean, 1 for warnings with --strict, 2 for errors.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Flag(help: "Warnings count: exit with status 1 when there are any.")
  var strict = false

  @Option(help: "For people, or for editors and CI.")
  var format = Format.text

  @Argument(help: "Paths of YAML files, or names of shipped profiles.")
  var profiles: [String]

  func run() throws {
    var all: [Diagnostic] = []
    var seen: Set<Diagnostic> = []
    for name in profiles {
      // A parameter that only the run can give is no mistake of the profile.
      let (_, found) = ProfileLoader.load(name, ParameterValues(mustBeComplete: false))
      for diagnostic in found where seen.insert(diagnostic).inserted { all.append(diagnostic) }
    }
    switch format {
    case .json: Terminal.print(DiagnosticList.json(all))
    case .text:
      for diagnostic in all { Terminal.print(diagnostic.rendered + "\n") }
      let errors = all.count { $0.severity == .error }
      let warnings = all.count - errors
      let count = { (number: Int, word: String) in "\(number) \(word)\(number == 1 ? "" : "s")" }
      if all.isEmpty {
        Terminal.error("\(count(profiles.count, "profile")) checked: no mistakes")
      } else {
        Terminal.error("\(count(errors, "error")), \(count(warnings, "warning"))")
      }
    }
    if all.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    if strict, !all.isEmpty { throw ExitCode(1) }
  }
}
