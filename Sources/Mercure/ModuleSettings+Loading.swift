internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// What is mistaken in the settings, a rendered mistake each.
struct SettingsMistakes: Error {
  var lines: [String]
}

extension ModuleSettings {
  /// The settings for an AE title with their profile, as a job runs by them.
  ///
  /// - Throws: Every mistake, with the way to its key.
  static func load(
    _ root: Node?, receiver: String?, persistence: FilePath?
  ) throws(SettingsMistakes) -> (ModuleSettings, CompiledProfile) {
    var sink = DiagnosticSink(SourceText(name: place, bytes: []))
    let settings = read(root, receiver: receiver, &sink)
    var diagnostics = sink.diagnostics
    if !sink.hasErrors {
      let (profile, found) = settings.compiled(persistence: persistence, &sink)
      diagnostics = sink.diagnostics + found
      if let profile {
        if let name = profile.plan.layout?.components.first?.constant,
          Staging.reserved.contains(name.lowercased())
        {
          throw SettingsMistakes(lines: [
            "\(place).profile: the output begins with \"\(name)\", which mercure keeps for itself"
          ])
        }
        return (settings, profile)
      }
    }
    throw SettingsMistakes(
      lines: diagnostics.filter { $0.severity == .error }.map { diagnostic in
        guard diagnostic.file == place else { return diagnostic.rendered }
        let whole = place + (root?.path(to: diagnostic.span.start) ?? "")
        let help = diagnostic.code == .parameterUnset ? "give it one below \"parameters\"" : nil
        return diagnostic.moved(to: whole, help: help).rendered
      })
  }

  /// The AE titles of the projects; empty when there are none.
  static func projects(of root: Node?) -> [String] {
    guard case .mapping(let entries)? = root?[SettingsKey.projects.rawValue]?.content else { return [] }
    return entries.map(\.key.text)
  }
}
