internal import DICOM
internal import Engine

/// The language as a JSON Schema (draft 7), for editors that complete and check YAML.
///
/// It is made from the vocabulary that the parser reads by. What depends on more than one place of the profile, or on
/// the dictionary's types, only `check` finds.
public enum ProfileSchema {
  /// The schema as the text of a file.
  public static var rendered: String { schema.text + "\n" }

  static var schema: JSONValue {
    let head: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A profile of anonymise",
      "description": .string(
        "The profile language, version \(Vocabulary.version). Written by `anonymise schema`: do not edit."),
    ]
    let body = object(Vocabulary.ProfileKey.self, required: [.profile, .name]) { value(of: $0) }
    return head.adding(body).adding(["definitions": definitions])
  }

  /// What a key of the profile takes.
  static func value(of key: Vocabulary.ProfileKey) -> JSONValue {
    switch key {
    case .profile: ["enum": [.string(Vocabulary.version), .number(Int(Vocabulary.version) ?? 0)]]
    case .name, .about: word
    case .extends: oneOrList(of: base)
    case .options: oneOrList(of: one(of: Vocabulary.OptionWord.self))
    case .combined: one(of: Vocabulary.CombinedWord.self)
    case .parameters: parameters
    case .identity: identity
    case .dates: dates
    case .defaults: defaults
    case .sweep: one(of: Vocabulary.SweepWord.self)
    case .tags: rows
    case .rules: ["type": "array", "items": ["$ref": "#/definitions/rule"]]
    case .accept: accept
    case .tests: ["type": "array", "items": ["$ref": "#/definitions/test"]]
    case .select: select
    case .output: output
    }
  }

  package static var definitions: JSONValue {
    [
      "text": anyText,
      "word": nonEmptyText,
      "step": actionStep,
      "action": ["anyOf": [step, ["type": "array", "items": step, "minItems": 1]]],
      "rule": rule,
      "test": test,
      "attribute": ["anyOf": [keyword, matching(SelectorPattern.tag)]],
      "element": element,
      "rows": selectorRows,
      "keyword": ["enum": .strings(keywords.map(\.keyword))],
    ]
  }

  // MARK: Shapes

  /// YAML makes numbers and truth values of some plain words, where the profile means their text.
  private static var anyText: JSONValue { ["type": ["string", "number", "boolean"]] }
  private static var nonEmptyText: JSONValue { ["type": ["string", "number", "boolean"], "minLength": 1] }

  static var text: JSONValue { ["$ref": "#/definitions/text"] }
  /// A text that is not empty.
  static var word: JSONValue { ["$ref": "#/definitions/word"] }
  static var action: JSONValue { ["$ref": "#/definitions/action"] }
  static var step: JSONValue { ["$ref": "#/definitions/step"] }
  static var rows: JSONValue { ["$ref": "#/definitions/rows"] }
  static var attribute: JSONValue { ["$ref": "#/definitions/attribute"] }
  static var keyword: JSONValue { ["$ref": "#/definitions/keyword"] }

  static func matching(_ pattern: String) -> JSONValue {
    ["type": "string", "pattern": .string("^\(pattern)$")]
  }

  /// A map whose keys are the words of a list, and no others.
  package static func object<Word: VocabularyWord>(
    _ words: Word.Type, required: [Word] = [], _ value: (Word) -> JSONValue?
  ) -> JSONValue {
    let members = words.supported.compactMap { word in
      value(word).map { JSONValue.Member(name: word.rawValue, value: described($0, word)) }
    }
    let object: JSONValue = [
      "type": "object", "additionalProperties": false, "properties": .object(members),
    ]
    return required.isEmpty ? object : object.adding(["required": .strings(required.map(\.rawValue))])
  }

  /// The value with what an editor shows of it. Beside a reference draft 7 reads nothing, which a description can bear.
  package static func described<Word: VocabularyWord>(_ value: JSONValue, _ word: Word) -> JSONValue {
    value.adding(["description": .string("\(word.summary)\n\n\(word.example)")])
  }

  /// One of the words of a list.
  package static func one<Word: VocabularyWord>(of words: Word.Type) -> JSONValue {
    ["anyOf": .array(words.supported.map { constant($0.rawValue, $0.summary) })]
  }

  /// One word, with what an editor shows beside it.
  package static func constant(_ word: String, _ summary: String) -> JSONValue {
    ["const": .string(word), "description": .string(summary)]
  }

  package static func oneOrList(of item: JSONValue) -> JSONValue {
    ["anyOf": [item, ["type": "array", "items": item, "minItems": 1, "uniqueItems": true]]]
  }

  /// A whole number of a range, as a number or as digits.
  package static func number(in range: ClosedRange<Int>) -> JSONValue {
    let digits = range.map(String.init).joined(separator: "|")
    return [
      "type": ["integer", "string"], "minimum": .number(range.lowerBound),
      "maximum": .number(range.upperBound),
      "pattern": .string("^0*(\(digits))$"),
    ]
  }

  // MARK: The dictionary

  /// The attributes that a rule can speak of.
  static var keywords: [DataDictionary.Entry] {
    DataDictionary.keywords.compactMap { DataDictionary.entry(forKeyword: $0) }.filter {
      $0.tag.group > 0x0003 && $0.tag.group < 0xFFFA
    }
  }

  private static var element: JSONValue {
    [
      "anyOf": [
        keyword, matching(SelectorPattern.tag), matching(SelectorPattern.privateElement),
        matching(SelectorPattern.path),
      ]
    ]
  }

  /// A selector and an action a row: every keyword by its name, and everything else by how it is written.
  private static var selectorRows: JSONValue {
    let attributes = keywords.map { entry in
      let vrs = entry.vrs.map(\.description).joined(separator: " or ")
      return JSONValue.Member(
        name: entry.keyword, value: action.adding(["description": .string("\(entry.pattern) \(vrs)")]))
    }
    let classes = Vocabulary.ClassWord.supported.map {
      JSONValue.Member(name: $0.rawValue, value: action.adding(["description": .string($0.summary)]))
    }
    let patterns = SelectorPattern.all.map { JSONValue.Member(name: "^\($0)$", value: action) }
    return [
      "type": "object",
      "additionalProperties": false,
      "patternProperties": .object(patterns),
      "properties": .object(classes + attributes),
    ]
  }
}

/// How selectors are written, as regular expressions of ECMA 262.
enum SelectorPattern {
  private static let open = "[0-9A-Fa-fxX]"
  /// The even groups: what is private is named by its creator.
  private static let mask = #"\(\#(open){3}[02468ACEaceXx],\#(open){4}\)"#
  static let tag = #"\([0-9A-Fa-f]{3}[02468ACEace],[0-9A-Fa-f]{4}\)"#
  private static let creator = #"\([0-9A-Fa-f]{3}[13579BDFbdf],"[^"\\]{1,64}","#
  static let privateElement = creator + #"[0-9A-Fa-f]{2}\)"#
  private static let anyPrivate = creator + #"([0-9A-Fa-f]{2}|[xX]{2})\)"#
  private static let range = #"\([0-9A-Fa-f]{4},[0-9A-Fa-f]{4}\)\.\.\([0-9A-Fa-f]{4},[0-9A-Fa-f]{4}\)"#
  private static let glob = #"[A-Za-z0-9]*\*[A-Za-z0-9*]*"#
  private static let vr = "(\(VR.allCases.map(\.description).joined(separator: "|")))"
  private static let vrs = #"vr:\#(vr)(\|\#(vr))*"#
  private static let item = "(\(mask)|\(anyPrivate)|\(range)|\(vrs)|[A-Za-z0-9*]+)"
  private static let container = #"\#(item)(\[[0-9]{1,6}\])?"#

  /// A way through at least one sequence, or an element of the root data set.
  static let path = "(/?(\(container)/)+|/)\(item)"

  /// Every way to write a selector but a keyword and a class.
  static let all = [mask, anyPrivate, range, vrs, glob, path]
}
