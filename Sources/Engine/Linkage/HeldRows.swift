internal import DICOM
internal import Synchronization
internal import SystemPackage

/// Rows that wait in a file without a name, so that they take no memory, nobody finds them, and none outlives the run.
final class HeldRows: Sendable {
  private let file: OpenFile
  private let size = Mutex<Int>(0)

  /// - Parameter path: The file that the rows are meant for. Theirs lies in the same folder, where such rows may lie.
  init(beside path: FilePath) throws(SystemError) {
    let nonce = Run.nonce().map { String($0, radix: 16) }.joined()
    file = try OpenFile.nameless(
      in: path.removingLastComponent(), as: "\(UnfinishedOutput.hidden)linkage-\(nonce)", mode: 0o600)
  }

  func add(_ lines: [[UInt8]]) throws(SystemError) {
    let bytes = Array(lines.joined())
    try size.withLock { size throws(SystemError) in
      try file.append(bytes)
      size += bytes.count
    }
  }

  /// All rows in pieces, which end anywhere.
  func eachPiece(_ body: ([UInt8]) throws(SystemError) -> Void) throws(SystemError) {
    let size = size.withLock { $0 }
    var offset = 0
    while offset < size {
      let piece = try file.bytes(at: offset, most: min(64 << 10, size - offset))
      try body(piece)
      offset += piece.count
    }
  }
}
