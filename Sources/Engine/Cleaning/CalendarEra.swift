/// How years and days are written in the East.
enum CalendarEra {
  /// The years of the Buddhist era minus those of ours, as Thailand counts.
  static let buddhist = 543

  /// The last year before each era of Japan, and its names.
  static let japanese: [(before: Int, names: [[UInt8]])] = [
    (1867, ["m", "明治", "明"]), (1911, ["t", "大正", "大"]), (1925, ["s", "昭和", "昭"]),
    (1988, ["h", "平成", "平"]), (2018, ["r", "令和", "令"]),
  ].map { ($0.0, $0.1.map { Array($0.utf8) }) }

  /// What stands behind a year, a month and a day.
  static let signs: [[[UInt8]]] = [["年", "년"], ["月", "월"], ["日", "일"]].map { $0.map { Array($0.utf8) } }

  /// The last year before the era that a token names, alone or at its end.
  static func before(_ token: TextToken) -> Int? {
    guard token.kind == .ideographs || token.folded.count == 1 else { return nil }
    for era in japanese {
      if era.names[0] == token.folded { return era.before }
      if token.kind == .ideographs,
        era.names.dropFirst().contains(where: { token.folded.suffix($0.count).elementsEqual($0) })
      {
        return era.before
      }
    }
    return nil
  }
}
