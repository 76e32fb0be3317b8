internal import DICOM

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
  private(set) var days: Set<TextDate.Day> = []
  /// The entries by their first token, those with most tokens first.
  private var byFirst: [[UInt8]: [Int]] = [:]
  /// The hashes of the tokens of which every find has one.
  private var anchors = HashSet()

  /// What was built.
  init() {}

  var isEmpty: Bool { entries.isEmpty && days.isEmpty && ideographs.isEmpty }

  init(entries: Set<Entry>, companions: Set<[UInt8]>, ideographs: Set<[UInt8]>, days: Set<TextDate.Day>) {
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
    for day in days { hashes.insert(TokenHash.of(Array(String(day.year).utf8))) }
    anchors = HashSet(hashes)
  }

  // MARK: The quick look

  /// Whether anything of the vocabulary may be in a text. Almost every text ends here, so nothing is copied: tokens are
  /// hashed where they stand. A number of eight digits may be a date with a time behind it; other characters than ASCII
  /// need decoding before anybody can say, unless `otherBytesSeparate`.
  @inline(__always) func mayOccur(in bytes: RawSpan, otherBytesSeparate: Bool = false) -> Bool {
    var hash = TokenHash.start
    var kind: UInt8 = 0
    var length = 0
    for index in 0..<bytes.byteCount {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if byte >= 0x80 || byte == 0x1B, !otherBytesSeparate { return true }
      let folded = byte | 0x20
      let next: UInt8 = folded &- 0x61 < 26 ? 1 : byte &- 0x30 < 10 ? 2 : 0
      if next != kind {
        if kind != 0, anchors.contains(hash) || (kind == 2 && length >= 8) { return true }
        (hash, kind, length) = (TokenHash.start, next, 0)
      }
      hash = TokenHash.add(folded, to: hash)
      length &+= 1
    }
    return kind != 0 && (anchors.contains(hash) || (kind == 2 && length >= 8))
  }

  // MARK: The exact look

  /// The bytes of a text in UTF-8 that must go, in order and apart from each other.
  func finds(in text: [UInt8], _ tokens: [TextToken], scope: Scope = .prose) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      if let found = find(at: index, in: tokens, of: text, scope: scope) {
        finds.append(tokens[found.lowerBound].range.lowerBound..<tokens[found.upperBound - 1].range.upperBound)
        index = found.upperBound
      } else {
        if tokens[index].kind == .ideographs { finds += names(inIdeographs: tokens[index]) }
        index += 1
      }
    }
    if !days.isEmpty {
      for date in TextDate.dates(in: tokens, of: text) where date.days.contains(where: days.contains) {
        finds.append(
          tokens[date.tokens.lowerBound].range.lowerBound..<tokens[date.tokens.upperBound - 1].range.upperBound)
      }
    }
    return TextCuts.merged(finds)
  }

  /// The tokens that the entry at a token takes, with the companions around it.
  private func find(
    at index: Int, in tokens: [TextToken], of text: [UInt8], scope: Scope
  ) -> Range<Int>? {
    guard let candidates = byFirst[tokens[index].folded] else { return nil }
    for candidate in candidates {
      let entry = entries[candidate]
      guard scope == .prose || entry.isLong, index + entry.tokens.count <= tokens.count else { continue }
      if scope == .terms, entry.kind == .name, entry.tokens.count == 1,
        CommonWords.isTerm(entry.tokens[0])
      {
        continue
      }
      let isHere = entry.tokens.indices.allSatisfy { offset in
        tokens[index + offset].folded == entry.tokens[offset]
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
    while start > 0, companions.contains(tokens[start - 1].folded), Self.isJoined(start, tokens, text, most: 2),
      start == 1 || !Self.isJoined(start - 1, tokens, text, most: 0)
    { start -= 1 }
    while end < tokens.count, companions.contains(tokens[end].folded), Self.isJoined(end, tokens, text, most: 2),
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
        let start = token.range.lowerBound + index
        finds.append(start..<start + name.count)
        index += name.count
      } else {
        index += 1
      }
    }
    return finds
  }
}

/// The hash of a token, folded, byte by byte (FNV-1a of 32 bits).
enum TokenHash {
  static let start: UInt32 = 0x811C_9DC5

  @inline(__always) static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  static func of(_ token: [UInt8]) -> UInt32 { token.reduce(start) { add($1, to: $0) } }
}

/// A set of hashes that most probes miss at the first slot.
struct HashSet: Sendable {
  private var slots: [UInt32] = [0]
  private var mask = 0

  init() {}

  init(_ hashes: Set<UInt32>) {
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for hash in hashes where hash != 0 {
      var slot = Self.slot(hash, mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  @inline(__always) func contains(_ hash: UInt32) -> Bool {
    var slot = Self.slot(hash, mask)
    while true {
      let found = slots[slot]
      if found == hash { return true }
      if found == 0 { return false }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always) private static func slot(_ hash: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 15)) & mask
  }
}
