internal import DICOM
internal import Glibc

/// What tells an instance in the output from the files beside it, whatever they are called.
enum InstanceFile {
  /// Whether an instance lies at a path, or what a crash has left of one: the preamble of this program's instances is zeros
  /// (PS3.10 7.1), and no sidecar begins so. A DICOMDIR is none, and neither is an empty file.
  static func lies(at path: PathBytes) -> Bool {
    let file: OpenFile
    do { file = try OpenFile.reading(path.filePath) } catch { return error.code != ENOENT }
    guard let size = try? file.regularSize() else { return true }
    guard size > 0 else { return false }
    var window = ByteWindow(capacity: 64 << 10)
    do { try window.open(file: file.descriptor, size: size) } catch { return true }
    guard window.bytes(0..<1).unsafeLoad(fromByteOffset: 0, as: UInt8.self) == 0 else { return false }
    return !((try? FileMetaInformation(in: window))?.isDirectory ?? false)
  }
}
