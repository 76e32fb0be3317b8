internal import DICOM

/// The tables of a plan, one for each set of conditions that has come up.
///
/// Conditions are decided once an instance, so that looking up an element never meets one.
struct TableSelection {
  private let plan: Plan
  private var tables: [UInt64: ActionTable]
  /// The table of the last instance: most have that of the one before.
  private var last: (holding: UInt64, table: ActionTable)
  /// The bits of the conditions that held for the last instance.
  private(set) var holding: UInt64 = 0

  /// - Parameter first: The table for which no condition holds.
  init(_ plan: Plan, first: ActionTable) {
    self.plan = plan
    tables = [0: first]
    last = (0, first)
  }

  /// The table for an instance; throws when the profile sets the instance aside.
  mutating func table(
    for gathered: GatheredAttributes, _ coder: TextCoder
  ) throws(Quarantine) -> ActionTable {
    if !plan.conditions.isEmpty {
      holding = try conditions(of: InstanceAttributes(gathered: gathered, coder: coder))
    }
    for quarantine in plan.quarantines where holding >> UInt64(quarantine.condition) & 1 == 1 {
      throw .demanded(reason: quarantine.reason)
    }
    if holding != last.holding { last = (holding, table(holding: holding)) }
    let table = last.table
    for requirement in table.requirements where Self.isEmpty(requirement.tag, in: gathered) {
      throw .demanded(reason: requirement.reason)
    }
    return table
  }

  private mutating func table(holding: UInt64) -> ActionTable {
    if let known = tables[holding] { return known }
    let table = ActionTable(plan, holding: holding)
    // Conditions that differ from instance to instance must not fill the memory.
    if tables.count >= Self.mostTables { tables.removeAll() }
    tables[holding] = table
    return table
  }

  private static let mostTables = 64

  /// One bit for each condition that holds.
  private func conditions(of instance: InstanceAttributes) throws(Quarantine) -> UInt64 {
    var holding: UInt64 = 0
    do throws(UndecidableAttribute) {
      for (index, condition) in plan.conditions.enumerated() where try condition.holds(in: instance) {
        holding |= 1 << UInt64(index)
      }
    } catch { throw .undecidable(error.tag) }
    return holding
  }

  private static func isEmpty(_ tag: Tag, in gathered: GatheredAttributes) -> Bool {
    switch gathered.entry(of: tag)?.content {
    case .bytes(let bytes): Text.trimmed(bytes).isEmpty
    case .container(let isEmpty): isEmpty
    case .tooLong: false
    case nil: true
    }
  }
}
