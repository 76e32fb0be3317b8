internal import DICOM

/// The vocabulary of the instance at hand. It is made anew only when the identifying bytes of an instance are not those
/// of the one before: the files of a study come one after the other.
struct VocabularyCache: Sendable {
  private var identifiers = GatheredIdentifiers()
  private var characterSet = SpecificCharacterSet.defaultRepertoire
  private var table: ActionTable?
  /// Another one whenever the vocabulary is.
  private(set) var generation = 0
  private(set) var cleaner = TextCleaner(vocabulary: IdentityVocabulary())

  /// Turns to an instance.
  ///
  /// - Parameter set: The character set of its root data set.
  mutating func turn(
    to gathered: GatheredAttributes, in set: SpecificCharacterSet, table: ActionTable, _ coder: TextCoder
  ) {
    if let known = self.table, known === table, set == characterSet,
      identifiers.isEqual(to: gathered.identifiers)
    {
      return
    }
    self.table = table
    generation += 1
    identifiers = gathered.identifiers
    characterSet = set
    var builder = VocabularyBuilder()
    for value in identifiers.values where value.tag.isPrivate || !Self.isKept(value.tag, by: table) {
      // The parts of a code are LO, SH or UC.
      let stated = DataDictionary.vr(of: value.tag) ?? (value.kind == .name ? .pn : .lo)
      let vr = stated == .sq ? .lo : stated
      // What cannot be decoded is compared byte by byte: text of the same instance is written in the same way.
      let text = coder.utf8(of: value.bytes, vr: vr, in: set) ?? value.bytes
      let parts = vr.isMultiValuedText ? text.split(separator: 0x5C).map { Array($0) } : [text]
      for part in parts { builder.add(Text.trimmed(part), value.kind) }
      // Where nobody says that bytes are text, words beyond ASCII are looked for as they are encoded.
      if value.kind == .name, !TextCoder.isPlain(value.bytes),
        let text = String(validating: text, as: UTF8.self)
      {
        for word in Self.words(of: text) {
          builder.add(encoded: Array(word.utf8))
          for bytes in WideText.encodings(of: word) { builder.add(encoded: bytes) }
          if let bytes = coder.bytes(ofUTF8: Array(word.utf8), vr: .ut, in: set) {
            builder.add(encoded: bytes)
          }
        }
      }
    }
    cleaner = TextCleaner(vocabulary: builder.vocabulary)
  }

  /// The words of a name beyond ASCII as people write them: as they stand, and in large, small and title letters.
  private static func words(of name: String) -> Set<String> {
    var words: Set<String> = []
    for part in name.split(whereSeparator: { "^= ,-".contains($0) })
    where !part.utf8.allSatisfy({ $0 < 0x80 }) {
      words.formUnion([
        String(part), part.uppercased(), part.lowercased(),
        part.prefix(1).uppercased() + part.dropFirst().lowercased(),
      ])
    }
    return words
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
