internal import DICOM
internal import Glibc
internal import SystemPackage

/// Folders of the output tree.
enum Folders {
  /// Makes the folder and those it lies in. One that is there already, made by another worker perhaps, is as good.
  static func create(_ path: FilePath) throws(SystemError) {
    if path.isEmpty { return }
    if path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw SystemError(errno) }
    try create(path.removingLastComponent())
    guard path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw SystemError(errno)
    }
  }
}

/// Compares two files byte by byte.
enum FileComparison {
  static func areEqual(_ first: FilePath, _ second: FilePath) throws(Quarantine) -> Bool {
    do {
      let one = try OpenFile.reading(first)
      let other = try OpenFile.reading(second)
      let (size, otherSize) = (try one.regularSize(), try other.regularSize())
      guard let size, size == otherSize else { return false }
      var window = ByteWindow(capacity: 64 << 10)
      var otherWindow = ByteWindow(capacity: 64 << 10)
      try window.open(file: one.descriptor, size: size)
      try otherWindow.open(file: other.descriptor, size: size)
      var offset: UInt64 = 0
      while offset < size {
        if offset >= window.end {
          try window.load(from: offset)
          try otherWindow.load(from: offset)
        }
        let (bytes, otherBytes) = (window.bytes(offset..<window.end), otherWindow.bytes(offset..<window.end))
        guard bytes.holdsSame(as: otherBytes) else { return false }
        offset = window.end
      }
      return true
    } catch let error as ReadError {
      throw .unreadable(error)
    } catch let error as SystemError {
      throw .unwritable(error)
    } catch { return false }
  }
}
