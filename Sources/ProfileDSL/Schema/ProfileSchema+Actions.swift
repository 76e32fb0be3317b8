internal import Engine

extension ProfileSchema {
  /// One action: a word, or a map of a word and what it takes.
  static var actionStep: JSONValue {
    let bare = Vocabulary.ActionWord.supported.filter(\.standsAlone)
    let withParameter = Vocabulary.ActionWord.supported.compactMap { word in
      parameter(of: word).map { JSONValue.Member(name: word.rawValue, value: described($0, word)) }
    }
    let map: JSONValue = [
      "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
      "properties": .object(withParameter),
    ]
    return ["anyOf": .array(bare.map { constant($0.rawValue, $0.summary) } + [map])]
  }

  /// What stands behind an action's colon; nil for an action that takes nothing.
  private static func parameter(of word: Vocabulary.ActionWord) -> JSONValue? {
    switch word {
    case .keep, .delete, .empty, .hashUID, .shiftDate: nil
    case .clean:
      object(Vocabulary.CleanOption.self) { option in
        option == .mask
          ? text
          : ["anyOf": [matching(#"\.{0,2}/.+"#), ["type": "array", "minItems": 1, "items": self.word]]]
      }
    case .replace: self.word
    case .set, .require, .quarantine: text
    case .date: one(of: Vocabulary.DateWord.self)
    case .hash:
      object(Vocabulary.HashOption.self) { option in
        switch option {
        case .of: attribute
        case .length: number(in: HashOptionsReader.fewestCharacters...HashOptionsReader.mostCharacters)
        case .prefix: text
        }
      }
    case .age:
      object(Vocabulary.AgeOption.self) { option in
        switch option {
        case .cap: number(in: AgeReader.caps)
        case .bin: number(in: AgeReader.bins)
        }
      }.adding(["minProperties": 1])
    case .lookup:
      object(Vocabulary.LookupOption.self, required: Vocabulary.LookupOption.allCases) { option in
        option == .missing ? one(ofEngine: Action.Lookup.Missing.allCases.map(\.rawValue)) : self.word
      }
    case .keepVerbatim: object(Vocabulary.VerbatimOption.self, required: [.because]) { _ in self.word }
    case .substitute: substitute
    }
  }

  /// A choice of words that the engine names.
  static func one(ofEngine words: [String]) -> JSONValue { ["enum": .strings(words)] }

  private static var substitute: JSONValue {
    let words: JSONValue = .strings(Vocabulary.SubstitutionKey.allCases.map(\.rawValue))
    /// `without` is what keeps the map from being a regular expression that stands in the wrong place.
    func texts(_ without: JSONValue) -> JSONValue {
      [
        "type": "object", "minProperties": 1, "propertyNames": ["minLength": 1], "additionalProperties": text,
        "not": without,
      ]
    }
    let isWhole: JSONValue = ["required": words]
    let isPart: JSONValue = [
      "anyOf": .array(Vocabulary.SubstitutionKey.allCases.map { ["required": [.string($0.rawValue)]] })
    ]
    let expression = object(Vocabulary.SubstitutionKey.self, required: Vocabulary.SubstitutionKey.allCases) {
      key in
      key == .match ? matching("/.+/i?") : text
    }
    return [
      "anyOf": [
        texts(isWhole), ["type": "array", "minItems": 1, "items": ["anyOf": [expression, texts(isPart)]]],
      ]
    ]
  }
}

extension Vocabulary.ActionWord {
  /// Whether the word means something without anything behind it.
  fileprivate var standsAlone: Bool {
    switch parameter {
    case .none, .optionalText, .optionalMap: true
    case .text, .map, .word: false
    }
  }
}
