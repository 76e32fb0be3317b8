/// Paths of files that are written, and the folders that they lie in: whoever wants one more must leave both alone.
public struct PathSet: Sendable {
  private var files: Set<String> = []
  /// A description may be the very name of a sidecar, or of an image.
  private var folders: Set<String> = []

  public init(_ paths: some Sequence<String> = []) { for path in paths { insert(path) } }

  /// Adds a file and its folders; false, and nothing is added, when somebody has its path.
  @discardableResult
  public mutating func insert(_ path: String) -> Bool {
    let key = PathComponent.key(path)
    guard !folders.contains(key), files.insert(key).inserted else { return false }
    var rest = path.utf8[...]
    while let slash = rest.lastIndex(of: 0x2F) {
      rest = rest[..<slash]
      guard folders.insert(PathComponent.key(String(Substring(rest)))).inserted else { break }
    }
    return true
  }

  /// Whether a file has the path, so that it can be no folder.
  func hasFile(_ path: String) -> Bool { files.contains(PathComponent.key(path)) }

  /// Whether a file or a folder has it.
  func has(_ path: String) -> Bool {
    let key = PathComponent.key(path)
    return files.contains(key) || folders.contains(key)
  }
}
