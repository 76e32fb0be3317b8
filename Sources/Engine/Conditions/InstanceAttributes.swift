internal import DICOM

/// What a condition sees of one instance: the gathered attributes of its root data set as text.
struct InstanceAttributes: AttributeContext {
  var gathered: GatheredAttributes
  let coder: TextCoder

  func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]? {
    guard reference.scope == .instance else { throw UndecidableAttribute(reference.tag) }
    guard let entry = try entry(of: reference.tag) else { return nil }
    let values = try values(of: entry)
    guard let number = reference.value else { return values }
    return values.indices.contains(number - 1) ? [values[number - 1]] : []
  }

  /// One value of several must be read to be counted; whether any is there, the bytes say in every character set.
  func presence(of reference: AttributeReference) throws(UndecidableAttribute) -> AttributePresence {
    guard reference.scope == .instance else { throw UndecidableAttribute(reference.tag) }
    guard let entry = try entry(of: reference.tag) else { return .absent }
    if reference.value != nil {
      return try (values(of: reference) ?? []).allSatisfy(\.isEmpty) ? .empty : .filled
    }
    switch entry.content {
    case .container(let isEmpty): return isEmpty ? .empty : .filled
    case .tooLong: return .filled
    case .bytes(let bytes):
      let isBlank = entry.vr.isText && bytes.allSatisfy { $0 == 0x20 || $0 == 0 || $0 == 0x5C }
      return bytes.isEmpty || isBlank ? .empty : .filled
    }
  }

  func isOutlier(_ outlier: Outlier) throws(UndecidableAttribute) -> Bool {
    throw UndecidableAttribute(.seriesInstanceUID)
  }

  /// The entry of an attribute; nil when it is absent, which nobody can say of what stands behind the readable part.
  private func entry(of tag: Tag) throws(UndecidableAttribute) -> GatheredAttributes.Entry? {
    if let entry = gathered.entry(of: tag) { return entry }
    guard !gathered.lacks(tag) else { throw UndecidableAttribute(tag) }
    return nil
  }

  /// The values without padding; none of an empty element.
  private func values(of entry: GatheredAttributes.Entry) throws(UndecidableAttribute) -> [String] {
    switch entry.content {
    case .tooLong: throw UndecidableAttribute(entry.tag)
    // A sequence has items, which are no text.
    case .container(let isEmpty): return isEmpty ? [] : [""]
    case .bytes(let bytes):
      if !entry.vr.isText {
        guard let numbers = BinaryValue.texts(bytes, vr: entry.vr, bigEndian: entry.isBigEndian) else {
          throw UndecidableAttribute(entry.tag)
        }
        return numbers
      }
      let set = coder.characterSet(named: gathered[.specificCharacterSet] ?? [])
      guard let text = coder.text(of: bytes, vr: entry.vr, in: set) else {
        throw UndecidableAttribute(entry.tag)
      }
      return Self.values(text, entry.vr)
    }
  }

  private static func values(_ text: String, _ vr: VR) -> [String] {
    let parts =
      vr.isMultiValuedText
      ? text.unicodeScalars.split(separator: "\\", omittingEmptySubsequences: false).map { String($0) }
      : [text]
    let values = parts.map { modern(trimmed($0, keepsLeading: !vr.isMultiValuedText), vr) }
    return values == [""] ? [] : values
  }

  /// A date or a time of ACR-NEMA as DICOM writes it, so that it compares with others (PS3.5 6.2, DA and TM).
  private static func modern(_ text: String, _ vr: VR) -> String {
    let new: [UInt8]? =
      switch vr {
      case .da: CalendarDate(dicom: Array(text.utf8), allowsTime: false)?.text
      case .tm: ClockTime.withoutColons(Array(text.utf8))
      default: nil
      }
    return new.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Without the padding that has no meaning: spaces at the end, and in short strings in front too (PS3.5 6.2).
  private static func trimmed(_ text: String, keepsLeading: Bool) -> String {
    var rest = Substring(text).unicodeScalars
    while let last = rest.last, last == " " || last == "\0" { rest.removeLast() }
    if !keepsLeading { while rest.first == " " { rest.removeFirst() } }
    return String(rest)
  }
}
