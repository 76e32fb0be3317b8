internal import DICOM
internal import Engine

/// What every profile is built on: the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1), and the
/// technical text that is kept beside it.
enum StandardProfile {
  /// The name by which profiles extend it, with the edition of the standard.
  static let name = "dicom/basic@" + ConfidentialityProfile.edition

  static let about =
    "PS3.15 Basic Application Level Confidentiality Profile, edition \(ConfidentialityProfile.edition)"

  /// The rows as rules of one layer.
  static func rules(layer: Int) -> [Rule] {
    var rules: [Rule] = []
    var listed: Set<TagPattern> = []
    for row in ConfidentialityProfile.rows {
      // The row for private attributes is what the defaults say (`Defaults.failClosed`): a profile may change those.
      guard let pattern = row.pattern else { continue }
      listed.insert(pattern)
      rules.append(Rule(ElementSelector(item(pattern)), action(for: row.basic), layer: layer))
    }
    for text in TechnicalText.attributes {
      guard let entry = DataDictionary.entry(forKeyword: text.keyword), !listed.contains(entry.pattern) else {
        continue
      }
      rules.append(Rule(ElementSelector(item(entry.pattern)), .keep, layer: layer))
    }
    return rules
  }

  private static func item(_ pattern: TagPattern) -> ElementSelector.Item {
    pattern.tag.map { .tag($0) } ?? .pattern(pattern)
  }

  /// The action of the Basic column. Of a choice by the attribute's type in its IOD (X/Z, X/D, Z/D …) this takes the
  /// one that leaves least behind.
  static func action(for code: String) -> Action {
    switch code {
    case "K": .keep
    case "X", "X/Z", "X/D", "X/Z/D", "X/Z/U*": .delete
    case "Z", "Z/D": .empty
    case "D": .replaceWithDummy
    case "U": .hashUID
    // A code that no edition so far has: nothing of it is left.
    default: .delete
    }
  }
}
