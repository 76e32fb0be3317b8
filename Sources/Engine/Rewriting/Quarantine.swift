public import DICOM
internal import Glibc

/// Why an instance is set aside and not written. It names tags and places, never a value.
public enum Quarantine: Error, Hashable, Sendable {
  /// The file cannot be read whole.
  case unreadable(ReadError)
  /// Somebody wrote to the file while it was read.
  case changed
  /// An action cannot be done to this element's value.
  case cannotApply(action: String, Tag, because: String)
  /// The instance lacks a UID without which it has no place in the output.
  case missing(Tag)
  /// The SOP class is none that PS3.6 registers: what such an object holds is not understood, and a pseudonym of the class
  /// would tell nobody what it is.
  case unknownSOPClass
  /// A rule of the profile sets the instance aside, and this is what it says.
  case demanded(reason: String)
  /// A condition asks for an attribute whose value cannot be read.
  case undecidable(Tag)
  /// An attribute that decides something stands behind elements that must follow it (PS3.5 7.1).
  case outOfOrder(Tag)
  /// Another file of this run was written under the same UIDs and is not the same.
  case conflict
  /// Another instance of this run has the path that the layout gives to this one.
  case taken
  /// Another instance comes first, and could not be read or written for now.
  case waiting
  /// The run goes on with a study that was finished, and the instance was not in it.
  case otherInput
  /// The output cannot be written.
  case unwritable(SystemError)
}

extension Quarantine {
  /// Why an action was not done to an element.
  init(_ failure: ValueEditor.Failure, _ tag: Tag) {
    self =
      failure.isDemanded
      ? .demanded(reason: failure.reason)
      : .cannotApply(action: failure.action, tag, because: failure.reason)
  }
}

extension Quarantine {
  /// Whether another attempt may find another state: of the disk, of the network, of a file that grows.
  var isPassing: Bool {
    switch self {
    case .unwritable, .changed, .waiting, .otherInput: true
    case .unreadable(.unreadable(let error)): error.mayPass
    default: false
    }
  }
}

extension SystemError {
  /// Whether another attempt to read may come further.
  var mayPass: Bool { Self.passing.contains(code) }

  private static let passing: Set<Int32> = [
    EIO, EMFILE, ENFILE, ENOMEM, ESTALE, EAGAIN, EINTR, ETIMEDOUT, ENOTCONN, EREMOTEIO, ENOLCK, ENODEV,
  ]
}

extension Quarantine: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let error): "\(error)"
    case .changed: "it was written to while it was read; run again when it is whole"
    case .cannotApply(let action, let tag, let reason): "\(action) cannot be done to \(tag): \(reason)"
    case .missing(let tag): "there is no \(DataDictionary.entry(for: tag)?.keyword ?? "") \(tag)"
    case .unknownSOPClass:
      "its SOP class is none of the standard's; drop such series by `select:`, or write `SOPClassUID: keep`"
    case .demanded(let reason): "the profile sets it aside: \(reason)"
    case .undecidable(let tag): "a condition asks for \(tag), and its value cannot be read"
    case .outOfOrder(let tag): "\(tag.inReports) stands out of order or twice"
    case .conflict: "another file has the same SOP Instance UID and other content: one of the two is written"
    case .taken: "another instance has the path that the layout gives to this one; see `collisions:`"
    case .waiting: "another file of its SOP Instance UID or path comes first and could not be written yet"
    case .otherInput: "its study was finished without it: the unfinished run had another input"
    case .unwritable(let error): "the output cannot be written: \(error)"
    }
  }

  /// The kind of cause, for counting: the same for every file that it happens to.
  public var cause: String {
    switch self {
    case .unreadable(.unreadable): "cannot be read"
    case .unreadable(.truncated): "cut short"
    case .unreadable(.unknownTransferSyntax): "unknown transfer syntax"
    case .unreadable: "malformed"
    case .changed: "changed while it was read"
    case .cannotApply: "an action cannot be done"
    case .missing: "a UID is missing"
    case .unknownSOPClass: "unknown SOP class"
    case .demanded(let reason): "set aside by the profile: \(reason)"
    case .undecidable: "a condition cannot be decided"
    case .outOfOrder: "elements out of order"
    case .conflict: "same SOP Instance UID, other content"
    case .taken: "another instance has its path"
    case .waiting: "waits for another file"
    case .otherInput: "another input than that of the unfinished run"
    case .unwritable: "cannot be written"
    }
  }
}
