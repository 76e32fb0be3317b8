extension Diagnostic {
  /// The diagnostic for a reader: place, message, the source line with a caret below, and what to write instead.
  ///
  /// ```
  /// research.yaml:20:13: error: YAML split this selector at its comma [flow-split]
  ///   20 |   patient: [(0010,0020), PatientID]
  ///      |             ^~~~~
  ///      = help: quote it: "(0010,0020)"
  /// ```
  public var rendered: String {
    let message = Self.printable(message)
    let place = sourceLine == nil ? "" : ":\(span.line):\(span.column)"
    var text = "\(Self.printable(file))\(place): \(severity.rawValue): \(message) [\(code.rawValue)]"
    let number = String(span.line)
    let margin = String(repeating: " ", count: max(number.utf8.count, 2))
    let gutter = String(margin.dropFirst(number.utf8.count)) + number
    if let sourceLine {
      // A line of a file that is one long line says nothing to anybody.
      let scalars = sourceLine.unicodeScalars.prefix(Self.longestLine)
      text += "\n  \(gutter) | " + Self.printable(String(String.UnicodeScalarView(scalars)))
      if span.column <= scalars.count + 1 {
        let last = span.end.line == span.line ? span.end.column : sourceLine.unicodeScalars.count + 1
        let width = max(1, min(last, scalars.count + 1) - span.column)
        text += "\n  \(margin) | " + String(repeating: " ", count: span.column - 1)
        text += "^" + String(repeating: "~", count: width - 1)
      }
    }
    if let help { text += "\n  \(margin) = help: \(Self.printable(help))" }
    return text
  }

  private static let longestLine = 200

  /// The text with every control character replaced, so that a profile cannot speak to a terminal, one column each.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result.append(scalar == "\t" ? " " : "\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String { rendered }
}
