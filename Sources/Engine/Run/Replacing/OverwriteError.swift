public import DICOM
public import SystemPackage

/// Why an output does not take the place of another.
public enum OverwriteError: Error, Hashable, Sendable, CustomStringConvertible {
  case system(SystemError)
  /// A link, or no folder.
  case notAFolder
  /// A file system begins there or below.
  case mountPoint
  /// Some of what is in it is no image of this program and no sidecar of the profile.
  case foreign(count: Int)
  /// Nothing in it shows that this program made it.
  case unknown
  /// A run is at work in it.
  case busy
  /// It is not the folder that it was when the run began.
  case changed
  /// The new output is in its place, and the old one could not be removed from here.
  case remains(FilePath, count: Int)
  /// The new output is in its place, and something failed when the old one, which lies here, was removed.
  case isLeft(FilePath, SystemError)

  public var description: String {
    switch self {
    case .system(let error): error.description
    case .notAFolder: "it is a link or no folder: name the folder itself"
    case .mountPoint: "a file system is mounted there or below it: name another output folder"
    case .foreign(let count):
      "it holds \(count) files that are neither images of this program nor sidecars of this profile: name another output folder, or move them away"
    case .unknown: "nothing in it shows that this program wrote it: name another output folder"
    case .busy: "another run is at work in it"
    case .changed: "it is not the folder that it was when the run began"
    case .isLeft(let path, let error):
      "the old output could not be removed, its rest lies in \(path): \(error)"
    case .remains(let path, let count): "\(count) files of the old output remain in \(path)"
    }
  }
}
