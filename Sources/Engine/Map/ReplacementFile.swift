public import DICOM
public import SystemPackage

/// The map of a run as a file: CSV (RFC 4180) with the columns `id_old` and `id_new`, for its owner's eyes alone.
public struct ReplacementFile: ~Copyable {
  private var file: ConfidentialFile

  /// Makes the file, empty and of mode 0600, beside where it will lie.
  public init(_ path: FilePath) throws(SystemError) { file = try ConfidentialFile(path, kind: "map") }

  /// Writes the rows in ascending order and gives the file its name, unless something has taken it meanwhile.
  public mutating func write(_ replacements: Set<Replacement>) throws(SystemError) {
    var bytes = Array("id_old,id_new\n".utf8)
    for replacement in replacements.sorted() {
      bytes += CSVText.row([replacement.old, replacement.new])
      bytes.append(0x0A)
      if bytes.count > 1 << 20 {
        try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.append(bytes)
    try file.finish()
  }
}
