internal import DICOM
internal import Glibc

/// What tells an instance in the output from the files beside it, whatever they are called.
enum InstanceFile {
  /// Whether an instance lies at a path: a DICOM file (PS3.10 7.1) that is no DICOMDIR, or what cannot be read. An empty
  /// file, as a crash may leave it, is none.
  static func lies(at path: PathBytes) -> Bool {
    let file: OpenFile
    do { file = try OpenFile.reading(path.filePath) } catch { return error.code != ENOENT }
    guard let size = try? file.regularSize() else { return true }
    guard size > 0 else { return false }
    var window = ByteWindow(capacity: 64 << 10)
    do { try window.open(file: file.descriptor, size: size) } catch { return true }
    guard let meta = try? FileMetaInformation(in: window) else { return false }
    return !meta.isDirectory
  }
}
