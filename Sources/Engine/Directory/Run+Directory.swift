internal import DICOM
internal import Glibc
internal import SystemPackage

extension Run {
  /// Writes a DICOMDIR of all instances that lie in the finished output, whichever run wrote them. The input's own is
  /// never looked at.
  func writeDirectory() -> WrittenDirectory {
    var result = WrittenDirectory()
    do throws(DirectoryError) { try writeDirectory(&result) } catch { result.failure = error }
    return result
  }

  private func writeDirectory(_ result: inout WrittenDirectory) throws(DirectoryError) {
    var reader = DirectorySourceReader(output)
    var tree = DirectoryTree()
    var misfits = (count: 0, first: "", why: "")
    var walker = FileWalker([output])
    let depth = output.components.count
    while let found = walker.next() {
      guard case .file(let file) = found, let name = file.lastComponent?.string,
        name != OutputMarker.name, !name.hasPrefix(UnfinishedOutput.hidden)
      else { continue }
      let components = file.components.dropFirst(depth).map(\.string)
      let path = components.joined(separator: "/")
      let source: DirectorySource?
      do { source = try reader.read(file) } catch { throw .unreadable(path: path, error) }
      guard let source else { continue }
      if let misfit = FileSetName.misfit(of: components) {
        misfits.count += 1
        if misfits.count == 1 || path < misfits.first {
          (misfits.first, misfits.why) = (path, misfit.rawValue)
        }
      }
      if misfits.count > 0 { continue }
      if let reason = tree.add(source, at: components) {
        result.leftOut.append(WrittenDirectory.LeftOut(path: path, reason: reason))
      }
    }
    if misfits.count > 0 {
      result.leftOut = []
      throw .path(misfits.first, why: misfits.why, count: misfits.count)
    }
    result.leftOut.sort { $0.path < $1.path }
    var pseudonymiser = Pseudonymiser(key: key)
    let place = output.appending(FileSetName.directory)
    guard Self.mayHoldDirectory(place) else { throw .taken }
    result.records = try DirectoryWriter().write(
      tree.nodes, to: place, by: &pseudonymiser)
    result.instances = tree.instances
  }

  /// Whether nothing lies at a path but a DICOMDIR of an earlier attempt: a sidecar may be called so.
  private static func mayHoldDirectory(_ path: FilePath) -> Bool {
    let file: OpenFile
    do { file = try OpenFile.reading(path) } catch { return error.code == ENOENT }
    var window = ByteWindow(capacity: 64 << 10)
    if let size = try? file.regularSize(), size == 0 { return true }
    guard let size = try? file.regularSize(), (try? window.open(file: file.descriptor, size: size)) != nil,
      let meta = try? FileMetaInformation(in: &window)
    else { return false }
    return meta.isDirectory
  }
}
