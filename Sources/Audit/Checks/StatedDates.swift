internal import DICOM

/// What (0028,0303) Longitudinal Temporal Information Modified says of an instance, against what became of its dates
/// (PS3.3 C.12.1, PS3.15 E.3.6). Only what is certain is a finding: dummies and dates that lose their days prove nothing.
struct StatedDates {
  private let table: ConfidentialityTable
  private let expectations: Expectations
  private let file: String
  private let statement: [UInt8]
  /// The dates of the input that the output has not been seen to have, by the ways to them.
  private var open: [[UInt32]: [UInt8]] = [:]
  /// How many days each date of Table E.1-1 in the root data set has moved.
  private var moves: [(days: Int, tag: Tag)] = []
  /// Whether any date came out as another one, or may have lost its days, wherever it stands.
  private var hasChanged = false

  init(_ table: ConfidentialityTable, _ expectations: Expectations, _ facts: InstanceFacts) {
    self.table = table
    self.expectations = expectations
    file = facts.file
    statement = facts.statedDates
  }

  mutating func takeInput(_ place: PairReading.Place, _ walk: ElementWalk) {
    guard isOfStatement(place.step), DateShiftCheck.isDate(place.compared) else { return }
    open[walk.key(for: place.step.tag)] = place.compared
  }

  mutating func takeOutput(_ place: PairReading.Place, _ walk: ElementWalk) {
    let (tag, new) = (place.step.tag, place.compared)
    guard isOfStatement(place.step), let old = open.removeValue(forKey: walk.key(for: tag)) else { return }
    if old != new || DateShiftCheck.isCoarse(new, of: old) { hasChanged = true }
    guard walk.path.isEmpty, table.row(of: tag) != nil, !Value.saysNothing(new),
      old == new || !DateShiftCheck.isCoarse(new, of: old),
      let before = DateShiftCheck.day(old), let after = DateShiftCheck.day(new)
    else { return }
    moves.append((after - before, tag))
  }

  /// What is wrong, when all dates of both were taken.
  var finding: Finding? {
    contradiction.map { Finding(.statementFalse, file, path: "(0028,0303)", $0) }
  }

  private var contradiction: String? {
    switch Value.text(statement) {
    case "UNMODIFIED" where hasMoved: "it says UNMODIFIED, and dates of the input have moved"
    case "MODIFIED" where hasStayed: "it says MODIFIED, and all dates are the input's"
    case "REMOVED" where moves.contains { $0.days == 0 }:
      "it says REMOVED, and dates of the input stand as they were"
    default: nil
    }
  }

  /// Whether dates moved. Who knows no profile cannot tell one that moved from one that was made up, unless all of them
  /// went by the same days.
  private var hasMoved: Bool {
    guard let shifted = expectations.shifted else {
      return moves.allSatisfy { $0.days != 0 && $0.days == moves[0].days } && !moves.isEmpty
    }
    return moves.contains { days, tag in
      days != 0 && (shifted.contains(tag) || !expectations.changed.contains(tag))
    }
  }

  /// Whether every date is the input's. A profile that changes some dates says so of every instance, also where it keeps
  /// those that are there.
  private var hasStayed: Bool {
    guard !hasChanged, open.isEmpty, !moves.isEmpty else { return false }
    let mayStay = moves.contains { _, tag in
      expectations.kept.contains(tag) || expectations.coarsened[tag] != nil
    }
    return !mayStay || !expectations.changesDates
  }

  /// Whether it is a date of which the options of E.3.6 speak, or of which Table E.1-1 does not.
  private func isOfStatement(_ step: ElementWalk.Step) -> Bool {
    guard !step.tag.isPrivate, step.vr == .da || step.vr == .dt else { return false }
    return table.row(of: step.tag)?.keptBy.contains(.fullDates) ?? true
  }
}
