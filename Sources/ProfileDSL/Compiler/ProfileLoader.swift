/// Compiles profiles: the module's front door. Nothing here prints; what is wrong is returned.
public enum ProfileLoader {
  /// The profile, which is nil when any of the diagnostics is an error.
  public typealias Result = (profile: CompiledProfile?, diagnostics: [Diagnostic])

  /// Compiles the profile of this name, or of this file: whatever has a `/` in it, or ends with `.yaml` or `.yml`, and
  /// is not the name of a standard profile is a file.
  public static func load(_ nameOrPath: String, _ values: ParameterValues = ParameterValues()) -> Result {
    var linker = ProfileLinker()
    if let origin = ProfileOrigin(nameOrPath, relativeTo: nil) {
      linker.link(origin, mention: nil)
    } else if nameOrPath.contains("/") || nameOrPath.hasSuffix(".yaml") || nameOrPath.hasSuffix(".yml") {
      linker.link(.file(nameOrPath), mention: nil)
    } else {
      var sink = DiagnosticSink(SourceText(name: nameOrPath, bytes: []))
      sink.error(
        .unknownProfile, .beginning, "there is no profile of this name",
        help: ProfileOrigin.help(for: nameOrPath))
      return (nil, sink.diagnostics)
    }
    let profile = linker.compiled(values)
    return (profile, linker.diagnostics)
  }

  /// Compiles a text. `file` is its name in diagnostics, and the place that what it extends is relative to.
  public static func compile(
    text: String, file: String, _ values: ParameterValues = ParameterValues()
  ) -> Result {
    var linker = ProfileLinker()
    linker.link(text: text, file: file)
    let profile = linker.compiled(values)
    return (profile, linker.diagnostics)
  }
}
