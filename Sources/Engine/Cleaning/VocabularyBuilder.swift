internal import DICOM

/// Makes the vocabulary of an instance from its identifying values.
struct VocabularyBuilder {
  private var entries: Set<IdentityVocabulary.Entry> = []
  private var companions: Set<[UInt8]> = []
  private var ideographs: Set<[UInt8]> = []
  private var numbers = NumberGroups()
  private var days: Set<TextDate.Day> = []
  private var encoded: Set<[UInt8]> = []

  var vocabulary: IdentityVocabulary {
    IdentityVocabulary(
      entries: entries, companions: companions, ideographs: ideographs, numbers: numbers, days: days,
      encoded: encoded)
  }

  /// Adds a word beyond ASCII as the file writes it, of so many bytes that it is no chance in others.
  mutating func add(encoded word: [UInt8]) { if word.count >= 4 { encoded.insert(word) } }

  /// Adds a value, whose text is UTF-8; one value of several.
  mutating func add(_ text: [UInt8], _ kind: IdentifyingAttributes.Kind) {
    switch kind {
    case .name: addName(text)
    case .identifier: addNumber(text, least: 4)
    case .number: addNumber(text, least: 5)
    // `SKYRA3T` may be the model too.
    case .device: if text.count(where: { 0x30...0x39 ~= $0 }) >= 2 { addNumber(text, least: 6) }
    case .telephone: addTelephone(text)
    case .place: addPhrase(TextToken.tokens(of: text), .phrase)
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
        let isCode = Self.isCode(tokens, Array(part))
        if isCode { addNumber(Array(part), least: 5) }
        if Self.isNumbered(tokens) { insert(tokens.map(\.folded), .name, isLong: true) }
        components.append(isCode ? [] : tokens)
      }
      addComponents(components)
      addIdeographs(components)
    }
  }

  /// Whether a component is a code in the place of a name, such as `QIN-HEADNECK-01-0003` or `X7QB`: its letters are no words,
  /// and count with its digits only. Nothing parts a code but hyphens and the like, and it has several numbers, one that
  /// begins with a zero or one in the middle of letters: `DOE2`, `DOE JANE 65Y`, `Doe_Jane_1953` and `Doe-Roe 2` are names.
  private static func isCode(_ tokens: [TextToken], _ text: [UInt8]) -> Bool {
    guard tokens.count >= 3 else { return false }
    let gaps = zip(tokens, tokens.dropFirst()).map { text[$0.range.upperBound..<$1.range.lowerBound] }
    guard gaps.allSatisfy({ $0.allSatisfy(Array("-_./".utf8).contains) }) else { return false }
    let numbers = tokens.indices.filter { tokens[$0].kind == .digits }
    let isWithin = { (index: Int) in
      index > 0 && index < gaps.count && gaps[index - 1].isEmpty && gaps[index].isEmpty
    }
    return numbers.count >= 2 || numbers.contains { tokens[$0].folded.first == 0x30 || isWithin($0) }
  }

  /// Whether a component is one of everybody's words with a number, such as `User2`: both together are somebody.
  private static func isNumbered(_ tokens: [TextToken]) -> Bool {
    guard tokens.count == 2, tokens[0].kind == .letters, tokens[1].kind == .digits,
      tokens[0].range.upperBound == tokens[1].range.lowerBound
    else { return false }
    let word = tokens[0].folded
    return word.count >= 4 && !isStrong(word) && !CommonWords.isNumbered(word)
  }

  private mutating func addComponents(_ components: [[TextToken]]) {
    let components = components.map { $0.filter { $0.kind == .letters } }
    let words = components.flatMap { $0 }
    let forms = words.flatMap(\.forms)
    for word in forms + forms.compactMap(SpelledVowels.plain).filter(Self.isStrong) {
      guard Self.isStrong(word) else {
        companions.insert(word)
        continue
      }
      addWord(word)
      // The initial of a name beside another of its words.
      if let initial = word.first, initial < 0x80 { companions.insert([initial]) }
    }
    let isWeak = !words.contains { Self.isStrong($0.folded) }
    let family = components.first ?? []
    let others = components.dropFirst().flatMap { $0 }
    // `An He`: neither word counts alone, both together do, unless they are those of a phantom.
    if isWeak, !family.isEmpty, !others.isEmpty,
      words.contains(where: { $0.folded.count > 1 && !CommonWords.isDevice($0.folded) })
    {
      for order in [family + others, others + family] where order.reduce(0, { $0 + $1.folded.count }) >= 4 {
        insert(order.map(\.folded), .name, isLong: false)
      }
    }
    guard !isWeak else { return }
    // `DOEJANE`, `janedoe`.
    if family.count == 1, let given = others.first {
      addJoined([family[0], given])
      addJoined([given, family[0]])
    }
    // `jdoe` of an account, where it is long enough and no word of a report.
    if family.count == 1, let initial = others.first?.folded.first, initial < 0x80 {
      for word in family[0].forms { addAccount(word, initial) }
    }
    // `OBrien`, `JeanPierre`, `VANDERBERG`.
    for component in components where component.count > 1 {
      addJoined(component)
      addJoined(component.reversed())
    }
  }

  /// A word of a name, and how it stands in some texts: with the ending of a genitive, or with a part of it apart.
  private mutating func addWord(_ word: [UInt8]) {
    insert([word], .name, isLong: word.count >= 4)
    guard word.count >= 5, word.allSatisfy({ $0 < 0x80 }) else { return }
    let genitive = word + [0x73]
    if !CommonWords.isTerm(genitive) { insert([genitive], .name, isLong: true) }
    for prefix in Self.prefixes where word.starts(with: prefix) && word.count >= prefix.count + 3 {
      let rest = Array(word.dropFirst(prefix.count))
      insert([prefix, rest], .name, isLong: true)
      for second in Self.prefixes where rest.starts(with: second) && rest.count >= second.count + 3 {
        insert([prefix, second, Array(rest.dropFirst(second.count))], .name, isLong: true)
      }
    }
  }

  /// What some write apart of a family name: `O'Brien`, `Mc Donald`, `De Luca`.
  private static let prefixes = [
    "o", "d", "l", "mc", "mac", "de", "di", "da", "la", "le", "van", "von", "den", "der", "al", "el", "ben",
  ]
  .map { Array($0.utf8) }

  private mutating func addAccount(_ family: [UInt8], _ initial: UInt8) {
    for form in [[initial] + family, family + [initial]]
    where family.count >= 4 && !CommonWords.isTerm(form) && !CommonWords.isTerm(family) {
      insert([form], .name, isLong: true)
    }
  }

  /// Words of a name that some write as one.
  private mutating func addJoined(_ words: [TextToken]) {
    for form in [words.flatMap(\.folded), words.flatMap { $0.spelled ?? $0.folded }] where form.count >= 5 {
      insert([form], .name, isLong: true)
    }
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
    guard let family = parts.first else { return }
    // `李^明`, `李 明`: either alone is too short to be anybody's.
    if parts.count > 1 {
      for order in [[family, parts[1]], [parts[1], family]] { insert(order, .name, isLong: true) }
    }
    for part in parts + [parts.flatMap { $0 }, parts.reversed().flatMap { $0 }]
    where Self.isNameOfIdeographs(part) {
      ideographs.insert(part)
    }
  }

  /// Whether there are enough characters to be no chance: two, or three of a script whose vowels are characters too.
  private static func isNameOfIdeographs(_ part: [UInt8]) -> Bool {
    let text = String(decoding: part, as: UTF8.self)
    let count = text.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
    return count >= (part.first == 0xE0 || part.first == 0xE1 ? 3 : 2)
  }

  // MARK: Numbers

  /// An identifier of at least so many letters and digits: with a digit it is a number, without one a word.
  private mutating func addNumber(_ text: [UInt8], least: Int) {
    let tokens = TextToken.tokens(of: text)
    let folded = tokens.map(\.folded)
    let count = folded.reduce(0) { $0 + $1.count }
    guard count >= least else { return }
    guard tokens.contains(where: { $0.kind == .digits && $0.folded.contains { $0 != 0x30 } }) else {
      if !tokens.contains(where: { $0.kind == .digits }) { addPhrase(tokens, .number) }
      return
    }
    insert(folded, .number, isLong: count >= 5)
    for token in tokens where token.kind == .digits { numbers.add(token.folded) }
    let digits = tokens.filter { $0.kind == .digits }.flatMap(\.folded)
    if digits.count >= 6 || digits.count == count { numbers.add(digits) }
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
    addDialled(text)
    for part in [groups, Array(groups.dropFirst())] where !part.isEmpty {
      let digits = part.flatMap { $0 }
      guard digits.count >= 6 else { continue }
      insert(part, .number, isLong: true)
      insert([digits], .number, isLong: true)
    }
  }

  /// What is dialled of a value that may hold several numbers and extensions: each run of groups, and what of it stands
  /// in front of its last groups.
  private mutating func addDialled(_ text: [UInt8]) {
    var digits: [UInt8] = []
    var end = 0
    for token in TextToken.tokens(of: text) {
      let gap = text[end..<token.range.lowerBound]
      end = token.range.upperBound
      let isOther = gap.contains { $0 == 0x2C || $0 == 0x3B } || gap.elementsEqual(" / ".utf8)
      if token.kind != .digits || isOther { digits.removeAll() }
      guard token.kind == .digits else { continue }
      digits += token.folded
      numbers.add(telephone: digits)
    }
  }

  // MARK: Phrases

  /// An address as a whole, and its lines and parts where they have more than one word.
  private mutating func addAddress(_ text: [UInt8]) {
    addPhrase(TextToken.tokens(of: text), .phrase)
    let separators: Set<UInt8> = [0x0A, 0x0D, 0x2C, 0x3B, 0x5E]
    for part in text.split(whereSeparator: separators.contains) {
      let tokens = TextToken.tokens(of: Array(part))
      if tokens.count >= 2 { addPhrase(tokens, .phrase) }
    }
  }

  /// Words in a row. A single word counts when it is long and no word of every hospital.
  private mutating func addPhrase(_ tokens: [TextToken], _ kind: IdentityVocabulary.Entry.Kind) {
    let words = tokens.map(\.folded)
    let letters = words.reduce(0) { $0 + $1.count }
    guard letters >= 4, !words.allSatisfy({ CommonWords.isTerm($0) || $0.count == 1 }) else { return }
    insert(words, kind, isLong: letters >= 8 || words.count == 1)
    let spelled = tokens.map { $0.spelled ?? $0.folded }
    if spelled != words { insert(spelled, kind, isLong: letters >= 8 || words.count == 1) }
  }

  private mutating func insert(_ tokens: [[UInt8]], _ kind: IdentityVocabulary.Entry.Kind, isLong: Bool) {
    entries.insert(IdentityVocabulary.Entry(tokens: tokens, kind: kind, isLong: isLong))
  }
}
