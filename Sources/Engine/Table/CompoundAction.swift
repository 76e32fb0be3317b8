public import DICOM

/// A choice that the attribute's type in its IOD makes (PS3.15 Table E.1-1a): the least that is left, and that keeps the
/// object one of its IOD.
public enum CompoundAction: String, Hashable, Sendable, CaseIterable {
  // The raw value is the standard's code.
  case deleteOrEmpty = "X/Z"
  case deleteOrReplace = "X/D"
  case emptyOrReplace = "Z/D"
  case deleteEmptyOrReplace = "X/Z/D"
  case deleteEmptyOrHashUIDs = "X/Z/U*"

  /// What is done to an attribute of this type.
  ///
  /// Z is a value of zero length or a dummy (PS3.15 Table E.1-1a), so X/Z gives a dummy to what may not be empty. U*
  /// leaves a sequence whose items are treated by their own rules, their UIDs by U.
  public func action(for type: AttributeType) -> Action {
    switch (self, type) {
    case (.deleteEmptyOrHashUIDs, .type1): .keep
    case (_, .type1), (.deleteOrReplace, .type2): .replaceWithDummy
    case (.emptyOrReplace, .type3), (_, .type2): .empty
    case (_, .type3): .delete
    }
  }
}

extension Action {
  /// The action for an attribute of this type: of a compound one its choice, every other is what it is.
  public func resolved(for type: AttributeType) -> Action {
    if case .byType(let compound) = self { return compound.action(for: type) }
    return self
  }
}

extension ActionTable {
  /// The number of the action for an attribute of this type.
  func resolved(_ id: ID, for type: AttributeType) -> ID { choices[id * 3 + type.rawValue] }
}

extension ActionTableRows {
  /// The numbers of what every action comes to, for each of the three types.
  var choices: [ActionTable.ID] {
    actions.flatMap { action in
      AttributeType.allCases.map { type in ids[action.resolved(for: type)] ?? ActionTable.deletes }
    }
  }
}
