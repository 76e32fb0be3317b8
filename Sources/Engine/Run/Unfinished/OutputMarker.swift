/// What stands in the file that marks an output as unfinished: by whom, and with what, it was begun.
public struct OutputMarker: Hashable, Sendable {
  /// The name of the file, in the output folder and in the folder of each study.
  public static let name = "INCOMPLETE"

  public var program: String
  /// SHA-256 of the profile.
  public var profile: String
  /// A fingerprint of the key, which leads back to nothing.
  public var key: String

  /// Whether a linkage file has its rows.
  public var linkage = false
  /// What tells the run from others: what is random for each run stays what it was.
  public var nonce: [UInt8] = []

  private static let format = "2"
  private static let firstLine = "This folder is not finished: anonymise is at work here, or was stopped."

  /// Whether the beginning of a file is that of a marker. Those of studies are empty.
  static func isMarker(_ bytes: [UInt8]) -> Bool { bytes.isEmpty || bytes.starts(with: firstLine.utf8) }

  /// The text of the file.
  var text: String {
    """
    \(Self.firstLine)
    "anonymise run --resume" goes on, with the same input, profile and key.

    format: \(Self.format)
    program: \(program)
    profile: \(profile)
    key: \(key)
    linkage: \(linkage ? "yes" : "no")
    run: \(Hexadecimal.text(nonce))

    """
  }

  init(program: String, profile: String, key: String, linkage: Bool = false, nonce: [UInt8] = []) {
    self.linkage = linkage
    self.nonce = nonce
    self.program = program
    self.profile = profile
    self.key = key
  }

  /// What a file says; nil when it is none that this version knows.
  init?(_ text: String) {
    var fields: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[parts[0]] = String(parts[1].drop { $0 == " " }) }
    }
    guard fields["format"] == Self.format, let program = fields["program"], let profile = fields["profile"],
      let key = fields["key"]
    else { return nil }
    self.init(
      program: program, profile: profile, key: key, linkage: fields["linkage"] == "yes",
      nonce: Hexadecimal.bytes(fields["run"] ?? ""))
  }

  /// In what another run differs, as far as it matters.
  func difference(from other: OutputMarker) -> RunError.Difference? {
    if program != other.program { return .program }
    if profile != other.profile { return .profile }
    if key != other.key { return .key }
    return linkage == other.linkage ? nil : .linkage
  }
}
