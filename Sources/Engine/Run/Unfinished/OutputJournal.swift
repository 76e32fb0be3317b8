internal import DICOM
internal import Glibc
internal import SystemPackage

/// What a run has written so far, so that one that goes on where it was stopped does nothing twice.
///
/// It lies in the output folder as long as that is unfinished. Files of the input are known in it by keyed fingerprints:
/// their paths may name patients.
struct OutputJournal: ~Copyable {
  static let name = UnfinishedOutput.hidden + "journal"

  /// What became of one file.
  struct Entry: Hashable, Sendable {
    /// In bytes; nil for one whose copy had been written.
    var written: UInt64?
    var swept: [Tag: Int] = [:]
  }

  /// Every file that a run has finished, by fingerprint.
  static func read(in output: FilePath) throws(SystemError) -> [UInt128: Entry] {
    let file: OpenFile
    do { file = try OpenFile.existing(path(in: output)) } catch  where error.code == ENOENT { return [:] }
    var entries: [UInt128: Entry] = [:]
    // The last line may be cut: nothing is believed without its end.
    for line in try file.contents().split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if let (fingerprint, entry) = parse(String(decoding: line, as: UTF8.self)) {
        entries[fingerprint] = entry
      }
    }
    return entries
  }

  /// The lines that wait to be written: in batches, because each costs a system call.
  private var waiting: [UInt8] = []
  private var count = 0
  private static let batch = 64
  private let file: OpenFile

  /// Opens the journal to write to it; one for each worker.
  init(in output: FilePath) throws(SystemError) { file = try OpenFile.appending(Self.path(in: output)) }

  mutating func add(_ fingerprint: UInt128, _ entry: Entry) throws(SystemError) {
    waiting += Array(Self.line(fingerprint, entry).utf8)
    count += 1
    if count >= Self.batch { try flush() }
  }

  mutating func flush() throws(SystemError) {
    if waiting.isEmpty { return }
    try file.append(waiting)
    waiting.removeAll(keepingCapacity: true)
    count = 0
  }

  private static func path(in output: FilePath) -> PathBytes {
    PathBytes(output).appending(Array(name.utf8))
  }

  private static func line(_ fingerprint: UInt128, _ entry: Entry) -> String {
    var fields = [String(fingerprint, radix: 16), entry.written.map(String.init) ?? "duplicate"]
    for (tag, count) in entry.swept.sorted(by: { $0.key < $1.key }) {
      fields.append("\(tag.rawValue):\(count)")
    }
    return fields.joined(separator: " ") + "\n"
  }

  private static func parse(_ line: String) -> (UInt128, Entry)? {
    let fields = line.split(separator: " ")
    guard fields.count >= 2, let fingerprint = UInt128(fields[0], radix: 16) else { return nil }
    var entry = Entry(written: UInt64(fields[1]))
    guard entry.written != nil || fields[1] == "duplicate" else { return nil }
    for field in fields.dropFirst(2) {
      let parts = field.split(separator: ":")
      guard parts.count == 2, let tag = UInt32(parts[0]), let count = Int(parts[1]) else { return nil }
      entry.swept[Tag(rawValue: tag)] = count
    }
    return (fingerprint, entry)
  }
}
