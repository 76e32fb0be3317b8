internal import DICOM
internal import Glibc
internal import SystemPackage

/// Looks through a folder for what is no output of this program, and removes what is.
///
/// It goes from folder to folder by descriptors and follows no link, so that nothing outside can be reached.
struct OutputTree {
  /// Files that this program may have written.
  private(set) var own = 0
  /// Those of them that nobody else writes.
  private(set) var signed = 0
  /// Whatever else is there: other files, links, folders that cannot be read or of another file system.
  private(set) var foreign = 0
  private(set) var folders = 0
  private let removes: Bool
  private let sidecars: SidecarPaths
  private var device: dev_t?
  /// The way to the folder at hand.
  private var way: [FilePath.Component] = []

  /// - Parameters:
  ///   - sidecars: The files beside the images that are own.
  ///   - removes: Whether own files go, and the folders that are empty then; the marker of the folder itself stays.
  init(_ path: FilePath, _ sidecars: SidecarPaths, removes: Bool) throws(SystemError) {
    self.removes = removes
    self.sidecars = sidecars
    guard let folder = Self.open(AT_FDCWD, path) else { throw SystemError(errno) }
    var status = stat()
    guard fstat(folder.descriptor, &status) == 0 else { throw SystemError(errno) }
    device = status.st_dev
    try walk(folder)
  }

  /// Removes the images of this program that lie in a folder, but for those at some paths below it: what a run left behind
  /// and had no time to note is made anew, if its source is still there.
  ///
  /// - Parameter mark: Marks a folder as unfinished: a study that is taken something away from is so from before on.
  static func removeImages(
    in output: FilePath, but known: Set<String>, mark: (FilePath) throws(SystemError) -> Void
  ) throws(SystemError) {
    var walker = FileWalker([output])
    while let found = walker.next() {
      guard case .file(let path) = found, let name = path.lastComponent else { continue }
      let below = FilePath(root: nil, path.components.dropFirst(output.components.count))
      if known.contains(below.string) { continue }
      guard let folder = open(AT_FDCWD, path.removingLastComponent()), isSigned(name, in: folder) else {
        continue
      }
      try mark(path.removingLastComponent())
      if name.withPlatformString({ unlinkat(folder.descriptor, $0, 0) }) != 0 { throw SystemError(errno) }
    }
  }

  var isEmpty: Bool { own + foreign + folders == 0 }

  private mutating func walk(_ folder: borrowing OpenFile) throws(SystemError) {
    for name in try FolderStream(folder).names() {
      var status = stat()
      let found = name.withPlatformString { fstatat(folder.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
      guard found == 0, status.st_dev == device else {
        foreign += 1
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try enter(name, in: folder)
      case S_IFREG: try look(at: name, in: folder)
      default: foreign += 1
      }
    }
  }

  private mutating func enter(_ name: FilePath.Component, in folder: borrowing OpenFile) throws(SystemError) {
    guard let inner = Self.open(folder.descriptor, FilePath(root: nil, [name])) else {
      foreign += 1
      return
    }
    folders += 1
    let foreignBefore = foreign
    way.append(name)
    try walk(inner)
    way.removeLast()
    if removes, foreign == foreignBefore { try remove(name, in: folder, AT_REMOVEDIR) }
  }

  private mutating func look(at name: FilePath.Component, in folder: borrowing OpenFile) throws(SystemError) {
    let text = name.string
    if UnfinishedOutput.isHidden(text) || Self.isSigned(name, in: folder)
      || text == OutputMarker.name && Self.beginning(of: name, in: folder).map(OutputMarker.isMarker) ?? false
    {
      signed += 1
    } else if !sidecars.match(way + [name]) {
      foreign += 1
      return
    }
    own += 1
    // What is half removed must not look finished: the marker of all goes with the folder.
    if removes, !way.isEmpty || text != OutputMarker.name { try remove(name, in: folder, 0) }
  }

  private func remove(
    _ name: FilePath.Component, in folder: borrowing OpenFile, _ flags: Int32
  ) throws(SystemError) {
    guard name.withPlatformString({ unlinkat(folder.descriptor, $0, flags) }) == 0 else {
      throw SystemError(errno)
    }
  }

  /// Whether a file is a DICOM file (PS3.10 7.1) whose file meta information names this program.
  private static func isSigned(_ name: FilePath.Component, in folder: borrowing OpenFile) -> Bool {
    guard let bytes = beginning(of: name, in: folder), bytes.count > 132,
      bytes[128..<132].elementsEqual("DICM".utf8)
    else { return false }
    return bytes[132...].contains(signature)
  }

  /// The first kilobyte of a file; nil when it cannot be read.
  private static func beginning(of name: FilePath.Component, in folder: borrowing OpenFile) -> [UInt8]? {
    let descriptor = name.withPlatformString {
      openat(folder.descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(descriptor: descriptor)
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = bytes.withUnsafeMutableBytes { pread(file.descriptor, $0.baseAddress, $0.count, 0) }
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  /// (0002,0012) Implementation Class UID as this program writes it.
  private static let signature: [UInt8] = {
    let uid = Array(Implementation.classUID.utf8)
    let padded = uid.count % 2 == 0 ? uid : uid + [0]
    return [0x02, 0x00, 0x12, 0x00, 0x55, 0x49, UInt8(padded.count), 0x00] + padded
  }()

  private static func open(_ folder: Int32, _ path: FilePath) -> OpenFile? {
    let descriptor = path.withPlatformString {
      openat(folder, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    return descriptor >= 0 ? OpenFile(descriptor: descriptor) : nil
  }
}
