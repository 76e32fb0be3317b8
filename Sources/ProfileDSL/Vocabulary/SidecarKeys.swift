internal import Engine

extension Vocabulary {
  /// The keys of an entry of `sidecars`.
  enum SidecarKey: String, VocabularyWord {
    case path, per, content, columns, keep

    static let place = "the keys of a sidecar"

    var summary: String {
      switch self {
      case .path: "The path below the study's folder, as a template, which is filled in from the first image."
      case .per: "Of what there is a file each: study, series or instance."
      case .content: "What is in it: dicom-json, tags, csv or task."
      case .columns: "The columns of a csv: keywords, or a name and a template each; `instances` counts them."
      case .keep: "What a task file holds of mercure's task.json."
      }
    }

    var example: String {
      switch self {
      case .path: "path: \"{SeriesDescription}.json\""
      case .per: "per: series"
      case .content: "content: tags"
      case .columns: "columns: [Modality, SeriesDescription, { slice: \"{SliceThickness} mm\" }, instances]"
      case .keep: "keep: [info.acc]"
      }
    }
  }

  /// What `per` of a sidecar can be.
  enum SidecarScopeWord: String, VocabularyWord {
    case study, series, instance

    static let place = "the words of \"per\""

    var scope: Sidecar.Scope {
      switch self {
      case .study: .study
      case .series: .series
      case .instance: .instance
      }
    }

    var summary: String {
      switch self {
      case .study: "One file a study; values come from the first image of its first series."
      case .series: "One file a series; values come from its first image."
      case .instance: "One file an instance."
      }
    }

    var example: String { "per: \(rawValue)" }
  }

  /// What `content` of a sidecar can be.
  enum SidecarContentWord: String, VocabularyWord {
    case dicomJSON = "dicom-json"
    case tags, csv, task

    static let place = "the words of \"content\""

    var summary: String {
      switch self {
      case .dicomJSON:
        "The data set in the DICOM JSON Model (PS3.18 F); binary values are named and left out."
      case .tags: "The data set as plain JSON by keyword; what is left out stands under `leftOut`."
      case .csv: "A table for a spreadsheet, one row a series; it needs `columns`, and `per` study or series."
      case .task: "What ran, what came out and how much of it, as JSON; `per: study` alone."
      }
    }

    var example: String { "content: \(rawValue)" }

    /// For what there can be a file each.
    var scopes: [SidecarScopeWord] {
      switch self {
      case .dicomJSON, .tags: [.study, .series, .instance]
      case .csv: [.study, .series]
      case .task: [.study]
      }
    }
  }

  /// The word among columns that is no attribute.
  static let instancesColumn = "instances"
}
