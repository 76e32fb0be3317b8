public import DICOM
public import SystemPackage

/// Tells one file as JSON, as the sidecars do.
public enum InstanceTelling {
  /// Writes the JSON of the instance `name` in a folder to an open file. Deflated data sets are inflated in the folder.
  public static func tell(
    _ name: String, in folder: FilePath, as model: DataSetJSON.Model, to file: Int32
  ) throws(SidecarError) {
    var reader = WrittenInstanceReader(folder, asking: [])
    try reader.open(WrittenInstance(path: name, sopInstanceUID: ""))
    var writer = JSONWriter(file: file)
    try reader.tell(as: model, bulkData: name, to: &writer)
    do { try writer.finish() } catch { throw .unwritable(error) }
  }
}
