internal import Crypto
internal import DICOM
internal import SystemPackage

/// Writes the records of a directory, all lengths and offsets known beforehand (PS3.3 F.3, PS3.10 8.6).
struct DirectoryWriter {
  private let encoder = ElementBytes(encoding: .explicitVRLittleEndian)

  /// Where each record begins, in the order of the records: a record, then those below it.
  private struct Offsets {
    var next: Int
    var lower: Int
  }

  /// Offsets of this record and the one below it, and its flag: 12, 10 and 12 bytes.
  private static let headOfRecord = 34
  private static let headOfItem = 8
  /// Bytes that are written at once.
  private static let piece = 256 << 10

  /// Writes a DICOMDIR as `file` of the output.
  ///
  /// - Returns: How many records it has.
  func write(
    _ nodes: [DirectoryTree.Node], to path: FilePath, by pseudonymiser: inout Pseudonymiser
  ) throws(DirectoryError) -> Int {
    let count = nodes.reduce(0) { $0 + Self.count($1) }
    let size = nodes.reduce(0) { $0 + Self.size($1) }
    var file: SidecarFile
    do { file = try SidecarFile(path) } catch { throw Self.unwritable(error) }
    let start: Int
    do { start = try writeMeta(uid(of: nodes, by: &pseudonymiser), to: file.descriptor) } catch {
      throw .unwritable(error)
    }
    // Offsets are counted from the start of the file, and the sequence's header is behind the fixed elements.
    let fixed = encoder.element(Tag(0x0004, 0x1130), .cs, []).count + 12 + 12 + 10
    let first = start + fixed + encoder.header(Tag(0x0004, 0x1220), .sq, length: 0).count
    guard first + size < Int(UInt32.max) else { throw .tooLarge }
    let last = nodes.isEmpty ? 0 : first + nodes.dropLast().reduce(0) { $0 + Self.size($1) }
    var bytes = encoder.element(Tag(0x0004, 0x1130), .cs, [])
    bytes += offset(Tag(0x0004, 0x1200), nodes.isEmpty ? 0 : first) + offset(Tag(0x0004, 0x1202), last)
    bytes += encoder.element(Tag(0x0004, 0x1212), .us, encoder.number(0, bytes: 2))
    bytes += encoder.header(Tag(0x0004, 0x1220), .sq, length: size)
    do throws(SystemError) {
      try append(nodes, at: first, to: &bytes, file.descriptor)
      try bytes.write(to: file.descriptor)
    } catch { throw .unwritable(error) }
    do { try file.finish(replaces: true) } catch { throw Self.unwritable(error) }
    return count
  }

  /// Writes siblings that begin at an offset, each with what lies below it.
  private func append(
    _ nodes: [DirectoryTree.Node], at start: Int, to bytes: inout [UInt8], _ file: Int32
  ) throws(SystemError) {
    var position = start
    for (index, node) in nodes.enumerated() {
      let below = position + Self.headOfItem + Self.headOfRecord + node.record.count
      let next = position + Self.size(node)
      let head =
        offset(Tag(0x0004, 0x1400), index == nodes.count - 1 ? 0 : next)
        + encoder.element(Tag(0x0004, 0x1410), .us, encoder.number(0xFFFF, bytes: 2))
        + offset(Tag(0x0004, 0x1420), node.children.isEmpty ? 0 : below)
      bytes += encoder.item(head + node.record)
      if bytes.count >= Self.piece {
        try bytes.write(to: file)
        bytes.removeAll(keepingCapacity: true)
      }
      try append(node.children, at: below, to: &bytes, file)
      position = next
    }
  }

  private func offset(_ tag: Tag, _ value: Int) -> [UInt8] {
    encoder.element(tag, .ul, encoder.number(value, bytes: 4))
  }

  private static func size(_ node: DirectoryTree.Node) -> Int {
    headOfItem + headOfRecord + node.record.count + node.children.reduce(0) { $0 + size($1) }
  }

  private static func count(_ node: DirectoryTree.Node) -> Int {
    1 + node.children.reduce(0) { $0 + count($1) }
  }

  /// A UID that is the same for the same records and key.
  private func uid(of nodes: [DirectoryTree.Node], by pseudonymiser: inout Pseudonymiser) -> [UInt8] {
    var state = SHA256()
    func add(_ nodes: [DirectoryTree.Node]) {
      for node in nodes {
        state.update(data: encoder.item(node.record))
        add(node.children)
      }
    }
    add(nodes)
    return pseudonymiser.uid(Array("\(FileSetName.directory) \(Hexadecimal.text(state.finalize()))".utf8))
  }

  /// Writes all that stands in front of the data set, and returns how long it is.
  private func writeMeta(_ uid: [UInt8], to file: Int32) throws(SystemError) -> Int {
    var output = FileOutput()
    output.open(file: file)
    output.appendFileMeta(
      sopClassUID: FileMetaInformation.mediaStorageDirectoryStorage, sopInstanceUID: uid,
      transferSyntax: TransferSyntax(.explicitVRLittleEndian))
    let window = ByteWindow(capacity: 4096)
    try output.flush(window: window)
    return Int(output.position)
  }

  private static func unwritable(_ error: SidecarError) -> DirectoryError {
    switch error {
    case .unwritable(let error): .unwritable(error)
    case .unreadable, .taken: .taken
    }
  }
}
