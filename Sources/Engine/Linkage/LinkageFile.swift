internal import DICOM
internal import Glibc
internal import Synchronization
public import SystemPackage

/// The confidential CSV that any number of runs add their rows to at once, for its owner's eyes alone.
///
/// Batches are written whole under a lock on the file. What somebody who was killed has left of a batch is cut off by
/// the next who writes.
public final class LinkageFile: Sendable {
  private let file: OpenFile
  private let state: Mutex<State>
  /// Where rows wait until they are released; nil when each batch is written at once.
  private let held: HeldRows?

  private struct State {
    /// Up to where the file is known to be whole rows.
    var end: UInt64 = 0
    /// The rows that are in it, when none is to be written twice.
    var known: Set<RowDigest>?
    /// The places in the output that rows name, when none is to be written twice.
    var outputs: Set<RowDigest> = []
  }

  /// Opens a file, or makes one of mode 0600 with the header alone.
  ///
  /// - Parameter skipsKnownRows: Whether rows that the file has already are not written again, for a run that goes on
  ///   from another.
  /// - Parameter holdsRows: Whether rows wait for `release()`, for a run whose output may yet be thrown away. They are
  ///   known to nobody else until then, and gone when there is none.
  public init(
    _ path: FilePath, skipsKnownRows: Bool = false, holdsRows: Bool = false
  ) throws(LinkageError) {
    do {
      file = try OpenFile.addingTo(PathBytes(path))
      held = holdsRows ? try HeldRows(beside: path) : nil
    } catch { throw .system(error) }
    state = Mutex(State(known: skipsKnownRows ? [] : nil))
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw .system(SystemError(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
      throw .notPrivate
    }
    try append(lines: [])
  }

  /// Whether a row names this path below an output folder; only known when known rows are skipped.
  func holds(output path: String) -> Bool {
    let digest = RowDigest(Array(path.utf8))
    return state.withLock { $0.outputs.contains(digest) }
  }

  /// Adds rows behind those that are there, all or none.
  public func append(_ rows: [LinkageRow]) throws(LinkageError) {
    let lines = rows.map(\.line)
    guard let held else { return try append(lines: lines) }
    do { try held.add(lines) } catch { throw .system(error) }
  }

  /// Adds the rows that wait, all or none, and waits until they are on the disk.
  public func release() throws(LinkageError) {
    guard let held else { return }
    try exclusively { state throws(LinkageError) in
      let end = state.end
      do throws(SystemError) {
        if end == 0 {
          try write(Array(LinkageRow.header.utf8), behind: 0)
          state.end = UInt64(LinkageRow.header.utf8.count)
        }
        try held.eachPiece { piece throws(SystemError) in
          try write(piece, behind: end)
          state.end += UInt64(piece.count)
        }
      } catch {
        // Some pieces may be there already.
        ftruncate(file.descriptor, off_t(end))
        state.end = end
        throw .system(error)
      }
    }
    try sync()
  }

  private func append(lines: [[UInt8]]) throws(LinkageError) {
    try exclusively { state throws(LinkageError) in
      var bytes = state.end == 0 ? Array(LinkageRow.header.utf8) : []
      var added: [RowDigest] = []
      for line in lines {
        if let known = state.known {
          let digest = RowDigest(line)
          if known.contains(digest) || added.contains(digest) { continue }
          added.append(digest)
        }
        bytes += line
      }
      do throws(SystemError) { try write(bytes, behind: state.end) } catch { throw .system(error) }
      state.end += UInt64(bytes.count)
      state.known?.formUnion(added)
    }
  }

  /// Does something while nobody else writes, with the file mended.
  private func exclusively(
    _ body: (inout State) throws(LinkageError) -> Void
  ) throws(LinkageError) {
    try state.withLock { state throws(LinkageError) in
      // The lock on the file is the process's: threads keep each other away by the mutex.
      while flock(file.descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else { throw .system(SystemError(errno)) }
      }
      defer { flock(file.descriptor, LOCK_UN) }
      try mend(&state)
      try body(&state)
    }
  }

  /// Waits until all rows are on the disk.
  public func sync() throws(LinkageError) {
    guard fsync(file.descriptor) == 0 else { throw .system(SystemError(errno)) }
  }

  /// Writes at the end of the file. When that fails, what is behind `end` is cut off.
  private func write(_ bytes: [UInt8], behind end: UInt64) throws(SystemError) {
    if bytes.isEmpty { return }
    var count: Int
    repeat {
      count = bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    guard count != bytes.count else { return }
    let code = count < 0 ? errno : ENOSPC
    // What cannot be cut off here is cut off by the next who writes.
    ftruncate(file.descriptor, off_t(end))
    throw SystemError(code)
  }

  /// Looks through what others have added, and cuts off what is no whole row.
  private func mend(_ state: inout State) throws(LinkageError) {
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw .system(SystemError(errno)) }
    guard status.st_nlink > 0 else { throw .deleted }
    let size = UInt64(status.st_size)
    if size < state.end {
      state.end = 0
      if state.known != nil { state.known = [] }
      state.outputs = []
    }
    guard size > state.end else { return }
    var rows = RowScanner(keepsDigests: state.known != nil, header: state.end == 0)
    do { try rows.scan(file, from: state.end, to: size) } catch { throw .system(error) }
    guard rows.hasHeader else { throw .otherFile }
    if let digests = rows.digests { state.known?.formUnion(digests) }
    state.outputs.formUnion(rows.outputs)
    state.end = rows.end
    if rows.end < size, ftruncate(file.descriptor, off_t(rows.end)) != 0 {
      throw .system(SystemError(errno))
    }
  }
}
