internal import CLinux
internal import Glibc

/// Moves long stretches from file to file without their passing through the program: pages of the one are handed to the
/// kernel's own writing by way of a pipe, and copied once instead of twice (bench/README.md).
///
/// It is never an error that bytes are left: whoever reads and writes those learns what is wrong with them.
public struct FileTransfer: ~Copyable {
  /// It is not worth the system calls for less than this many bytes.
  public static let least: UInt64 = 256 << 10
  /// What the pipe holds, if the kernel lets it: as much at once as stays in the processor's cache.
  private static let pipeSize = 512 << 10

  /// The ends of the pipe, and what it holds; nothing before the first transfer.
  private var out: Int32 = -1
  private var `in`: Int32 = -1
  private var capacity = 0

  init() {}

  deinit {
    guard capacity > 0 else { return }
    close(out)
    close(`in`)
  }

  /// Moves the bytes to where the other file is written next; returns how many from the beginning have been moved.
  mutating func move(_ range: Range<UInt64>, from source: Int32, to target: Int32) -> UInt64 {
    if capacity <= 0 { capacity = anonymise_pipe(&out, &`in`, Self.pipeSize) }
    var next = range.lowerBound
    while capacity > 0, next < range.upperBound {
      let count = Int(min(range.upperBound - next, UInt64(capacity)))
      var inside = anonymise_splice_in(source, Int64(next), `in`, count)
      guard inside > 0 else { break }
      while inside > 0 {
        let moved = anonymise_splice_out(out, target, inside)
        guard moved > 0 else {
          // What is in the pipe must not get into another place, or another file.
          closePipe()
          break
        }
        inside -= moved
        next += UInt64(moved)
      }
    }
    return next - range.lowerBound
  }

  private mutating func closePipe() {
    close(out)
    close(`in`)
    capacity = 0
  }
}
