public import DICOM

/// One step of the way from the root data set to an element.
struct PathStep: Hashable, Sendable {
  /// The sequence.
  var tag: Tag
  /// Which of its items, from 0.
  var item: Int
  /// The creator of the block when the sequence is private.
  var creator: ActionTable.CreatorID
}

extension ActionTable {
  /// The action for an element of an even group. `vr` is what the file states.
  func action(for tag: Tag, vr: VR, path: [PathStep]) -> ID {
    action(for: tag, vr: vr, known: DataDictionary.vr(of: tag), path: path)
  }

  /// The action for an element of an even group of which the dictionary knows the VR.
  func action(for tag: Tag, vr: VR, known: VR?, path: [PathStep]) -> ID {
    if hasPathRules, let id = pathAction(tag, vr: vr, creator: Self.unnamed, path: path) { return id }
    if let id = tags[tag] { return id }
    return fallback(tag, vr: vr, known: known, path: path)
  }

  /// The action for an element of the root data set that every instance may have.
  public func action(forRoot tag: Tag, vr: VR) -> Action { actions[action(for: tag, vr: vr, path: [])] }

  /// The action for a private element whose block has this creator.
  func action(forPrivate tag: Tag, vr: VR, creator: CreatorID, path: [PathStep]) -> ID {
    // A block that nobody reserved says nothing of what is in it (PS3.5 7.8.1).
    guard creator != Self.orphan else { return orphanDefault }
    if hasPathRules, let id = pathAction(tag, vr: vr, creator: creator, path: path) { return id }
    let element = UInt8(truncatingIfNeeded: tag.element)
    if creator != Self.unnamed, let id = privateElements[Self.privateKey(tag.group, creator, element)] {
      return id
    }
    if let id = first(of: broadPrivate, tag, vr, creator: creator) { return id }
    return privateDefault
  }

  /// The action for an element that reserves a private block: it stays when anything of its block may.
  func action(forCreator creator: CreatorID) -> ID {
    guard creator != Self.orphan else { return orphanDefault }
    return keepsUnnamedBlocks || keepsCreator[creator] ? Self.keeps : Self.deletes
  }

  /// Whether a rule without a path speaks of this very tag.
  func names(_ tag: Tag) -> Bool { tags[tag] != nil }

  /// What happens to a standard element that no rule names by itself.
  private func fallback(_ tag: Tag, vr: VR, known: VR?, path: [PathStep]) -> ID {
    if let id = first(of: broadStandard, tag, vr, creator: Self.unnamed) { return id }
    // Group 0004 belongs to directories of files and to no instance, wherever it stands (PS3.10 8).
    guard let known, tag.group != 0x0004 else { return unknownDefault }
    if tag.isOverlayAttribute, losesOverlay(tag.group, path: path) { return Self.deletes }
    // What an intermediary has turned into UN because it did not know it is still what it was (PS3.5 6.2.2): its
    // SOP class, its rows and columns are not to be lost.
    if vr == .un { return byVR[known.place] }
    let stated = byVR[vr.place]
    // A file that states another VR than the dictionary gets the stricter of the two, so that no name hides in
    // what calls itself a number.
    return known == vr || kinds[stated] == .delete || kinds[stated] == .byType ? stated : byVR[known.place]
  }

  /// Whether the overlay of a group loses its data: what says how to draw it is then no overlay any more, and
  /// (60xx,3000) is of Type 1 (PS3.3 C.9.2).
  private func losesOverlay(_ group: UInt16, path: [PathStep]) -> Bool {
    kinds[action(for: Tag(group, 0x3000), vr: .ow, known: .ow, path: path)] == .delete
  }

  private func first(of rules: [Compiled], _ tag: Tag, _ vr: VR, creator: CreatorID) -> ID? {
    for index in rules.indices
    where rules[index].bounds.matches(tag)
      && applies(rules[index].item, tag, vr, creator: creator, of: rules[index].creator)
    { return rules[index].id }
    return nil
  }

  private func applies(
    _ item: ElementSelector.Item, _ tag: Tag, _ vr: VR, creator: CreatorID, of own: CreatorID
  ) -> Bool {
    switch item {
    case .privateElement(let group, _, let element):
      creator == own && group == tag.group
        && (element == nil || element == UInt8(truncatingIfNeeded: tag.element))
    case .vrs(let vrs): vrs.contains(vr == .un ? DataDictionary.vr(of: tag) ?? .un : vr)
    case .elements(let kind): belongs(tag, to: kind)
    default: Self.matches(item, tag)
    }
  }

  private func belongs(_ tag: Tag, to kind: ElementSelector.Class) -> Bool {
    switch kind {
    case .private: tag.isPrivate
    case .unknown: !tag.isPrivate && DataDictionary.vr(of: tag) == nil
    case .unlisted: !tag.isPrivate && DataDictionary.vr(of: tag) != nil && tags[tag] == nil
    case .overlays: tag.group & 0xFF01 == 0x6000
    case .curves: tag.group & 0xFF01 == 0x5000
    case .any: true
    }
  }

  /// The best of the rules that speak of the way to the element, or stand above all others.
  private func pathAction(_ tag: Tag, vr: VR, creator: CreatorID, path: [PathStep]) -> ID? {
    if let rule = first(of: overrides, tag, vr, creator, path) { return rule.id }
    let named = paths[tag.rawValue]?.first { lies(path, in: $0.selector) }
    let broad = first(of: broadPaths, tag, vr, creator, path)
    guard let named else { return broad?.id }
    guard let broad, broad.rank < named.rank else { return named.id }
    return broad.id
  }

  private func first(
    of rules: [PathRule], _ tag: Tag, _ vr: VR, _ creator: CreatorID, _ path: [PathStep]
  ) -> PathRule? {
    rules.first { rule in
      matches(rule.selector, tag, vr, creator: creator, path: path)
    }
  }

  /// Whether a rule with this selector speaks of the element.
  func matches(
    _ selector: ElementSelector, _ tag: Tag, _ vr: VR, creator: CreatorID, path: [PathStep]
  ) -> Bool {
    lies(path, in: selector)
      && applies(selector.element, tag, vr, creator: creator, of: creatorID(of: selector.element))
  }

  private func creatorID(of item: ElementSelector.Item) -> CreatorID {
    guard case .privateElement(_, let name, _) = item else { return Self.unnamed }
    return creators[Array(name.utf8)] ?? Self.unnamed
  }

  /// Whether the innermost steps of the way are those of the selector; all of them when it is anchored.
  private func lies(_ path: [PathStep], in selector: ElementSelector) -> Bool {
    lies(path[...], in: selector.ancestors[...], isAnchored: selector.isAnchored)
  }

  private func lies(
    _ path: ArraySlice<PathStep>, in ancestors: ArraySlice<ElementSelector.Ancestor>, isAnchored: Bool
  ) -> Bool {
    guard let last = ancestors.last else { return !isAnchored || path.isEmpty }
    switch last {
    case .anyDepth:
      var rest = path
      while true {
        if lies(rest, in: ancestors.dropLast(), isAnchored: isAnchored) { return true }
        if rest.popLast() == nil { return false }
      }
    case .sequence(let item, let index):
      guard let step = path.last, index == nil || index == step.item else { return false }
      guard applies(item, step.tag, .sq, creator: step.creator, of: creatorID(of: item)) else { return false }
      return lies(path.dropLast(), in: ancestors.dropLast(), isAnchored: isAnchored)
    }
  }
}

extension Tag {
  /// Whether the element belongs to an overlay and is not its data.
  fileprivate var isOverlayAttribute: Bool { group & 0xFF01 == 0x6000 && element != 0x3000 }
}

extension VR {
  /// The place in a table of all pairs of capital letters.
  var place: Int { Int(rawValue >> 8) * 26 + Int(rawValue & 0xFF) - 0x41 * 27 }

  /// How many places there are.
  static let placeCount = 26 * 26
}
