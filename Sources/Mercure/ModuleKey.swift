internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// Where the key of a job lies.
enum ModuleKey {
  /// The file that the settings name.
  case file(FilePath)
  /// The file in the persistence folder, which the first job makes.
  case kept(FilePath)
  /// Nowhere: a fresh one for the job.
  case none

  init(_ settings: ModuleSettings, _ places: ModulePlaces) throws(ModuleError) {
    if let keyFile = settings.keyFile {
      self = .file(try places.path(of: keyFile.text))
    } else if let persistence = places.persistence {
      self = .kept(persistence.appending("anonymise.key"))
    } else {
      self = .none
    }
  }

  /// The key, made when this is the first job.
  func get() throws(ModuleError) -> PseudonymKey {
    do throws(StoredKey.Failure) {
      switch self {
      case .file(let path): return try StoredKey.read(path)
      case .kept(let path): return try StoredKey.readOrMake(path)
      case .none: return .random()
      }
    } catch { throw error.inWords }
  }
}

extension StoredKey.Failure {
  /// What a site's log says of it.
  var inWords: ModuleError {
    switch self {
    case .missing: ModuleError("the key file is not there")
    case .unreadable: ModuleError("the key file cannot be read by the user that the module runs as")
    case .open: ModuleError("others than its owner can read the key file: chmod 600")
    case .malformed: ModuleError("the key file must hold 64 hexadecimal digits and nothing else")
    case .unwritable: ModuleError("no key can be made in the persistence folder: it cannot be written to")
    }
  }
}
