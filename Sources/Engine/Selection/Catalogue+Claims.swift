/// Several files that claim to be one instance, by its SOP Instance UID: copies, and what differs although it must not.
extension Catalogue {
  /// The groups of files that claim to be one instance, in each the one first that stays when it comes to that: the
  /// longest, and of several of one length the first in the order of the catalogue.
  func claimants(among indices: some Sequence<Int>) -> [[Int]] {
    var groups: [String: [Int]] = [:]
    for index in indices {
      let instance = placements.instance(placement(index))
      // What has been set aside has no place, and no claim.
      if !instance.isEmpty { groups[instance, default: []].append(index) }
    }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { _, group in
      group.sorted { one, other in
        let (length, otherLength) = (version(one)?.size ?? 0, version(other)?.size ?? 0)
        return length == otherLength ? one < other : length > otherLength
      }
    }
  }

  /// Sets aside what claims to be an instance that another file is, and has another place: it is no copy. And what has
  /// the path of another instance, where the layout gives no numbers.
  func settleClaims(_ decisions: inout [Decision], _ layout: OutputLayout?) {
    for group in claimants(among: indices.filter { decisions[$0] == .write }) {
      for index in group.dropFirst() where !haveOnePlace(index, group[0]) {
        decisions[index] = .quarantine(.conflict)
      }
    }
    guard layout?.collisions == .error else { return }
    let written = indices.filter { decisions[$0] == .write }.sorted { one, other in
      let (row, otherRow) = (placement(one), placement(other))
      return placements.stands(row, before: otherRow)
        ?? (placements.instance(row) < placements.instance(otherRow))
    }
    var owner: Int?
    for index in written {
      guard let first = owner, placements.stands(placement(first), before: placement(index)) == nil else {
        owner = index
        continue
      }
      if placements.instance(placement(index)) != placements.instance(placement(first)) {
        decisions[index] = .quarantine(.taken)
      }
    }
  }

  private func haveOnePlace(_ one: Int, _ other: Int) -> Bool {
    let (row, otherRow) = (placement(one), placement(other))
    return placements.stands(row, before: otherRow) == nil
      && placements.studyNumber(row) == placements.studyNumber(otherRow)
      && placements.seriesNumber(row) == placements.seriesNumber(otherRow)
  }

  /// Of what is written, the groups that have one path, by their first.
  func sharedPaths(_ decisions: [Decision]) -> [Int: [Int]] {
    let groups = claimants(among: indices.filter { decisions[$0] == .write })
    return Dictionary(groups.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
  }
}
