internal import ArgumentParser
internal import ProfileDSL

/// `anonymise diff`: what changes from one profile to another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changes from one profile to another: weaker, stricter, other.",
    discussion: "Exit status: 0 when nothing changes, 1 when something does, 2 for errors.")

  @Argument(help: "The profile that was.")
  var old: String
  @Argument(help: "The profile that is to be.")
  var new: String

  func run() throws {
    let left = try ProfileLoader.loadOrExit(old)
    let right = try ProfileLoader.loadOrExit(new)
    let difference = ProfileDifference(from: left, to: right)
    Terminal.print(difference.rendered)
    if !difference.isEmpty { throw ExitCode(1) }
  }
}
