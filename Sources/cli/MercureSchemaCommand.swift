internal import ArgumentParser
internal import Mercure

/// `anonymise mercure schema`: the module's settings as a JSON Schema.
struct MercureSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of the module's settings, for editors.",
    discussion: """
      It refers to the schema of profiles as schema.json, a file beside it: `anonymise schema > schema.json`.
      """)

  func run() { Terminal.print(SettingsSchema.rendered) }
}
