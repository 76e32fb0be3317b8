extension DataSetJSON {
  /// Tells a value that has been read.
  mutating func tell(
    _ tag: Tag, _ vr: VR, _ bytes: [UInt8], isBigEndian: Bool, _ writer: inout JSONWriter
  ) {
    // The name of a creator stands in the names of its elements.
    if model == .tags, tag.isPrivateCreator { return }
    let values = values(tag, vr, bytes, isBigEndian: isBigEndian)
    writer.name(memberName(tag))
    guard model == .dicomJSON else {
      tellPlainly(values, vr, &writer)
      return
    }
    writer.beginObject(inLine: true)
    writer.name("vr")
    writer.string(vr.description)
    // PS3.18 F.2.5: an element without a value has no "Value".
    if values.contains(where: { !$0.isEmpty }) {
      writer.name("Value")
      writer.beginArray(inLine: true)
      for value in values { tell(value, vr, &writer) }
      writer.end()
    }
    writer.end()
  }

  private func tellPlainly(_ values: [String], _ vr: VR, _ writer: inout JSONWriter) {
    if values.count > 1 { writer.beginArray(inLine: true) }
    for value in values { tell(value, vr, &writer) }
    if values.isEmpty { writer.null() }
    if values.count > 1 { writer.end() }
  }

  private func tell(_ value: String, _ vr: VR, _ writer: inout JSONWriter) {
    if value.isEmpty {
      writer.null()
    } else if vr == .pn, model == .dicomJSON {
      tellName(value, &writer)
    } else if JSONNumber.isNumber(value, vr) {
      writer.number(value)
    } else {
      writer.string(value)
    }
  }

  /// The groups of a person name (PS3.5 6.2.1, PS3.18 F.2.2).
  private func tellName(_ value: String, _ writer: inout JSONWriter) {
    let parts = value.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false)
    writer.beginObject(inLine: true)
    for (group, part) in zip(["Alphabetic", "Ideographic", "Phonetic"], parts) {
      let text = Self.trimmedAtEnd(part)
      if text.isEmpty { continue }
      writer.name(group)
      writer.string(text)
    }
    writer.end()
  }

  /// One text a value; none for an empty element.
  private func values(_ tag: Tag, _ vr: VR, _ bytes: [UInt8], isBigEndian: Bool) -> [String] {
    if bytes.isEmpty { return [] }
    if tag == .specificCharacterSet {
      // PS3.18 F.2: the JSON is UTF-8.
      return texts(bytes, vr).allSatisfy(\.isEmpty) ? [] : ["ISO_IR 192"]
    }
    guard !vr.isText else {
      let values = texts(bytes, vr)
      return values == [""] ? [] : values
    }
    guard let numbers = BinaryValue.texts(bytes, vr: vr, bigEndian: isBigEndian) else { return [] }
    return numbers.map { spelling($0, vr) }
  }

  private func spelling(_ number: String, _ vr: VR) -> String {
    switch vr {
    case .at: model == .dicomJSON ? number.filter(\.isHexDigit) : number
    // Exactly the value that stands there: a reader takes it for a number of double precision.
    case .fl where model == .dicomJSON: Float(number).map { JSONNumber.spelling(Double($0)) } ?? number
    case .fl, .fd: Double(number).map { $0.isFinite ? number : JSONNumber.spelling($0) } ?? number
    default: number
    }
  }

  /// Decoded values without the padding behind them.
  func texts(_ bytes: [UInt8], _ vr: VR) -> [String] {
    let text =
      coder.text(of: bytes, vr: vr, in: frames.last?.set ?? .defaultRepertoire) ?? Self.certain(bytes)
    guard vr.isMultiValuedText else { return [Self.trimmedAtEnd(text[...])] }
    return text.unicodeScalars.split(separator: "\\", omittingEmptySubsequences: false).map { part in
      let value = Self.trimmedAtEnd(Substring(part))
      // Spaces in front of a number mean nothing, and no number of JSON has any.
      return vr.isNumeric || vr == .ui ? String(value.drop { $0 == " " }) : value
    }
  }

  /// The ASCII of a text, and a mark for each byte that may be anything.
  private static func certain(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(byte < 0x80 && byte != 0x1B ? Unicode.Scalar(byte) : "\u{FFFD}") }
    return String(text)
  }

  private static func trimmedAtEnd(_ text: Substring) -> String {
    var rest = text.unicodeScalars
    while let last = rest.last, last == " " || last == "\0" { rest.removeLast() }
    return String(rest)
  }
}

/// Numbers as JSON spells them (RFC 8259 6).
enum JSONNumber {
  /// The greatest whole number up to which a reader that knows only double precision knows all.
  private static let safest = 9_007_199_254_740_992.0

  /// Whether the text of a value of this VR can stand as a number: it is spelt as JSON spells them, and no reader makes
  /// another one of it.
  static func isNumber(_ text: String, _ vr: VR) -> Bool {
    guard vr.isNumeric, isSpelling(text, isWhole: vr != .ds && vr != .fl && vr != .fd),
      let value = Double(text)
    else { return false }
    // What FL and FD hold is of double precision itself, and so is what has a point or an exponent to most readers.
    let isExact = vr == .fl || vr == .fd || text.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 }
    return isExact ? value.isFinite : value.magnitude < safest
  }

  /// A number that is no number of JSON as what PS3.18's readers take.
  static func spelling(_ value: Double) -> String {
    value.isNaN ? "NaN" : value.isFinite ? "\(value)" : value < 0 ? "-Infinity" : "Infinity"
  }

  private static func isSpelling(_ text: String, isWhole: Bool) -> Bool {
    var rest = Array(text.utf8)[...]
    func digits() -> Int {
      let count = rest.prefix { 0x30...0x39 ~= $0 }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if isWhole { return rest.isEmpty }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
