internal import ArgumentParser
internal import ProfileDSL

/// `anonymise schema`: the profile language as a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of the profile language, for editors.",
    discussion: """
      An editor with yaml-language-server completes and checks a profile whose first line is

        # yaml-language-server: $schema=./schema.json
      """)

  func run() { Terminal.print(ProfileSchema.rendered) }
}
