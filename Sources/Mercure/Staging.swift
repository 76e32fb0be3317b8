internal import DICOM
internal import Engine
internal import Glibc
internal import SystemPackage

/// Where the output is built before it is moved into the output folder.
struct Staging {
  let output: FilePath
  let folder: FilePath
  /// The output as it will be.
  private var whole: FilePath { folder.appending("whole") }
  /// Where the instances are written, apart from what the module writes beside them.
  var images: FilePath { folder.appending("images") }

  /// Names that mean something to mercure in the root of the output, and the module's own.
  static let reserved: Set<String> = [
    ".lock", ".error", ".processing", "sent.txt", "task.json", "result.json",
  ]
  private static let mark = ".anonymise-stage-"

  /// Empties the output folder of what an earlier attempt has left, and makes a folder beside it when files can be moved
  /// from there, else within it.
  init(_ output: FilePath) throws(SystemError) {
    self.output = output
    try FolderTree.empty(output)
    let name = output.lastComponent?.string ?? "out"
    let parent = output.removingLastComponent()
    let own = "\(Self.mark)\(name)-"
    // The parent may be a folder that nobody may list or write to.
    if let left = try? FolderTree.names(in: parent) {
      for stale in left where stale.string.hasPrefix(own) { try? FolderTree.remove(parent.appending(stale)) }
    }
    guard let folder = Self.makeFolder(for: output) else { throw SystemError(errno) }
    self.folder = folder
  }

  /// Makes a stage for an output folder: beside it when files can be moved from there, else within it. Nil when neither can
  /// be, and `errno` says why.
  static func makeFolder(for output: FilePath) -> FilePath? {
    let nonce = Run.nonce().map { String($0, radix: 16) }.joined()
    let beside = output.removingLastComponent().appending(
      "\(mark)\(output.lastComponent?.string ?? "out")-" + nonce)
    let inside = output.appending(mark + nonce)
    if make(beside) {
      if make(beside.appending("images")),
        rename(beside.appending("images"), inside), rename(inside, beside.appending("images"))
      {
        return beside
      }
      try? FolderTree.remove(beside)
      try? FolderTree.remove(inside)
    }
    guard make(inside) else { return nil }
    guard make(inside.appending("images")) else {
      try? FolderTree.remove(inside)
      return nil
    }
    return inside
  }

  /// Lays everything out as it will lie in the output folder, within the stage and by renaming.
  ///
  /// - Parameter studyDepth: How many folders deep studies lie. That of the only study is left out: mercure's targets
  ///   make a folder for each job.
  func assemble(_ layout: LayoutWord, studyDepth: Int) throws(SystemError) {
    guard Self.make(whole) else { throw SystemError(errno) }
    var taken: Set<String> = []
    if layout == .flat {
      for study in try FolderTree.names(in: images) {
        for series in try FolderTree.names(in: images.appending(study)) {
          let folder = images.appending(study).appending(series)
          for file in try FolderTree.names(in: folder) {
            try move(folder.appending(file), to: "\(series.string)#\(file.string)", &taken)
          }
        }
      }
    } else {
      var root = images
      for _ in 0..<studyDepth {
        let names = try FolderTree.names(in: root)
        guard names.count == 1, let only = names.first else {
          root = images
          break
        }
        root.append(only)
      }
      for name in try FolderTree.names(in: root) {
        try move(root.appending(name), to: name.string, &taken)
      }
    }
    guard Self.rename(folder.appending("result.json"), whole.appending("result.json")) else {
      throw SystemError(errno)
    }
  }

  /// Brings what was assembled into the output folder: at once, by taking its place, where the stage lies beside it and
  /// the new folder is in all the same as the old; else by a rename for each name, result.json last.
  func deliver() throws(SystemError) {
    let isBeside = folder.removingLastComponent() == output.removingLastComponent()
    if isBeside, takesPlace() {
      // The output is there, whatever becomes of the empty folders.
      try? FolderTree.remove(folder)
      return
    }
    let names = try FolderTree.names(in: whole)
    for name in names.filter({ $0.string != "result.json" }) + names.filter({ $0.string == "result.json" }) {
      guard Self.rename(whole.appending(name), output.appending(name)) else { throw SystemError(errno) }
    }
    do { try FolderTree.remove(folder) } catch { if !isBeside { throw error } }
  }

  /// Puts the assembled folder in the place of the output folder, when that is an empty folder of its own and nobody could
  /// tell the new one from it.
  private func takesPlace() -> Bool {
    var (old, new) = (stat(), stat())
    guard output.withPlatformString({ lstat($0, &old) }) == 0, old.st_mode & S_IFMT == S_IFDIR,
      (try? FolderTree.names(in: output))?.isEmpty == true
    else { return false }
    // Nobody but root can give a folder away; then the renames remain.
    whole.withPlatformString {
      _ = chown($0, old.st_uid, old.st_gid)
      _ = chmod($0, old.st_mode & 0o7777)
    }
    guard whole.withPlatformString({ lstat($0, &new) }) == 0,
      (new.st_mode, new.st_uid, new.st_gid) == (old.st_mode, old.st_uid, old.st_gid)
    else { return false }
    return (try? FolderTree.exchange(whole, output)) != nil
  }

  /// Leaves nothing of the job.
  func discard() throws(SystemError) {
    try FolderTree.remove(folder)
    try FolderTree.empty(output)
  }

  private func move(_ path: FilePath, to name: String, _ taken: inout Set<String>) throws(SystemError) {
    var candidate = name
    var number = 2
    while Self.reserved.contains(candidate.lowercased()) || !taken.insert(candidate).inserted {
      let end = name.lastIndex(of: ".") ?? name.endIndex
      candidate = "\(name[..<end])-\(number)\(name[end...])"
      number += 1
    }
    guard Self.rename(path, whole.appending(candidate)) else { throw SystemError(errno) }
  }

  private static func make(_ path: FilePath) -> Bool { path.withPlatformString { mkdir($0, 0o777) } == 0 }

  private static func rename(_ old: FilePath, _ new: FilePath) -> Bool {
    old.withPlatformString { old in new.withPlatformString { new in Glibc.rename(old, new) } } == 0
  }
}
