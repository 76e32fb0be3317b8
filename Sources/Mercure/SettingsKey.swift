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

  /// What `deadline` can be, in seconds.
  static let deadlines = 1...86400
  /// What `jobs` can be.
  static let workers = 1...64

  var summary: String {
    switch self {
    case .profile:
      "A shipped profile's name, the path of a .yaml file (below the persistence folder when it is relative), or a whole profile as an object; mercure-extraction when nothing is said."
    case .parameters: "Values for the profile's parameters."
    case .tags: "Rules that lie nearer than the profile's."
    case .select: "Selection that is asked before the profile's."
    case .layout: "How the output lies: nested, or flat for chains and for targets that take no folders."
    case .onEmpty:
      "What to do when the rules leave nothing: fail, discard or empty. When something was quarantined and nothing is left, the job fails whatever stands here."
    case .deadline:
      "Seconds, 1 to \(Self.deadlines.upperBound), after which the job fails; 3600 when nothing is said."
    case .notify: "When mercure is to notify: problems, always or never."
    case .keyFile:
      "A file that holds the project's key, readable by its owner alone; below the persistence folder when it is relative. Without it anonymise.key in the persistence folder, made by the first job; without either a fresh key."
    case .linkage:
      "Whether who became whom is added to linkage.csv in the persistence folder (true when nothing is said), or the path of another file, below the persistence folder when it is relative."
    case .jobs:
      "How many files are worked on at once, 1 to \(Self.workers.upperBound); as many as there are processors, and 4 at most, when nothing is said."
    case .projects:
      "Settings by the AE title that received the study: each key replaces the one around them. default is for any other title; without it another title is an error."
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
  var summary: String {
    self == .nested
      ? "As the profile says; when nothing is said."
      : "One folder of files named by the new UIDs of series and instance, with # between them."
  }
  var example: String { "{\"layout\": \"\(rawValue)\"}" }
}

/// What `on-empty` can be.
enum EmptyWord: String, VocabularyWord {
  case fail, discard, empty
  static let place = "the words of \"on-empty\""
  var summary: String {
    switch self {
    case .fail: "The job fails, and the study stays in mercure's error folder; when nothing is said."
    case .discard: "mercure is asked to discard the job, which the rule must allow."
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
    case .problems: "When something was quarantined or dropped; when nothing is said."
    case .always: "After every job."
    case .never: "Never."
    }
  }
  var example: String { "{\"notify\": \"\(rawValue)\"}" }
}
