/// Vowels that are spelled in the letters of another language: `ue` of `Mueller`, which some write `Muller`.
enum SpelledVowels {
  /// A word in plain letters with one in the place of each two; nil where there are none, or too little is left to be known.
  /// Behind another vowel or a `q` the two are no spelling: `Bauer`, `Quentin`.
  static func plain(_ word: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    var index = 0
    while index < word.count {
      plain.append(word[index])
      let isSpelled =
        vowels.contains(word[index]) && index + 1 < word.count && word[index + 1] == 0x65
        && (index == 0 || !others.contains(word[index - 1]))
      index += isSpelled ? 2 : 1
    }
    return plain.count < word.count && plain.count >= 4 ? plain : nil
  }

  private static let vowels = Array("aou".utf8)
  private static let others = Array("aeiouyq".utf8)
}
