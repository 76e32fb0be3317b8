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
    for placement in separated {
      instances[PathComponent.key(placement.path), default: []].insert(placement.instance)
    }
    var taken = Set(instances.keys)
    let numbers = instances.mapValues { $0.sorted() }
    var given: [String: [String: String]] = [:]
    // In the order of the paths, so that a number that is itself taken is passed over in the same way every time.
    for (key, list) in numbers.sorted(by: { $0.key < $1.key }) where list.count > 1 {
      guard let name = separated.first(where: { PathComponent.key($0.path) == key })?.components.last else {
        continue
      }
      var number = 2
      for instance in list.dropFirst() {
        var candidate = PathComponent.numbered(name, number, isFile: true)
        let folder = key.split(separator: "/").dropLast().joined(separator: "/")
        let prefix = folder.isEmpty ? "" : folder + "/"
        while taken.contains(prefix + PathComponent.key(candidate)) {
          number += 1
          candidate = PathComponent.numbered(name, number, isFile: true)
        }
        taken.insert(prefix + PathComponent.key(candidate))
        given[key, default: [:]][instance] = candidate
        number += 1
      }
    }
    return separated.map { placement in
      guard let name = given[PathComponent.key(placement.path)]?[placement.instance] else {
        return placement.path
      }
      return (placement.components.dropLast() + [name]).joined(separator: "/")
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
