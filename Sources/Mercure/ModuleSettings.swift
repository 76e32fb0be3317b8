internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// The settings of a job, checked as strictly as a profile.
struct ModuleSettings {
  var profile: Node?
  var parameters: [Node.Entry] = []
  var layer: [Node.Entry] = []
  var layout = LayoutWord.nested
  var onEmpty = EmptyWord.fail
  var notify = NotifyWord.problems
  var deadline = 3600
  var keyFile: Node.Scalar?
  var linkage = Linkage.persistent
  var jobs: Int?

  /// Where it is written who became whom.
  enum Linkage {
    /// In the persistence folder, when there is one.
    case persistent
    case file(Node.Scalar)
    case nowhere
  }

  /// The name of the settings in messages.
  static let place = "process.settings"

  /// Whose settings are asked for.
  enum Scope: Hashable {
    /// Those of the AE title that received the study.
    case receiver(String?)
    /// Those around the projects, whatever these say.
    case outside
  }

  /// What is said by the settings as a whole and by the project of the AE title.
  static func read(_ root: Node?, for scope: Scope, _ sink: inout DiagnosticSink) -> ModuleSettings {
    guard let root, var keys = entries(of: root, &sink) else { return ModuleSettings() }
    let projects = keys.removeValue(forKey: .projects)
    if let projects, case .receiver(let title) = scope,
      let own = project(in: projects, receiver: title, &sink)
    {
      // What a project replaces is mistaken none the less.
      var replaced = ModuleSettings()
      replaced.take(keys.filter { own[$0.key] != nil }, &sink)
      keys.merge(own) { _, own in own }
    }
    var settings = ModuleSettings()
    settings.take(keys, &sink)
    return settings
  }

  /// The entries of the project for the AE title. Every project is looked at, so that a mistake shows before its study.
  private static func project(
    in projects: Node.Entry, receiver: String?, _ sink: inout DiagnosticSink
  ) -> [SettingsKey: Node.Entry]? {
    guard let all = MapReader.entries(of: projects.value, as: "\"projects\"", &sink) else { return nil }
    var found: [String: [SettingsKey: Node.Entry]] = [:]
    for entry in all {
      guard let keys = entries(of: entry.value, &sink) else { continue }
      if let inner = keys[.projects] {
        sink.error(.unknownKey, inner.key.span, "a project has no projects of its own")
      }
      var checked = ModuleSettings()
      checked.take(keys, &sink)
      found[entry.key.text] = keys
    }
    let title = receiver.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
    guard let own = title == "default" ? found["default"] : found[title] ?? found["default"] else {
      if sink.hasErrors { return nil }
      sink.error(
        .missingKey, projects.key.span, "no project is named after the AE title that received the study",
        help: "add it, or a project \"default\"")
      return nil
    }
    return own
  }

  private static func entries(
    of node: Node, _ sink: inout DiagnosticSink
  ) -> [SettingsKey: Node.Entry]? {
    guard let all = MapReader.entries(of: node, as: "settings", &sink) else { return nil }
    var found: [SettingsKey: Node.Entry] = [:]
    for entry in all {
      if SettingsKey(rawValue: entry.key.text) == nil, isSecret(entry.key.text) {
        sink.error(
          .secretInProfile, entry.key.span,
          "a secret has no place in settings: mercure keeps them in a database",
          help: "put it into a file, and name that by \"key-file\"")
        continue
      }
      if let key = MapReader.word(entry.key, SettingsKey.self, &sink) { found[key] = entry }
    }
    return found
  }

  private static func isSecret(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["key", "secret", "password", "passphrase", "salt", "token"].contains { name.contains($0) }
      && !["key-file", "keyfile", "key_file"].contains(name)
  }

  private mutating func take(_ keys: [SettingsKey: Node.Entry], _ sink: inout DiagnosticSink) {
    if let entry = keys[.profile] {
      switch entry.value.content {
      case .mapping: profile = entry.value
      default: profile = MapReader.text(entry, &sink) == nil ? nil : entry.value
      }
    }
    if let entry = keys[.parameters] {
      parameters = MapReader.entries(of: entry.value, as: "\"parameters\"", &sink) ?? []
      for parameter in parameters {
        if let text = MapReader.text(parameter, &sink) { SecretCheck.check(text, &sink) }
      }
    }
    layer = [keys[.tags], keys[.select]].compactMap { $0 }
    if let word = keys[.layout].flatMap({ MapReader.word(valueOf: $0, LayoutWord.self, &sink) }) {
      layout = word
    }
    if let word = keys[.onEmpty].flatMap({ MapReader.word(valueOf: $0, EmptyWord.self, &sink) }) {
      onEmpty = word
    }
    if let word = keys[.notify].flatMap({ MapReader.word(valueOf: $0, NotifyWord.self, &sink) }) {
      notify = word
    }
    if let number = keys[.deadline].flatMap({ MapReader.number($0, in: SettingsKey.deadlines, &sink) }) {
      deadline = number
    }
    if let number = keys[.jobs].flatMap({ MapReader.number($0, in: SettingsKey.workers, &sink) }) {
      jobs = number
    }
    if let entry = keys[.linkage], let text = MapReader.text(entry, &sink) {
      switch (text.text, text.isPlain) {
      case ("true", true): linkage = .persistent
      case ("false", true): linkage = .nowhere
      default: linkage = .file(text)
      }
    }
    if let text = keys[.keyFile].flatMap({ MapReader.text($0, &sink) }) {
      SecretCheck.check(text, &sink)
      keyFile = text
    }
  }
}

extension ModuleSettings {
  /// The compiled profile with its mistakes; nil when there are errors.
  ///
  /// - Parameter isComplete: Whether all is said that a job needs: values for every parameter.
  func compiled(
    _ places: ModulePlaces, isComplete: Bool, _ sink: inout DiagnosticSink
  ) -> ProfileLoader.Result {
    var values = ParameterValues(mustBeComplete: isComplete)
    values.placeName = Self.place
    values.directory = places.persistence.map { $0.string + "/" }
    for entry in parameters {
      values.values[entry.key.text] = entry.value.scalar?.text
      values.places[entry.key.text] = entry.key.span
    }
    guard let base = base(places, &sink) else { return (nil, []) }
    var parts = ProfileParts(base.0, place: Self.place, directory: values.directory)
    parts.layer = layer
    parts.layerName = base.1 + "+settings"
    return ProfileLoader.load(parts, values)
  }

  /// Reports every path but the profile's that leads where it must not.
  func check(_ places: ModulePlaces, _ sink: inout DiagnosticSink) {
    if let keyFile { _ = path(of: keyFile, places, &sink) }
    guard case .file(let text) = linkage, let path = path(of: text, places, &sink) else { return }
    if FolderTree.resolved(path.removingLastComponent()) == nil {
      sink.error(.badValue, text.span, "the folder of the linkage file is not there")
    }
  }

  private func path(
    of text: Node.Scalar, _ places: ModulePlaces, _ sink: inout DiagnosticSink
  ) -> FilePath? {
    do throws(ModuleError) { return try places.path(of: text.text) } catch {
      sink.error(.badValue, text.span, error.description)
      return nil
    }
  }

  private func base(
    _ places: ModulePlaces, _ sink: inout DiagnosticSink
  ) -> (ProfileParts.Base, String)? {
    guard let profile else {
      let name = Node.Scalar(text: "mercure-extraction", isPlain: false, span: .beginning)
      return (.named(name), name.text)
    }
    guard let name = profile.scalar else {
      return (.inline(profile), profile["name"]?.scalar?.text ?? "inline")
    }
    let isFile = name.text.hasSuffix(".yaml") || name.text.hasSuffix(".yml") || name.text.hasPrefix("/")
    guard isFile else { return (.named(name), name.text) }
    let label = FilePath(name.text).stem ?? name.text
    return path(of: name, places, &sink).map { (.file($0.string, name), label) }
  }
}
