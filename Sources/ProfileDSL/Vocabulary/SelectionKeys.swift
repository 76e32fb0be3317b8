extension Vocabulary {
  /// The keys of one entry of `select`.
  enum SelectKey: String, VocabularyWord {
    case name, keep, drop, scope, outliers

    static let place = "the keys of a selection rule"

    var summary: String {
      switch self {
      case .name: "What reports call the rule."
      case .keep: "The condition under which instances are kept."
      case .drop: "The condition under which instances are left out."
      case .scope: "Of what the condition speaks: instance, series or study."
      case .outliers: "When a page in the middle of a series counts as one."
      }
    }

    var example: String {
      switch self {
      case .name: "name: structured report"
      case .keep: "keep: always"
      case .drop: "drop: Modality == \"SR\""
      case .scope: "scope: study"
      case .outliers: "outliers: { min-series: 4, majority: 0.6, tie: keep }"
      }
    }
  }

  /// The keys of `outliers`.
  enum OutliersKey: String, VocabularyWord {
    case minSeries = "min-series"
    case majority, tie

    static let place = "the keys of \"outliers\""

    var summary: String {
      switch self {
      case .minSeries: "In series with fewer instances nothing is an outlier; 4 when nothing is said."
      case .majority:
        "The share of the series that must look alike, from above 0.5 to 1; 0.6 when nothing is said."
      case .tie: "What becomes of a series without such a majority: keep or drop."
      }
    }

    var example: String { SelectKey.outliers.example }
  }

  /// The keys of `output`.
  enum OutputKey: String, VocabularyWord {
    case study, images, collisions, sidecars

    static let place = "the keys of \"output\""

    var summary: String {
      switch self {
      case .study:
        "The folder of each study below the output folder, as a template. All of a study lies in one: of several values the one that comes first by its bytes. Two studies that want one get numbers."
      case .images:
        "The path of each file below the study's folder, as a template; below the output folder where nothing is said of `study`."
      case .collisions: "What becomes of two files that want one path: error or suffix."
      case .sidecars: "Files beside the images: tags, tables and the task file."
      }
    }

    var example: String {
      switch self {
      case .study: "study: \"{StudyInstanceUID}\""
      case .images: "images: \"{SeriesDescription}/{InstanceNumber:05}.dcm\""
      case .collisions: "collisions: suffix"
      case .sidecars: "sidecars: [ { path: \"{StudyID}.json\", per: study, content: task } ]"
      }
    }
  }

  /// What `collisions` can be.
  enum CollisionWord: String, VocabularyWord {
    case error, suffix

    static let place = "the words of \"collisions\""
    var summary: String {
      self == .error
        ? "The instance whose new UID comes first is written, another one is quarantined. What holds when nothing is said."
        : "Series get folders of their own and files names of their own, by numbers behind them: T1, T1-2."
    }
    var example: String { "collisions: \(rawValue)" }
  }
}
