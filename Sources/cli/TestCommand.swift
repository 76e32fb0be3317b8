internal import ArgumentParser
internal import ProfileDSL

/// `anonymise test`: runs the tests that profiles carry.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests that profiles carry.",
    discussion: "Exit status: 0 when all pass, 1 when one fails, 2 for errors in a profile.")

  @OptionGroup var parameters: ParameterOptions
  @Flag(help: "List the rules that no test touches.")
  var coverage = false
  @Argument(help: "Paths of YAML files, or names of shipped profiles.")
  var profiles: [String]

  func run() throws {
    var (passed, failed) = (0, 0)
    for name in profiles {
      let compiled = try ProfileLoader.loadOrExit(name, parameters.values())
      let runner = TestRunner(compiled)
      let results: [TestRunner.Result]
      do { results = try runner.results() } catch { throw ValidationError("\(error)") }
      for result in results where !result.failures.isEmpty {
        Terminal.print("\(name):\(result.line): failed: \(result.name)\n")
        for failure in result.failures {
          Terminal.print("  \(failure.attribute)\n")
          if !failure.given.isEmpty { Terminal.print("    given     \(failure.given)\n") }
          Terminal.print("    expected  \(failure.expected)\n    got       \(failure.got)\n")
        }
      }
      failed += results.count { !$0.failures.isEmpty }
      passed += results.count { $0.failures.isEmpty }
      if coverage {
        let untouched = runner.untouchedRules()
        Terminal.print(untouched.isEmpty ? "\(name): every rule is tested\n" : "\(name): no test touches\n")
        for rule in untouched { Terminal.print("  \(rule)\n") }
      }
    }
    Terminal.print("\(passed) passed, \(failed) failed\n")
    if failed > 0 { throw ExitCode(1) }
  }
}
