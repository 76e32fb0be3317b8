internal import CLinux
internal import DICOM
internal import Glibc
public import SystemPackage

/// An earlier output that stays as it is until another is finished beside it, and then makes room for it at once.
public struct ReplacedOutput: Sendable {
  /// Where the new output is made.
  public let successor: FilePath
  /// Without links.
  private let folder: FilePath
  private let device: UInt64
  private let number: UInt64
  private let sidecars: SidecarPaths

  /// Nil when there is nothing to replace: no folder, or an empty one.
  ///
  /// - Parameter plan: What the new output is made by: only what its sidecars are called may be a sidecar of the old one.
  public init?(_ path: FilePath, by plan: Plan) throws(OverwriteError) {
    sidecars = SidecarPaths(plan)
    var status = stat()
    guard lstat(PathBytes(path).bytes, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw .system(SystemError(errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR, let real = Self.withoutLinks(path) else { throw .notAFolder }
    guard let name = real.lastComponent else { throw .mountPoint }
    folder = real
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    successor = Self.sibling(of: real, name, "new")
    guard try isReplaceable() else { return nil }
    guard lstat(PathBytes(successor).bytes, &status) != 0 else { throw .system(SystemError(EEXIST)) }
  }

  /// Puts the new output in the place of the old one, and removes that.
  ///
  /// - Parameter syncs: Whether the new names are on the disk before anything is removed.
  public func replace(syncs: Bool) throws(OverwriteError) {
    var status = stat()
    guard lstat(PathBytes(folder).bytes, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      UInt64(status.st_dev) == device, UInt64(status.st_ino) == number
    else { throw .changed }
    // Somebody may have put something into it since the run began.
    guard try isReplaceable(), let name = folder.lastComponent else { throw .changed }
    guard anonymise_exchange(PathBytes(successor).bytes, PathBytes(folder).bytes) == 0 else {
      throw .system(SystemError(errno))
    }
    var old = successor
    do {
      if syncs {
        let file = try OpenFile.reading(folder)
        guard anonymise_sync(file.descriptor) == 0 else { throw SystemError(errno) }
      }
      // A crash on the way must not leave the old output under the name of a new one.
      let name = Self.sibling(of: folder, name, "old")
      if anonymise_rename_exclusively(PathBytes(successor).bytes, PathBytes(name).bytes) == 0 { old = name }
      // What cannot be removed must not look finished.
      _ = try? OpenFile.creating(PathBytes(old).appending(Array(OutputMarker.name.utf8)))
      try remove(old)
    } catch let error as OverwriteError { throw error } catch let error as SystemError {
      throw .isLeft(old, error)
    } catch { throw .isLeft(old, SystemError(EIO)) }
  }

  private func remove(_ old: FilePath) throws {
    let tree = try OutputTree(old, sidecars, removes: true)
    unlink(PathBytes(old).appending(Array(OutputMarker.name.utf8)).bytes)
    guard tree.foreign == 0 else { throw OverwriteError.remains(old, count: tree.foreign) }
    guard rmdir(PathBytes(old).bytes) == 0 else { throw SystemError(errno) }
  }

  /// Whether the folder holds something and all of it may go.
  private func isReplaceable() throws(OverwriteError) -> Bool {
    let tree: OutputTree
    do {
      if try Self.mountPoints().contains(where: { $0.starts(with: folder) }) {
        throw OverwriteError.mountPoint
      }
      tree = try OutputTree(folder, sidecars, removes: false)
    } catch let error as OverwriteError { throw error } catch let error as SystemError {
      throw .system(error)
    } catch { throw .system(SystemError(EIO)) }
    guard tree.foreign == 0 else { throw .foreign(count: tree.foreign) }
    if tree.isEmpty { return false }
    guard tree.signed > 0 else { throw .unknown }
    if let marker = try? OpenFile.existing(PathBytes(folder).appending(Array(OutputMarker.name.utf8))),
      flock(marker.descriptor, LOCK_EX | LOCK_NB) != 0
    {
      throw .busy
    }
    return true
  }

  private static func sibling(of folder: FilePath, _ name: FilePath.Component, _ kind: String) -> FilePath {
    folder.removingLastComponent().appending(
      "\(name.string)\(UnfinishedOutput.hidden)\(kind)-\(TemporaryName.fresh())")
  }

  private static func withoutLinks(_ path: FilePath) -> FilePath? {
    guard let real = realpath(PathBytes(path).bytes, nil) else { return nil }
    defer { free(real) }
    return FilePath(platformString: real)
  }

  /// Where file systems begin. A folder mounted from the same disk is told apart here alone.
  private static func mountPoints() throws(SystemError) -> [FilePath] {
    let file = try OpenFile.reading("/proc/self/mountinfo")
    return try file.contents().split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x20)
      return fields.count > 4 ? FilePath(String(decoding: unescaped(fields[4]), as: UTF8.self)) : nil
    }
  }

  /// Spaces, tabs, line ends and backslashes stand there as `\` and three octal digits (proc(5)).
  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var (rest, bytes) = (field, [UInt8]())
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      guard byte == 0x5C, digits.count == 3, digits.allSatisfy({ 0x30...0x37 ~= $0 }) else {
        bytes.append(byte)
        continue
      }
      bytes.append(digits.reduce(0) { ($0 & 31) << 3 | ($1 - 0x30) })
      rest = rest.dropFirst(3)
    }
    return bytes
  }
}
