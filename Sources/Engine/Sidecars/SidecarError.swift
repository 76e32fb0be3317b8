public import DICOM

/// Why a sidecar cannot be written. It holds no value and no path.
public enum SidecarError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An instance of the output cannot be read again.
  case unreadable(ReadError)
  case unwritable(SystemError)
  /// Another file has the path.
  case taken

  public var description: String {
    switch self {
    case .unreadable(let error): "an instance of the output cannot be read again: \(error)"
    case .unwritable(let error): "a sidecar cannot be written: \(error)"
    case .taken:
      "a sidecar wants the path of another file: give the study a folder of its own (output: study), or the path a UID"
    }
  }
}
