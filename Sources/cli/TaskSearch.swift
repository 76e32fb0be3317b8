internal import Engine
internal import Glibc
internal import ProfileDSL
internal import SystemPackage

/// Finds the task files below output folders.
struct TaskSearch {
  /// A study that was found.
  struct Row: Hashable, Comparable {
    var accessionNumber: String
    /// The study's folder, relative to the output folder that was searched.
    var folder: String

    static func < (left: Row, right: Row) -> Bool {
      (left.accessionNumber, left.folder) < (right.accessionNumber, right.folder)
    }
  }

  private var found: Set<Row> = []
  /// Studies that are marked as unfinished.
  private(set) var incomplete = 0
  /// Studies whose task file keeps no accession number.
  private(set) var without = 0
  private(set) var unreadable = 0

  /// More than any task file has.
  private static let longest = 16 << 20
  /// What the folder target of mercure puts into a folder when all has been copied.
  private static let mercureMark = ".complete"

  mutating func search(_ output: FilePath) throws {
    var walker = FileWalker([output])
    while let next = walker.next() {
      switch next {
      case .failure: unreadable += 1
      // A profile may call its task file anything: what it begins with says what it is.
      case .file(let path):
        if path.extension != "dcm" { look(at: path, below: output) }
      }
    }
  }

  private mutating func look(at path: FilePath, below output: FilePath) {
    let task: WrittenTask?
    do { task = try Self.task(path) } catch {
      unreadable += 1
      return
    }
    guard let task else { return }
    var parts = path.components.dropFirst(output.components.count).dropLast().map(\.string)
    let own = task.folder.split(separator: "/").map(String.init)
    // The study's folder may lie deeper than in the output that it was written to, and hold the task file deeper still.
    if !own.isEmpty {
      while parts.count > own.count, Array(parts.suffix(own.count)) != own { parts.removeLast() }
    }
    if Self.has(OutputMarker.name, in: output, parts) {
      incomplete += 1
      return
    }
    guard let number = task.accessionNumber, !number.isEmpty else {
      without += 1
      return
    }
    let folder = parts.indices.first { Self.has(Self.mercureMark, in: output, Array(parts[...$0])) }
    let shown = folder.map { Array(parts[...$0]) } ?? parts
    found.insert(Row(accessionNumber: number, folder: shown.isEmpty ? "." : shown.joined(separator: "/")))
  }

  private static func has(_ name: String, in output: FilePath, _ parts: [String]) -> Bool {
    var status = stat()
    let path = output.appending(parts.compactMap { FilePath.Component($0) }).appending(name)
    return path.withPlatformString { lstat($0, &status) } == 0
  }

  /// The rows for a list, in its order; without one all, by accession number. And the numbers that have none.
  func rows(of list: AccessionList?) -> (found: [Row], missing: [String]) {
    guard let list else { return (found.sorted(), []) }
    let byNumber = Dictionary(grouping: found, by: \.accessionNumber)
    return (
      list.numbers.flatMap { (byNumber[$0] ?? []).sorted() }, list.numbers.filter { byNumber[$0] == nil }
    )
  }

  /// The task file; nil when it is another file.
  private static func task(_ path: FilePath) throws -> WrittenTask? {
    guard try bytes(of: path, most: WrittenTask.beginning.count) == WrittenTask.beginning else { return nil }
    return WrittenTask(try bytes(of: path, most: longest))
  }

  /// The beginning of a file.
  static func bytes(of path: FilePath, most: Int) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: min(most, 1 << 16))
      while bytes.count < most {
        let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
        if count == 0 { break }
        bytes += buffer[..<min(count, most - bytes.count)]
      }
      return bytes
    }
  }
}
