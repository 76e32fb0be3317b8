internal import CLinux

/// Moves long stretches from file to file without their passing through the program: what is copied once less takes a
/// tenth to a quarter less time (bench/README.md).
///
/// Which way is fast depends on where the file lies, and each was measured to be slower elsewhere: in memory the kernel's own
/// copying; on a disk, writing from the page cache as far as that holds the file; what must come from the disk first is
/// best read in order, as the kernel reads ahead then. It is never an error that bytes are left: whoever reads and writes
/// those learns what is wrong with them.
public enum FileTransfer {
  /// It is not worth the system calls for less than this many bytes.
  public static let least: UInt64 = 256 << 10
  /// A signal waits until this many have been copied.
  private static let most: UInt64 = 16 << 20

  /// Moves the bytes to where the other file is written next; returns how many from the beginning have been moved.
  static func transfer(_ range: Range<UInt64>, from source: Int32, to target: Int32) -> UInt64 {
    let isInMemory = anonymise_is_in_memory(source)
    var next = range.lowerBound
    while next < range.upperBound {
      let count = Int(min(range.upperBound - next, most))
      let moved =
        isInMemory
        ? anonymise_copy_range(source, Int64(next), target, count)
        : anonymise_write_cached(source, Int64(next), target, count)
      guard moved > 0 else { break }
      next += UInt64(moved)
    }
    return next - range.lowerBound
  }
}
