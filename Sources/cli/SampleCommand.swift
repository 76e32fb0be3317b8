internal import ArgumentParser
internal import Glibc
internal import Samples
internal import SystemPackage

/// `anonymise sample`: a small study of an invented patient, to see the program work.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Make a small sample study of an invented patient.",
    discussion: "Nothing that is there is replaced.")

  @Argument(help: "The folder to make.")
  var folder: String

  func run() throws {
    let files = SampleStudy.files()
    for file in files {
      let path = FilePath(folder).appending(FilePath(file.path).components)
      do { try write(file.bytes, to: path) } catch {
        throw ValidationError("\(Terminal.printable(path.string)) cannot be written: \(error)")
      }
    }
    Terminal.error("\(files.count) files of an invented patient in \(Terminal.printable(folder))")
  }

  private func write(_ bytes: [UInt8], to path: FilePath) throws {
    try createFolders(path.removingLastComponent())
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .exclusiveCreate], permissions: FilePermissions(rawValue: 0o644))
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }

  private func createFolders(_ path: FilePath) throws {
    if path.isEmpty { return }
    if path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
    try createFolders(path.removingLastComponent())
    if path.withPlatformString({ mkdir($0, 0o777) }) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
  }
}
