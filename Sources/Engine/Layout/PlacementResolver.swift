/// Gives every instance a path of its own.
///
/// Who gets which number depends on the new UIDs alone, not on the order of the files or the number of workers.
struct PlacementResolver {
  private let layout: OutputLayout

  init(_ layout: OutputLayout) { self.layout = layout }

  /// The paths, in the order of the placements. Two placements of one instance have one path.
  func paths(of placements: [Placement]) -> [String] {
    guard layout.collisions == .suffix else { return placements.map(\.path) }
    let separated = separate(placements)
    var instances: [String: Set<String>] = [:]
    var names: [String: String] = [:]
    for placement in separated {
      let key = PathComponent.key(placement.path)
      instances[key, default: []].insert(placement.instance)
      // The spelling that comes first, whatever the order of the files.
      names[key] = min(names[key] ?? placement.path, placement.path)
    }
    var taken = Set(instances.keys)
    var given: [String: [String: String]] = [:]
    // In the order of the paths, so that a number that is itself taken is passed over in the same way every time.
    for (key, list) in instances.sorted(by: { $0.key < $1.key }) where list.count > 1 {
      guard let path = names[key] else { continue }
      let parts = path.split(separator: "/").map(String.init)
      let folder = parts.dropLast().map { $0 + "/" }.joined()
      var number = 2
      for instance in list.sorted().dropFirst() {
        var candidate = folder + PathComponent.numbered(parts.last ?? "", number, isFile: true)
        while !taken.insert(PathComponent.key(candidate)).inserted {
          number += 1
          candidate = folder + PathComponent.numbered(parts.last ?? "", number, isFile: true)
        }
        given[key, default: [:]][instance] = candidate
        number += 1
      }
    }
    return separated.map { placement in
      let key = PathComponent.key(placement.path)
      return given[key]?[placement.instance] ?? names[key] ?? placement.path
    }
  }

  /// Gives series that must not share a folder one each.
  private func separate(_ placements: [Placement]) -> [Placement] {
    var folders: [String: Set<String>] = [:]
    var files: [String: Set<String>] = [:]
    for placement in placements where placement.components.count > 1 {
      folders[Self.folder(placement), default: []].insert(placement.series)
      files[PathComponent.key(placement.path), default: []].insert(placement.series)
    }
    var contested: Set<String> = []
    for placement in placements where placement.components.count > 1 {
      let isShared = (files[PathComponent.key(placement.path)]?.count ?? 0) > 1
      if isShared || layout.separatesSeries { contested.insert(Self.folder(placement)) }
    }
    let ranks = folders.mapValues { $0.sorted() }
    return placements.map { placement in
      guard placement.components.count > 1, contested.contains(Self.folder(placement)),
        let rank = ranks[Self.folder(placement)]?.firstIndex(of: placement.series), rank > 0
      else { return placement }
      var moved = placement
      let last = moved.components.count - 2
      var number = rank + 1
      var name = PathComponent.numbered(moved.components[last], number, isFile: false)
      let above = moved.components[..<last].joined(separator: "/")
      // A series may be called "T1-2" from the start.
      while folders[PathComponent.key(above.isEmpty ? name : above + "/" + name)] != nil {
        number += ranks[Self.folder(placement)]?.count ?? 1
        name = PathComponent.numbered(moved.components[last], number, isFile: false)
      }
      moved.components[last] = name
      return moved
    }
  }

  private static func folder(_ placement: Placement) -> String {
    PathComponent.key(placement.components.dropLast().joined(separator: "/"))
  }
}
