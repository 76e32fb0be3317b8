internal import DICOM

/// How files of a file-set may be called (PS3.10 8.2 and 8.5): a path of at most eight names, each of at most eight
/// capital letters, digits and underscores. An ending has no place in it.
enum FileSetName {
  /// The name of the index.
  static let directory = "DICOMDIR"
  static let mostComponents = 8
  static let longest = 8

  /// In what a path is none of a file-set.
  enum Misfit: String, Hashable, Sendable {
    case characters = "has other characters than A-Z, 0-9 and _"
    case length = "is longer than 8 characters"
    case depth = "is the path of more than 8 names"
    case reserved = "is the name of the DICOMDIR itself"
  }

  /// What is wrong with the path of a file; nil when nothing is.
  static func misfit(of components: [String]) -> Misfit? {
    if components.count > mostComponents { return .depth }
    if components == [directory] { return .reserved }
    for component in components {
      if !component.utf8.allSatisfy(isAllowed) || component.isEmpty { return .characters }
      if component.utf8.count > longest { return .length }
    }
    return nil
  }

  /// What is wrong with every path that a layout makes, and with which name of it; nil when that cannot be seen before
  /// an instance is.
  static func misfit(of layout: OutputLayout) -> (Misfit, Template)? {
    let components = layout.study + layout.components
    if let last = components.last, components.count > mostComponents { return (.depth, last) }
    for component in components {
      if let misfit = misfit(of: component) { return (misfit, component) }
    }
    return nil
  }

  private static func misfit(of template: Template) -> Misfit? {
    var least = 0
    for piece in template.pieces {
      switch piece {
      case .text(let text):
        if !text.utf8.allSatisfy(isAllowed) { return .characters }
        least += text.utf8.count
      // A UID has dots.
      case .attribute(let tag, _) where DataDictionary.vr(of: tag) == .ui: return .characters
      case .attribute(_, let width): least += width ?? 0
      case .random(let random): least += random.count
      }
    }
    return least > longest ? .length : nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F
  }
}
