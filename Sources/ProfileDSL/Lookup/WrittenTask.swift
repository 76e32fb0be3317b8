/// What a task file of this program says of its study, as far as a lookup table asks for it.
public struct WrittenTask: Hashable, Sendable {
  /// The new Study Instance UID.
  public var study: String
  /// The study's folder below the output folder; empty when it has none of its own.
  public var folder: String
  /// What was kept of mercure's task, or of the data sets.
  public var accessionNumber: String?

  /// How every task file of this program begins.
  public static let beginning = Array("{\n  \"program\": \"anonymise\",\n".utf8)

  /// Reads a task file; nil for anything else.
  public init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.beginning),
      let root = try? ForeignJSON.object(SourceText(name: "", bytes: bytes)),
      let study = Self.member("study", of: root), let uid = Self.text("StudyInstanceUID", of: study),
      let folder = Self.text("folder", of: study)
    else { return nil }
    self.study = uid
    self.folder = folder
    let info = Self.member("mercure", of: root).flatMap { Self.member("info", of: $0) }
    accessionNumber = info.flatMap { Self.text("acc", of: $0) }
  }

  private static func member(_ name: String, of entries: [Node.Entry]) -> [Node.Entry]? {
    guard case .mapping(let inner)? = entries.first(where: { $0.key.text == name })?.value.content else {
      return nil
    }
    return inner
  }

  private static func text(_ name: String, of entries: [Node.Entry]) -> String? {
    entries.first { $0.key.text == name }?.value.scalar?.text
  }
}
