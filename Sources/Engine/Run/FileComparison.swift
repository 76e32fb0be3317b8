internal import DICOM
internal import SystemPackage

/// Compares two files byte by byte.
enum FileComparison {
  enum Order { case before, same, behind }

  static func areEqual(_ first: FilePath, _ second: FilePath) throws(Quarantine) -> Bool {
    try order(of: first, to: second) == .same
  }

  /// Which of two files stands before the other: the longer, and of two that are as long that with the lower bytes.
  static func order(of first: FilePath, to second: FilePath) throws(Quarantine) -> Order {
    do {
      let one = try OpenFile.reading(first)
      let other = try OpenFile.reading(second)
      // What is no file was not written by a run, and gives way to nothing.
      guard let size = try one.regularSize(), let otherSize = try other.regularSize() else { return .behind }
      if size != otherSize { return size > otherSize ? .before : .behind }
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
        guard bytes.holdsSame(as: otherBytes) else {
          let precedes = bytes.withUnsafeBytes { left in
            otherBytes.withUnsafeBytes { left.lexicographicallyPrecedes($0) }
          }
          return precedes ? .before : .behind
        }
        offset = window.end
      }
      return .same
    } catch let error as ReadError {
      throw .unreadable(error)
    } catch let error as SystemError {
      throw .unwritable(error)
    } catch { return .behind }
  }
}
