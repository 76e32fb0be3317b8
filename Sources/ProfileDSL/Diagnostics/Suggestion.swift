/// Finds the word that somebody meant.
enum Suggestion {
  /// The candidate nearest to the word, if one is near enough to be worth a question.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let sought = letters(of: word)
    guard !sought.isEmpty, sought.count <= 80 else { return nil }
    let allowed = max(1, sought.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let limit = min(allowed, (best?.distance ?? Int.max) - 1)
      if limit < 0 { break }
      let distance = distance(sought, letters(of: candidate), limit: limit)
      if let distance { best = (candidate, distance) }
    }
    return best?.word
  }

  /// A question that names the nearest candidate.
  static func question(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean \"\($0)\"?" }
  }

  /// Letters and digits in lower case: case, spaces, hyphens and underscores are what people differ in most.
  private static func letters(of word: String) -> [UInt8] {
    word.utf8.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x30...0x39, 0x61...0x7A, 0x80...: byte
      default: nil
      }
    }
  }

  /// The number of letters to insert, delete, exchange or swap with their neighbour; nil when beyond the limit.
  static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let exchanged = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(exchanged, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      guard let smallest = current.min(), smallest <= limit else { return nil }
      beforeLast = last
      last = current
    }
    guard let distance = last.last, distance <= limit else { return nil }
    return distance
  }
}
