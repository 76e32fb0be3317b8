internal import ProfileDSL

/// The settings as a JSON Schema (draft 2020-12), for editors that complete and check them.
///
/// It is made from the vocabulary by which they are read. What belongs to the profile language it leaves to that one's
/// schema, a file beside it. What depends on more than one place, or on a file, only a job and `mercure doctor` find.
public enum SettingsSchema {
  /// The schema as the text of a file.
  public static var rendered: String { schema.text + "\n" }

  /// The schema of profiles, as it is referred to.
  private static let profiles = "schema.json"

  static var schema: JSONValue {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "The settings of anonymise as a module of mercure",
      "description": "Written by `anonymise mercure schema`: do not edit.",
    ]
    let project = ProfileSchema.object(SettingsKey.self) { $0 == .projects ? nil : value(of: $0) }
    return head.adding(ProfileSchema.object(SettingsKey.self) { value(of: $0) })
      .adding(["$defs": ["project": project]])
  }

  private static func value(of key: SettingsKey) -> JSONValue {
    switch key {
    case .profile: profile
    case .parameters:
      [
        "type": "object", "propertyNames": ["pattern": "^[a-z0-9_-]{1,40}$"],
        "additionalProperties": text,
      ]
    case .tags: ["$ref": .string(profiles + "#/definitions/rows")]
    case .select: ["$ref": .string(profiles + "#/properties/select")]
    case .layout: ProfileSchema.one(of: LayoutWord.self)
    case .onEmpty: ProfileSchema.one(of: EmptyWord.self)
    case .notify: ProfileSchema.one(of: NotifyWord.self)
    case .deadline: number(to: SettingsKey.deadlines.upperBound)
    case .jobs: number(to: SettingsKey.workers.upperBound)
    case .keyFile: text
    case .linkage: ["type": ["boolean", "string", "number"], "minLength": 1]
    // Without any there is none for the title that received a study.
    case .projects:
      ["type": "object", "minProperties": 1, "additionalProperties": ["$ref": "#/$defs/project"]]
    }
  }

  private static var profile: JSONValue {
    let file: JSONValue = [
      "type": "string", "pattern": #"(\.ya?ml$)|^/"#,
      "description": "A file, below the persistence folder when it is relative.",
    ]
    return ["anyOf": .array(ProfileSchema.named + [file, ["$ref": .string(profiles)]])]
  }

  /// A text that is not empty and does not look like a key (`SecretCheck`).
  private static var text: JSONValue {
    [
      "type": ["string", "number", "boolean"], "minLength": 1,
      "not": ["type": "string", "pattern": "^[0-9A-Fa-f]{32,}$"],
    ]
  }

  /// A whole number from 1, as a number or as digits.
  static func number(to most: Int) -> JSONValue {
    [
      "type": ["integer", "string"], "minimum": 1, "maximum": .number(most),
      "pattern": .string("^0*(\(digits(to: most)))$"),
    ]
  }

  /// A regular expression for the digits of a whole number from 1.
  static func digits(to most: Int) -> String {
    let digits = String(most).utf8.map { Int($0) - 0x30 }
    func any(_ count: Int) -> String { count == 0 ? "" : "[0-9]{\(count)}" }
    var forms = digits.count > 1 ? ["[1-9][0-9]{0,\(digits.count - 2)}"] : []
    for (index, digit) in digits.enumerated() {
      let least = index == 0 ? 1 : 0
      guard digit > least else { continue }
      let before = digits[..<index].map(String.init).joined()
      forms.append("\(before)[\(least)-\(digit - 1)]" + any(digits.count - 1 - index))
    }
    return (forms + [String(most)]).joined(separator: "|")
  }
}
