/// Where a profile comes from.
enum ProfileOrigin: Hashable {
  /// `dicom/basic@2026d`.
  case standard
  /// One that is built in, by its name.
  case shipped(String)
  /// A file, as diagnostics name it.
  case file(String)

  /// What to call it.
  var name: String {
    switch self {
    case .standard: StandardProfile.name
    case .shipped(let name): name
    case .file(let path): path
    }
  }

  /// What a name stands for: a standard or shipped profile, or a file when it looks like a path. nil for a word that
  /// nothing is known by.
  init?(_ name: String, relativeTo directory: String?) {
    if name == StandardProfile.name {
      self = .standard
    } else if ShippedProfiles.text(of: name) != nil {
      self = .shipped(name)
    } else if Self.isPath(name) {
      self = .file(Self.path(name, in: directory))
    } else {
      return nil
    }
  }

  /// The directory that the paths within a file are relative to.
  static func directory(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[...$0]) }
  }

  private static func isPath(_ name: String) -> Bool {
    name.hasPrefix("./") || name.hasPrefix("../") || name.hasPrefix("/")
  }

  /// A path within a file, as the program can open it.
  static func path(_ name: String, in directory: String?) -> String {
    guard let directory, !name.hasPrefix("/") else { return name }
    return directory + (name.hasPrefix("./") ? String(name.dropFirst(2)) : name)
  }

  /// Every name that `extends` knows.
  static var names: [String] { [StandardProfile.name] + ShippedProfiles.names }

  /// What somebody may have meant by a name that nothing is known by.
  static func help(for name: String) -> String {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return "a file begins with ./ as in ./\(name)" }
    if name.hasPrefix("dicom/") { return "this version has \(StandardProfile.name)" }
    return Suggestion.question(for: name, among: names) ?? "the profiles are \(names.joined(separator: ", "))"
  }
}
