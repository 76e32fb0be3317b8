extension Vocabulary {
  /// The classes of elements: what a selector names that no keyword, tag or VR does.
  enum ClassWord: String, VocabularyWord {
    case `private`, unknown, unlisted, overlays, curves, any

    static let place = "the classes of elements"

    var summary: String {
      switch self {
      case .private: "Every private element."
      case .unknown: "Elements of even groups that the dictionary does not know."
      case .unlisted: "Standard elements that no rule and no row of the standard's table names by tag."
      case .overlays: "The overlays: the even groups from 6000 to 60FE."
      case .curves: "The curves of old: the even groups from 5000 to 50FE."
      case .any: "Every element."
      }
    }

    var example: String { "\(rawValue): delete" }
  }

  /// The ways to write a selector.
  enum SelectorForm: String, VocabularyWord {
    case keyword, tag, mask, range
    case privateElement = "private element"
    case wholeCreator = "all of a creator"
    case representation = "value representation"
    case wildcard
    case kind = "class"
    case path, item
    case anyWay = "any way down"
    case root

    static let place = "the ways to write a selector"

    var summary: String {
      switch self {
      case .keyword: "One attribute, by its name in the dictionary."
      case .tag: "One attribute, by its number: four and four hexadecimal digits."
      case .mask: "A repeating group: x is any digit. Of the groups only the even ones are meant."
      case .range: "All tags from the first to the last."
      case .privateElement:
        "One private element: group, creator, and the last two digits. The block is found by its creator."
      case .wholeCreator: "All private elements of one creator in one group."
      case .representation: "All elements of one or more value representations."
      case .wildcard:
        "All keywords that fit; * stands for any letters, also for none. At the beginning it needs quotes."
      case .kind: "A class of elements; the table below lists them."
      case .path: "An element right below a sequence, wherever the sequence lies."
      case .item: "The same in one item of the sequence only; items count from 0."
      case .anyWay: "An element somewhere below a sequence, however deep."
      case .root: "With / in front: only in the root data set."
      }
    }

    var example: String {
      switch self {
      case .keyword: "PatientName: delete"
      case .tag: "(0010,0010): delete"
      case .mask: "(50xx,xxxx): delete"
      case .range: "(0018,9000)..(0018,9FFF): delete"
      case .privateElement: "'(0019,\"SIEMENS MR HEADER\",0C)': keep"
      case .wholeCreator: "'(0029,\"SIEMENS CSA HEADER\",xx)': delete"
      case .representation: "vr:PN|LT: delete"
      case .wildcard: "'*Date': delete"
      case .kind: "overlays: delete"
      case .path: "RequestAttributesSequence/ScheduledProcedureStepDescription: delete"
      case .item: "RequestAttributesSequence[0]/StudyInstanceUID: delete"
      case .anyWay: "RequestAttributesSequence/**/CodeMeaning: delete"
      case .root: "/StudyDescription: delete"
      }
    }
  }

  /// What a template fills in.
  enum TemplateForm: String, VocabularyWord {
    case attribute, width, parameter, random, brace

    static let place = "what a template fills in"

    var summary: String {
      switch self {
      case .attribute: "The value that the attribute has after the rules."
      case .width: "A whole number with zeros in front: 7 becomes 00007."
      case .parameter: "The value of a parameter."
      case .random:
        "Letters or digits that nobody can foretell, 4 to 32 of them, the same for one study, one patient or one run; in paths also `per series` and `per instance`."
      case .brace: "A brace as a character: write it twice."
      }
    }

    var example: String {
      switch self {
      case .attribute: "{PatientID}"
      case .width: "{InstanceNumber:05}"
      case .parameter: "{param.protocol}"
      case .random: "{random(letters, 8) per study}"
      case .brace: "{{ and }}"
      }
    }
  }
}
