internal import DICOM

/// Gives the sidecars of a study paths of their own.
///
/// A series whose folder has a number has it in its sidecars too: `T1-2/` and `T1-2.json`. What the images' names are made
/// of in the same way has their very names. What still wants one path
/// gets numbers in the order of the new UIDs, whatever the order of the files.
struct SidecarNames {
  /// One that is to be named.
  struct Wish {
    /// Safe names, the file's last.
    var components: [String]
    /// The number that the images have; nil when they have none.
    var number: Int?

    init(components: [String], number: Int? = nil) {
      self.components = components
      self.number = number
    }

    fileprivate var path: String {
      guard let number, let last = components.last else { return components.joined(separator: "/") }
      return (components.dropLast() + [PathComponent.numbered(last, number, isFile: true)])
        .joined(separator: "/")
    }
  }

  private var taken: PathSet
  /// What other studies have, where all lie in one folder.
  private let others: PathSet
  private let collisions: OutputLayout.Collisions

  /// - Parameters:
  ///   - paths: Those of the images, below the study's folder.
  ///   - others: Those of all images, where studies have no folders of their own.
  init(_ paths: some Sequence<String>, others: PathSet = PathSet(), _ collisions: OutputLayout.Collisions) {
    taken = PathSet(paths)
    self.others = others
    self.collisions = collisions
  }

  /// Takes a path unless somebody has it; what it leads through must be no file.
  private mutating func take(_ path: String) -> Bool { !others.has(path) && taken.insert(path) }

  private func isFile(_ components: ArraySlice<String>) -> Bool {
    let path = components.joined(separator: "/")
    return taken.hasFile(path) || others.hasFile(path)
  }

  /// The paths, in the order of the wishes, which is that of the UIDs.
  mutating func paths(of wishes: [Wish]) throws(SidecarError) -> [String] {
    var wanted: [String: Int] = [:]
    for wish in wishes { wanted[PathComponent.key(wish.path), default: 0] += 1 }
    var paths: [String] = []
    for wish in wishes {
      var wish = wish
      for depth in wish.components.indices.dropLast() {
        let name = wish.components[depth]
        var number = 2
        while isFile(wish.components[...depth]) {
          guard collisions == .suffix else { throw .taken }
          wish.components[depth] = PathComponent.numbered(name, number, isFile: false)
          number += 1
        }
      }
      if take(wish.path) {
        paths.append(wish.path)
        continue
      }
      guard collisions == .suffix else { throw .taken }
      paths.append(free(wish, besides: wanted))
    }
    return paths
  }

  /// The path with the first number that nobody has or wants.
  private mutating func free(_ wish: Wish, besides wanted: [String: Int]) -> String {
    var number = 2
    while true {
      var other = wish
      other.number = number
      if wanted[PathComponent.key(other.path)] == nil, take(other.path) { return other.path }
      number += 1
    }
  }

  /// The number behind a name that the layout gave to a folder or file.
  static func number(of name: String, wanted: String) -> Int? {
    let (key, start) = (PathComponent.key(name), PathComponent.key(wanted) + "-")
    guard !wanted.isEmpty, key.hasPrefix(start) else { return nil }
    return Int(key.dropFirst(start.count))
  }
}
