public import DICOM

/// Why a run does not begin.
public enum RunError: Error, Hashable, Sendable, CustomStringConvertible {
  case output(SystemError)
  /// There is no marker to go on from.
  case nothingToResume
  /// The unfinished run was another one.
  case otherRun(Difference)
  /// The unfinished output holds a link, or a folder in the place of a file or one that cannot be looked into, at the path.
  case foreign(String)
  /// The output folder is a folder of the input, by another mount.
  case overlap
  /// Somebody is at work in the output folder.
  case busy

  public enum Difference: String, Hashable, Sendable {
    case program = "another version of the program"
    case profile = "another profile, or the profile has been edited since"
    case key = "another key"
    case input = "another input, or files of it have changed since"
    case linkage = "a linkage file and this one has none, or the other way round"
  }

  public var description: String {
    switch self {
    case .output(let error): "the output folder cannot be used: \(error)"
    case .nothingToResume:
      "there is nothing to resume: the output folder has no file \(OutputMarker.name) of an unfinished run"
    case .otherRun(let difference):
      "the unfinished run cannot be resumed: it had \(difference.rawValue); take a new output folder"
    case .foreign(let path):
      "the unfinished run cannot be resumed: no run has made this link or folder; take it away: \(path)"
    case .overlap:
      "the output folder and the input must not lie in each other: by another mount the output is in the input"
    case .busy: "another run is at work in the output folder"
    }
  }
}
