internal import DICOM

/// A foreign rule file as far as it was understood, before anybody asks what this language makes of it.
struct ForeignRules {
  /// How the other tool differs as a whole: comments for the head of the profile.
  var preface: [String] = []
  /// The rules in the order of the file; of two on one attribute the later holds.
  var rows: [ForeignRow] = []
  /// What the file asks of the profile as a whole.
  var wishes: [ForeignWish] = []
  /// Rules that are none of attributes, with the reason why they have no equivalent.
  var leftovers: [(origin: String, why: String)] = []
}

extension ForeignRules {
  /// Has the rules for patterns of tags hold for single tags too: the other tool applies them to whatever they match,
  /// and here an exact tag would win.
  mutating func letMasksWin(over tool: String) {
    let masks = rows.compactMap { row -> (TagPattern, ForeignRow)? in
      guard case .pattern(let pattern) = row.subject, case .write = row.action else { return nil }
      return (pattern, row)
    }
    for index in rows.indices {
      guard let tag = rows[index].subject.tag, let mask = masks.first(where: { $0.0.matches(tag) })?.1,
        rows[index].action.strictness < mask.action.strictness
      else { continue }
      rows[index].action = mask.action
      rows[index].losses.append(
        "\(tool) applies to this what is said in \(mask.origin), and so it is done here")
    }
  }
}

/// One rule of a foreign file.
struct ForeignRow {
  /// Where it stands and how it is written there.
  var origin: String
  var subject: Subject
  var action: Action
  /// What differs from what was asked: what is said here was lost, so that a person looks at it.
  var losses: [String] = []

  /// What the rule speaks of.
  enum Subject: Hashable {
    case tag(Tag)
    /// A tag in one place, by its selector: `/PatientID`, or below a sequence.
    case placed(String, Tag)
    case pattern(TagPattern)
    /// A selector of this language, and the tags of the dictionary that it matches.
    case selector(String, matches: [Tag])
    /// Something that no selector of this language names, and why.
    case none(String)
  }

  /// What the rule does, from what leaves most behind to what leaves least. Where it lists texts, they are actions of
  /// this language, the one nearest to the foreign first.
  enum Action: Hashable {
    case keep
    /// Something of the text of the value stays.
    case edit([String])
    /// A date or an age stays, but less exact or shifted.
    case coarsen([String])
    /// Nothing of the value stays but perhaps a pseudonym.
    case write([String])
    /// The program does this whatever the profile says; in which way.
    case covered(String)
    /// There is no equivalent, and why.
    case none(String)

    /// How little of the value stays.
    var strictness: Int {
      switch self {
      case .keep: 0
      case .edit: 1
      case .coarsen: 2
      case .write: 3
      case .covered: 4
      case .none: 5
      }
    }

    static let delete = Self.write(["delete"])
    static let empty = Self.write(["empty"])
    static let hashUID = Self.write(["hash-uid"])
    static let shiftDate = Self.coarsen(["shift-date"])

    /// A fixed text in place of the value.
    static func replace(_ text: String) -> Self {
      text.isEmpty ? .empty : .write(["{ replace: \(YAMLText.scalar(text)) }"])
    }
  }
}

extension ForeignRow.Subject {
  /// The attribute of the root data set alone.
  static func root(_ tag: Tag) -> Self {
    .placed("/" + (DataDictionary.entry(for: tag)?.keyword ?? tag.description), tag)
  }

  /// The one tag that the rule speaks of.
  var tag: Tag? {
    switch self {
    case .tag(let tag), .placed(_, let tag): tag
    case .pattern, .selector, .none: nil
    }
  }
}

extension ForeignWish {
  /// SOPClassUID and SpecificCharacterSet, without which nothing can be read.
  static let essential = [TagPattern(Tag(0x0008, 0x0005)), TagPattern(Tag(0x0008, 0x0016))]
  /// What describes the image, and the image: groups 0028 and 7FE0.
  static let image = [
    TagPattern(value: 0x0028_0000, mask: 0xFFFF_0000), TagPattern(value: 0x7FE0_0000, mask: 0xFFFF_0000),
  ]
}

extension ForeignRow {
  /// PatientIdentityRemoved, DeidentificationMethod and its codes, LongitudinalTemporalInformationModified.
  static let markers: Set<Tag> = [
    Tag(0x0012, 0x0062), Tag(0x0012, 0x0063), Tag(0x0012, 0x0064), Tag(0x0028, 0x0303),
  ]

  /// A rule that states what was done.
  static func marker(origin: String, _ subject: Subject) -> Self {
    let words = "what the output claims is computed from what ran, not from what was asked for"
    return ForeignRow(origin: origin, subject: subject, action: .covered(words))
  }
}

/// What a foreign file asks of a profile as a whole.
enum ForeignWish {
  /// Private elements stay.
  case keepPrivate(origin: String)
  /// An option of PS3.15, by its name in this language.
  case option(String, origin: String)
  /// Dates move by a number of days that is one for each patient.
  case shiftDates(origin: String)
  /// Everything that no rule names is deleted, but of these tags what the base keeps.
  case deleteTheRest(origin: String, keeping: [TagPattern])
}
