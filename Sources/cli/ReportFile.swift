internal import ArgumentParser
internal import Engine
internal import Glibc
internal import ProfileDSL
internal import SystemPackage

/// The file of a run's report: it takes the place of an earlier report in one step, and of nothing else.
struct ReportFile: ~Copyable {
  private let path: FilePath
  private let temporary: FilePath
  private let file: FileDescriptor
  private var isFinished = false

  /// Makes it before the run, so that a place that cannot be written to ends it in time.
  init(_ path: String) throws {
    let path = FilePath(path)
    let shown = Terminal.printable(path.string)
    guard let name = path.lastComponent else { throw ValidationError("--report names no file") }
    guard try Self.mayReplace(path) else {
      throw ValidationError("\(shown) is there already and is no report: name another file for --report")
    }
    let temporary = path.removingLastComponent().appending(
      ".anonymise-\(TemporaryName.fresh()).\(name.string.prefix(64)).part")
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666))
    } catch { throw ValidationError("the report \(shown) cannot be made: \(error)") }
    (self.path, self.temporary, self.file) = (path, temporary, file)
  }

  deinit {
    try? file.close()
    if !isFinished { _ = temporary.withPlatformString { unlink($0) } }
  }

  /// Writes it; false, and said, when that cannot be done.
  mutating func write(_ report: RunReport) -> Bool {
    do {
      try file.writeAll((report.json.text + "\n").utf8)
      guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      let status = temporary.withPlatformString { old in path.withPlatformString { rename(old, $0) } }
      guard status == 0 else { throw Errno(rawValue: errno) }
      isFinished = true
      return true
    } catch {
      RunLog.say("the report \(Terminal.printable(path.string)) cannot be written: \(error)", .error)
      return false
    }
  }

  /// Whether nothing is there, or an earlier report.
  private static func mayReplace(_ path: FilePath) throws -> Bool {
    var status = stat()
    guard path.withPlatformString({ lstat($0, &status) }) == 0 else { return errno == ENOENT }
    guard status.st_mode & S_IFMT == S_IFREG,
      let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    else { return false }
    defer { try? file.close() }
    let signature = Array(RunReport.signature.utf8)
    var start = [UInt8](repeating: 0, count: signature.count)
    let count = try start.withUnsafeMutableBytes { try file.read(into: $0) }
    return count == signature.count && start == signature
  }
}
