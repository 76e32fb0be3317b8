internal import DICOM
internal import Engine

extension ProfileSchema {
  /// A profile that can be extended.
  static var base: JSONValue {
    [
      "anyOf": .array(
        named + [
          matching(#"(\.{0,2}/).+"#).adding(["description": "A file; ./ is the folder of the profile."])
        ])
    ]
  }

  /// The profiles that the program has, each by its name.
  package static var named: [JSONValue] {
    [constant(StandardProfile.name, StandardProfile.about)]
      + ShippedProfiles.names.map { constant($0, "A profile that comes with the program.") }
  }

  static var parameters: JSONValue {
    func declaration(_ type: Vocabulary.ParameterType, _ own: Vocabulary.ParameterKey) -> JSONValue {
      object(Vocabulary.ParameterKey.self, required: type == .table ? [.type, own] : [.type]) { key in
        switch key {
        case .type: ["const": .string(type.rawValue)]
        case .about: word
        case own: word
        case .default, .file: nil
        }
      }
    }
    return [
      "type": "object",
      "propertyNames": matching("[a-z0-9_-]{1,40}"),
      "additionalProperties": ["anyOf": [declaration(.text, .default), declaration(.table, .file)]],
    ]
  }

  static var identity: JSONValue {
    object(Vocabulary.IdentityKey.self, required: [.patient]) { _ in oneOrList(of: attribute) }
  }

  static var dates: JSONValue {
    object(Vocabulary.DatesKey.self, required: [.shift]) { _ in
      object(Vocabulary.ShiftKey.self, required: [.days]) { key in
        switch key {
        case .per: ["const": "patient"]
        case .days: matching(#"[0-9]+\.\.[0-9]+"#)
        case .direction: one(ofEngine: DateShift.Direction.allCases.map(\.rawValue))
        case .times: ["const": "keep"]
        }
      }
    }
  }

  static var defaults: JSONValue {
    object(Vocabulary.DefaultsKey.self) { key in
      switch key {
      case .private, .unknown:
        one(ofEngine: [Vocabulary.ActionWord.keep, .delete].map(\.rawValue))
      case .vr:
        [
          "type": "object", "additionalProperties": false,
          "properties": .object(VR.allCases.map { JSONValue.Member(name: $0.description, value: action) }),
        ]
      }
    }
  }

  static var rule: JSONValue {
    object(Vocabulary.RuleKey.self, required: [.name]) { key in
      switch key {
      case .name, .if, .quarantine, .because: word
      case .tags: rows
      case .override: ["enum": ["true", true]]
      }
    }.adding([
      "oneOf": [["required": ["tags"]], ["required": ["quarantine"]]],
      "anyOf": [["required": ["if"]], ["required": ["override"]]],
      // Every draft has these words; `dependencies` is of draft 7 alone, and the schema of settings is of a later one.
      "if": ["anyOf": [["required": ["override"]], ["required": ["because"]]]],
      "then": ["required": ["override", "because"]],
    ])
  }

  static var accept: JSONValue {
    let codes = Diagnostic.Code.acceptable.map { constant($0.rawValue, $0.summary) }
    let acceptance = object(Vocabulary.AcceptKey.self, required: Vocabulary.AcceptKey.allCases) { key in
      key == .check ? ["anyOf": .array(codes)] : word
    }
    return ["type": "array", "items": acceptance]
  }

  static var test: JSONValue {
    let elements: JSONValue = [
      "type": "object", "propertyNames": ["$ref": "#/definitions/element"], "additionalProperties": text,
    ]
    let alone = Vocabulary.ExpectationWord.quarantined
    let instance: [Vocabulary.TestKey] = [.given, .expect]
    let series: [Vocabulary.TestKey] = [.givenSeries, .expectSeries]
    return object(Vocabulary.TestKey.self, required: [.name]) { key in
      switch key {
      case .name, .path: word
      case .given: elements
      case .expect: ["anyOf": [constant(alone.rawValue, alone.summary), elements]]
      case .givenSeries: givenSeries
      case .expectSeries: expectSeries
      }
    }.adding([
      // One instance, or a series.
      "oneOf": [
        needs(instance).adding(["not": ["anyOf": .array(series.map { needs([$0]) })]]),
        needs(series).adding(["not": ["anyOf": .array((instance + [.path]).map { needs([$0]) })]]),
      ]
    ])
  }
}
