internal import DICOM
internal import Glibc
internal import SystemPackage

/// What a run has written so far, so that one that goes on where it was stopped does nothing twice.
///
/// It lies in the output folder as long as that is unfinished. Files of the input are known in it by keyed fingerprints:
/// their paths may name patients, and their age the day of a study.
struct OutputJournal: ~Copyable {
  static let name = UnfinishedOutput.hidden + "journal"

  /// What became of one file.
  struct Entry: Hashable, Sendable {
    enum Outcome: Hashable, Sendable {
      case written(bytes: UInt64)
      /// Its copy had been written.
      case duplicate
      /// It took the place of another file of its UIDs.
      case replaced(bytes: UInt64, insteadOf: UInt64, copies: Int)

      /// The bytes of the file that it became; nil where it became none.
      var size: UInt64? {
        switch self {
        case .written(let bytes), .replaced(let bytes, _, _): bytes
        case .duplicate: nil
        }
      }
    }

    var outcome: Outcome
    var swept = SweepFinds()
    /// Where what was written lies below the output folder; known when it is read.
    var path: String?

    init(_ outcome: Outcome, swept: SweepFinds = SweepFinds()) {
      (self.outcome, self.swept) = (outcome, swept)
    }
  }

  /// What a run has left behind.
  struct Past: Sendable {
    /// What it has finished.
    var entries: [FileFingerprint: Entry] = [:]
    /// The files that it has written, below the output folder.
    var whole: [String] = []
    /// The files that are not what the journal says of them.
    var damaged: [String] = []
    /// The studies whose last file had been worked on, by their new UIDs, and how many images each has.
    var finished: [String: Int] = [:]
  }

  /// What the journal of an unfinished output tells.
  ///
  /// After a crash of the machine a journal may know of files whose bytes never came to the disk: they are empty, or cut.
  /// Damage that changes no size is not seen: `--sync` is for that.
  static func read(in output: FilePath) throws(SystemError) -> Past {
    var past = Past()
    let file: OpenFile
    do { file = try OpenFile.existing(path(in: output)) } catch  where error.code == ENOENT { return past }
    // A file that took the place of another is as long as that, or longer.
    var sizes: [String: UInt64] = [:]
    /// What the last line of each place is of: what lies there is that, unless it took the place of what is counted too.
    var owners: [String: FileFingerprint?] = [:]
    // The last line may be cut: nothing is believed without its end.
    for line in try file.contents().split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let text = String(decoding: line, as: UTF8.self)
      if let (study, images) = parseStudy(text) { past.finished[study] = images }
      guard let (fingerprint, found, path) = parse(text) else { continue }
      var entry = found
      if let size = entry.outcome.size {
        // Somebody may have written into it: what does not say where the file lies cannot be looked after, and nothing
        // outside of the output is looked at or removed.
        guard let place = path.map(filePath), isBelow(place) else { continue }
        sizes[place.string] = max(size, sizes[place.string] ?? 0)
        entry.path = place.string
        if case .replaced = entry.outcome {
          owners[place.string] = .some(nil)
        } else if owners[place.string] != .some(nil) {
          owners[place.string] = fingerprint
        }
      }
      // Several paths may lead to one file: what it became is told by the line that says where that lies.
      if entry.path == nil, past.entries[fingerprint]?.path != nil { continue }
      past.entries[fingerprint] = entry
    }
    var damaged: Set<String> = []
    for (path, size) in sizes {
      if holds(output.appending(FilePath(path).components), size) {
        past.whole.append(path)
      } else {
        past.damaged.append(path)
        damaged.insert(path)
      }
    }
    past.entries = past.entries.filter { fingerprint, entry in
      guard let path = entry.path else { return true }
      return !damaged.contains(path) && (owners[path] ?? nil).map { $0 == fingerprint } ?? true
    }
    return past
  }

  private static func isBelow(_ path: FilePath) -> Bool {
    !path.components.isEmpty && path.components.allSatisfy { $0.kind == .regular }
  }

  private static func holds(_ place: FilePath, _ size: UInt64) -> Bool {
    var status = stat()
    return lstat(PathBytes(place).bytes, &status) == 0 && FileVersion(status)?.size == size
  }

  /// A path as the journal writes it: without spaces, line ends and what is not ASCII.
  private static func filePath(_ text: String) -> FilePath {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        bytes.append(byte)
        continue
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return PathBytes.filePath(of: bytes)
  }

  /// The lines that wait to be written.
  private var waiting: [UInt8] = []
  private let file: OpenFile

  /// Opens the journal to write to it; one for each worker.
  init(in output: FilePath) throws(SystemError) { file = try OpenFile.appending(Self.path(in: output)) }

  /// Has a line wait until `flush`.
  ///
  /// - Parameter path: Where what was written lies, below the output folder.
  mutating func add(_ fingerprint: FileFingerprint, _ entry: Entry, at path: ArraySlice<CChar>) {
    append(fingerprint.high)
    append(fingerprint.low)
    waiting.append(0x20)
    append(entry.outcome)
    for find in entry.swept.all {
      waiting.append(0x20)
      append(decimal: UInt64(find.tag.rawValue))
      waiting.append(0x3A)
      append(decimal: UInt64(find.count))
    }
    if entry.outcome.size != nil, !path.isEmpty {
      waiting.append(0x20)
      waiting.append(0x2F)
      append(path.span)
    }
    waiting.append(0x0A)
  }

  /// Has the line wait that says that all of a study has been written.
  mutating func add(finished study: String, images: Int) {
    waiting += "\(Self.studyWord) \(study) \(images)\n".utf8
  }

  private static let studyWord = "study"

  private static func parseStudy(_ line: String) -> (String, Int)? {
    let fields = line.split(separator: " ")
    guard fields.count == 3, fields[0] == studyWord, let images = Int(fields[2]) else { return nil }
    return (String(fields[1]), images)
  }

  private mutating func append(_ number: UInt64) {
    waiting.append(addingCapacity: 16) { digits in
      var rest = number
      for _ in 0..<16 {
        digits.append(Hexadecimal.digits[Int(rest >> 60)])
        rest <<= 4
      }
    }
  }

  private mutating func append(decimal number: UInt64) {
    waiting.append(addingCapacity: 20) { digits in
      var unit: UInt64 = 1
      while number / unit >= 10 { unit *= 10 }
      while unit > 0 {
        digits.append(0x30 + UInt8(number / unit % 10))
        unit /= 10
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x25 }

  private mutating func append(_ path: Span<CChar>) {
    waiting.append(addingCapacity: 3 * path.count) { text in
      for index in path.indices {
        let byte = UInt8(bitPattern: path[index])
        if Self.isPlain(byte) {
          text.append(byte)
        } else {
          text.append(0x25)
          text.append(Hexadecimal.digits[Int(byte >> 4)])
          text.append(Hexadecimal.digits[Int(byte & 0xF)])
        }
      }
    }
  }

  /// Forgets the lines that wait.
  mutating func discard() { waiting.removeAll(keepingCapacity: true) }

  mutating func flush() throws(SystemError) {
    if waiting.isEmpty { return }
    try file.append(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private static func path(in output: FilePath) -> PathBytes {
    PathBytes(output).appending(Array(name.utf8))
  }

  /// The size of what was written, behind it that of what it replaced, and how many copies that had.
  private mutating func append(_ outcome: Entry.Outcome) {
    switch outcome {
    case .written(let bytes): append(decimal: bytes)
    case .duplicate: waiting += "duplicate".utf8
    case .replaced(let new, let old, let copies):
      append(decimal: new)
      waiting.append(0x2F)
      append(decimal: old)
      waiting.append(0x2F)
      append(decimal: UInt64(copies))
    }
  }

  private static func outcome(_ word: Substring) -> Entry.Outcome? {
    if word == "duplicate" { return .duplicate }
    let numbers = word.split(separator: "/", omittingEmptySubsequences: false).compactMap { UInt64($0) }
    guard numbers.count == word.count(where: { $0 == "/" }) + 1 else { return nil }
    switch numbers.count {
    case 1: return .written(bytes: numbers[0])
    case 3 where numbers[0] >= numbers[1]:
      return Int(exactly: numbers[2]).map {
        .replaced(bytes: numbers[0], insteadOf: numbers[1], copies: $0)
      }
    default: return nil
    }
  }

  private static func parse(_ line: String) -> (FileFingerprint, Entry, String?)? {
    var fields = line.split(separator: " ")
    var path: String?
    if let last = fields.last, last.first == "/" {
      path = String(last.dropFirst())
      fields.removeLast()
    }
    guard fields.count >= 2, fields[0].utf8.count == 32, let high = UInt64(fields[0].prefix(16), radix: 16),
      let low = UInt64(fields[0].dropFirst(16), radix: 16)
    else { return nil }
    guard let outcome = outcome(fields[1]) else { return nil }
    var entry = Entry(outcome)
    for field in fields.dropFirst(2) {
      let parts = field.split(separator: ":")
      guard parts.count == 2, let tag = UInt32(parts[0]), let count = Int(parts[1]) else { return nil }
      entry.swept.add(Tag(rawValue: tag), count)
    }
    return (FileFingerprint(high: high, low: low), entry, path)
  }
}
