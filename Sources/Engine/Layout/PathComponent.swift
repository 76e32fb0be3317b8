/// Names of files and folders that are safe on every file system, whatever a data set holds.
enum PathComponent {
  /// The most bytes of a name: file systems allow 255, and numbers and endings are added.
  static let longest = 120

  /// A name made of a text: separators, control characters and what Windows forbids become `_`; leading dots, spaces
  /// and dots at the end go; device names and the name of the marker get a `_`; what is left of nothing is `unnamed`.
  ///
  /// - Parameter ending: What stays at the end when the name is cut, such as `.dcm`.
  static func safe(_ text: String, ending: String = "") -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        scalars.append("_")
      default: scalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
      }
    }
    var name = String(scalars)
    while let first = name.unicodeScalars.first, first == "." || first == " " {
      name.unicodeScalars.removeFirst()
    }
    name = cut(name, ending: ending)
    while let last = name.unicodeScalars.last, last == "." || last == " " { name.unicodeScalars.removeLast() }
    if name.isEmpty || name == ending { return "unnamed" + ending }
    let stem = name.split(separator: ".", maxSplits: 1).first.map { $0.uppercased() } ?? ""
    return isDevice(stem) || stem == OutputMarker.name ? "_" + name : name
  }

  /// A number behind the name, in front of the ending of a file.
  static func numbered(_ name: String, _ number: Int, isFile: Bool) -> String {
    guard isFile, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name)-\(number)"
    }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  /// By what two names are the same where a file system looks at neither case nor form: Swift's strings are equal in
  /// every form of Unicode. Some small letters share a capital one (`ß` and `ss`, `ς` and `σ`), and so the way is by that.
  static func key(_ path: String) -> String { path.uppercased().lowercased() }

  private static func cut(_ name: String, ending: String) -> String {
    guard name.utf8.count > longest else { return name }
    var stem = String.UnicodeScalarView()
    var size = ending.utf8.count
    let body = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
    for scalar in body.unicodeScalars {
      size += UTF8.width(scalar)
      if size > longest { break }
      stem.append(scalar)
    }
    return String(stem) + ending
  }

  /// Names that Windows keeps for devices.
  private static func isDevice(_ stem: String) -> Bool {
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.utf8.last.map { (0x31...0x39).contains($0) } ?? false
  }
}
