internal import ArgumentParser
internal import DICOM
internal import Engine
internal import Glibc
internal import SystemPackage

/// `anonymise tell`: one file as JSON, as the sidecars have it, for tests.
struct TellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell", abstract: "Print a file as the sidecars tell it.", shouldDisplay: false)

  @Option(help: "dicom-json or tags.")
  var content: String

  @Argument var file: String

  func run() throws {
    guard let model = DataSetJSON.Model(rawValue: content) else {
      throw ValidationError("--content is dicom-json or tags")
    }
    let path = FilePath(file)
    let folder = path.removingLastComponent()
    do {
      try InstanceTelling.tell(
        path.lastComponent?.string ?? "", in: folder.isEmpty ? "." : folder, as: model, to: STDOUT_FILENO)
    } catch {
      Terminal.error("\(error)")
      throw ExitCode(1)
    }
  }
}
