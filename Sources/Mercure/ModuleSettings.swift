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
  var keyFile: String?
  var linkage = Linkage.persistent
  var jobs: Int?

  /// Where it is written who became whom.
  enum Linkage: Hashable {
    /// In the persistence folder, when there is one.
    case persistent
    case file(String)
    case nowhere
  }

  /// The name of the settings in messages.
  static let place = "process.settings"

  /// What is said by the settings as a whole and by the project of the AE title; all that is mistaken is in `mistakes`.
  static func read(_ root: Node?, receiver: String?, _ sink: inout DiagnosticSink) -> ModuleSettings {
    guard let root, var keys = entries(of: root, &sink) else { return ModuleSettings() }
    let projects = keys.removeValue(forKey: .projects)
    if let projects, let own = project(in: projects, receiver: receiver, &sink) {
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
    if let number = keys[.deadline].flatMap({ MapReader.number($0, in: 1...86400, &sink) }) {
      deadline = number
    }
    if let number = keys[.jobs].flatMap({ MapReader.number($0, in: 1...64, &sink) }) { jobs = number }
    if let entry = keys[.linkage], let text = MapReader.text(entry, &sink) {
      switch (text.text, text.isPlain) {
      case ("true", true): linkage = .persistent
      case ("false", true): linkage = .nowhere
      default: linkage = .file(text.text)
      }
    }
    if let text = keys[.keyFile].flatMap({ MapReader.text($0, &sink) }) {
      SecretCheck.check(text, &sink)
      keyFile = text.text
    }
  }
}

extension ModuleSettings {
  /// The compiled profile with its mistakes; nil when there are errors.
  func compiled(persistence: FilePath?, _ sink: inout DiagnosticSink) -> ProfileLoader.Result {
    var values = ParameterValues()
    values.placeName = Self.place
    values.directory = persistence.map { $0.string + "/" }
    for entry in parameters {
      values.values[entry.key.text] = entry.value.scalar?.text
      values.places[entry.key.text] = entry.key.span
    }
    guard let base = base(persistence: persistence, &sink) else { return (nil, []) }
    var parts = ProfileParts(base.0, place: Self.place, directory: values.directory)
    parts.layer = layer
    parts.layerName = base.1 + "+settings"
    return ProfileLoader.load(parts, values)
  }

  private func base(
    persistence: FilePath?, _ sink: inout DiagnosticSink
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
    do throws(ModuleError) {
      return (.file(try Self.place(name.text, below: persistence).string, name), label)
    } catch {
      sink.error(.badValue, name.span, error.description)
      return nil
    }
  }

  /// A path of the settings: absolute, or below the persistence folder and not out of it.
  static func place(_ text: String, below persistence: FilePath?) throws(ModuleError) -> FilePath {
    let path = FilePath(text)
    if path.isAbsolute { return path }
    guard let persistence else {
      throw ModuleError("a relative path lies below the persistence folder, and the module has none")
    }
    guard let whole = persistence.lexicallyResolving(path) else {
      throw ModuleError("the path leads out of the persistence folder")
    }
    return whole
  }
}
