internal import ArgumentParser
internal import Audit
internal import DICOM
internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// `anonymise audit`: a finished output, checked as a stranger would.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check a finished output as a stranger would.",
    discussion: """
      With --against no identifier of the input may be anywhere in the bytes of the output, references and pixels must \
      be the input's, and every instance must be accounted for. With or without it, the output must say what was done \
      to it and obey PS3.15 Table E.1-1 and the options that it states. Findings name file, element and kind, and no \
      value. A name counts in any case and order.

      Exit status: 0 when nothing is found, 1 when something is, 2 for wrong use.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: ArgumentHelp("The original files.", valueName: "input"))
  var against: String?
  @Option(
    name: .customLong("key-file"),
    help: "The project's key, to know which instance became which; by default as for run.")
  var keyFile: String?
  @Option(help: "The map of the run, to know which instance became which.")
  var map: String?
  @Option(name: .shortAndLong, help: "The profile of the run: what it keeps is no finding.")
  var profile: String?
  @OptionGroup var parameters: ParameterOptions
  @Flag(help: "The output is meant to hold a part of the input: what was dropped or set aside is no finding.")
  var partial = false
  @Option(help: "For people, or for CI.")
  var format = Format.text
  @Flag(help: "Print original values too. They identify somebody.")
  var showValues = false
  @Argument(help: "The output: a folder, or one file.")
  var output: String

  func validate() throws {
    if against == nil, keyFile != nil || map != nil || showValues || partial {
      throw ValidationError("--key-file, --map, --partial and --show-values go with --against")
    }
  }

  func run() throws {
    var audit = Audit(output: FilePath(output))
    audit.input = against.map { FilePath($0) }
    if against != nil { audit.derivation = try KeyFile.bytes(at: keyFile).map { UIDDerivation(key: $0) } }
    audit.map = try map.map { try Self.rows(of: $0) }
    if let profile {
      audit.expectations = try ProfileLoader.loadOrExit(profile, parameters.values()).expectations
    }
    if partial { audit.expectations.isPartial = true }
    audit.showsValues = showValues
    let report: AuditReport
    do { report = try audit.perform() } catch { throw ValidationError("a folder cannot be read: \(error)") }
    switch format {
    case .json: Terminal.print(report.json)
    case .text:
      Self.print(report)
      help(report)
    }
    if !report.isClean { throw ExitCode(1) }
  }

  private static func print(_ report: AuditReport) {
    for finding in report.findings {
      let parts = [
        Terminal.printable(finding.file), Terminal.printable(finding.path),
        finding.offset.map { "byte \($0)" } ?? "",
        finding.kind.rawValue, finding.detail, finding.value.map { "\"\(Terminal.printable($0))\"" } ?? "",
      ]
      Terminal.print(parts.filter { !$0.isEmpty }.joined(separator: ": ") + "\n")
    }
    if report.findingCount > report.findings.count {
      Terminal.print("… and \(report.findingCount - report.findings.count) more\n")
    }
    let beside = report.sidecars > 0 ? " and \(report.sidecars) beside the images" : ""
    Terminal.error(
      "looked at \(report.outputFiles) files\(beside) (\(Terminal.bytes(report.bytesSearched)))")
    if report.inputFiles > 0 {
      Terminal.error(
        "  against \(report.inputFiles) files, \(report.inputOthers) of them no instances: \(report.matched) matched"
      )
      Terminal.error("  searched for \(report.identifiers) identifiers")
    }
    for limit in report.limits { Terminal.error("  note: \(limit)") }
    Terminal.error(report.isClean ? "nothing found" : "\(report.findingCount) findings")
  }

  /// Says how to have what a profile does on purpose be no finding.
  private func help(_ report: AuditReport) {
    let kinds = Set(report.findings.map(\.kind))
    let meant: Set<Finding.Kind> = [
      .attributePresent, .attributeUnchanged, .attributeChanged, .dateShiftDiffers, .privateElementUnlisted,
    ]
    if profile == nil, !kinds.isDisjoint(with: meant) {
      Terminal.error("  help: --profile says what a profile keeps on purpose")
    }
    if !partial, kinds.contains(.inputUnaccounted) {
      Terminal.error(
        "  help: --partial is for profiles that leave instances out, and for runs that set files aside")
    }
  }

  /// The rows of a map, by the old ids.
  private static func rows(of path: String) throws -> [String: String] {
    guard let rows = MapReading.rows(at: path) else {
      throw ValidationError("the map cannot be read: \(Terminal.printable(path))")
    }
    return rows
  }
}
