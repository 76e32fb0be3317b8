internal import ArgumentParser
internal import DICOM

/// A SOP class on the command line: its UID, its keyword or its name (PS3.6 Annex A).
struct SOPClassArgument: ExpressibleByArgument {
  let uid: String

  static let help: ArgumentHelp =
    "The UID, keyword or name of a SOP class, such as CTImageStorage: what depends on it is decided."

  init?(argument: String) {
    let entry =
      UIDRegistry.entry(for: argument) ?? UIDRegistry.entry(forKeyword: argument)
      ?? UIDRegistry.entries.first { $0.kind == .sopClass && $0.name.lowercased() == argument.lowercased() }
    guard let entry, entry.kind == .sopClass else { return nil }
    uid = entry.uid
  }
}
