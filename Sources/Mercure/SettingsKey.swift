internal import ProfileDSL

/// The keys of the module's settings.
enum SettingsKey: String, VocabularyWord {
  case profile, parameters, tags, select, layout
  case onEmpty = "on-empty"
  case deadline, notify
  case keyFile = "key-file"
  case linkage
  case jobs, projects

  static let place = "the keys of the settings"

  var summary: String {
    switch self {
    case .profile:
      "A shipped profile's name, the path of a file (below the persistence folder when it is relative), or a whole profile as an object."
    case .parameters: "Values for the profile's parameters."
    case .tags: "Rules that lie nearer than the profile's."
    case .select: "Selection that is asked before the profile's."
    case .layout:
      "nested: as the profile says; flat: one folder, for chains and targets that take no folders."
    case .onEmpty: "What to do when nothing is left: fail, discard, or empty."
    case .deadline: "Seconds, 1 to 86400, after which the job fails: 3600 when nothing is said."
    case .notify: "When mercure is to notify: problems, always or never."
    case .keyFile: "A file that holds the project's key, below the persistence folder when it is relative."
    case .linkage:
      "Whether who became whom is added to linkage.csv in the persistence folder, true when nothing is said; or the path of another file."
    case .jobs: "How many files are worked on at once, 1 to 64."
    case .projects:
      "Settings by the AE title that received the study, laid over those around them; default for any other."
    }
  }

  var example: String {
    switch self {
    case .profile: #"{"profile": "research"}"#
    case .parameters: #"{"parameters": {"protocol": "KNEE-2026"}}"#
    case .tags: #"{"tags": {"StudyDescription": "delete"}}"#
    case .select: #"{"select": [{"name": "no localisers", "drop": "SeriesDescription ~ /loc/i"}]}"#
    case .layout: #"{"layout": "flat"}"#
    case .onEmpty: #"{"on-empty": "discard"}"#
    case .deadline: #"{"deadline": 1800}"#
    case .notify: #"{"notify": "always"}"#
    case .keyFile: #"{"key-file": "/config/project.key"}"#
    case .linkage: #"{"linkage": false}"#
    case .jobs: #"{"jobs": 2}"#
    case .projects: #"{"projects": {"KNEE": {"profile": "research"}, "default": {}}}"#
    }
  }
}

/// What `layout` can be.
enum LayoutWord: String, VocabularyWord {
  case nested, flat
  static let place = "the words of \"layout\""
  var summary: String { self == .nested ? "As the profile says." : "One folder, named by the new UIDs." }
  var example: String { "{\"layout\": \"\(rawValue)\"}" }
}

/// What `on-empty` can be.
enum EmptyWord: String, VocabularyWord {
  case fail, discard, empty
  static let place = "the words of \"on-empty\""
  var summary: String {
    switch self {
    case .fail: "The job fails, and the study stays in mercure's error folder."
    case .discard: "mercure is asked to discard the job."
    case .empty: "An output with result.json alone is sent."
    }
  }
  var example: String { "{\"on-empty\": \"\(rawValue)\"}" }
}

/// What `notify` can be.
enum NotifyWord: String, VocabularyWord {
  case problems, always, never
  static let place = "the words of \"notify\""
  var summary: String {
    switch self {
    case .problems: "When something was quarantined or dropped."
    case .always: "After every job."
    case .never: "Never."
    }
  }
  var example: String { "{\"notify\": \"\(rawValue)\"}" }
}
