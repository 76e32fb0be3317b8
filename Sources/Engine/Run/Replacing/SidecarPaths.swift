internal import SystemPackage

/// The paths that the sidecars of a plan may have, as far as its templates tell before they are filled in.
struct SidecarPaths: Sendable {
  /// How many folders deep studies lie; nil where the layout does not say.
  private let depth: Int?
  private let paths: [[NamePattern]]

  init(_ plan: Plan) {
    depth = plan.layout.map(\.study.count).flatMap { $0 > 0 ? $0 : nil }
    paths = plan.sidecars.map { $0.path.map(NamePattern.init) }
  }

  /// Whether a file of the output may be a sidecar of the plan.
  func match(_ path: [FilePath.Component]) -> Bool {
    paths.contains { pattern in
      guard path.count >= pattern.count, depth == nil || path.count == pattern.count + (depth ?? 0) else {
        return false
      }
      let places = zip(path.suffix(pattern.count), pattern).enumerated()
      return places.allSatisfy { index, place in
        place.1.matches(place.0.string, isFile: index == pattern.count - 1)
      }
    }
  }
}

/// The texts of a template, with anything between them.
private struct NamePattern: Sendable {
  private let first: String
  private let middle: [String]
  private let last: String
  private let isFixed: Bool

  init(_ template: Template) {
    var texts = [""]
    for piece in template.pieces {
      if case .text(let text) = piece { texts[texts.count - 1] += text } else { texts.append("") }
    }
    isFixed = texts.count == 1
    (first, last) = (texts[0], texts[texts.count - 1])
    middle = Array(texts.dropFirst().dropLast())
  }

  /// Also where a number has been put behind the name, because another file had it.
  func matches(_ name: String, isFile: Bool) -> Bool {
    isMatch(name) || isMatch(Self.unnumbered(name, isFile))
  }

  private func isMatch(_ name: String) -> Bool {
    if isFixed { return name == first }
    guard name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    guard rest.hasSuffix(last) else { return false }
    rest = rest.dropLast(last.count)
    for text in middle where !text.isEmpty {
      guard let found = rest.firstRange(of: text) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// `series-2.csv` without its number.
  private static func unnumbered(_ name: String, _ isFile: Bool) -> String {
    let dot = isFile ? name.lastIndex(of: ".") ?? name.endIndex : name.endIndex
    guard let dash = name[..<dot].lastIndex(of: "-"),
      name[dash..<dot].dropFirst().allSatisfy({ "0"..."9" ~= $0 })
    else {
      return name
    }
    return String(name[..<dash] + name[dot...])
  }
}
