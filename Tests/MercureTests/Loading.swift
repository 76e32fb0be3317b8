import SystemPackage
import Testing

@testable import Mercure
@testable import ProfileDSL

/// Settings as a job reads them.
enum Loading {
  static func node(_ json: String) throws -> Node {
    var sink = DiagnosticSink(SourceText(name: ModuleSettings.place, bytes: []))
    let node = JSONReader.read(Array(json.utf8), &sink)
    #expect(sink.diagnostics.isEmpty, "\(json) is no JSON")
    return try #require(node)
  }

  static func loaded(
    _ json: String, receiver: String? = nil, persistence: FilePath? = nil
  ) throws -> LoadedSettings {
    try ModuleSettings.load(
      try node(json), for: .receiver(receiver), ModulePlaces(persistence: persistence))
  }

  /// What is said of mistaken settings, a line for each mistake with its help; empty when there is none.
  static func mistakes(
    _ json: String, for scope: ModuleSettings.Scope = .receiver(nil), persistence: FilePath? = nil
  ) throws -> [String] {
    let root = try node(json)
    do throws(SettingsMistakes) {
      _ = try ModuleSettings.load(root, for: scope, ModulePlaces(persistence: persistence))
      return []
    } catch { return error.lines }
  }
}
