/// Makes a profile of the rule file of another tool: the front door of `Import`.
public enum ProfileImport {
  /// The tools whose rule files are read, by the names that `--from` takes.
  public enum Format: String, CaseIterable, Sendable {
    case dicomAnonymizer = "dicom-anonymizer"
    case ctp, deid
    case mercureAnonymizer = "mercure-anonymizer"
  }

  /// What stands beside the file on the command line.
  public struct Options: Sendable {
    /// The name of the new profile.
    public var name: String
    /// dicom-anonymizer's `-t` flags: the words behind each, one after the other.
    public var flags: [String]
    /// dicom-anonymizer's `--keepPrivateTags`.
    public var keepsPrivate: Bool
    /// The section of mercure-anonymizer's settings to take beside `general`.
    public var project: String?

    public init(
      name: String = "imported", flags: [String] = [], keepsPrivate: Bool = false, project: String? = nil
    ) {
      self.name = name
      self.flags = flags
      self.keepsPrivate = keepsPrivate
      self.project = project
    }
  }

  /// A profile, and what a person must know of it.
  public struct Imported: Sendable {
    public let yaml: String
    /// What was not taken over as it is, a line each; nothing when all of the file has its equivalent.
    public let notes: [String]
  }

  /// The profile for a file of another tool; for dicom-anonymizer flags alone will do.
  public static func profile(
    at path: String?, _ format: Format, _ options: Options
  ) throws(ImportError) -> Imported {
    guard let path else { return try profile(from: [], file: "-t", format, options, hasFile: false) }
    let bytes: [UInt8]
    do throws(TextFile.Failure) {
      bytes = try TextFile.read(path)
    } catch {
      throw failure(error, path)
    }
    return try profile(from: bytes, file: path, format, options)
  }

  /// The profile for the bytes of a file; `file` is its name in messages and comments.
  public static func profile(
    from bytes: [UInt8], file: String, _ format: Format, _ options: Options = Options(), hasFile: Bool = true
  ) throws(ImportError) -> Imported {
    guard bytes.count <= TextFile.greatestSize else { throw failure(.tooLarge, file) }
    let source = SourceText(name: file, bytes: bytes)
    let rules: ForeignRules
    switch format {
    case .dicomAnonymizer: rules = try DicomAnonymizerImport.rules(hasFile ? source : nil, options)
    case .ctp: rules = try CTPImport.rules(source)
    case .deid: rules = try DeidImport.rules(source)
    case .mercureAnonymizer: rules = try MercureAnonymizerImport.rules(source, project: options.project)
    }
    let profile = ImportedProfile(rules)
    let yaml = ProfileWriter(format: format, name: options.name, file: hasFile ? file : "the flags").yaml(
      profile)
    // Every row was tried alone: this finds what is wrong with them together, before anybody uses the profile.
    let (_, diagnostics) = ProfileLoader.compile(text: yaml, file: "the imported profile")
    if let mistake = diagnostics.first(where: { $0.severity == .error }) { throw ImportError(mistake) }
    return Imported(yaml: yaml, notes: profile.notes.map(YAMLText.comment))
  }

  private static func failure(_ failure: TextFile.Failure, _ path: String) -> ImportError {
    let source = SourceText(name: path, bytes: [])
    return switch failure {
    case .missing: ImportError(.missingFile, .beginning, "there is no such file", in: source)
    case .tooLarge:
      ImportError(.tooLarge, .beginning, "more than \(TextFile.greatestSize) bytes: no rule file", in: source)
    case .notAFile: ImportError(.unreadableFile, .beginning, "not a file", in: source)
    case .system(let words): ImportError(.unreadableFile, .beginning, "cannot be read: \(words)", in: source)
    }
  }
}
