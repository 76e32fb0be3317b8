internal import DICOM

extension ValueEditor {
  /// What the sweep makes of a value.
  enum Swept {
    /// Nothing of the vocabulary is in it.
    case clean
    /// What is left of it.
    case cut([UInt8])
    /// Something is in it that cannot be cut out.
    case found
  }

  /// Cleans free text: each value of several on its own.
  func clean(_ value: [UInt8], _ clean: Action.Clean, vr: VR) throws(Failure) -> [UInt8] {
    guard vr.isText else { throw Failure(action: "clean", reason: "its VR \(vr) is not text") }
    guard let text = decoded(value, vr) else {
      throw Failure(
        action: "clean", reason: "its character set needs decoding, which this version does not do")
    }
    let cleaner = instance.vocabulary.cleaner
    var result = Self.eachValue(of: text, vr) { cleaner.cleaned($0, clean) }
    if !clean.mask.isEmpty, let most = vr.maximumCharacters {
      let parts = vr.isMultiValuedText ? result.split(separator: 0x5C) : [result[...]]
      if parts.contains(where: { $0.count > most }) {
        var bare = clean
        bare.mask = ""
        result = Self.eachValue(of: text, vr) { cleaner.cleaned($0, bare) }
      }
    }
    // Of an address of the web half an address is none.
    if vr == .ur, result != text { result = [] }
    if clean.replacesEmpty, Self.isBlank(result), !Self.isBlank(text) {
      result = Dummy.value(for: vr, original: value)
    }
    guard let bytes = encoded(result, vr) else {
      throw Failure(action: "clean", reason: "the result cannot be written in its character set")
    }
    return bytes
  }

  /// Looks for the vocabulary in a value that a rule keeps.
  func sweep(_ value: [UInt8], vr: VR, scope: IdentityVocabulary.Scope) -> Swept {
    let cleaner = instance.vocabulary.cleaner
    guard scope != .bytes, let text = decoded(value, vr) else {
      let raw = String(validating: value, as: UTF8.self) == nil ? value.map { $0 < 0x80 ? $0 : 0 } : value
      return cleaner.swept(raw, scope: .bytes) == nil ? .clean : .found
    }
    var isFound = false
    let result = Self.eachValue(of: text, vr) { part in
      guard let cut = cleaner.swept(part, scope: scope) else { return part }
      isFound = true
      // A term, a date or a name that lost a part is none any more.
      return scope == .terms || vr == .pn || vr == .da || vr == .dt ? [] : cut
    }
    guard isFound else { return .clean }
    guard vr != .ur, let bytes = encoded(result, vr) else { return .found }
    return .cut(Self.isBlank(bytes) ? [] : bytes)
  }

  private static func isBlank(_ value: [UInt8]) -> Bool { value.allSatisfy { $0 == 0x20 || $0 == 0x5C } }

  private static func eachValue(of text: [UInt8], _ vr: VR, _ body: ([UInt8]) -> [UInt8]) -> [UInt8] {
    guard vr.isMultiValuedText, text.contains(0x5C) else { return body(text) }
    var result: [UInt8] = []
    for (index, part) in text.split(separator: 0x5C, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(0x5C) }
      result += body(Array(part))
    }
    return result
  }

  // MARK: Characters

  /// The text in UTF-8; nil when it cannot be read for certain.
  private func decoded(_ value: [UInt8], _ vr: VR) -> [UInt8]? {
    if value.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return value }
    return TextDecoding.text(value, vr: vr, specificCharacterSet: characterSet).map { Array($0.utf8) }
  }

  /// The bytes of a text in the instance's character set; nil when it has no such characters.
  private func encoded(_ text: [UInt8], _ vr: VR) -> [UInt8]? {
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    return TextDecoding.bytes(of: String(decoding: text, as: UTF8.self), specificCharacterSet: characterSet)
  }

  private var characterSet: [UInt8] { instance.gathered[.specificCharacterSet] ?? [] }
}
