internal import DICOM

/// Values that would pass because of what they are called, and could be anything: numbers written as text (DS, IS), ages,
/// times, private codes (CS), and elements whose VR in the file is not the dictionary's.
extension DataSetRewriter {
  /// Keeps an element if its value may be what it is called, and empties it otherwise: letters in a number name somebody
  /// as well as any text does. A table that keeps everything, for copies, keeps that too.
  mutating func keepPlausible(_ header: ElementHeader, _ known: VR?) throws(Quarantine) {
    guard table.orphanDefault == ActionTable.deletes, !header.isEmpty else {
      return isSweeping ? try keepSwept(header, known) : try keepValue(header)
    }
    let stated = header.vr == .un ? known ?? .un : header.vr
    guard Self.mayStandFor(stated, known) else { return try empty(header) }
    let form = Self.form(of: stated, header.tag) ?? known.flatMap { Self.form(of: $0, header.tag) }
    guard let form else { return isSweeping ? try keepSwept(header, known) : try keepValue(header) }
    guard header.length <= Self.longestEdited else {
      throw .cannotApply(
        action: "keep", header.tag, because: "it is called a number, an age or a time and is very long")
    }
    if !window.holds(header.value) {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    guard Self.has(form, window.bytes(header.value)) else { return try empty(header) }
    if form == .number, isSweeping, header.length >= Self.leastOfSomebody,
      isSomebodys(window.bytes(header.value))
    {
      try found(header, isWhole: false)
      return try empty(header)
    }
    // A code may be a word, and a number that is text by its VR may be one too.
    let isSwept = isSweeping && (form == .code || stated.usesSpecificCharacterSet || stated == .cs)
    return isSwept ? try keepSwept(header, known) : try keepValue(header)
  }

  /// Numbers with fewer digits are too often what they are by chance.
  private static let leastOfSomebody: UInt32 = 7

  /// Whether a number is to the last digit the number or the day of birth of somebody. Most have a point, a sign or a second
  /// value among their first bytes.
  private func isSomebodys(_ bytes: RawSpan) -> Bool {
    let first = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)
    guard first & 0xF0F0_F0F0 == 0x3030_3030 else { return false }
    let digits = Text.trimmed(Array(copying: bytes))
    return digits.count >= Self.leastOfSomebody && digits.allSatisfy { 0x30...0x39 ~= $0 }
      && editor.instance.vocabulary.cleaner.vocabulary.holds(number: digits)
  }

  /// Whether a file may give this VR to an attribute for which the dictionary has another: text for text and numbers for
  /// numbers, as many devices do, but no text that is called a number, and no UID that would escape its pseudonym.
  private static func mayStandFor(_ stated: VR, _ known: VR?) -> Bool {
    guard let known, known != stated, stated != .un, known != .un else { return true }
    if stated == .ui || known == .ui { return false }
    if isDate(stated) != isDate(known) { return false }
    // Bytes that are called bytes are looked through as what they may be.
    if stated == .ob { return true }
    return stated.isText == known.isText
  }

  private static func isDate(_ vr: VR) -> Bool { vr == .da || vr == .dt || vr == .tm || vr == .as }

  /// The forms of values that are looked at byte by byte.
  private enum Form { case number, age, time, code }

  private static func form(of vr: VR, _ tag: Tag) -> Form? {
    switch vr {
    case .ds, .is: .number
    case .as: .age
    case .tm: .time
    case .cs where tag.isPrivate: .code
    default: nil
    }
  }

  /// Whether a value may be one of its VR, so far as that is looked at.
  static func isPlausible(_ value: RawSpan, _ vr: VR, _ tag: Tag) -> Bool {
    form(of: vr, tag).map { has($0, value) } ?? true
  }

  private static func has(_ form: Form, _ bytes: RawSpan) -> Bool {
    switch form {
    case .number: isNumeric(bytes)
    // A private code that no application may write as one is no code: what is listed as safe is a term.
    case .code: isCode(bytes)
    case .time: eachValue(of: bytes, ClockTime.isOne)
    case .age:
      eachValue(of: bytes) { text in
        text.count == 4 && text[..<3].allSatisfy { 0x30...0x39 ~= $0 } && "DWMY".utf8.contains(text[3])
      }
    }
  }

  /// Whether every value that is not empty is one.
  private static func eachValue(of bytes: RawSpan, _ isOne: ([UInt8]) -> Bool) -> Bool {
    Array(copying: bytes).split(separator: 0x5C).allSatisfy { part in
      let text = Text.trimmed(part)
      return text.isEmpty || isOne(text)
    }
  }

  /// Whether the bytes may be numbers, eight of them at a time: only letters, `\\` and what is beyond ASCII have one of
  /// the two highest bits.
  static func isNumeric(_ bytes: RawSpan) -> Bool {
    let letters: UInt64 = 0xC0C0_C0C0_C0C0_C0C0
    var index = 0
    while index + 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & letters != 0, !isNumeric(bytes, index..<index + 8) { return false }
      index += 8
    }
    return isNumeric(bytes, index..<bytes.byteCount)
  }

  /// Whether the bytes are of CS: upper case letters, digits, space and underscore, backslashes between values (PS3.5
  /// 6.2), and a zero as padding.
  private static func isCode(_ bytes: RawSpan) -> Bool {
    for index in 0..<bytes.byteCount {
      switch bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) {
      case 0x41...0x5A, 0x30...0x39, 0x20, 0x5F, 0x5C, 0x00: continue
      default: return false
      }
    }
    return true
  }

  private static func isNumeric(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      // E and e of an exponent, and what separates values.
      guard byte < 0x40 || byte == 0x45 || byte == 0x65 || byte == 0x5C else { return false }
    }
    return true
  }
}
