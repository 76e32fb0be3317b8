internal import CLinux
internal import DICOM
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// The output folder while a run is at work in it: marked as incomplete, and so is each folder that the run makes in it,
/// until it is finished. What a crash leaves never looks like a result.
///
/// The lock on the marker keeps a second run away.
final class UnfinishedOutput: Sendable {
  private let output: FilePath
  private let marker: OpenFile
  /// The folders that were made for it, the outermost first.
  private let made: [FilePath]
  /// What tells the run from others; that of the run that this one goes on from.
  let nonce: [UInt8]
  /// How many folders deep studies lie.
  private let depth: Int
  /// The folders that hold a marker.
  private let marked: Mutex<Set<FilePath>>

  /// Marks a folder that is empty, or takes over one that a run with the same marker has left.
  init(_ output: FilePath, _ mark: OutputMarker, depth: Int, resumes: Bool) throws(RunError) {
    self.output = output
    self.depth = max(depth, 1)
    let path = PathBytes(output).appending(Self.name)
    do {
      if resumes {
        made = []
        marker = try OpenFile.existing(path)
      } else {
        made = try Folders.create(output)
        marker = try OpenFile.creating(path)
      }
    } catch {
      throw resumes && error.code == ENOENT ? .nothingToResume : .output(error)
    }
    marked = Mutex([])
    guard flock(marker.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy }
    do {
      let text = resumes ? try marker.contents() : []
      // The run that had the lock may have come to its end, and taken the marker away.
      guard try marker.isNamed() else { throw RunError.nothingToResume }
      if resumes, !text.isEmpty {
        guard let found = OutputMarker(String(decoding: text, as: UTF8.self)), !found.nonce.isEmpty else {
          throw RunError.nothingToResume
        }
        if let difference = mark.difference(from: found) { throw RunError.otherRun(difference) }
        nonce = found.nonce
        try takeOver()
      } else {
        // A run that was killed before it could write into its marker has done nothing else.
        if resumes, try !Self.holdsMarkerAlone(output) { throw RunError.nothingToResume }
        nonce = mark.nonce
        do { try marker.append(Array(mark.text.utf8)) } catch {
          // A marker that says nothing would be in the way of the next run.
          unlink(path.bytes)
          throw error
        }
      }
    } catch let error as RunError { throw error } catch let error as SystemError {
      throw .output(error)
    } catch { throw .output(SystemError(EIO)) }
  }

  private static func holdsMarkerAlone(_ output: FilePath) throws(SystemError) -> Bool {
    let names = try FolderStream(output)
    while let name = try names.next() { if name.string != OutputMarker.name { return false } }
    return true
  }

  private static let name = Array(OutputMarker.name.utf8)
  /// What the names begin with of files that are being written, and of the journal.
  static let hidden = ".anonymise-"

  /// Whether a name is one that a run gives to files that have none yet, or to its journal.
  static func isHidden(_ name: String) -> Bool {
    guard name.hasPrefix(hidden) else { return false }
    let rest = name.dropFirst(hidden.count)
    if name == OutputJournal.name { return true }
    return rest.first.map { "0123456789".contains($0) } ?? false
      && [".part", ".inflated", ".plain"].contains(where: rest.hasSuffix)
  }

  /// Finds the markers that the other run has left, and removes the files that it was writing.
  ///
  /// Nothing is written through a link to a folder, which may lead out of the output: no run has made one.
  private func takeOver() throws(RunError) {
    var walker = FileWalker([output])
    while let found = walker.next() {
      guard case .file(let path) = found else {
        if case .failure(let path, _) = found { throw .foreign(path.string) }
        continue
      }
      guard let name = path.lastComponent?.string else { continue }
      if name == OutputMarker.name {
        let folder = path.removingLastComponent()
        // One that never got its name.
        if folder.lastComponent?.string.hasPrefix(Self.hidden) ?? false {
          unlink(PathBytes(path).bytes)
          rmdir(PathBytes(folder).bytes)
        } else if folder != output {
          marked.withLock { _ = $0.insert(folder) }
        }
      } else if Self.isHidden(name), name != OutputJournal.name {
        unlink(PathBytes(path).bytes)
      }
    }
  }

  /// Makes and marks the folder of the study that a new folder will lie in or be. It appears with its marker in it, so
  /// that no other worker puts a file into one that has none yet.
  func mark(_ folder: FilePath) throws(SystemError) {
    let names = folder.components.dropFirst(output.components.count).prefix(depth)
    // A study's folder is there with its first folder or file; what lies above it belongs to several.
    guard names.count == depth else { return }
    let study = output.appending(names)
    try marked.withLock { (marked) throws(SystemError) in
      guard !marked.contains(study) else { return }
      try Self.makeMarked(study)
      marked.insert(study)
    }
  }

  private static func makeMarked(_ study: FilePath) throws(SystemError) {
    let parent = study.removingLastComponent()
    try Folders.create(parent)
    let nascent = PathBytes(parent).appending(Array((hidden + "study").utf8))
    // One that is there was left by a run that was killed: no other is at work here, and no other worker in this place.
    guard mkdir(nascent.bytes, 0o777) == 0 || errno == EEXIST else { throw SystemError(errno) }
    defer {
      // Both are gone from here when the folder got its name.
      unlink(nascent.appending(name).bytes)
      rmdir(nascent.bytes)
    }
    _ = try OpenFile.creating(nascent.appending(name))
    if anonymise_rename_exclusively(nascent.bytes, PathBytes(study).bytes) == 0 { return }
    guard errno == EEXIST else { throw SystemError(errno) }
    do { _ = try OpenFile.creating(PathBytes(study).appending(name)) } catch  where error.code == EEXIST {}
  }

  /// Takes the marker from a study's folder: all that belongs in it is there.
  func finish(_ folder: String) throws(SystemError) {
    let path = output.appending(FilePath(folder).components)
    guard marked.withLock({ $0.remove(path) }) != nil else { return }
    try remove(PathBytes(path).appending(Self.name))
  }

  /// Takes all markers away, that of the output folder last. With `syncs` the files are on the disk before.
  func finish(syncs: Bool) throws(SystemError) {
    if syncs, anonymise_sync(marker.descriptor) != 0 { throw SystemError(errno) }
    for folder in marked.withLock({ $0 }) { try remove(PathBytes(folder).appending(Self.name)) }
    try remove(PathBytes(output).appending(Array(OutputJournal.name.utf8)))
    try remove(PathBytes(output).appending(Self.name))
    if syncs, anonymise_sync(marker.descriptor) != 0 { throw SystemError(errno) }
  }

  /// Leaves the place as it was before a run that does not begin.
  func withdraw() {
    unlink(PathBytes(output).appending(Self.name).bytes)
    for folder in made.reversed() { rmdir(PathBytes(folder).bytes) }
  }

  private func remove(_ path: PathBytes) throws(SystemError) {
    if unlink(path.bytes) != 0, errno != ENOENT { throw SystemError(errno) }
  }
}
