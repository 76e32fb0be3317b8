public import DICOM

/// Why a file cannot be taken for linkage.
public enum LinkageError: Error, Hashable, Sendable, CustomStringConvertible {
  case system(SystemError)
  /// It holds something else.
  case otherFile
  /// Not a file of its own that its owner alone can read.
  case notPrivate
  /// It has been deleted while it was in use.
  case deleted

  public var description: String {
    switch self {
    case .system(let error): error.description
    case .otherFile: "it holds something else than linkage: name another file"
    case .notPrivate:
      "it must be a plain file that belongs to you and that nobody else can read: chmod 600, or name another"
    case .deleted: "it has been deleted while it was in use"
    }
  }
}
