internal import DICOM

extension DataSetRewriter {
  /// What the table says of an element, looked up once for all that are alike.
  @inline(__always)
  mutating func decision(
    about header: ElementHeader, creator: ActionTable.CreatorID
  ) -> DecisionMemo.Decision {
    let key = DecisionMemo.key(header, creator: creator, isRoot: path.isEmpty)
    return memo[key] ?? decide(header, creator: creator, key)
  }

  private mutating func decide(
    _ header: ElementHeader, creator: ActionTable.CreatorID, _ key: UInt64
  ) -> DecisionMemo.Decision {
    let (tag, vr) = (header.tag, header.vr)
    let known = tag.isPrivate ? nil : DataDictionary.vr(of: tag)
    var id =
      tag.isPrivate
      ? table.action(forPrivate: tag, vr: vr, creator: creator, path: path)
      : table.action(for: tag, vr: vr, known: known, path: path)
    if path.isEmpty { id = editor.instance.resolved(id, tag, at: path) }
    let decision = DecisionMemo.Decision(
      id: id, known: known, treatment: treatment(of: tag, vr, known, table.kinds[id]))
    // Where a rule speaks of the way to an element, each way is another question.
    if path.isEmpty || !table.hasPathRules, creator < DecisionMemo.mostCreators { memo[key] = decision }
    return decision
  }

  /// `mutating` as `checkOrder` is.
  private mutating func treatment(
    of tag: Tag, _ vr: VR, _ known: VR?, _ kind: Action.Kind
  ) -> DecisionMemo.Treatment {
    // The order of what was gathered is checked, and a character set is read, whatever becomes of them.
    let isSpecial = Self.isNeverKept(tag) || tag == .specificCharacterSet || request.contains(tag)
    switch kind {
    case .delete where !isSpecial && vr != .sq && recorder == nil: return .goes
    case .keep where !isSpecial && Self.passesUnseen(vr, known): return .passes
    case .keep where !isSpecial && vr != .sq && vr != .un && known != .sq: return .keeps
    default: return .asks
    }
  }

  /// Whether a kept value passes whatever its bytes are: numbers in an attribute of numbers. Whatever nobody knows, or the
  /// dictionary calls by another VR, is looked at.
  private static func passesUnseen(_ vr: VR, _ known: VR?) -> Bool {
    guard let known else { return false }
    return isNumber(vr) && (known == vr || isNumber(known)) || vr == .ui && known == .ui
  }

  private static func isNumber(_ vr: VR) -> Bool {
    switch vr {
    case .at, .fd, .fl, .od, .of, .ol, .ov, .ow, .sl, .ss, .sv, .ul, .us, .uv: true
    default: false
    }
  }

  /// Group lengths are wrong as soon as anything changes, padding may hold anything, and signatures no longer hold
  /// (PS3.5 7.2, PS3.10 7.2, PS3.15 C).
  static func isNeverKept(_ tag: Tag) -> Bool {
    tag.isGroupLength || tag == .dataSetTrailingPadding || tag == .digitalSignaturesSequence
      || tag == .macParametersSequence
  }
}
