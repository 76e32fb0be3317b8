internal import CLinux
public import DICOM
internal import Glibc
public import SystemPackage

/// A file that leads back to patients: readable by its owner alone (mode 0600), there whole or not at all, and never in
/// the place of another.
///
/// It is made under a temporary name, so that a place that cannot be written to is known in time, and gets its name when
/// it is whole. One that is let go before loses its file; what a killed process has left, the next one beside it removes.
public struct ConfidentialFile: ~Copyable {
  private let target: PathBytes
  private let temporary: PathBytes
  private let file: OpenFile
  private var isFinished = false

  /// Makes the file, empty, beside where it will lie.
  ///
  /// - Parameter kind: A word for its temporary name.
  public init(_ path: FilePath, kind: String) throws(SystemError) {
    let target = PathBytes(path)
    // What is there stays there; the name is taken exclusively in the end as well.
    var status = stat()
    guard lstat(target.bytes, &status) != 0 else { throw SystemError(EEXIST) }
    Self.removeLeftovers(in: target.folder, kind)
    let temporary = target.folder.appending(Array(".anonymise-\(TemporaryName.fresh()).\(kind).part".utf8))
    let file = try Self.locked(temporary)
    self.target = target
    self.temporary = temporary
    self.file = file
  }

  deinit { if !isFinished { unlink(temporary.bytes) } }

  /// Makes a file and holds its lock: by that others know that somebody is at work on it, whose number may be nobody's in
  /// another container.
  private static func locked(_ path: PathBytes) throws(SystemError) -> OpenFile {
    while true {
      let file = try OpenFile.creating(path, mode: 0o600)
      flock(file.descriptor, LOCK_EX)
      // Between the two somebody may have taken it for a leftover.
      if try file.isNamed() { return file }
    }
  }

  /// Removes the files of processes that are gone. One that cannot be looked at stays.
  private static func removeLeftovers(in folder: PathBytes, _ kind: String) {
    let place = folder.filePath
    let names = (try? FolderTree.names(in: place.isEmpty ? "." : place)) ?? []
    for name in names.map(\.string) where UnfinishedOutput.isHidden(name) && name.hasSuffix(".\(kind).part") {
      let path = folder.appending(Array(name.utf8))
      guard let file = try? OpenFile.existing(path), flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
        continue
      }
      unlink(path.bytes)
    }
  }

  public func append(_ bytes: [UInt8]) throws(SystemError) { try file.append(bytes) }

  /// Has what was written on the disk, and gives the file its name unless something has taken it meanwhile.
  public mutating func finish() throws(SystemError) {
    guard fsync(file.descriptor) == 0 else { throw SystemError(errno) }
    guard anonymise_rename_exclusively(temporary.bytes, target.bytes) == 0 else { throw SystemError(errno) }
    isFinished = true
  }
}
