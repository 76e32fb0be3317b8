/// How other tools and the standard itself spell what this language has a word for.
enum ForeignSpellings {
  /// The action that somebody means who writes dicom-anonymizer, PS3.15, CTP or DicomEdit.
  static func action(_ word: String) -> String? { actions[normalised(word)] }

  /// The profile key that somebody means.
  static func key(_ word: String) -> String? { keys[normalised(word)] }

  private static func normalised(_ word: String) -> String {
    String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  private static let actions: [String: String] = [
    // PS3.15 Table E.1-1a.
    "x": "delete", "z": "empty", "d": "replace", "u": "hash-uid", "k": "keep", "c": "clean",
    "x/z": "delete", "x/d": "delete", "z/d": "empty", "x/z/d": "delete", "x/z/u*": "delete",
    // dicom-anonymizer.
    "replace_uid": "hash-uid", "delete_or_empty": "delete", "delete_or_replace": "delete",
    "empty_or_replace": "empty", "delete_or_empty_or_replace": "delete",
    "delete_or_empty_or_replace_uid": "delete", "replace_with_value": "replace", "regexp": "substitute",
    "replace_with_regex": "substitute",
    // Others.
    "remove": "delete", "drop": "delete", "blank": "empty", "clear": "empty", "hashuid": "hash-uid",
    "remap_uid": "hash-uid", "remap": "hash-uid", "generate_uid": "hash-uid", "dummy": "replace",
    "retain": "keep", "preserve": "keep", "add": "set", "insert": "set", "assign": "set",
    "pseudonymise": "hash", "pseudonymize": "hash", "encrypt": "hash", "jitter": "shift-date",
    "incrementdate": "shift-date", "date_shift": "shift-date", "shift_date": "shift-date",
  ]

  private static let keys: [String: String] = [
    "version": "profile", "title": "name", "description": "about", "comment": "about",
    "base": "extends", "inherits": "extends", "inherit": "extends", "import": "extends", "include": "extends",
    "from": "extends", "fields": "tags", "elements": "tags", "attributes": "tags", "actions": "tags",
    "profileelements": "tags", "private": "defaults", "unknown": "defaults", "filter": "select",
    "filters": "select", "when": "rules", "params": "parameters", "recipe": "tags",
  ]
}
