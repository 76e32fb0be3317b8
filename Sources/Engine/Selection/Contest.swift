/// Files of an input that cannot all be written: those that claim to be one instance by its SOP Instance UID, copies
/// included, and instances that the layout gives one path.
///
/// They are worked on together, in an order that neither the walk nor the workers decide: who comes too late is set
/// aside, and who comes first and turns out to be broken makes room for the next.
struct Contest: Sendable {
  /// Files that claim to be one instance and have one path. What stays of them is told when they are written.
  struct Bundle: Sendable {
    /// Places in the catalogue, the longest file first.
    var files: [Int]
    /// A row of the placements.
    var row: Int
  }

  /// For each instance, in the order of the new UIDs, its bundles; more than one have different paths.
  var instances: [[Bundle]] = []

  /// All files, in the order in which they are worked on.
  var files: [Int] { instances.joined().flatMap(\.files) }

  /// What has come of a bundle's turn.
  enum Turn {
    /// A file of it is in the output.
    case written
    /// None of it can be written, and it makes room.
    case vacant
    /// Something failed that may pass, such as a full disk: nobody can say yet who has the place.
    case open

    init(_ outcomes: [InstanceRewriter.Outcome]) {
      self = .vacant
      for outcome in outcomes {
        switch outcome {
        case .quarantined(let reason) where reason.isPassing:
          self = .open
          return
        case .written: self = .written
        default: break
        }
      }
    }
  }

  /// Works through the contest.
  ///
  /// - Parameters:
  ///   - write: Writes a bundle.
  ///   - setAside: Told of each file that comes too late, or whose turn does not come.
  func settle(
    _ placements: PlacementTable, write: (Bundle) -> Turn, setAside: (Int, Quarantine) -> Void
  ) {
    var taken: Set<String> = []
    var isOpen = false
    for bundles in instances {
      var isWritten = false
      for bundle in bundles {
        let path = placements.path(bundle.row)
        if isOpen || isWritten || taken.contains(path) {
          for file in bundle.files { setAside(file, isOpen ? .waiting : isWritten ? .conflict : .taken) }
          continue
        }
        switch write(bundle) {
        case .written:
          isWritten = true
          taken.insert(path)
        case .vacant: break
        case .open: isOpen = true
        }
      }
    }
  }
}

extension Catalogue {
  /// Notes of each series which files are an instance that another one stands for: the longest of those that can be
  /// written, and of several of one length the first in the order of the catalogue.
  func copies(among indices: [Int]) -> [Int] {
    groups(of: indices) {
      placements.instanceHash($0)
    } key: {
      placements.instance($0)
    }
    .flatMap { $0.sorted(by: isStronger).dropFirst() }
  }

  /// What cannot all be written of what the decisions want to be.
  func contests(_ decisions: [Decision], by plan: Plan) -> [Contest] {
    let written = indices.filter { decisions[$0] == .write }
    var linked = groups(of: written) {
      placements.instanceHash($0)
    } key: { row in
      placements.instance(row) + (plan.asksForCatalogue ? "" : "/" + placements.path(row))
    }
    if plan.layout?.collisions == .error {
      linked += groups(of: written) {
        placements.pathHash($0)
      } key: {
        placements.path($0)
      }
    }
    return Self.united(linked).map { files in
      var contest = Contest()
      let byInstance = Dictionary(grouping: files) { placements.instance(placement($0)) }
      for (_, claimants) in byInstance.sorted(by: { $0.key < $1.key }) {
        var bundles: [Contest.Bundle] = []
        for file in claimants.sorted(by: isStronger) {
          if let place = bundles.firstIndex(where: { haveOnePlace(file, $0.files[0]) }) {
            bundles[place].files.append(file)
          } else {
            bundles.append(Contest.Bundle(files: [file], row: placement(file)))
          }
        }
        contest.instances.append(bundles)
      }
      return contest
    }
  }

  /// Whether a file stands before another: by what is in them, and not by what they are called.
  private func isStronger(_ one: Int, _ other: Int) -> Bool {
    // Who cannot be written stands for nobody who can.
    let (isWhole, otherIsWhole) = (setAside(one) == nil, setAside(other) == nil)
    if isWhole != otherIsWhole { return isWhole }
    let (length, otherLength) = (version(one)?.size ?? 0, version(other)?.size ?? 0)
    if length != otherLength { return length > otherLength }
    if !areAlike(one, other) {
      let (looks, otherLooks) = (looks(of: one), looks(of: other))
      if looks != otherLooks { return looks.lexicographicallyPrecedes(otherLooks) }
    }
    // Only those of which all that is gathered is the same may stand in any order.
    return digest(one) == digest(other) ? one < other : digest(one) < digest(other)
  }

  private func haveOnePlace(_ one: Int, _ other: Int) -> Bool {
    placements.path(placement(one)) == placements.path(placement(other))
  }

  /// The groups of more than one whose rows have one key. Most are alone: what is sorted has two numbers an instance, and
  /// only those that may not be are looked at.
  private func groups(of indices: [Int], hash: (Int) -> Int?, key: (Int) -> String) -> [[Int]] {
    var hashes: [(hash: Int, index: Int)] = []
    for index in indices {
      // What has no UID has no claim.
      if let hash = hash(placement(index)) { hashes.append((hash, index)) }
    }
    hashes.sort { $0.hash < $1.hash }
    var groups: [String: [Int]] = [:]
    for (place, one) in hashes.enumerated() {
      let isAlone =
        (place == 0 || hashes[place - 1].hash != one.hash)
        && (place + 1 == hashes.count || hashes[place + 1].hash != one.hash)
      if !isAlone { groups[key(placement(one.index)), default: []].append(one.index) }
    }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Groups that share a file, made one.
  private static func united(_ groups: [[Int]]) -> [[Int]] {
    var parents: [Int: Int] = [:]
    func root(_ file: Int) -> Int {
      var file = file
      while let parent = parents[file], parent != file { file = parent }
      return file
    }
    for group in groups {
      for file in group { parents[root(file)] = root(group[0]) }
      for file in group where parents[file] == nil { parents[file] = root(group[0]) }
    }
    return Dictionary(grouping: Set(groups.joined()), by: root).values.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }
}
