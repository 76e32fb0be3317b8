import DICOM
import Foundation

/// Bytes as an open file, for the readers, which read files and nothing else.
final class BytesFile {
  let descriptor: Int32
  let size: UInt64
  private let handle: FileHandle

  init(_ bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "anonymise-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    handle = try FileHandle(forUpdating: url)
    try FileManager.default.removeItem(at: url)
    descriptor = handle.fileDescriptor
    size = UInt64(bytes.count)
  }

  /// Everything that the file holds now.
  func contents() throws -> [UInt8] {
    try handle.seek(toOffset: 0)
    return Array(try handle.readToEnd() ?? Data())
  }
}

/// Bytes written as hexadecimal digits, or as text in quotes: `10 00 10 00 'PN' 04 00 'DOE '`.
func bytes(_ text: String) -> [UInt8] {
  var result: [UInt8] = []
  for (index, part) in text.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
    if index % 2 == 1 {
      result += Array(part.utf8)
    } else {
      result += part.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
  }
  return result
}
