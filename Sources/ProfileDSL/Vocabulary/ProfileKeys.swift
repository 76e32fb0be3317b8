extension Vocabulary {
  /// The keys of a profile.
  enum ProfileKey: String, VocabularyWord {
    case profile, name, about, extends, options, combined, parameters, identity, dates, defaults, sweep, tags,
      rules
    case select, output, accept, tests

    static let place = "the keys"

    var summary: String {
      switch self {
      case .profile: "The version of the language: 1."
      case .name: "A short name, for messages and reports."
      case .about: "What the profile is for, in a sentence."
      case .extends:
        "The profile, or the list of profiles, that this one builds on; the last of a list is the nearest."
      case .options: "Options of PS3.15 E.3 that edit the standard's table."
      case .combined: "What becomes of the standard's compound actions such as X/Z/D."
      case .parameters: "Values that a run or an extending profile may set."
      case .identity: "The attributes that tell one patient from another."
      case .dates: "How far `shift-date` moves dates."
      case .defaults: "What happens to elements that no rule speaks of."
      case .sweep:
        "What becomes of identifiers that are found in values which rules keep: cut when nothing is said."
      case .tags: "Rules: which element, and what is done to it. Their order has no meaning."
      case .rules: "Rules that hold under a condition, and conditions that set an instance aside."
      case .select: "Which instances, series and studies are kept."
      case .output: "How the output is laid out."
      case .accept: "Weakenings that were meant, each with its reason."
      case .tests: "Examples that `anonymise test` runs."
      }
    }

    var example: String {
      switch self {
      case .profile: "profile: 1"
      case .name: "name: my-project"
      case .about: "about: Basic profile, with the year of birth."
      case .extends: "extends: dicom/basic@2026d"
      case .options: "options: [retain-device-identity, retain-patient-characteristics]"
      case .combined: "combined: prefer-delete"
      case .parameters: "parameters: { protocol: { type: text, default: PHASE-1 } }"
      case .identity: "identity: { patient: [PatientID, IssuerOfPatientID] }"
      case .dates: "dates: { shift: { per: patient, days: 1..1460, direction: back } }"
      case .defaults: "defaults: { private: delete }"
      case .sweep: "sweep: quarantine"
      case .tags: "tags: { PatientBirthDate: { date: year } }"
      case .rules: "rules: [ { name: no captures, if: 'Modality == \"OT\"', quarantine: a capture } ]"
      case .select: "select: [ { name: everything, keep: always } ]"
      case .output: "output: { images: \"{StudyInstanceUID}/{SOPInstanceUID}.dcm\" }"
      case .accept: "accept: [ { check: identifier-kept, because: the ids are already pseudonyms } ]"
      case .tests:
        "tests: [ { name: the year stays, given: { PatientBirthDate: \"19761104\" }, expect: { PatientBirthDate: \"19760101\" } } ]"
      }
    }
  }

  /// What `sweep` can be.
  enum SweepWord: String, VocabularyWord {
    case cut, quarantine, off

    static let place = "the words of \"sweep\""

    var summary: String {
      switch self {
      case .cut:
        "An identifier is cut out of text; what is no text goes whole. What holds when nothing is said."
      case .quarantine: "The instance is set aside."
      case .off: "Nobody looks. It needs a sentence under `accept`."
      }
    }

    var example: String { "sweep: \(rawValue)" }
  }

  /// The keys of `defaults`.
  enum DefaultsKey: String, VocabularyWord {
    case `private`, unknown, vr

    static let place = "the keys of \"defaults\""

    var summary: String {
      switch self {
      case .private: "Private elements that no rule names: delete or keep."
      case .unknown: "Elements of even groups that the dictionary does not know: delete or keep."
      case .vr: "Standard elements that no rule names, by their value representation."
      }
    }

    var example: String {
      switch self {
      case .private: "defaults: { private: delete }"
      case .unknown: "defaults: { unknown: delete }"
      case .vr: "defaults: { vr: { LO: empty } }"
      }
    }
  }

  /// What `combined` can be.
  enum CombinedWord: String, VocabularyWord {
    case byType = "by-type"
    case preferDelete = "prefer-delete"
    case preferReplace = "prefer-replace"

    static let place = "the words of \"combined\""

    var summary: String {
      switch self {
      case .preferDelete:
        "The action of a choice that leaves least behind: X, then Z, then D. What is not named is deleted whatever its type."
      case .preferReplace:
        "The same action for every type: D, then Z, then X; U* hashes the UIDs in a sequence."
      case .byType:
        "What the attribute's type in its IOD asks for: a dummy for Type 1, empty for Type 2, else deleted. "
          + "What holds when nothing is said."
      }
    }

    var example: String { "combined: \(rawValue)" }
  }

  /// The keys of one parameter.
  enum ParameterKey: String, VocabularyWord {
    case type, `default`, file, about

    static let place = "the keys of a parameter"

    var summary: String {
      switch self {
      case .type: "text, or table for a CSV file."
      case .default: "The value when nobody sets one; without it, one must be set."
      case .file: "The CSV file of a table, relative to the profile; its first line names the columns."
      case .about: "What the parameter is for."
      }
    }

    var example: String {
      switch self {
      case .type: "parameters: { protocol: { type: text } }"
      case .default: "parameters: { protocol: { type: text, default: PHASE-1 } }"
      case .file: "parameters: { subjects: { type: table, file: ./subjects.csv } }"
      case .about: "parameters: { protocol: { type: text, about: the phase of the trial } }"
      }
    }
  }

  /// What a parameter can be.
  enum ParameterType: String, VocabularyWord {
    case text, table

    static let place = "the types of a parameter"

    var summary: String {
      switch self {
      case .text: "A text, for templates: {param.NAME}."
      case .table: "A CSV file, for `lookup`."
      }
    }

    var example: String { "{ type: \(rawValue) }" }
  }

  /// The keys of `identity`.
  enum IdentityKey: String, VocabularyWord {
    case patient

    static let place = "the keys of \"identity\""
    var summary: String { "The attributes of the root data set that tell one patient from another." }
    var example: String { "identity: { patient: [PatientID, IssuerOfPatientID] }" }
  }

  /// The keys of `dates`.
  enum DatesKey: String, VocabularyWord {
    case shift

    static let place = "the keys of \"dates\""
    var summary: String { "One offset for all dates of a patient, fixed by the key." }
    var example: String { "dates: { shift: { per: patient, days: 1..1460, direction: back, times: keep } }" }
  }

  /// The keys of `dates.shift`.
  enum ShiftKey: String, VocabularyWord {
    case per, days, direction, times

    static let place = "the keys of \"shift\""

    var summary: String {
      switch self {
      case .per: "For whom the offset is the same: patient."
      case .days: "The least and the most days, as 1..1460."
      case .direction: "back, forward or both."
      case .times: "Times of day: keep."
      }
    }

    var example: String {
      switch self {
      case .per: "per: patient"
      case .days: "days: 1..1460"
      case .direction: "direction: back"
      case .times: "times: keep"
      }
    }
  }

  /// The keys of one entry of `rules`.
  enum RuleKey: String, VocabularyWord {
    case name, `if`, tags, quarantine, `override`, because

    static let place = "the keys of a rule"

    var summary: String {
      switch self {
      case .name: "What messages and reports call the rule."
      case .if: "The condition under which it holds."
      case .tags: "Rules as in `tags`, for the instances for which the condition holds."
      case .quarantine: "Sets the instances aside for which the condition holds, for this reason."
      case .override: "true: the rules stand above all others, those of the standard included."
      case .because: "Why they may."
      }
    }

    var example: String {
      switch self {
      case .name: "name: PET needs the dose times"
      case .if: "if: Modality == \"PT\""
      case .tags: "tags: { RadiopharmaceuticalStartTime: keep }"
      case .quarantine: "quarantine: burned-in annotation"
      case .override: "override: true"
      case .because: "because: the ethics board asks for it (2026-17)"
      }
    }
  }

  /// The keys of one entry of `accept`.
  enum AcceptKey: String, VocabularyWord {
    case check, because

    static let place = "the keys of \"accept\""

    var summary: String {
      switch self {
      case .check: "The code of the finding, as it stands in brackets."
      case .because: "Why it is meant."
      }
    }

    var example: String {
      switch self {
      case .check: "check: identifier-kept"
      case .because: "because: the ids are already pseudonyms"
      }
    }
  }

  /// The keys of one entry of `tests`.
  enum TestKey: String, VocabularyWord {
    case name, given, expect, path
    case givenSeries = "given-series"
    case expectSeries = "expect-series"

    static let place = "the keys of a test"

    var summary: String {
      switch self {
      case .name: "What the test shows."
      case .given: "The attributes of an instance, by keyword, tag or path, with their values."
      case .expect:
        "What becomes of them: a value, or changed, kept, empty or deleted; or quarantined for the whole instance."
      case .path: "The path of the output."
      case .givenSeries: "The instances of a series."
      case .expectSeries: "What becomes of each of them."
      }
    }

    var example: String {
      switch self {
      case .name: "name: the year stays"
      case .given: "given: { PatientBirthDate: \"19761104\" }"
      case .expect: "expect: { PatientBirthDate: \"19760101\" }"
      case .path: "path: images/00001.dcm"
      case .givenSeries: "given-series: [ { repeat: 9, Rows: \"600\" } ]"
      case .expectSeries: "expect-series: [ { repeat: 9, is: selected } ]"
      }
    }
  }

  /// The keys beside the attributes in `given-series` and `expect-series`.
  enum SeriesKey: String, VocabularyWord {
    case `repeat`, `is`

    static let place = "the keys of \"expect-series\""
    var summary: String {
      self == .repeat
        ? "How many instances in a row are like this; 1 when nothing is said."
        : "selected, dropped by NAME or quarantined."
    }
    var example: String { TestKey.expectSeries.example }
  }

  /// What a test expects of an attribute, when it is not a value. Quotes make a value of the same letters.
  enum ExpectationWord: String, VocabularyWord {
    case changed, kept, empty, deleted, quarantined

    static let place = "the words of \"expect\""

    var summary: String {
      switch self {
      case .changed: "There is a value, and it is another one."
      case .kept: "The value is what it was."
      case .empty: "The element is there without a value."
      case .deleted: "The element is not there."
      case .quarantined: "The instance is set aside. Stands alone: `expect: quarantined`."
      }
    }

    var example: String {
      self == .quarantined ? "expect: quarantined" : "expect: { PatientID: \(rawValue) }"
    }
  }
}
