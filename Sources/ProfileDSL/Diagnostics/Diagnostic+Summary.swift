extension Diagnostic.Code {
  /// What is found under the code, in one sentence: the manual's table and the schema are made from it.
  var summary: String {
    switch self {
    case .missingFile, .unreadableFile, .tooLarge, .badEncoding, .syntax, .tooDeep, .yamlFeature,
      .duplicateKey, .tooManyMistakes:
      ofFile
    case .unknownKey, .missingKey, .wrongShape, .badValue, .unsupported: ofValues
    case .badSelector, .unknownAttribute, .flowSplit, .privateBlock, .emptyRange, .emptyGlob, .notASequence,
      .duplicateRule, .noEffect:
      ofSelectors
    case .unknownAction, .actionCount, .missingParameter, .unknownParameter, .badPipeline, .wrongVR,
      .badLiteral,
      .badTemplate, .templateCycle, .emptyTemplate, .badPattern, .badTable, .noDateShift:
      ofActions
    case .badExpression, .badOperator, .badOperand, .unknownWord, .unquotedText, .typeMismatch, .unorderedVR,
      .uidPrefix, .neverTrue, .emptyList, .wrongScope:
      ofExpressions
    case .unknownProfile, .cycle, .optionConflict, .unknownParameterName, .parameterUnset, .overlap,
      .shadowed,
      .tooManyConditions, .characterSet:
      ofComposition
    case .identifierKept, .privateKept, .unlistedKept, .wideKeep, .sweepOff, .secretInProfile, .unusedAccept:
      ofPrivacy
    case .unreachableRule, .noFinalRule, .badPath, .pathNotUnique, .originalInPath, .sidecarIdentifiers,
      .badTest:
      ofOutputAndTests
    }
  }

  private var ofFile: String {
    switch self {
    case .missingFile: "There is no such file."
    case .unreadableFile: "The file is a folder, or cannot be read."
    case .tooLarge: "The file, or an expression in it, is larger than any profile needs."
    case .badEncoding: "The file is not text in UTF-8."
    case .syntax: "The file is not YAML."
    case .tooDeep: "Maps, lists, conditions or profiles are nested deeper than anybody means."
    case .yamlFeature: "YAML's anchors, aliases, tags, merge keys and further documents are not used here."
    case .tooManyMistakes: "The file has more than 1,000 mistakes: the rest is not told."
    default: "A key, an option or an acceptance stands twice in one place."
    }
  }

  private var ofValues: String {
    switch self {
    case .unknownKey: "The key is none of those that belong here."
    case .missingKey: "A key that must be here is not."
    case .wrongShape: "A map, a list or a text stands where another of the three belongs."
    case .badValue: "The value is none of those that the key takes."
    default: "The language has it, and this version does not do it yet; nothing is ignored in silence."
    }
  }

  private var ofSelectors: String {
    switch self {
    case .badSelector:
      "This is not how a selector is written, or it names more or less than what belongs here."
    case .unknownAttribute: "The dictionary does not know the keyword or tag."
    case .flowSplit: "YAML split a tag at its comma: within [ ] or { } it needs quotes."
    case .privateBlock:
      "A private element is named by its number, which differs from file to file: name its creator."
    case .emptyRange: "The range ends before it begins."
    case .emptyGlob: "No keyword of the dictionary matches the pattern."
    case .notASequence: "A step of the path is not a sequence, so nothing lies below it."
    case .duplicateRule: "The same element or the same name has a rule already."
    default: "What is written here changes nothing."
    }
  }

  private var ofActions: String {
    switch self {
    case .unknownAction: "There is no such action."
    case .actionCount: "Exactly one action belongs here."
    case .missingParameter: "The action needs something behind it that is missing."
    case .unknownParameter: "The action has no such option."
    case .badPipeline: "The action cannot stand at this place in a list of actions."
    case .wrongVR: "The action, or the condition, cannot deal with values of this kind."
    case .badLiteral: "The text cannot be a value of the attribute, or a part of one."
    case .badTemplate: "This is not how a template is written, or it shows what has no text."
    case .templateCycle: "The value depends on itself."
    case .emptyTemplate: "The template shows an attribute that has no value after the rules."
    case .badPattern: "The regular expression is mistaken."
    case .badTable: "The CSV file is mistaken, lacks a column, or gives two values for one."
    default: "Dates are to move, and nothing says how far."
    }
  }

  private var ofExpressions: String {
    switch self {
    case .badExpression: "This is not how a condition is written."
    case .badOperator: "The operator is one of another language."
    case .badOperand: "The condition asks for what no condition sees."
    case .unknownWord: "A word of the condition is none that it can have."
    case .unquotedText: "A text in a condition has no quotes."
    case .typeMismatch:
      "The attribute and what it is compared with have nothing in common, as a number and a word."
    case .unorderedVR: "< and > order numbers, dates (DA) and times (TM) only."
    case .uidPrefix: "A UID prefix without its final dot also begins other branches."
    case .neverTrue: "No file that follows the standard has such a value."
    case .emptyList: "The list is empty, so nothing is in it."
    default:
      "The condition asks for the series or the study where only the instance is seen, or the other way round."
    }
  }

  private var ofComposition: String {
    switch self {
    case .unknownProfile: "No profile of this name is known."
    case .cycle: "The profiles extend each other in a circle."
    case .optionConflict: "Two options exclude each other, or there is no table of the standard to edit."
    case .unknownParameterName: "No such parameter is declared."
    case .parameterUnset: "The parameter has no value; only a run finds this."
    case .overlap: "Two rules speak of the same elements, and neither is more specific."
    case .shadowed: "A wide rule does not reach attributes that the profile it extends names."
    case .characterSet: "A rule changes the character set (0008,0005), and all text that is kept with it."
    default: "The profile has more conditions than the engine can hold."
    }
  }

  private var ofPrivacy: String {
    switch self {
    case .identifierKept:
      "An attribute is kept, or kept but for some exchanged or cleaned text, that identifies somebody and that no option keeps."
    case .privateKept: "Private elements are kept without being named one by one."
    case .unlistedKept: "Elements are kept that nobody has looked at."
    case .wideKeep: "Elements are kept without being named: by a mask, a range, a pattern or a VR."
    case .sweepOff: "Nobody looks for identifiers in what is kept."
    case .secretInProfile: "A key or password stands in the profile; it belongs in a file of its own."
    default: "The acceptance accepts nothing."
    }
  }

  private var ofOutputAndTests: String {
    switch self {
    case .unreachableRule: "A rule of `select` before this one decides about every instance."
    case .noFinalRule: "Nothing says what becomes of an instance that no rule of `select` matches."
    case .badPath: "The path of the output has an empty part, or characters that a path cannot have."
    case .pathNotUnique: "Two instances may want one path, and the second is quarantined."
    case .originalInPath: "The path shows an attribute as it is, and it identifies somebody."
    case .sidecarIdentifiers: "A sidecar holds what identifies somebody."
    default: "The test cannot be run as it is written, or names what is not there."
    }
  }
}
