internal import DICOM

/// A keyword with `*` for any letters.
struct KeywordGlob {
  private let pattern: [UInt8]

  init(_ word: String) { pattern = Array(word.utf8) }

  private static let star = UInt8(ascii: "*")

  /// Letters, digits and stars, and at least one that is no star.
  var isWellFormed: Bool {
    var hasLetter = false
    for byte in pattern where byte != Self.star {
      guard (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      else {
        return false
      }
      hasLetter = true
    }
    return hasLetter
  }

  /// Whether the keyword matches: one pass that goes back to the last star only, so the time is bounded by the product
  /// of the lengths.
  func matches(_ keyword: String) -> Bool {
    let text = Array(keyword.utf8)
    var (position, place) = (0, 0)
    var retry: (position: Int, place: Int)?
    while place < text.count {
      if position < pattern.count, pattern[position] == Self.star {
        retry = (position, place)
        position += 1
      } else if position < pattern.count, pattern[position] == text[place] {
        position += 1
        place += 1
      } else if let last = retry {
        retry = (last.position, last.place + 1)
        position = last.position + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == Self.star }
  }

  /// The tags of a pattern of the dictionary: every even group that a repeating group stands for.
  static func tags(of pattern: TagPattern) -> [Tag] {
    if let tag = pattern.tag { return [tag] }
    let open = ~pattern.mask
    var tags: [Tag] = []
    // All values of the open bits, in order: the carry of each addition runs over the fixed ones. `&` binds tighter
    // than `&+`.
    var bits: UInt32 = 0
    repeat {
      let tag = Tag(rawValue: pattern.value | bits)
      if !tag.isPrivate { tags.append(tag) }
      bits = ((bits | pattern.mask) &+ 1) & open
    } while bits != 0
    return tags
  }
}
