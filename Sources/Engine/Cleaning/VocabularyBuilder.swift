internal import DICOM

/// Makes the vocabulary of an instance from its identifying values.
struct VocabularyBuilder {
  private var entries: Set<IdentityVocabulary.Entry> = []
  private var companions: Set<[UInt8]> = []
  private var ideographs: Set<[UInt8]> = []
  private var days: Set<TextDate.Day> = []
  private var encoded: Set<[UInt8]> = []

  var vocabulary: IdentityVocabulary {
    IdentityVocabulary(
      entries: entries, companions: companions, ideographs: ideographs, days: days, encoded: encoded)
  }

  /// Adds a word beyond ASCII as the file writes it, of so many bytes that it is no chance in others.
  mutating func add(encoded word: [UInt8]) { if word.count >= 4 { encoded.insert(word) } }

  /// Adds a value, whose text is UTF-8; one value of several.
  mutating func add(_ text: [UInt8], _ kind: IdentifyingAttributes.Kind) {
    switch kind {
    case .name: addName(text)
    case .identifier: addNumber(text, least: 4)
    case .number: addNumber(text, least: 5)
    case .telephone: addTelephone(text)
    case .place: addPhrase(TextToken.tokens(of: text).map(\.folded), .phrase)
    case .address: addAddress(text)
    case .date: if let day = TextDate.Day(dicom: text) { days.insert(day) }
    case .sequence, .code: return
    }
  }

  // MARK: Names

  /// Every group of components on its own: alphabetic, ideographic, phonetic. Of the components the family name, the
  /// given names and the middle names; prefix and suffix are everybody's (PS3.5 6.2, PN).
  private mutating func addName(_ text: [UInt8]) {
    for group in text.split(separator: 0x3D) {
      var components: [[TextToken]] = []
      for part in group.split(separator: 0x5E, omittingEmptySubsequences: false).prefix(3) {
        let tokens = TextToken.tokens(of: Array(part))
        let isCode = Self.isCode(tokens)
        if isCode { addNumber(Array(part), least: 5) }
        components.append(isCode ? [] : tokens)
      }
      addComponents(components)
    }
  }

  /// Whether a component is a code in the place of a name, such as `QIN-HEADNECK-01-0003`: its letters are no words,
  /// and count with its digits only. `DOE2` is a name and a number.
  private static func isCode(_ tokens: [TextToken]) -> Bool {
    tokens.count >= 3 && tokens.contains { $0.kind == .digits }
  }

  private mutating func addComponents(_ components: [[TextToken]]) {
    let words = components.flatMap { $0 }.filter { $0.kind == .letters }.map(\.folded)
    let strong = words.filter { Self.isStrong($0) }
    for word in strong {
      insert([word], .name, isLong: word.count >= 4)
      // The initial of a name beside another of its words.
      if let initial = word.first, initial < 0x80 { companions.insert([initial]) }
    }
    let weak = words.filter { !Self.isStrong($0) }
    companions.formUnion(weak)
    let family = components.first?.filter { $0.kind == .letters }.map(\.folded) ?? []
    let others = components.dropFirst().flatMap { $0 }.filter { $0.kind == .letters }.map(\.folded)
    // `An He`: neither word counts alone, both together do, unless they are those of a phantom.
    if strong.isEmpty, !family.isEmpty, !others.isEmpty,
      words.contains(where: { $0.count > 1 && !CommonWords.isDevice($0) })
    {
      for order in [family + others, others + family] where order.reduce(0, { $0 + $1.count }) >= 4 {
        insert(order, .name, isLong: false)
      }
    }
    // `DOEJANE`, `janedoe`.
    if family.count == 1, let given = others.first, !strong.isEmpty, family[0].count + given.count >= 6 {
      insert([family[0] + given], .name, isLong: true)
      insert([given + family[0]], .name, isLong: true)
    }
    addIdeographs(components)
  }

  private static func isStrong(_ word: [UInt8]) -> Bool { isWord(word) && !CommonWords.contains(word) }

  /// Whether there are two letters at least.
  private static func isWord(_ word: [UInt8]) -> Bool {
    word.count >= 2 && word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } >= 2
  }

  /// Names of ideographs: each of two characters and more, and all together in both orders.
  private mutating func addIdeographs(_ components: [[TextToken]]) {
    let parts = components.compactMap { tokens -> [UInt8]? in
      let part = tokens.filter { $0.kind == .ideographs }.flatMap(\.folded)
      return part.isEmpty ? nil : part
    }
    guard !parts.isEmpty else { return }
    for part in parts + [parts.flatMap { $0 }, parts.reversed().flatMap { $0 }] where part.count >= 6 {
      ideographs.insert(part)
    }
  }

  // MARK: Numbers

  /// An identifier of at least so many letters and digits: with a digit it is a number, without one a word.
  private mutating func addNumber(_ text: [UInt8], least: Int) {
    let tokens = TextToken.tokens(of: text)
    let folded = tokens.map(\.folded)
    let count = folded.reduce(0) { $0 + $1.count }
    guard count >= least else { return }
    guard tokens.contains(where: { $0.kind == .digits && $0.folded.contains { $0 != 0x30 } }) else {
      if !tokens.contains(where: { $0.kind == .digits }) { addPhrase(folded, .number) }
      return
    }
    insert(folded, .number, isLong: count >= 5)
    // Somebody left out the hyphens: neighbouring groups of digits become one.
    let joined = Self.joiningDigits(tokens)
    if joined.count < folded.count { insert(joined, .number, isLong: count >= 5) }
    // Somebody left out the zeros in front.
    if folded.count == 1, folded[0].first == 0x30 {
      let plain = Array(folded[0].drop { $0 == 0x30 })
      if plain.count >= 5 { insert([plain], .number, isLong: true) }
    }
  }

  private static func joiningDigits(_ tokens: [TextToken]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var endsInDigits = false
    for token in tokens {
      if endsInDigits, token.kind == .digits, let last = result.popLast() {
        result.append(last + token.folded)
      } else {
        result.append(token.folded)
      }
      endsInDigits = token.kind == .digits
    }
    return result
  }

  /// All digits, together and in their groups, with and without the number of the country.
  private mutating func addTelephone(_ text: [UInt8]) {
    let groups = TextToken.tokens(of: text).filter { $0.kind == .digits }.map(\.folded)
    for part in [groups, Array(groups.dropFirst())] where !part.isEmpty {
      let digits = part.flatMap { $0 }
      guard digits.count >= 6 else { continue }
      insert(part, .number, isLong: true)
      insert([digits], .number, isLong: true)
    }
  }

  // MARK: Phrases

  /// An address as a whole, and its lines and parts where they have more than one word.
  private mutating func addAddress(_ text: [UInt8]) {
    addPhrase(TextToken.tokens(of: text).map(\.folded), .phrase)
    let separators: Set<UInt8> = [0x0A, 0x0D, 0x2C, 0x3B, 0x5E]
    for part in text.split(whereSeparator: separators.contains) {
      let tokens = TextToken.tokens(of: Array(part)).map(\.folded)
      if tokens.count >= 2 { addPhrase(tokens, .phrase) }
    }
  }

  /// Words in a row. A single word counts when it is long and no word of every hospital.
  private mutating func addPhrase(_ tokens: [[UInt8]], _ kind: IdentityVocabulary.Entry.Kind) {
    let letters = tokens.reduce(0) { $0 + $1.count }
    guard letters >= 4, !tokens.allSatisfy({ CommonWords.isTerm($0) || $0.count == 1 }) else { return }
    insert(tokens, kind, isLong: letters >= 8 || tokens.count == 1)
  }

  private mutating func insert(_ tokens: [[UInt8]], _ kind: IdentityVocabulary.Entry.Kind, isLong: Bool) {
    entries.insert(IdentityVocabulary.Entry(tokens: tokens, kind: kind, isLong: isLong))
  }
}
