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
  func clean(
    _ value: [UInt8], _ clean: Action.Clean, vr: VR, in set: SpecificCharacterSet
  ) throws(Failure) -> [UInt8] {
    guard vr.isText else { throw Failure(action: "clean", reason: "its VR \(vr) is not text") }
    let text = try decoded(value, "clean", vr: vr, in: set)
    let cleaner = instance.vocabulary.cleaner
    var result = Self.eachValue(of: text, vr) { cleaner.cleaned($0, clean) }
    if !clean.mask.isEmpty, let most = vr.maximumCharacters {
      let parts = vr.isMultiValuedText ? result.split(separator: 0x5C) : [result[...]]
      // The first byte of every character.
      if parts.contains(where: { $0.count(where: { $0 & 0xC0 != 0x80 }) > most }) {
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
    // What is not cut stays, also as it is encoded.
    return result == text ? value : try encoded(result, "clean", vr: vr, in: set)
  }

  /// Looks for the vocabulary in a value that a rule keeps.
  func sweep(
    _ value: [UInt8], vr: VR, scope: IdentityVocabulary.Scope, in set: SpecificCharacterSet
  ) -> Swept {
    let cleaner = instance.vocabulary.cleaner
    guard scope != .bytes, let text = coder.utf8(of: value, vr: vr, in: set) else {
      let raw = String(validating: value, as: UTF8.self) == nil ? value.map { $0 < 0x80 ? $0 : 0 } : value
      if cleaner.swept(raw, scope: .bytes) != nil { return .found }
      let wide = WideText.latin(in: value)
      if !wide.isEmpty, cleaner.swept(wide, scope: .bytes) != nil { return .found }
      if cleaner.vocabulary.isEncoded(in: value) { return .found }
      // Of text that nobody can decode the words in ASCII are words all the same.
      if scope != .bytes, cleaner.swept(Self.latin(value), scope: scope) != nil { return .found }
      guard value.count <= 1024 else { return .clean }
      // Bytes that nobody says to be text may be text in the file's own set.
      guard value.contains(where: { $0 >= 0x80 || $0 == 0x1B }),
        let text = coder.utf8(of: value, vr: .ut, in: set)
      else { return .clean }
      return cleaner.swept(text, scope: .bytes) == nil ? .clean : .found
    }
    var isFound = false
    let result = Self.eachValue(of: text, vr) { part in
      guard let cut = cleaner.swept(part, scope: scope) else { return part }
      isFound = true
      // A term, a date or a name that lost a part is none any more.
      return scope == .terms || vr == .pn || vr == .da || vr == .dt ? [] : cut
    }
    guard isFound else { return .clean }
    guard vr != .ur, let bytes = coder.bytes(ofUTF8: result, vr: vr, in: set) else { return .found }
    return .cut(Self.isBlank(bytes) ? [] : bytes)
  }

  /// What the sweep leaves of a value of the root data set that an action has been done to.
  func swept(
    _ new: [UInt8], _ action: Action, _ tag: Tag, _ vr: VR, in set: SpecificCharacterSet
  ) -> [UInt8] {
    guard instance.isSwept, !action.makesItsOwn, vr.isText else { return new }
    let scope: IdentityVocabulary.Scope?
    switch vr {
    case .cs: scope = .terms
    case .as, .ds, .is, .tm, .ui: scope = nil
    default:
      let kind = IdentifyingAttributes.kinds.first { $0.tag == tag }?.kind
      scope = IdentifyingAttributes.sweepScope(ofText: tag, kind)
    }
    guard let scope else { return new }
    switch sweep(new, vr: vr, scope: scope, in: set) {
    case .clean: return new
    case .cut(let cut): return cut
    case .found: return []
    }
  }

  /// UTF-8 of bytes as if they were of ISO/IEC 8859-1.
  private static func latin(_ value: [UInt8]) -> [UInt8] {
    value.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
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
}
