/// Whether this version of the language takes a piece of a profile: asked of the compiler itself, so that what is
/// imported compiles by construction, and what the language learns is used without a change here.
struct Trial {
  /// Keys of the profile that rows may rely on, such as `dates`.
  var sections = ""

  /// Why a row cannot stand in a profile; nil when it can.
  func mistake(of action: String, for selector: String) -> String? {
    diagnostic(of: action, for: selector)?.message
  }

  /// What the compiler says first against a row.
  func diagnostic(of action: String, for selector: String) -> Diagnostic? {
    diagnostic(in: sections + "tags:\n  \(YAMLText.key(selector)): \(action)\n")
  }

  /// Why a key of the profile cannot stand in it; nil when it can.
  func mistake(in sections: String) -> String? { diagnostic(in: sections)?.message }

  private func diagnostic(in sections: String) -> Diagnostic? {
    let text = "profile: 1\nname: trial\n" + sections
    let (_, diagnostics) = ProfileLoader.compile(text: text, file: "trial")
    return diagnostics.first { $0.severity == .error }
  }
}
