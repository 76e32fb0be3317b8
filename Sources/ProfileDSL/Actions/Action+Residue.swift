internal import Engine

extension Action {
  /// How much of a value is left: 0 nothing, 1 a stand-in, 2 a keyed pseudonym, 3 a part, 4 nearly all, 5 all.
  var residue: Int {
    switch self {
    case .delete, .empty, .quarantine: 0
    // The most that it may come to.
    case .byType(.deleteEmptyOrHashUIDs): 2
    case .replaceWithDummy, .unknownCode, .byType: 1
    case .replace(let template), .set(let template): template.attributes.isEmpty ? 1 : 2
    case .hash, .hashUID, .lookup: 2
    case .date, .shiftDate, .age, .clean: 3
    case .substitute: 4
    case .keep, .keepVerbatim, .require: 5
    case .byConcept(let concepts): concepts.actions.map(\.residue).max() ?? 5
    // What one step takes away no other brings back.
    case .pipeline(let steps): steps.map(\.residue).min() ?? 5
    }
  }
}
