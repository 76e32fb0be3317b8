internal import DICOM

/// A place in JSON.
struct JSONPlace {
  fileprivate enum Level {
    case object(String)
    case array(Int)
  }

  fileprivate var levels: [Level] = []

  /// The names of the members around the place, for comparing, and whether it is one of the values of the last; nil for
  /// what lies deeper within an array.
  var members: (names: [String], isInArray: Bool)? {
    var names: [String] = []
    for (depth, level) in levels.enumerated() {
      switch level {
      case .object(let name): names.append(name)
      case .array:
        guard depth == levels.count - 1 else { return nil }
        return (names, true)
      }
    }
    return (names, false)
  }

  /// The path as people write it: `series[0].folder`.
  func text(shown: (String) -> String) -> String {
    var text = ""
    for level in levels {
      switch level {
      case .object(""): continue
      case .object(let name): text += (text.isEmpty ? "" : ".") + shown(name)
      case .array(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

/// Reads JSON as RFC 8259 has it and nothing looser, byte by byte, and says where each text is.
struct JSONReading {
  private enum Expectation { case value, valueOrEnd, name, nameOrEnd, separator }

  /// Nothing that a sidecar says lies deeper.
  private static let deepest = 512
  /// The most characters of a member's name that are remembered.
  private static let longestName = 128

  private var reader = ByteReader()
  private var place = JSONPlace()
  /// The names of the members of the outermost object, the first of them.
  private(set) var rootMembers: Set<String> = []
  private static let mostRootMembers = 64

  /// Calls `body` with every string and number, its path, and whether it is the name of a member.
  mutating func read(
    in window: inout ByteWindow, _ body: (TextPiece, JSONPlace, _ isName: Bool) -> Void
  ) throws(TextError) {
    var expected = Expectation.value
    while true {
      let byte = try nextToken(in: &window)
      guard let byte else {
        guard place.levels.isEmpty, expected == .separator else {
          throw malformed("it ends before it is whole")
        }
        return
      }
      switch (expected, byte) {
      case (.value, 0x7B), (.valueOrEnd, 0x7B):
        try enter(.object(""))
        expected = .nameOrEnd
      case (.value, 0x5B), (.valueOrEnd, 0x5B):
        try enter(.array(0))
        expected = .valueOrEnd
      case (.value, _) where byte != 0x5D, (.valueOrEnd, _) where byte != 0x5D:
        try readScalar(byte, in: &window, body)
        expected = .separator
      case (.name, 0x22), (.nameOrEnd, 0x22):
        try readName(in: &window, body)
        expected = .value
      case (.valueOrEnd, 0x5D), (.nameOrEnd, 0x7D):
        leave()
        expected = .separator
      case (.separator, _): expected = try separate(byte)
      default: throw malformed("something else was expected here")
      }
    }
  }

  // MARK: Structure

  private mutating func enter(_ level: JSONPlace.Level) throws(TextError) {
    reader.skip()
    guard place.levels.count < Self.deepest else { throw malformed("it is nested too deep") }
    place.levels.append(level)
  }

  private mutating func leave() {
    reader.skip()
    place.levels.removeLast()
  }

  private mutating func separate(_ byte: UInt8) throws(TextError) -> Expectation {
    switch (place.levels.last, byte) {
    case (.object, 0x2C):
      reader.skip()
      return .name
    case (.array(let index), 0x2C):
      reader.skip()
      place.levels[place.levels.count - 1] = .array(index + 1)
      return .value
    case (.object, 0x7D), (.array, 0x5D):
      leave()
      return .separator
    case (nil, _): throw malformed("there is more behind the value")
    default: throw malformed("a comma or the end was expected here")
    }
  }

  private mutating func nextToken(in window: inout ByteWindow) throws(TextError) -> UInt8? {
    while let byte = try reader.peek(in: &window) {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      reader.skip()
    }
    return nil
  }

  private mutating func readName(
    in window: inout ByteWindow, _ body: (TextPiece, JSONPlace, Bool) -> Void
  ) throws(TextError) {
    place.levels[place.levels.count - 1] = .object("")
    let bytes = try readString(in: &window) { [place] piece in body(piece, place, true) }
    let name = String(decoding: bytes.prefix(Self.longestName), as: UTF8.self)
    place.levels[place.levels.count - 1] = .object(name)
    if place.levels.count == 1, rootMembers.count < Self.mostRootMembers { rootMembers.insert(name) }
    guard try nextToken(in: &window) == 0x3A else { throw malformed("a colon was expected here") }
    reader.skip()
  }

  // MARK: Values

  private mutating func readScalar(
    _ first: UInt8, in window: inout ByteWindow, _ body: (TextPiece, JSONPlace, Bool) -> Void
  ) throws(TextError) {
    switch first {
    case 0x22: _ = try readString(in: &window) { [place] piece in body(piece, place, false) }
    case 0x74: try readWord("true", in: &window)
    case 0x66: try readWord("false", in: &window)
    case 0x6E: try readWord("null", in: &window)
    default:
      let start = reader.position
      try readNumber(in: &window)
      body(TextPiece(range: start..<reader.position, meaning: nil), place, false)
    }
  }

  private mutating func readWord(_ word: String, in window: inout ByteWindow) throws(TextError) {
    for byte in word.utf8 {
      guard try reader.next(in: &window) == byte else { throw malformed("no value begins like this") }
    }
  }

  private mutating func readNumber(in window: inout ByteWindow) throws(TextError) {
    if try reader.peek(in: &window) == 0x2D { reader.skip() }
    if try reader.peek(in: &window) == 0x30 { reader.skip() } else { try readDigits(in: &window) }
    if try reader.peek(in: &window) == 0x2E {
      reader.skip()
      try readDigits(in: &window)
    }
    if let byte = try reader.peek(in: &window), byte | 0x20 == 0x65 {
      reader.skip()
      if let sign = try reader.peek(in: &window), sign == 0x2B || sign == 0x2D { reader.skip() }
      try readDigits(in: &window)
    }
  }

  private mutating func readDigits(in window: inout ByteWindow) throws(TextError) {
    let start = reader.position
    while let byte = try reader.peek(in: &window), 0x30...0x39 ~= byte { reader.skip() }
    if reader.position == start { throw malformed("no value begins like this") }
  }

  /// Reads a string, calls `body` with its pieces, and gives what its last piece says.
  private mutating func readString(
    in window: inout ByteWindow, _ body: (TextPiece) -> Void
  ) throws(TextError) -> [UInt8] {
    reader.skip()
    var meaning = MeaningBuffer(from: reader.position)
    while let byte = try reader.next(in: &window) {
      switch byte {
      case 0x22:
        body(meaning.piece(to: reader.position - 1))
        return meaning.text
      case 0x5C: meaning.append(meaning: try readEscape(in: &window))
      case 0..<0x20: throw malformed("a control character stands in a string", back: 1)
      case 0..<0x80: meaning.append(byte)
      default: for byte in try readCharacter(byte, in: &window) { meaning.append(byte) }
      }
      if let piece = meaning.fullPiece(to: reader.position) { body(piece) }
    }
    throw malformed("a string has no end")
  }

  /// The bytes of a character beyond ASCII: JSON is UTF-8.
  private mutating func readCharacter(
    _ first: UInt8, in window: inout ByteWindow
  ) throws(TextError) -> [UInt8] {
    var bytes = [first]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    while bytes.count < count, let byte = try reader.next(in: &window) { bytes.append(byte) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw malformed("it is not UTF-8", back: UInt64(bytes.count))
    }
    return bytes
  }

  private mutating func readEscape(in window: inout ByteWindow) throws(TextError) -> [UInt8] {
    switch try reader.next(in: &window) {
    case 0x22: return [0x22]
    case 0x5C: return [0x5C]
    case 0x2F: return [0x2F]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75:
      let unit = try readUnit(in: &window)
      var units = [unit]
      if UTF16.isLeadSurrogate(unit), try reader.peek(in: &window) == 0x5C {
        reader.skip()
        guard try reader.next(in: &window) == 0x75 else { return try loneSurrogate() }
        units.append(try readUnit(in: &window))
      }
      guard let text = String(validating: units, as: UTF16.self) else { return try loneSurrogate() }
      return Array(text.utf8)
    default: throw malformed("no escape is like this", back: 1)
    }
  }

  private func loneSurrogate() throws(TextError) -> [UInt8] {
    throw malformed("an escape is half a character", back: 1)
  }

  private mutating func readUnit(in window: inout ByteWindow) throws(TextError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = try reader.next(in: &window), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw malformed("no escape is like this", back: 1) }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private func malformed(_ reason: String, back: UInt64 = 0) -> TextError {
    .malformed(at: reader.position - min(back, reader.position), reason)
  }
}
