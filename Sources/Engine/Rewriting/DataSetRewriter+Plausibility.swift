internal import DICOM

/// Values that would pass because of what they are called, and could be anything: numbers written as text (DS, IS), ages,
/// times, private codes (CS), and elements whose VR in the file is not the dictionary's.
extension DataSetRewriter {
  /// Keeps an element if its value may be what it is called and identifies nobody. What is not what it is called is emptied:
  /// letters in a number name somebody as well as any text does. True when it stays because of what the value is.
  @discardableResult
  mutating func keepPlausible(_ header: ElementHeader, _ decision: DecisionMemo.Decision) throws(Quarantine)
    -> Bool
  {
    let examination = decision.examination
    if examination.isNothing || header.isEmpty {
      try keepValue(header)
      return true
    }
    if examination.contradicts {
      try empty(header)
      return false
    }
    guard header.length <= Self.longestEdited else {
      guard examination.form == .any else {
        throw .cannotApply(
          action: "keep", header.tag, because: "it is called a number, an age or a time and is very long")
      }
      if isSweeping { try keepSwept(header, decision.known) } else { try keepValue(header) }
      return false
    }
    if !window.holds(header.value) {
      try appendRun(upTo: header.start)
      try load(from: header.start)
    }
    switch glance(at: header, examination) {
    case .keeps:
      try keepValue(header)
      return true
    case .misfits: try empty(header)
    case .isSomebodys:
      try found(header, isWhole: false)
      try empty(header)
    case .mayHold(let scope): return try sweep(header, decision.known, scope, isWhole: false)
    }
    return false
  }

  /// What a look at a value says that is kept if it may be what it is called and identifies nobody.
  enum Glance {
    case keeps, misfits, isSomebodys
    case mayHold(IdentityVocabulary.Scope)
  }

  /// Looks at a value of at least a byte that lies in the window. `mutating` as `checkOrder` is.
  @inline(__always)
  mutating func glance(at header: ElementHeader, _ examination: Examination) -> Glance {
    let bytes = window.bytes(header.value)
    if examination.form != .any {
      if !Self.has(examination.form, bytes) { return .misfits }
      if examination.form == .number, isSweeping, header.length >= Self.leastOfSomebody,
        Self.beginsAsNumber(bytes), isSomebodys(bytes)
      {
        return .isSomebodys
      }
    }
    guard isSweeping, let scope = examination.scope(ofLength: header.length) else { return .keeps }
    return Self.mayHold(bytes, scope, sweepAnchors, hasEncoded: sweepsEncoded) ? .mayHold(scope) : .keeps
  }

  /// Numbers with fewer digits are too often what they are by chance.
  private static let leastOfSomebody: UInt32 = 6

  /// Most numbers have a point, a sign or a second value among their first bytes.
  @inline(__always) private static func beginsAsNumber(_ bytes: RawSpan) -> Bool {
    bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self) & 0xF0F0_F0F0 == 0x3030_3030
  }

  /// Whether a number is to the last digit the number or the day of birth of somebody.
  private func isSomebodys(_ bytes: RawSpan) -> Bool {
    let digits = Text.trimmed(Array(copying: bytes))
    return digits.count >= Self.leastOfSomebody && digits.allSatisfy { 0x30...0x39 ~= $0 }
      && editor.instance.vocabulary.cleaner.vocabulary.holds(number: digits)
  }

  /// Whether a value may be one of its VR, so far as that is looked at.
  static func isPlausible(_ value: RawSpan, _ vr: VR, _ tag: Tag) -> Bool {
    has(Examination.form(of: vr, tag), value)
  }

  private static func has(_ form: Examination.Form, _ bytes: RawSpan) -> Bool {
    switch form {
    case .any: true
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
