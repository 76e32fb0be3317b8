internal import DICOM

/// Whether a text that a profile writes is a value of a VR (PS3.5 Table 6.2-1).
enum LiteralCheck {
  /// What is wrong with the text as the whole value of an element; nil when nothing is.
  static func mistake(in text: String, as vr: VR) -> String? {
    let bytes = Array(text.utf8)
    guard canWrite(vr) else { return "a \(vr) is no text" }
    guard vr.isMultiValuedText || vr.binaryValueSize != nil else { return mistake(in: bytes[...], as: vr) }
    for value in bytes.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false) {
      if let mistake = mistake(in: value, as: vr) { return mistake }
    }
    return nil
  }

  /// Whether a text can be written as a value of the VR at all.
  static func canWrite(_ vr: VR) -> Bool {
    switch vr {
    case .at, .ob, .od, .of, .ol, .ov, .ow, .sq, .un: false
    default: true
    }
  }

  /// What keeps the text from being part of a value of the VR.
  static func mistake(inPart text: String, as vr: VR) -> String? {
    if vr == .cs, !text.utf8.allSatisfy(isCodeCharacter) { return codeStringRule }
    if vr.isMultiValuedText, text.contains("\\") { return "a backslash separates the values of a \(vr)" }
    return hasForeignCharacters(text.utf8, vr) ? asciiRule(vr) : nil
  }

  /// Whether there are characters beyond ASCII where (0008,0005) does not apply (PS3.5 6.1.2.2).
  private static func hasForeignCharacters(_ bytes: some Sequence<UInt8>, _ vr: VR) -> Bool {
    vr.isText && !vr.usesSpecificCharacterSet && !bytes.allSatisfy { $0 < 0x80 }
  }

  /// What is said of such characters.
  static func asciiRule(_ vr: VR) -> String { "the characters of a \(vr) are those of ASCII" }

  private static func mistake(in value: ArraySlice<UInt8>, as vr: VR) -> String? {
    if value.isEmpty { return nil }
    if let most = vr.maximumCharacters {
      let parts =
        vr == .pn ? value.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false) : [value]
      // Characters count, not bytes: the first byte of each in UTF-8.
      let counts = parts.map { $0.count { $0 & 0xC0 != 0x80 } }
      if let long = counts.first(where: { $0 > most }) {
        return "a \(vr) has at most \(most) characters, and this has \(long)"
      }
    }
    return format(value, vr) ?? (hasForeignCharacters(value, vr) ? asciiRule(vr) : nil)
  }

  private static func format(_ value: ArraySlice<UInt8>, _ vr: VR) -> String? {
    let text = String(decoding: value, as: UTF8.self)
    switch vr {
    case .cs: return value.allSatisfy(isCodeCharacter) ? nil : codeStringRule
    case .da: return isDate(value) ? nil : "a DA is a date as YYYYMMDD"
    case .tm: return isTime(value) ? nil : "a TM is a time as HHMMSS.FFFFFF, from the left as far as known"
    case .dt:
      return isDateTime(value) ? nil : "a DT is YYYYMMDDHHMMSS.FFFFFF&ZZXX, from the left as far as known"
    case .as: return isAge(value) ? nil : "an AS is three digits and D, W, M or Y, as in 045Y"
    case .is: return isInteger(text, Int64(Int32.min)...Int64(Int32.max)) ? nil : "an IS is a whole number"
    case .ds, .fl, .fd: return isDecimal(value) ? nil : "a \(vr) is a decimal number"
    case .us: return isInteger(text, 0...65_535) ? nil : "a US is a whole number from 0 to 65535"
    case .ss: return isInteger(text, -32_768...32_767) ? nil : "an SS is a whole number from -32768 to 32767"
    case .ul: return isInteger(text, 0...0xFFFF_FFFF) ? nil : "a UL is a whole number from 0 to 4294967295"
    case .sl:
      return isInteger(text, Int64(Int32.min)...Int64(Int32.max)) ? nil : "an SL is a whole number of 32 bits"
    case .sv: return Int64(text) != nil ? nil : "an SV is a whole number of 64 bits"
    case .uv: return UInt64(text) != nil ? nil : "a UV is a whole number of 64 bits"
    case .ui:
      return isUID(value) ? nil : "a UI is numbers without leading zeros between dots, at most 64 characters"
    default: return nil
    }
  }

  private static let codeStringRule = "a CS has capital letters, digits, spaces and underscores only"

  private static func isCodeCharacter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || isDigit(byte) || byte == 0x20 || byte == 0x5F
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func isInteger(_ text: String, _ range: ClosedRange<Int64>) -> Bool {
    Int64(text).map(range.contains) ?? false
  }

  private static func isDecimal(_ value: ArraySlice<UInt8>) -> Bool {
    let known = Array("0123456789+-.eE".utf8)
    return value.allSatisfy(known.contains)
      && Double(String(decoding: value, as: UTF8.self))?.isFinite == true
  }

  private static func isDate(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 8, let month = number(value.dropFirst(4).prefix(2)),
      let day = number(value.suffix(2)),
      let year = number(value.prefix(4)), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func isTime(_ value: ArraySlice<UInt8>) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, [2, 4, 6].contains(whole.count) else { return false }
    if parts.count == 2 {
      guard whole.count == 6, (1...6).contains(parts[1].count), parts[1].allSatisfy(isDigit) else {
        return false
      }
    }
    for (offset, limit) in [(0, 23), (2, 59), (4, 60)] where offset < whole.count {
      guard let part = number(whole.dropFirst(offset).prefix(2)), part <= limit else { return false }
    }
    return true
  }

  private static func isDateTime(_ value: ArraySlice<UInt8>) -> Bool {
    var rest = value
    if let sign = value.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
      let zone = value[value.index(after: sign)...]
      guard zone.count == 4, isTime(zone),
        zone.prefix(2).elementsEqual("14".utf8) || (number(zone) ?? 9_999) < 1_400
      else { return false }
      rest = value[..<sign]
    }
    switch rest.count {
    case 4: return number(rest) != nil
    case 6: return isDate(rest + Array("01".utf8))
    case 8: return isDate(rest)
    case 10...: return isDate(rest.prefix(8)) && isTime(rest.dropFirst(8))
    default: return false
    }
  }

  private static func isAge(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 4, let unit = value.last else { return false }
    return number(value.dropLast()) != nil && "DWMY".utf8.contains(unit)
  }

  private static func isUID(_ value: ArraySlice<UInt8>) -> Bool {
    value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy(isDigit) && (part.count == 1 || part.first != UInt8(ascii: "0"))
    }
  }
}
