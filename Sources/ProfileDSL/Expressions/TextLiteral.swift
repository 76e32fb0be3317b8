internal import DICOM
internal import Engine

/// Whether a text of an expression can be a value of a VR, or begin one (PS3.5 Table 6.2-1).
enum TextLiteral {
  private typealias Flaw = ExpressionReader.Flaw

  /// Why no value is equal to the text.
  static func flaw(of text: String, as vr: VR, in name: String) -> ExpressionReader.Flaw? {
    if text.isEmpty {
      return Flaw(code: .badLiteral, message: "no value is an empty text", help: "write empty(\(name))")
    }
    if let flaw = characters(of: text, as: vr) { return flaw }
    switch vr {
    case .da, .tm, .dt, .as, .ui:
      guard let message = LiteralCheck.mistake(in: text, as: vr) else { return nil }
      return Flaw(code: .badLiteral, message: message, help: help(for: text, as: vr))
    case .at:
      guard let tag = tag(text) else {
        return Flaw(code: .badLiteral, message: "an AT is a tag", help: "as in \"(0018,1063)\"")
      }
      guard tag != text else { return nil }
      return Flaw(code: .badLiteral, message: "the digits of a tag are capitals", help: "write \"\(tag)\"")
    default:
      if let flaw = length(of: text, as: vr) { return flaw }
      let trimmed = trimmed(text, as: vr)
      guard trimmed != text else { return nil }
      return never("spaces that pad a value are not part of it", help: "write \(Condition.quoted(trimmed))")
    }
  }

  /// Why no value begins with the text, or why more values do than somebody means.
  static func flaw(ofPrefix text: String, as vr: VR, in name: String) -> ExpressionReader.Flaw? {
    if text.isEmpty {
      return Flaw(
        code: .badLiteral, message: "every value begins with an empty text", help: "write exists(\(name))")
    }
    if vr == .ui { return flaw(ofUIDPrefix: text) }
    if let flaw = characters(of: text, as: vr) ?? length(of: text, as: vr) { return flaw }
    let letters: String
    switch vr {
    case .da: letters = "0123456789"
    case .tm: letters = "0123456789."
    case .dt: letters = "0123456789.+-"
    case .as: letters = "0123456789DWMY"
    default:
      guard text.first == " ", vr.isMultiValuedText else { return nil }
      return never("spaces that pad a value are not part of it", help: nil)
    }
    let isSound = text.unicodeScalars.allSatisfy(letters.unicodeScalars.contains)
    return isSound ? nil : never("no \(vr) begins so", help: nil)
  }

  private static func flaw(ofUIDPrefix text: String) -> ExpressionReader.Flaw? {
    let components = text.hasSuffix(".") ? String(text.dropLast()) : text
    if let message = LiteralCheck.mistake(in: components, as: .ui)
      ?? (components.isEmpty ? "a UI begins with a digit" : nil)
    {
      return Flaw(code: .badLiteral, message: message, help: help(for: text, as: .ui))
    }
    guard text.hasSuffix(".") else {
      return Flaw(
        code: .uidPrefix, message: "\"\(text)\" also begins \(text)7, which is another branch",
        help: "end the prefix with its dot: \"\(text).\"; the UID itself is == \"\(text)\"")
    }
    return nil
  }

  /// The text in capitals, when that makes it a code string.
  static func capitals(_ text: String) -> String? {
    let capitals = text.uppercased()
    return capitals != text && LiteralCheck.mistake(in: capitals, as: .cs) == nil ? capitals : nil
  }

  private static func never(_ message: String, help: String? = nil) -> ExpressionReader.Flaw {
    Flaw(code: .neverTrue, message: message, help: help, isError: false)
  }

  /// Characters that no value has.
  private static func characters(of text: String, as vr: VR) -> ExpressionReader.Flaw? {
    if vr == .cs {
      if let capitals = capitals(text) {
        return Flaw(
          code: .badLiteral, message: "a CS has capital letters", help: "write \(Condition.quoted(capitals))")
      }
      return LiteralCheck.mistake(inPart: text, as: vr).map { never($0) }
    }
    if let message = LiteralCheck.mistake(inPart: text, as: vr) {
      return never(message, help: text.contains("\\") ? "compare with one of the values" : nil)
    }
    let isOneLine = vr.isMultiValuedText || vr == .ur
    if isOneLine, text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return never("a \(vr) has no control characters")
    }
    return nil
  }

  /// More characters than a value has; of a PN, than one of its component groups has.
  private static func length(of text: String, as vr: VR) -> ExpressionReader.Flaw? {
    guard let most = vr.maximumCharacters else { return nil }
    let groups = vr == .pn ? text.split(separator: "=", omittingEmptySubsequences: false) : [text[...]]
    guard let long = groups.first(where: { $0.unicodeScalars.count > most }) else { return nil }
    return never("a \(vr) has at most \(most) characters, and this has \(long.unicodeScalars.count)")
  }

  private static func trimmed(_ text: String, as vr: VR) -> String {
    var rest = Substring(text).unicodeScalars
    while rest.last == " " { rest.removeLast() }
    if vr.isMultiValuedText { while rest.first == " " { rest.removeFirst() } }
    return String(rest)
  }

  private static func help(for text: String, as vr: VR) -> String? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    switch vr {
    case .da, .tm:
      return digits != text && LiteralCheck.mistake(in: digits, as: vr) == nil && !digits.isEmpty
        ? "write \"\(digits)\"" : nil
    case .as:
      let padded = String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
      return LiteralCheck.mistake(in: padded.uppercased(), as: vr) == nil
        ? "write \"\(padded.uppercased())\"" : nil
    case .ui:
      if let uid = UIDRegistry.entry(forKeyword: text)?.uid { return "write \"\(uid)\"" }
      return text.hasSuffix(".") ? "a prefix goes with startswith" : nil
    default: return nil
    }
  }

  /// The tag that a text writes, with capital digits.
  private static func tag(_ text: String) -> String? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count == 2 else { return nil }
    return SelectorScanner.pattern(parts[0], parts[1])?.tag?.description
  }
}
