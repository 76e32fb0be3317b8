internal import DICOM
internal import Glibc

/// What tells an instance in the output from the files beside it, whatever they are called.
enum InstanceFile {
  enum Kind {
    /// An instance, or what a crash has left of one: the preamble of this program's instances is zeros (PS3.10 7.1), and no
    /// sidecar begins so. What cannot be read may be one.
    case instance
    /// Nothing, or no byte, as a crash may leave it.
    case empty
    /// A sidecar, or a DICOMDIR.
    case other
  }

  static func kind(at path: PathBytes) -> Kind {
    let file: OpenFile
    do { file = try OpenFile.reading(path.filePath) } catch {
      return error.code == ENOENT ? .empty : .instance
    }
    guard let size = try? file.regularSize() else { return .instance }
    guard size > 0 else { return .empty }
    var window = ByteWindow(capacity: 64 << 10)
    do { try window.open(file: file.descriptor, size: size) } catch { return .instance }
    guard window.bytes(0..<1).unsafeLoad(fromByteOffset: 0, as: UInt8.self) == 0 else { return .other }
    return (try? FileMetaInformation(in: &window))?.isDirectory ?? false ? .other : .instance
  }
}
