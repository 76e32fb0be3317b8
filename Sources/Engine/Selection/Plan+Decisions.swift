/// What becomes of an instance, by what is known before it is written.
enum Decision: Sendable {
  /// It is kept; the path is relative to the output folder, nil where the layout is the program's own.
  case write(path: String?)
  case drop(rule: String)
  case quarantine(Quarantine)
}

extension Plan {
  /// Decides about every instance of a catalogue, in its order.
  func decisions(_ catalogue: Catalogue) -> [Decision] {
    var decisions: [Decision] = catalogue.entries.indices.map { index in
      do throws(UndecidableAttribute) {
        let rule = try selection?.decidingRule(in: catalogue.context(of: index))
        return rule?.verb == .drop ? .drop(rule: rule?.name ?? "") : .write(path: nil)
      } catch { return .quarantine(.undecidable(error.tag)) }
    }
    guard let layout else { return decisions }
    let placed = decisions.indices.filter { index in
      if case .write = decisions[index] { return catalogue.entries[index].placement != nil }
      return false
    }
    let paths = PlacementResolver(layout).paths(of: placed.compactMap { catalogue.entries[$0].placement })
    for (index, path) in zip(placed, paths) { decisions[index] = .write(path: path) }
    return decisions
  }
}
