internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// What is mistaken in the settings, a rendered mistake each.
struct SettingsMistakes: Error {
  var lines: [String]
}

/// Settings without a mistake, and the profile that they make.
struct LoadedSettings {
  var settings: ModuleSettings
  var profile: CompiledProfile
  /// What is worth knowing of the profile, rendered.
  var warnings: [String]
}

extension ModuleSettings {
  /// The settings of an AE title with their profile, as a job runs by them; or those around the projects, of which no job
  /// may ever run, so that they need not be complete.
  ///
  /// - Throws: Every mistake, with the way to its key.
  static func load(
    _ root: Node?, for scope: Scope, _ places: ModulePlaces
  ) throws(SettingsMistakes) -> LoadedSettings {
    var sink = DiagnosticSink(SourceText(name: place, bytes: []))
    let settings = read(root, for: scope, &sink)
    if !sink.hasErrors { settings.check(places, &sink) }
    var diagnostics = sink.diagnostics
    if !sink.hasErrors {
      let (profile, found) = settings.compiled(places, isComplete: scope != .outside, &sink)
      diagnostics = sink.diagnostics + found
      if let profile {
        if let name = profile.plan.layout?.components.first?.constant,
          Staging.reserved.contains(name.lowercased())
        {
          throw SettingsMistakes(lines: [
            "\(place).profile: the output begins with \"\(name)\", which mercure keeps for itself"
          ])
        }
        return LoadedSettings(
          settings: settings, profile: profile, warnings: rendered(diagnostics, .warning, in: root))
      }
    }
    throw SettingsMistakes(lines: rendered(diagnostics, .error, in: root))
  }

  private static func rendered(
    _ diagnostics: [Diagnostic], _ severity: Diagnostic.Severity, in root: Node?
  ) -> [String] {
    diagnostics.filter { $0.severity == severity }.map { diagnostic in
      guard diagnostic.file == place else { return diagnostic.rendered }
      let whole = place + (root?.path(to: diagnostic.span.start) ?? "")
      let help = diagnostic.code == .parameterUnset ? "give it one below \"parameters\"" : nil
      return diagnostic.moved(to: whole, help: help).rendered
    }
  }

  /// The AE titles of the projects; empty when there are none.
  static func projects(of root: Node?) -> [String] {
    guard case .mapping(let entries)? = root?[SettingsKey.projects.rawValue]?.content else { return [] }
    return entries.map(\.key.text)
  }
}
