/// Where one instance wants to be written, and by what others that want the same are told apart.
struct Placement: Hashable, Sendable {
  /// Safe names: those of the study's folder, those of the folders in it, the file's last.
  var components: [String]
  /// How many of them are the study's folder.
  var studyDepth = 0
  /// The new UIDs, by which numbers are given out.
  var study = ""
  var series: String
  var instance: String

  var path: String { components.joined(separator: "/") }
  var studyFolder: String { components.prefix(studyDepth).joined(separator: "/") }
  /// The folders below the study's.
  var folder: String { components.dropFirst(studyDepth).dropLast().joined(separator: "/") }
}
