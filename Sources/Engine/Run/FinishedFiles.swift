internal import CLinux
internal import Glibc
internal import Synchronization

/// Files of which nothing more is wanted than to be closed, which is done for many at once.
///
/// The system closes neighbouring descriptors by one call. Those of an input and its output are neighbours only where nobody
/// else opens files meanwhile; those of all workers together leave few gaps.
final class FinishedFiles: Sendable {
  /// How many wait at the most.
  static let most = 32

  private let waiting = Mutex<[Int32]>([])

  init() {}

  deinit { Self.close(waiting.withLock { $0 }) }

  /// Closes a file, soon.
  func close(_ file: consuming OpenFile) {
    let descriptor = file.release()
    let ready = waiting.withLock { waiting -> [Int32] in
      waiting.append(descriptor)
      guard waiting.count == Self.most else { return [] }
      defer { waiting.removeAll(keepingCapacity: true) }
      return waiting
    }
    Self.close(ready)
  }

  private static func close(_ descriptors: [Int32]) {
    var rest = descriptors.sorted()[...]
    while let first = rest.first {
      let run = zip(rest, first...).prefix { $0 == $1 }.count
      if anonymise_close_range(UInt32(first), UInt32(rest[rest.startIndex + run - 1])) != 0 {
        for descriptor in rest.prefix(run) { Glibc.close(descriptor) }
      }
      rest = rest.dropFirst(run)
    }
  }
}
