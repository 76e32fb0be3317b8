internal import DICOM

/// What identifies somebody in an input, collected value by value, and the bytes to look for in the output.
struct IdentifierVocabulary {
  private let table: ConfidentialityTable
  /// What the profile keeps on purpose.
  private let accepted: Set<Tag>
  /// What the dates of birth become that lose their days or months.
  private let birthDates: Expectations.Precision?
  /// The values, each once for what it says; those that come from several attributes stay only where all may.
  private var found: [Key: Identifier] = [:]
  /// What has been found in the file at hand, and a number for every patient.
  private var current: Set<Key> = []
  private var patients: [[UInt8]: Int32] = [:]
  /// More owners than these are everybody.
  private static let mostOwners = 64
  /// Values of attributes that stay in every output: a station that has its maker's name is not told from it.
  private var shared = SharedValues()
  /// Values of what the profile keeps, and what they say there.
  private var kept: [[UInt8]: Set<Identifier.Kind>] = [:]
  /// Dates of birth that are what the profile makes of them.
  private(set) var coarseDates = 0
  /// Values too short to be told from chance.
  private(set) var tooShort = 0
  /// Values that are a word of DICOM's own, or stand in attributes that everybody keeps.
  private(set) var wordsOfDICOM = 0

  /// What was decided of elements: each is met once in every file.
  private var wanted: [UInt64: Bool] = [:]
  private var kindsOfTags: [UInt64: Identifier.Kind?] = [:]

  private struct Key: Hashable {
    var kind: Identifier.Kind
    var value: [UInt8]
    var characterSet: [UInt8]
  }

  init(_ table: ConfidentialityTable, _ expectations: Expectations) {
    self.table = table
    accepted = expectations.kept
    birthDates = expectations.coarsened[Self.birthDate]
  }

  /// Whether the value of an element is worth reading.
  mutating func wants(_ tag: Tag, _ vr: VR) -> Bool {
    let key = UInt64(tag.rawValue) << 16 | UInt64(vr.rawValue)
    if let known = wanted[key] { return known }
    let isWanted = decides(tag, vr)
    wanted[key] = isWanted
    return isWanted
  }

  private func decides(_ tag: Tag, _ vr: VR) -> Bool {
    if SharedValues.tags.contains(tag) { return true }
    if accepted.contains(tag) { return vr.isText }
    if tag == Self.birthDate || vr == .pn { return true }
    if tag.isPrivate { return vr == .ui }
    guard let row = table.row(of: tag), row.actions != [0x4B] else { return false }
    if vr == .ui { return true }
    // What is cleaned and not removed is text that people write: the other values are looked for in it.
    return !row.isUID && !row.cleanedBy.contains(.descriptors) && Identifier.Kind(tag, vr) != nil
  }

  static let birthDate = Tag(0x0010, 0x0030)
  private static let patientNames: Set<Tag> = [
    Tag(0x0010, 0x0010), Tag(0x0010, 0x1001), Tag(0x0010, 0x1005), Tag(0x0010, 0x1060),
  ]
  /// Referring and performing physicians: those whose names people write beside a patient's.
  private static let physicianNames: Set<Tag> = [Tag(0x0008, 0x0090), Tag(0x0008, 0x1050)]

  mutating func add(_ tag: Tag, _ vr: VR, _ bytes: [UInt8], characterSet: [UInt8]) {
    if SharedValues.tags.contains(tag) { return shared.add(Self.parts(bytes)) }
    let kind = kind(of: tag, vr)
    if accepted.contains(tag) {
      for part in Self.parts(bytes) {
        kept[part.map(BytePattern.folded), default: []].formUnion(kind.map { [$0] } ?? [])
      }
      return
    }
    guard let kind else { return }
    let parts = vr.isMultiValuedText ? Self.parts(bytes) : Value.pieces(bytes)
    for part in parts {
      if tag == Self.birthDate, let birthDates, birthDates.leaves(part) {
        coarseDates += 1
      } else {
        add(part, kind, tag, characterSet)
      }
    }
  }

  /// The values of a text, and what stands behind a zero byte in one of them as a value of its own: an output may have
  /// either without the other.
  private static func parts(_ bytes: [UInt8]) -> [[UInt8]] { Value.parts(bytes).flatMap(Value.pieces) }

  private mutating func kind(of tag: Tag, _ vr: VR) -> Identifier.Kind? {
    if tag == Self.birthDate { return .birthDate }
    let key = UInt64(tag.rawValue) << 16 | UInt64(vr.rawValue)
    if let known = kindsOfTags[key] { return known }
    let kind = Identifier.Kind(tag, vr)
    kindsOfTags[key] = .some(kind)
    return kind
  }

  /// Adds a UID or an application entity of the file meta information, where Table E.1-1 does not reach.
  mutating func addMeta(_ tag: Tag, _ value: [UInt8]) {
    switch tag {
    case Tag(2, 0x0003): add(Value.trimmed(value), .uid, tag, [])
    case Tag(2, 0x0016), Tag(2, 0x0017), Tag(2, 0x0018): add(Value.trimmed(value), .device, tag, [])
    default: break
    }
  }

  private mutating func add(
    _ value: [UInt8], _ kind: Identifier.Kind, _ tag: Tag, _ characterSet: [UInt8]
  ) {
    if value.isEmpty || Value.saysNothing(value) || value.count > 256 { return }
    if kind == .uid {
      if Value.isWellKnown(value) || !value.allSatisfy({ $0 == 0x2E || 0x30...0x39 ~= $0 }) { return }
    }
    let isNumber = value.allSatisfy { 0x30...0x39 ~= $0 }
    if value.count < (isNumber ? Self.shortestNumber : BytePattern.shortest) {
      tooShort += 1
      return
    }
    let row = table.row(of: tag)
    var keptBy = row?.keptBy ?? []
    if kind == .uid { keptBy.insert(.uids) }
    if tag.isPrivate { keptBy.insert(.safePrivate) }
    let isASCII = value.allSatisfy { $0 < 0x80 && $0 != 0x1B }
    let key = Key(kind: kind, value: value, characterSet: isASCII ? [] : characterSet)
    current.insert(key)
    if var known = found[key] {
      known.keptBy.formIntersection(keptBy)
      if Self.patientNames.contains(tag)
        || !Self.patientNames.contains(known.source) && Self.physicianNames.contains(tag)
      {
        known.source = tag
      }
      found[key] = known
    } else {
      found[key] = Identifier(kind: kind, source: tag, keptBy: keptBy, value: value)
    }
  }

  /// Notes whose data the values of a file are, when all have been added. Returns a number that stands for the patient;
  /// one without an id may be anybody.
  mutating func endInstance(of patient: [UInt8]) -> Int32 {
    if patient.isEmpty {
      endUnreadable()
      return -1
    }
    let number = patients[patient] ?? Int32(patients.count)
    patients[patient] = number
    for key in current where found[key]?.owners?.contains(number) == false {
      found[key]?.owners?.insert(number)
      if let count = found[key]?.owners?.count, count > Self.mostOwners { found[key]?.owners = nil }
    }
    current.removeAll(keepingCapacity: true)
    shared.endFile(of: number)
    return number
  }

  /// Has the values of a file that cannot be read to its end be everybody's.
  mutating func endUnreadable() {
    for key in current { found[key]?.owners = nil }
    current.removeAll(keepingCapacity: true)
    shared.endFile(of: nil)
  }

  /// Digits fewer than these stand in many places by chance.
  static let shortestNumber = 6

  /// The identifiers and the patterns that find them, each in the bytes of the file, in the character sets of the input, and
  /// in UTF-8 and UTF-16.
  mutating func patterns() -> (identifiers: [Identifier], patterns: [BytePattern]) {
    var identifiers: [Identifier] = []
    var patterns: Set<BytePattern> = []
    // Whose the bytes are that are looked for: what is written in the same way is found as the first, for all.
    var known: [[UInt8]: Int32] = [:]
    func add(_ forms: [BytePattern]) {
      for form in forms {
        guard let first = known[form.bytes] else {
          known[form.bytes] = form.identifier
          patterns.insert(form)
          continue
        }
        if first != form.identifier { identifiers[Int(first)].merge(identifiers[Int(form.identifier)]) }
      }
    }
    shared.endFile(of: nil)
    let conversions = Dictionary(
      uniqueKeysWithValues: Set(found.keys.map(\.characterSet)).map {
        ($0, CharacterConversion(specificCharacterSet: $0))
      })
    let sets = Array(conversions.values)
    let dictionary = DictionaryWords.all
    let sharedWords = shared.words
    let ordered = found.sorted { left, right in
      if left.key.value != right.key.value {
        return left.key.value.lexicographicallyPrecedes(right.key.value)
      }
      // A value that is a person's and a machine's too is the person's: no option for machines lets it stay.
      let (isLeft, isRight) = (left.key.kind.isOfPerson, right.key.kind.isOfPerson)
      return isLeft == isRight ? left.key.kind.rawValue < right.key.kind.rawValue : isLeft
    }
    var kinds: [[UInt8]: Set<Identifier.Kind>] = [:]
    for key in found.keys { kinds[key.value.map(BytePattern.folded), default: []].insert(key.kind) }
    for (key, value) in ordered {
      var identifier = value
      let folded = value.value.map(BytePattern.folded)
      identifier.kinds = kinds[folded] ?? []
      if let says = kept[folded], mayStay(identifier, as: says) { continue }
      // One word of DICOM's own, or the maker's name: it stands in many files, whoever is meant.
      if identifier.kind.mayBeWord, mayPass(identifier, folded, dictionary, sharedWords) {
        wordsOfDICOM += 1
        continue
      }
      identifier.isShared = identifier.kind == .name && shared.hold(folded)
      let index = Int32(identifiers.count)
      identifiers.append(identifier)
      var forms = [BytePattern(identifier.value, boundary(of: identifier), identifier: index)]
      guard identifier.kind != .uid, let text = conversions[key.characterSet]?.text(identifier.value) else {
        add(forms)
        continue
      }
      for form in Self.forms(text, identifier.kind) where Self.isLongEnough(form) {
        forms += Self.encoded(
          form, boundary(of: identifier, as: form), index, sets,
          isOwn: identifier.kind != .birthDate || form == text)
      }
      add(forms)
      guard identifier.kind == .name, let words = Self.singleWords(text, identifier.source) else { continue }
      identifier.kind = Self.patientNames.contains(identifier.source) ? .nameWord : .physicianWord
      let isShared = words.contains { sharedWords.contains($0.lowercased()) }
      let others = isShared ? shared.words(besides: words) : []
      for text in words {
        let folded = text.lowercased()
        // A word of DICOM's own attributes stands in many files: of those only whole names are looked for.
        if folded.utf8.count < BytePattern.shortest || dictionary.contains(folded) { continue }
        if Value.saysNothing(Array(folded.utf8)) || folded.allSatisfy(\.isNumber) { continue }
        identifier.isShared = sharedWords.contains(folded)
        if identifier.isShared, identifier.kind == .physicianWord || others.contains(folded) { continue }
        identifiers.append(identifier)
        add(Self.encoded(text, .word, Int32(identifiers.count - 1), sets, isOwn: true))
      }
    }
    return (identifiers, Array(patterns))
  }

  /// Whether a value is one word of DICOM's own, or of what everybody's files say of their machine. A patient's name that
  /// only the patient's own files have there is none.
  private func mayPass(
    _ identifier: Identifier, _ folded: [UInt8], _ dictionary: Set<String>, _ sharedWords: Set<String>
  ) -> Bool {
    let word = Value.text(folded)
    if dictionary.contains(word) { return true }
    guard shared.hold(folded) || sharedWords.contains(word) else { return false }
    guard identifier.kind == .name, Self.patientNames.contains(identifier.source) else { return true }
    return shared.areAnybodys(folded) || shared.words(besides: [word]).contains(word)
  }

  /// The words of a name that count by themselves: all of a patient's, and the family name of a physician that the patient
  /// knows; nil for other names.
  private static func singleWords(_ name: String, _ source: Tag) -> [String]? {
    if patientNames.contains(source) { return IdentifierForms.words(name) }
    return physicianNames.contains(source) ? IdentifierForms.familyWords(name) : nil
  }

  /// Whether a value need not be searched for because the profile keeps an attribute that has it. What leads to a person
  /// does so in whatever text it stands: it stays only where such a value is kept.
  private func mayStay(_ identifier: Identifier, as says: Set<Identifier.Kind>) -> Bool {
    let kinds = identifier.kinds.filter(\.isOfPerson)
    return kinds.isEmpty
      ? identifier.kind != .uid || says.contains(.uid) : kinds.isSubset(of: says)
  }

  private static func isLongEnough(_ form: String) -> Bool {
    form.utf8.count >= (form.allSatisfy(\.isNumber) ? shortestNumber : BytePattern.shortest)
  }

  private static func forms(_ text: String, _ kind: Identifier.Kind) -> [String] {
    switch kind {
    case .name: IdentifierForms.names(text)
    case .birthDate: WrittenDate(text)?.forms ?? []
    case .contact: IdentifierForms.contacts(text)
    case .address: IdentifierForms.addresses(text)
    case .patientID, .accessionNumber: IdentifierForms.ids(text)
    default: [text]
    }
  }

  /// A text in UTF-8 and the character sets of the input, and in the other case where ASCII does not know it; but for the many
  /// ways to write a day, in both orders of UTF-16 too.
  private static func encoded(
    _ text: String, _ boundary: BytePattern.Boundary, _ index: Int32, _ sets: [CharacterConversion],
    isOwn: Bool
  ) -> [BytePattern] {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let cases = isASCII ? [text] : [text, text.lowercased(), text.uppercased()]
    return cases.flatMap { text in
      var forms = [Array(text.utf8)]
      if !isASCII { forms += sets.flatMap { $0.encoded(text) }.filter { $0.count >= BytePattern.shortest } }
      let plain = forms.map { BytePattern($0, boundary, identifier: index) }
      guard isOwn else { return plain }
      let units = Array(text.utf16)
      return plain + [
        BytePattern(
          units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }, boundary, .littleEndian,
          identifier: index),
        BytePattern(
          units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }, boundary, .bigEndian,
          identifier: index),
      ]
    }
  }

  /// Short values and mere numbers count only as whole words.
  private func boundary(of identifier: Identifier, as form: String? = nil) -> BytePattern.Boundary {
    switch identifier.kind {
    case .uid: return .uid
    case .birthDate: return .date
    default:
      let value = form.map { Array($0.utf8) } ?? identifier.value
      let isNumber = value.allSatisfy { 0x30...0x39 ~= $0 }
      // The digits of an id alone may be a part of a longer number, or of a UID.
      if isNumber, identifier.kind.isID, identifier.value.contains(where: { $0 >= 0x41 }) { return .number }
      return isNumber || value.count < BytePattern.longText ? .word : .none
    }
  }
}

/// The words of the data dictionary's names, in lower case: "head", "phantom", "test".
enum DictionaryWords {
  static var all: Set<String> {
    var words: Set<String> = []
    for entry in DataDictionary.entries {
      let name = entry.name.utf8.map(BytePattern.folded)
      for word in name.split(whereSeparator: { !(0x61...0x7A ~= $0 || $0 >= 0x80) }) {
        words.insert(String(decoding: word, as: UTF8.self))
      }
    }
    return words
  }
}
