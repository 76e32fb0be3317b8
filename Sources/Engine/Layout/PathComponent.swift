// The standard library normalises texts to compare them, and shows how to nobody else; Foundation stays out of libraries.
@_spi(_Unicode) internal import Swift

/// Names of files and folders that are safe on every file system, whatever a data set holds.
enum PathComponent {
  /// The most bytes of a name: file systems allow 255, and numbers and endings are added.
  static let longest = 120

  /// A name made of a text, in the composed form of Unicode (NFC): separators, control characters and what Windows
  /// forbids become `_`; leading dots, spaces and dots at the end go; device names, the name of the marker, and what
  /// begins with an accent for the slash before it get a `_`; what is left of nothing is `unnamed`.
  ///
  /// - Parameter ending: What stays at the end when the name is cut, such as `.dcm`.
  static func safe(_ text: String, ending: String = "") -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        scalars.append("_")
      default: scalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
      }
    }
    let tail = ending.unicodeScalars
    let hasEnding = scalars.count >= tail.count && scalars.suffix(tail.count).elementsEqual(tail)
    let kept = hasEnding ? ending : ""
    // What stands in front of the ending may be nothing at all, or dots.
    var stem = scalars.dropLast(hasEnding ? tail.count : 0)[...]
    while let first = stem.first, first == "." || first == " " { stem.removeFirst() }
    stem = cut(stem, to: longest - kept.utf8.count)
    while let last = stem.last, last == "." || last == " " { stem.removeLast() }
    if stem.isEmpty { return "unnamed" + kept }
    let name = String(stem)
    let device = name.split(separator: ".", maxSplits: 1).first.map { $0.uppercased() } ?? ""
    let isAccent = stem.first?.properties.canonicalCombiningClass != .notReordered
    return (isAccent || isDevice(device) || device == OutputMarker.name ? "_" : "") + name + kept
  }

  /// A number behind the name, in front of the ending of a file.
  static func numbered(_ name: String, _ number: Int, isFile: Bool) -> String {
    guard isFile, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name)-\(number)"
    }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  /// By what two names are the same where a file system looks at neither case nor form: Swift's strings are equal in
  /// every form of Unicode. Some small letters share a capital one (`ß` and `ss`, `ς` and `σ`), and so the way is by that;
  /// `ẞ` has become a small letter before.
  static func key(_ path: String) -> String { path.lowercased().uppercased().lowercased() }

  private static func cut(_ scalars: Substring.UnicodeScalarView, to most: Int) -> Substring.UnicodeScalarView
  {
    var size = 0
    var end = scalars.startIndex
    for index in scalars.indices {
      size += UTF8.width(scalars[index])
      if size > most { return scalars[..<end] }
      end = scalars.index(after: index)
    }
    return scalars
  }

  /// Names that Windows keeps for devices.
  private static func isDevice(_ stem: String) -> Bool {
    var stem = stem[...]
    while stem.last == " " { stem.removeLast() }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.last.map { "123456789¹²³".contains($0) } ?? false
  }
}
