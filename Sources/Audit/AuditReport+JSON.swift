extension AuditReport {
  /// The report for a program: one JSON object (RFC 8259).
  public var json: String {
    let rows = findings.map { finding in
      var fields = [
        "\"kind\":\(Self.quoted(finding.kind.rawValue))", "\"file\":\(Self.quoted(finding.file))",
        "\"path\":\(Self.quoted(finding.path))", "\"detail\":\(Self.quoted(finding.detail))",
      ]
      if let offset = finding.offset { fields.append("\"offset\":\(offset)") }
      if let value = finding.value { fields.append("\"value\":\(Self.quoted(value))") }
      return "    {" + fields.joined(separator: ",") + "}"
    }
    let notes = limits.map { "    " + Self.quoted($0) }
    return """
      {
        "clean": \(isClean),
        "findingCount": \(findingCount),
        "outputFiles": \(outputFiles),
        "sidecars": \(sidecars),
        "inputFiles": \(inputFiles),
        "inputOthers": \(inputOthers),
        "matched": \(matched),
        "identifiers": \(identifiers),
        "openReferences": \(openReferences),
        "bytesSearched": \(bytesSearched),
        "findings": [\(Self.lines(rows))],
        "limits": [\(Self.lines(notes))]
      }

      """
  }

  private static func lines(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  "
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
