public import DICOM

/// Where instances are written: a path of templates, relative to the output folder.
public struct OutputLayout: Hashable, Sendable {
  /// What becomes of two instances that want one path.
  public enum Collisions: String, Hashable, Sendable, CaseIterable {
    /// The one whose new UID comes first is written, another one is quarantined.
    case error
    /// Series get folders of their own and instances names of their own, by numbers behind them.
    case suffix
  }

  /// The folder of each study, in which all that is written of it lies; none leaves it to `components`.
  public var study: [Template] = []
  /// The folders, and the file last.
  public var components: [Template]
  public var collisions: Collisions

  public init(_ components: [Template], collisions: Collisions = .error) {
    self.components = components
    self.collisions = collisions
  }

  /// The attributes whose values the path shows.
  public var attributes: [Tag] { (study + components).flatMap(\.attributes) }

  /// Whether no two studies can want one folder, and no study two.
  var namesStudiesByUID: Bool {
    study.isEmpty || Set(study.flatMap(\.attributes)) == [.studyInstanceUID]
  }

  /// Whether no two instances can want one path.
  var namesInstancesByUID: Bool { components.contains { $0.attributes.contains(.sopInstanceUID) } }

  /// Whether the folder is named after the series, so that no two series may share it.
  var separatesSeries: Bool {
    guard let folder = components.dropLast().last else { return false }
    return folder.attributes.contains { tag in
      DataDictionary.entry(for: tag)?.keyword.hasPrefix("Series") ?? false || tag == .protocolName
    }
  }
}

extension Tag {
  static let protocolName = Tag(0x0018, 0x1030)
}
