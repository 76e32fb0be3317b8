internal import DICOM

/// The vocabulary of the instance at hand. It is made anew only when the identifying bytes of an instance are not those
/// of the one before: the files of a study come one after the other.
struct VocabularyCache: Sendable {
  private var identifiers = GatheredIdentifiers()
  private var characterSet = SpecificCharacterSet.defaultRepertoire
  private var table: ActionTable?
  private(set) var cleaner = TextCleaner(vocabulary: IdentityVocabulary())

  /// Turns to an instance.
  mutating func turn(to gathered: GatheredAttributes, table: ActionTable, _ coder: TextCoder) {
    let set = coder.characterSet(named: gathered[.specificCharacterSet] ?? [])
    if let known = self.table, known === table, set == characterSet,
      identifiers.isEqual(to: gathered.identifiers)
    {
      return
    }
    self.table = table
    identifiers = gathered.identifiers
    characterSet = set
    var builder = VocabularyBuilder()
    for value in identifiers.values where !Self.isKept(value.tag, by: table) {
      // The parts of a code are LO, SH or UC.
      let stated = DataDictionary.vr(of: value.tag) ?? .lo
      let vr = stated == .sq ? .lo : stated
      // What cannot be decoded is compared byte by byte: text of the same instance is written in the same way.
      let text = coder.utf8(of: value.bytes, vr: vr, in: set) ?? value.bytes
      let parts = vr.isMultiValuedText ? text.split(separator: 0x5C).map { Array($0) } : [text]
      for part in parts { builder.add(Text.trimmed(part), value.kind) }
    }
    cleaner = TextCleaner(vocabulary: builder.vocabulary)
  }

  /// Whether the profile lets the attribute stay in the root data set: then its value is nothing to hide.
  static func isKept(_ tag: Tag, by table: ActionTable) -> Bool {
    let vr = DataDictionary.vr(of: tag) ?? .un
    switch table.kinds[table.action(for: tag, vr: vr, path: [])] {
    case .keep, .verbatim, .require: return true
    default: return false
    }
  }
}
