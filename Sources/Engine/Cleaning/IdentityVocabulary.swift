/// What free text of an instance must not hold: the words, numbers and days of its identifying attributes.
struct IdentityVocabulary: Sendable {
  /// What is looked for, as tokens in a row: a word of a name, a number in parts, a phrase.
  struct Entry: Hashable, Sendable {
    enum Kind: UInt8, Sendable { case name, number, phrase }

    var tokens: [[UInt8]]
    var kind: Kind
    /// Whether it is long enough to be no chance in a code string or in bytes of an unknown format.
    var isLong: Bool
  }

  /// In what kind of text is looked.
  enum Scope: Sendable {
    /// Free text.
    case prose
    /// Code strings and codes: long numbers and names only, and no term that every code string may be.
    case terms
    /// Bytes that may be text: long numbers and names only.
    case bytes
  }

  private(set) var entries: [Entry] = []
  /// Words of names that count only beside another word of a name.
  private(set) var companions: Set<[UInt8]> = []
  /// What is looked for within ideographs.
  private(set) var ideographs: [[UInt8]] = []
  private(set) var numbers = NumberGroups()
  private(set) var days: Set<TextDate.Day> = []
  /// Words beyond ASCII as files write them, for bytes that nobody calls text.
  private(set) var encoded: [[UInt8]] = []
  /// The entries by their first token, those with most tokens first.
  private var byFirst: [[UInt8]: [Int]] = [:]
  /// The hashes of the tokens of which every find has one.
  private(set) var anchors = TokenHashes()

  /// What was built.
  init() {}

  var isEmpty: Bool { entries.isEmpty && days.isEmpty && ideographs.isEmpty && numbers.isEmpty }

  init(
    entries: Set<Entry>, companions: Set<[UInt8]>, ideographs: Set<[UInt8]>, numbers: NumberGroups = .init(),
    days: Set<TextDate.Day>, encoded: Set<[UInt8]> = []
  ) {
    self.numbers = numbers
    self.encoded = Array(encoded)
    self.entries = entries.sorted { $0.tokens.count > $1.tokens.count }
    self.companions = companions
    self.ideographs = ideographs.sorted { $0.count > $1.count }
    self.days = days
    for (index, entry) in self.entries.enumerated() {
      guard let first = entry.tokens.first else { continue }
      byFirst[first, default: []].append(index)
    }
    var hashes: Set<UInt32> = []
    for entry in entries {
      // The longest token is the rarest.
      if let anchor = entry.tokens.max(by: { $0.count < $1.count }) { hashes.insert(TokenHash.of(anchor)) }
    }
    for day in days {
      for text in day.anchors { hashes.insert(TokenHash.of(Array(text.utf8))) }
    }
    for number in numbers.all { hashes.insert(TokenHash.of(number)) }
    anchors = TokenHashes(hashes, years: Set(days.flatMap(\.shortYears)), endings: numbers.endings)
  }

  var hasEncoded: Bool { !encoded.isEmpty }

  /// Whether bytes of an unknown format hold a word beyond ASCII.
  func isEncoded(in bytes: [UInt8]) -> Bool {
    encoded.contains { word in
      guard let first = word.first, word.count <= bytes.count else { return false }
      return (0...bytes.count - word.count).contains { start in
        bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  /// Whether digits are somebody's number or day and nothing else: so many are no chance.
  func holds(number digits: [UInt8]) -> Bool {
    numbers.holds(digits) || TextDate.Day(dicom: digits).map(days.contains) ?? false
  }

  // MARK: The exact look

  /// The bytes of a text in UTF-8 that must go, in order and apart from each other.
  func finds(in text: [UInt8], _ tokens: [TextToken], scope: Scope = .prose) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      if let found = find(at: index, in: tokens, of: text, scope: scope) {
        finds.append(
          tokens[found.lowerBound].range.lowerBound..<tokens[found.upperBound - 1].range.upperBound)
        index = found.upperBound
      } else {
        if tokens[index].kind == .ideographs { finds += names(inIdeographs: tokens[index]) }
        index += 1
      }
    }
    finds += numbers.finds(in: text, tokens)
    if !days.isEmpty {
      for date in TextDate.dates(in: tokens, of: text) where date.days.contains(where: days.contains) {
        finds.append(
          tokens[date.tokens.lowerBound].range
            .lowerBound..<tokens[date.tokens.upperBound - 1].range.upperBound)
      }
    }
    return TextCuts.merged(finds)
  }

  /// The tokens that the entry at a token takes, with the companions around it.
  private func find(
    at index: Int, in tokens: [TextToken], of text: [UInt8], scope: Scope
  ) -> Range<Int>? {
    for candidate in tokens[index].forms.lazy.flatMap({ byFirst[$0] ?? [] }) {
      let entry = entries[candidate]
      guard scope == .prose || entry.isLong, index + entry.tokens.count <= tokens.count else { continue }
      if scope == .terms, entry.kind == .name, entry.tokens.count == 1,
        CommonWords.isTerm(entry.tokens[0])
      {
        continue
      }
      let isHere = entry.tokens.indices.allSatisfy { offset in
        tokens[index + offset].reads(entry.tokens[offset])
          && (offset == 0 || Self.isJoined(index + offset, tokens, text, most: 4))
      }
      guard isHere else { continue }
      let found = index..<index + entry.tokens.count
      return entry.kind == .name ? widened(found, tokens, text) : found
    }
    return nil
  }

  /// A find of a name with what belongs to it on both sides: initials, particles, and what else the name has of words
  /// that mean nothing alone.
  private func widened(_ found: Range<Int>, _ tokens: [TextToken], _ text: [UInt8]) -> Range<Int> {
    var (start, end) = (found.lowerBound, found.upperBound)
    // A letter that belongs to a number, as in `3D`, is no initial.
    while start > 0, companions.contains(tokens[start - 1].folded),
      Self.isJoined(start, tokens, text, most: 2),
      start == 1 || !Self.isJoined(start - 1, tokens, text, most: 0)
    { start -= 1 }
    while end < tokens.count, companions.contains(tokens[end].folded),
      Self.isJoined(end, tokens, text, most: 2),
      end + 1 == tokens.count || !Self.isJoined(end + 1, tokens, text, most: 0)
    { end += 1 }
    return start..<end
  }

  /// Whether a token follows the one before it after at most so many separating bytes.
  private static func isJoined(_ index: Int, _ tokens: [TextToken], _ text: [UInt8], most: Int) -> Bool {
    tokens[index].range.lowerBound - tokens[index - 1].range.upperBound <= most
  }

  private func names(inIdeographs token: TextToken) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    var index = 0
    while index < token.folded.count {
      if let name = ideographs.first(where: { token.folded[index...].starts(with: $0) }) {
        let end = index + name.count
        finds.append(
          token.origins[index]..<(end < token.origins.count ? token.origins[end] : token.range.upperBound))
        index = end
      } else {
        index += 1
      }
    }
    return finds
  }
}
