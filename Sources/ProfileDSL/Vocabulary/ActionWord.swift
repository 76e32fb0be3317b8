extension Vocabulary {
  /// The actions.
  enum ActionWord: String, VocabularyWord {
    case keep, delete, empty, replace, set
    case hashUID = "hash-uid"
    case hash, date
    case shiftDate = "shift-date"
    case age, substitute, clean, lookup
    case keepVerbatim = "keep-verbatim"
    case require, quarantine

    /// What may stand behind the word.
    enum Parameter {
      case none
      case optionalText
      case text
      case optionalMap
      case map
      case word
    }

    var parameter: Parameter {
      switch self {
      case .keep, .delete, .empty, .hashUID, .shiftDate: .none
      case .replace: .optionalText
      case .set, .require, .quarantine: .text
      case .hash, .clean: .optionalMap
      case .substitute, .age, .lookup, .keepVerbatim: .map
      case .date: .word
      }
    }

    static let place = "the actions"

    var summary: String {
      switch self {
      case .keep: "The value stays. The items of a sequence are treated by their own rules."
      case .delete: "The element goes, with all that is inside it."
      case .empty: "The element stays without a value."
      case .replace:
        "A present value is replaced by a template's text, or without one by a dummy that is valid for the VR."
      case .set: "Like replace, and the element is inserted when it is absent."
      case .hashUID: "Every UID becomes a keyed 2.25. UID; references follow. UIDs of the standard stay."
      case .hash: "The value becomes a keyed pseudonym that fits its VR."
      case .date: "A date keeps its year, or its year and month."
      case .shiftDate:
        "A date moves by the days of `dates.shift`, the same for all dates of a patient; times stay."
      case .age: "An age is capped, or rounded down to a multiple."
      case .substitute: "Texts within the value are exchanged, in the order written."
      case .clean:
        "Free text loses what the file's own identifying attributes hold, and what looks like a number of somebody; the rest stays."
      case .lookup: "The value becomes what a table gives for it."
      case .keepVerbatim: "The element stays as it is, and what is inside it is not treated."
      case .require: "An instance without a value here is set aside, for this reason."
      case .quarantine: "An instance with a value here is set aside, for this reason."
      }
    }

    /// How the action is written in a row.
    var example: String {
      switch self {
      case .keep, .delete, .empty, .hashUID, .shiftDate: rawValue
      case .replace: "{ replace: \"{PatientID}\" }"
      case .set: "{ set: \"YES\" }"
      case .hash: "{ hash: { length: 12, prefix: \"SUBJ-\" } }"
      case .date: "{ date: year }"
      case .age: "{ age: { cap: 89 } }"
      case .substitute: "{ substitute: { \"/\": \"-\" } }"
      case .clean: "clean"
      case .lookup: "{ lookup: { table: subjects, match: mrn, give: subject, missing: quarantine } }"
      case .keepVerbatim: "{ keep-verbatim: { because: the device's calibration } }"
      case .require: "{ require: every instance needs an accession number }"
      case .quarantine: "{ quarantine: a comment of the radiographer }"
      }
    }
  }

  /// The options of `hash`.
  enum HashOption: String, VocabularyWord {
    case of, length, prefix

    static let place = "the options of hash"

    var summary: String {
      switch self {
      case .of: "The attribute whose original value is hashed, instead of the element's own."
      case .length: "How many characters, from 6 to 48; 16 when nothing is said."
      case .prefix: "Text in front of the characters."
      }
    }

    var example: String {
      switch self {
      case .of: "{ hash: { of: PatientID } }"
      case .length: "{ hash: { length: 12 } }"
      case .prefix: "{ hash: { prefix: \"SUBJ-\" } }"
      }
    }
  }

  /// The options of `clean`.
  enum CleanOption: String, VocabularyWord {
    case allow, mask

    static let place = "the options of clean"

    var summary: String {
      switch self {
      case .allow: "The only words that stay: a list, or a text file beside the profile."
      case .mask: "Text in the place of what is cut; nothing when it is left out."
      }
    }

    var example: String {
      switch self {
      case .allow: "{ clean: { allow: [CT, MR, chest, T1, T2, axial] } }"
      case .mask: "{ clean: { mask: \"[removed]\" } }"
      }
    }
  }

  /// What `date` keeps.
  enum DateWord: String, VocabularyWord {
    case year, month

    static let place = "the words of date"
    var summary: String {
      self == .year ? "19761104 becomes 19760101." : "19761104 becomes 19761101."
    }
    var example: String { "{ date: \(rawValue) }" }
  }

  /// The options of `age`.
  enum AgeOption: String, VocabularyWord {
    case cap, bin

    static let place = "the options of age"
    var summary: String {
      self == .cap
        ? "The most years: 092Y becomes 089Y with a cap of 89."
        : "Years are rounded down to a multiple: 043Y becomes 040Y with a bin of 5."
    }
    var example: String { self == .cap ? "{ age: { cap: 89 } }" : "{ age: { bin: 5 } }" }
  }

  /// The options of `lookup`.
  enum LookupOption: String, VocabularyWord {
    case table, match, give, missing

    static let place = "the options of lookup"

    var summary: String {
      switch self {
      case .table: "The parameter that is the table."
      case .match: "The column that the original value is looked for in."
      case .give: "The column that the new value is taken from."
      case .missing: "What becomes of a value that is not there: quarantine, hash or empty."
      }
    }

    var example: String { ActionWord.lookup.example }
  }

  /// The options of `keep-verbatim`.
  enum VerbatimOption: String, VocabularyWord {
    case because

    static let place = "the options of keep-verbatim"
    var summary: String { "Why what is inside need not be treated." }
    var example: String { ActionWord.keepVerbatim.example }
  }

  /// The keys of one exchange of `substitute`, when it is a regular expression.
  enum SubstitutionKey: String, VocabularyWord {
    case match, with

    static let place = "the keys of a substitution"
    var summary: String {
      self == .match
        ? "A regular expression between slashes, with i behind them where case does not matter."
        : "What is put in; $1 is what the first group found."
    }
    var example: String { "{ substitute: [ { match: '/^.*_(\\d+)$/', with: \"$1\" } ] }" }
  }
}
