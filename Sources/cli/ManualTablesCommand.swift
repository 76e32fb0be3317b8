internal import ArgumentParser
internal import Mercure
internal import ProfileDSL
internal import SystemPackage

/// `anonymise manual-tables`: rewrites the tables of the manual in place. For the people who build the program.
struct ManualTablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual-tables", abstract: "Make the tables of the manual anew.", shouldDisplay: false)

  @Argument(help: "The manual, a Markdown file.")
  var file: String

  func run() throws {
    do {
      let old = try text()
      let new = try ManualTables.updated(old, others: SettingsManual.tables)
      if new != old { try write(new) }
    } catch {
      Terminal.error("\(Terminal.printable(file)): \(error)")
      throw ExitCode(2)
    }
  }

  private func text() throws -> String {
    let descriptor = try FileDescriptor.open(FilePath(file), .readOnly)
    return try descriptor.closeAfter {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = try buffer.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
        bytes += buffer[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func write(_ text: String) throws {
    let descriptor = try FileDescriptor.open(FilePath(file), .writeOnly, options: .truncate)
    try descriptor.closeAfter { _ = try descriptor.writeAll(Array(text.utf8)) }
  }
}
