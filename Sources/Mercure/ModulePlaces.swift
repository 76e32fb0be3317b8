internal import Engine
internal import SystemPackage

/// Where the files lie that the settings name, and where they must not.
struct ModulePlaces {
  /// The folder that is kept between jobs, which relative paths lie below.
  var persistence: FilePath?
  /// The folders of a job, by what they are: what lies in the one comes from whoever sent the study, and what lies in the
  /// other leaves with it.
  private var closed: [(name: String, folder: FilePath)] = []

  /// Without the folders of a job.
  init(persistence: FilePath?) { self.persistence = persistence }

  init(_ environment: ModuleEnvironment) {
    persistence = environment.persistence
    closed = [("input", environment.input), ("output", environment.output)]
  }

  /// A path of the settings: absolute, or below the persistence folder and not out of it; never in a folder of the job.
  func path(of text: String) throws(ModuleError) -> FilePath {
    let path = try whole(FilePath(text))
    for (name, folder) in closed where Self.lies(path, in: folder) {
      throw ModuleError(
        "the path leads into the \(name) folder of the job, where no file of the site's may lie")
    }
    return path
  }

  private func whole(_ path: FilePath) throws(ModuleError) -> FilePath {
    if path.isAbsolute { return path }
    guard let persistence else {
      throw ModuleError("a relative path lies below the persistence folder, and the module has none")
    }
    guard let whole = persistence.lexicallyResolving(path) else {
      throw ModuleError("the path leads out of the persistence folder")
    }
    return whole
  }

  /// Whether a path is that of a folder or of something in it, as it is written or when its links are followed.
  private static func lies(_ path: FilePath, in folder: FilePath) -> Bool {
    let written = path.lexicallyNormalized()
    let real = real(path)
    return [folder.lexicallyNormalized(), Self.real(folder)].contains {
      written.starts(with: $0) || real.starts(with: $0)
    }
  }

  /// The path without links as far as it leads to something, and as it is written behind that.
  private static func real(_ path: FilePath) -> FilePath {
    var (there, rest) = (path, [FilePath.Component]())
    while let last = there.lastComponent {
      if let real = FolderTree.resolved(there) { return real.appending(rest).lexicallyNormalized() }
      rest.insert(last, at: 0)
      there.removeLastComponent()
    }
    return path.lexicallyNormalized()
  }
}
