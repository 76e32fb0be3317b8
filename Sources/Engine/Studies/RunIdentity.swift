/// What a run says of itself: in the marker of an unfinished output, in task files and in reports.
public struct RunIdentity: Hashable, Sendable {
  public var program: String
  public var version: String
  public var profile: String
  /// SHA-256 of everything that the profile was made of, in hexadecimal digits.
  public var profileDigest: String

  public init(program: String = "anonymise", version: String, profile: String, profileDigest: String) {
    self.program = program
    self.version = version
    self.profile = profile
    self.profileDigest = profileDigest
  }

  /// A run that nobody asks about.
  public static let unnamed = RunIdentity(version: "", profile: "", profileDigest: "")
}
