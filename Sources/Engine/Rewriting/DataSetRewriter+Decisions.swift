internal import DICOM

extension DataSetRewriter {
  /// What the table says of an element, looked up once for all that are alike.
  @inline(__always)
  mutating func decision(
    about header: ElementHeader, creator: ActionTable.CreatorID
  ) -> DecisionMemo.Decision {
    let key = DecisionMemo.Key(header, creator: creator, way: levels.way)
    guard creator < DecisionMemo.mostCreators, let known = memo.decision(key) else {
      return decide(header, creator: creator, key)
    }
    return known
  }

  private mutating func decide(
    _ header: ElementHeader, creator: ActionTable.CreatorID, _ key: DecisionMemo.Key
  ) -> DecisionMemo.Decision {
    let (tag, vr) = (header.tag, header.vr)
    let known = tag.isPrivate ? nil : DataDictionary.vr(of: tag)
    var id =
      tag.isPrivate
      ? table.action(forPrivate: tag, vr: vr, creator: creator, path: path)
      : table.action(for: tag, vr: vr, known: known, path: path)
    id = editor.instance.resolved(id, tag, at: path)
    var decision = DecisionMemo.Decision(
      id: id, known: known, treatment: treatment(of: tag, vr, known, id),
      examination: examination(of: tag, vr, known))
    let way = levels.way
    if decision.treatment == .enters {
      decision.inside = memo.ways.way(from: way, into: tag, creator: creator)
    }
    if levels.isEmpty || !table.asksForItems, way != SequenceWays.uncounted,
      creator < DecisionMemo.mostCreators
    {
      memo.remember(decision, header, key)
    }
    return decision
  }

  /// What a kept value is looked at for.
  mutating func examination(of tag: Tag, _ vr: VR, _ known: VR?) -> Examination {
    Examination(
      tag, vr, known, request, keepsEverything: table.orphanDefault != ActionTable.deletes)
  }

  /// `mutating` as `checkOrder` is.
  private mutating func treatment(
    of tag: Tag, _ vr: VR, _ known: VR?, _ id: ActionTable.ID
  ) -> DecisionMemo.Treatment {
    // The order of what was gathered is checked, and a character set is read, whatever becomes of them.
    let isGathered = levels.isEmpty && request.contains(tag)
    if isGathered || Self.isNeverKept(tag) || tag == .specificCharacterSet { return .asks }
    let kind = table.kinds[id]
    // What is changed is noted.
    if recorder != nil, kind != .keep { return .asks }
    if vr == .sq {
      switch kind {
      case .keep: return .enters
      case .delete: return .goesWithItems
      case .empty: return .emptiesItems
      default: return .asks
      }
    }
    switch kind {
    case .delete: return .goes
    case .keep where Self.passesUnseen(vr, known): return .passes
    case _ where vr == .un || known == .sq: return .asks
    case .keep: return .keeps
    case .empty: return .empties
    case .replaceWithDummy where vr != .ui: return .replaces
    case .hashUID: return .edits
    case .computed where table.actions[id].makesItsOwn: return .edits
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
