/// Diagnostics for programs: editors, and jobs that gather them.
public enum DiagnosticList {
  /// A JSON array, one object a diagnostic; lines and columns count from 1, the end is exclusive.
  public static func json(_ diagnostics: [Diagnostic]) -> String {
    let objects = diagnostics.map { diagnostic in
      let fields = [
        ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
        ("code", JSONText.quoted(diagnostic.code.rawValue)),
        ("file", JSONText.quoted(diagnostic.file)),
        ("line", String(diagnostic.span.line)), ("column", String(diagnostic.span.column)),
        ("endLine", String(diagnostic.span.end.line)), ("endColumn", String(diagnostic.span.end.column)),
        ("message", JSONText.quoted(diagnostic.message)),
        ("help", diagnostic.help.map(JSONText.quoted) ?? "null"),
      ]
      return "{" + fields.map { "\(JSONText.quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
