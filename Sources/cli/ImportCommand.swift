internal import ArgumentParser
internal import Glibc
internal import ProfileDSL
internal import SystemPackage

/// `anonymise import`: the rules of another tool as a profile.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a profile of another tool's rule file.",
    discussion: """
      The profile extends the standard's basic profile. A rule that has no equivalent becomes the strictest one, with a \
      comment; one that keeps what identifies a person is commented out, for a person to decide.

      Exit status: 0 when every rule has its equivalent, 1 when some have none (they are listed), 2 for wrong use or a \
      rule file that is mistaken.
      """)

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Whose rule file it is: \(formats).", valueName: "tool"), transform: format)
  var format: ProfileImport.Format

  @Option(
    name: .customShort("t"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "dicom-anonymizer's flag, as it takes it: -t '(0x0010,0x0010)' replace_with_value NAME; may be repeated.",
      valueName: "tag action"))
  var flags: [String] = []

  @Flag(
    name: [.customLong("keep-private-tags"), .customLong("keepPrivateTags")],
    help: "dicom-anonymizer's flag of this name.")
  var keepsPrivate = false

  @Option(help: "The section of mercure-anonymizer's settings to take beside \"general\".")
  var project: String?

  @Option(help: "The name of the profile; by default that of the file.")
  var name: String?

  @Option(name: .shortAndLong, help: "The file to write, which must not exist; by default standard output.")
  var output: String?

  @Argument(help: "The rule file, in front of any -t.")
  var file: String?

  func validate() throws {
    let isDicomAnonymizer = format == .dicomAnonymizer
    guard file != nil || (isDicomAnonymizer && !flags.isEmpty) else {
      throw ValidationError("name the rule file")
    }
    guard isDicomAnonymizer || (flags.isEmpty && !keepsPrivate) else {
      throw ValidationError("-t and --keep-private-tags are flags of dicom-anonymizer")
    }
    guard project == nil || format == .mercureAnonymizer else {
      throw ValidationError("--project is for mercure-anonymizer")
    }
  }

  func run() throws {
    let options = ProfileImport.Options(
      name: name ?? Self.name(of: file), flags: flags, keepsPrivate: keepsPrivate, project: project)
    let imported: ProfileImport.Imported
    do throws(ImportError) {
      imported = try ProfileImport.profile(at: file, format, options)
    } catch {
      Terminal.error(error.description)
      throw ExitCode(2)
    }
    try write(imported.yaml)
    for note in imported.notes { Terminal.error("note: \(note)") }
    if !imported.notes.isEmpty { throw ExitCode(1) }
  }

  private static let formats = ProfileImport.Format.allCases.map(\.rawValue).joined(separator: ", ")

  @Sendable private static func format(_ word: String) throws -> ProfileImport.Format {
    if let format = ProfileImport.Format(rawValue: word) { return format }
    throw ValidationError("--from is one of \(formats)")
  }

  /// The file's name without folder and ending, or what there is to say of flags.
  private static func name(of file: String?) -> String {
    guard let file, let stem = FilePath(file).stem, !stem.isEmpty else { return "imported" }
    return String(stem.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Character($0) : "-" })
  }

  private func write(_ text: String) throws {
    guard let output else {
      try FileDescriptor.standardOutput.writeAll(Array(text.utf8))
      return
    }
    do {
      let file = try FileDescriptor.open(
        FilePath(output), .writeOnly, options: [.create, .exclusiveCreate],
        permissions: FilePermissions(rawValue: 0o644))
      try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
    } catch {
      throw ValidationError("\(Terminal.printable(output)) cannot be written: \(error)")
    }
  }
}
