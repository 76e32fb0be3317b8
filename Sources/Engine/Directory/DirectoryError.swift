public import DICOM

/// Why there is no DICOMDIR. It holds no value of the source.
public enum DirectoryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The names of the output are none of a file-set, whatever the instances.
  case layout(name: String, why: String)
  /// The names of the files that were written are none of a file-set: one of them, and how many.
  case path(String, why: String, count: Int)
  case unreadable(path: String, ReadError)
  case unwritable(SystemError)
  /// Another file of the output is called so.
  case taken
  /// More than 4 GiB, which its offsets cannot reach.
  case tooLarge

  public var description: String {
    switch self {
    case .layout(let name, let why):
      "a DICOMDIR cannot lead to the files of this profile: \"\(name)\" \(why) (PS3.10 8). \(Self.help)"
    case .path(let path, let why, let count):
      "there is no DICOMDIR, which cannot lead to \(count) of the files: \(path) \(why) (PS3.10 8). \(Self.help)"
    case .unreadable(let path, let error): "for the DICOMDIR \(path) cannot be read again: \(error)"
    case .unwritable(let error): "the DICOMDIR cannot be written: \(error)"
    case .taken: "there is no DICOMDIR: another file of the output has that name"
    case .tooLarge: "there is no DICOMDIR: it would be longer than 4 GiB"
    }
  }

  /// Whether another attempt may do it.
  public var isPassing: Bool {
    switch self {
    case .unreadable, .unwritable: true
    case .layout, .path, .taken, .tooLarge: false
    }
  }

  private static let help =
    "Say in the profile, for instance, output: { study: \"{random(letters, 8) per study}\", "
    + "images: \"{random(letters, 8) per series}/{random(letters, 8) per instance}\" }"
}

/// What became of the DICOMDIR that a run was asked for.
public struct WrittenDirectory: Sendable {
  /// An instance that it does not lead to.
  public struct LeftOut: Hashable, Sendable {
    /// Below the output folder.
    public var path: String
    public var reason: String
  }

  public internal(set) var records = 0
  public internal(set) var instances = 0
  /// In the order of their paths.
  public internal(set) var leftOut: [LeftOut] = []
  /// Why there is none.
  public internal(set) var failure: DirectoryError?
}

extension OutputLayout {
  /// Why no file that a plan with this layout writes can be in a DICOMDIR; nil when that depends on the instances.
  public static func directoryError(_ layout: OutputLayout?) -> DirectoryError? {
    guard let layout else {
      return .layout(
        name: "<StudyInstanceUID>/<SeriesInstanceUID>/<SOPInstanceUID>.dcm",
        why: FileSetName.Misfit.characters.rawValue)
    }
    guard let (misfit, component) = FileSetName.misfit(of: layout) else { return nil }
    return .layout(name: component.description, why: misfit.rawValue)
  }
}
