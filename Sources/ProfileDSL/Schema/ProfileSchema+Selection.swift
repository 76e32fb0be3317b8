internal import Engine

extension ProfileSchema {
  static var select: JSONValue {
    let rule = object(Vocabulary.SelectKey.self, required: [.name]) { key in
      switch key {
      case .name, .keep, .drop: word
      case .scope: one(ofEngine: AttributeReference.Scope.allCases.map(\.rawValue))
      case .outliers: outliers
      }
    }
    let verbs: [Vocabulary.SelectKey] = [.keep, .drop]
    return ["type": "array", "items": rule.adding(["oneOf": .array(verbs.map { needs([$0]) })])]
  }

  private static var outliers: JSONValue {
    object(Vocabulary.OutliersKey.self) { key in
      switch key {
      case .minSeries: count(from: SelectReader.leastSeries)
      case .majority:
        [
          "type": ["number", "string"], "minimum": 0, "maximum": 1,
          "pattern": #"^(1(\.0*)?|0?\.[5-9][0-9]*)$"#,
        ]
      case .tie: one(ofEngine: Outlier.Tie.allCases.map(\.rawValue))
      }
    }
  }

  static var output: JSONValue {
    object(Vocabulary.OutputKey.self) { key in
      switch key {
      case .study, .images: word
      case .collisions: one(of: Vocabulary.CollisionWord.self)
      case .sidecars: ["type": "array", "items": sidecar]
      }
    }
  }

  private static var sidecar: JSONValue {
    let column: JSONValue = [
      "anyOf": [
        constant(Vocabulary.instancesColumn, "How many instances of the series were written."), keyword,
        ["type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": word],
      ]
    ]
    let entries = TaskEntry.all.map {
      constant($0.name, $0.identifies ? "It identifies somebody." : "It identifies nobody.")
    }
    return object(Vocabulary.SidecarKey.self, required: [.path, .per, .content]) { key in
      switch key {
      case .path: word
      case .per: one(of: Vocabulary.SidecarScopeWord.self)
      case .content: one(of: Vocabulary.SidecarContentWord.self)
      case .columns: ["type": "array", "items": column]
      case .keep: oneOrList(of: ["anyOf": .array(entries)])
      }
    }
  }

  /// The instances of a series, in a test of the selection.
  static var givenSeries: JSONValue {
    [
      "type": "array",
      "items": [
        "type": "object",
        "properties": .object([
          JSONValue.Member(
            name: Vocabulary.SeriesKey.repeat.rawValue,
            value: described(count(from: 1), Vocabulary.SeriesKey.repeat))
        ]),
        "propertyNames": [
          "anyOf": [
            ["const": .string(Vocabulary.SeriesKey.repeat.rawValue)], ["$ref": "#/definitions/element"],
          ]
        ],
        "additionalProperties": text,
      ],
    ]
  }

  static var expectSeries: JSONValue {
    let fate = object(Vocabulary.SeriesKey.self, required: [.is]) { key in
      key == .repeat ? count(from: 1) : matching("(selected|quarantined|dropped by .+)")
    }
    return ["type": "array", "items": fate]
  }

  /// That all these keys are there.
  static func needs<Word: VocabularyWord>(_ words: [Word]) -> JSONValue {
    ["required": .strings(words.map(\.rawValue))]
  }

  /// A whole number without a bound above that anybody meets.
  private static func count(from least: Int) -> JSONValue {
    let fewer = (0..<least).map(String.init).joined(separator: "|")
    return [
      "type": ["integer", "string"], "minimum": .number(least),
      "pattern": .string("^(?!0*(\(fewer))$)[0-9]+$"),
    ]
  }
}
