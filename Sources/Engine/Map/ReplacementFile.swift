internal import CLinux
public import DICOM
internal import Glibc
public import SystemPackage

/// The map of a run as a file: CSV (RFC 4180) with the columns `id_old` and `id_new`, for its owner's eyes alone.
///
/// It is made under a temporary name before the run, so that a place that cannot be written to is known in time, and
/// gets its name when it is whole. One that is let go before loses its file.
public struct ReplacementFile: ~Copyable {
  private let target: PathBytes
  private let temporary: PathBytes
  private let file: OpenFile
  private var isFinished = false

  /// Makes the file, empty and of mode 0600, beside where it will lie.
  public init(_ path: FilePath) throws(SystemError) {
    let target = PathBytes(path)
    // What is there stays there; the name is taken exclusively in the end as well.
    var status = stat()
    guard lstat(target.bytes, &status) != 0 else { throw SystemError(EEXIST) }
    let temporary = target.folder.appending(Array(".anonymise-\(getpid()).map.part".utf8))
    let file = try OpenFile.creating(temporary, mode: 0o600)
    self.target = target
    self.temporary = temporary
    self.file = file
  }

  deinit { if !isFinished { unlink(temporary.bytes) } }

  /// Writes the rows in ascending order and gives the file its name, unless something has taken it meanwhile.
  public mutating func write(_ replacements: Set<Replacement>) throws(SystemError) {
    var bytes = Array("id_old,id_new\n".utf8)
    for replacement in replacements.sorted() {
      bytes += CSVText.row([replacement.old, replacement.new])
      bytes.append(0x0A)
      if bytes.count > 1 << 20 {
        try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.append(bytes)
    guard fsync(file.descriptor) == 0 else { throw SystemError(errno) }
    guard anonymise_rename_exclusively(temporary.bytes, target.bytes) == 0 else { throw SystemError(errno) }
    isFinished = true
  }
}
