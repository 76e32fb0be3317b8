internal import DICOM
internal import Engine

extension ManualTables {
  /// The words of a list that this version reads.
  package static func words<Word: VocabularyWord>(
    _ words: Word.Type, _ title: String, showsExamples: Bool = true
  ) -> String {
    showsExamples
      ? table(
        [title, "what it does", "example"],
        words.supported.map { [code($0.rawValue), $0.summary, code($0.example)] })
      : table([title, "what it does"], words.supported.map { [code($0.rawValue), $0.summary] })
  }

  /// The ways to write something, for which an example stands.
  static func forms<Word: VocabularyWord>(_ words: Word.Type, _ title: String) -> String {
    table(
      [title, "written", "what it means"],
      words.supported.map { [$0.rawValue, code($0.example), $0.summary] })
  }

  static var expressions: String {
    table(
      ["word", "what it asks", "example"],
      ExpressionWord.allCases.map { [code($0.rawValue), $0.summary, code($0.example)] })
  }

  /// What the defaults do to the elements of each VR, the VRs of one action in one row.
  static var representations: String {
    let actions = Defaults.failClosed.byVR
    let kinds = Set(actions.values.map(\.text)).sorted()
    return table(
      ["value representations", "default"],
      kinds.map { kind in
        let vrs = VR.allCases.filter { actions[$0]?.text == kind }.map(\.description).sorted()
        return [vrs.joined(separator: " "), code(kind)]
      })
  }

  /// The standard's profile, and those that come with the program.
  static var profiles: String {
    let shipped = ShippedProfiles.names.map { name in
      [code(name), ProfileLoader.load(name, ParameterValues(mustBeComplete: false)).profile?.about ?? ""]
    }
    return table(
      ["profile", "what it is for"], [[code(StandardProfile.name), StandardProfile.about + "."]] + shipped)
  }

  /// What a task file can keep of mercure's.
  static var taskEntries: String {
    table(
      ["entry", "identifies somebody"], TaskEntry.all.map { [code($0.name), $0.identifies ? "yes" : ""] })
  }

  static var diagnostics: String {
    let codes = Diagnostic.Code.allCases.map { code in
      [Self.code(code.rawValue), code.summary, Diagnostic.Code.acceptable.contains(code) ? "yes" : ""]
    }
    return table(["code", "what is wrong", "can be accepted"], codes)
  }

  /// What the language has, and this version refuses.
  static var unsupported: String {
    let rows =
      refused(Vocabulary.ProfileKey.self) + refused(Vocabulary.ActionWord.self)
      + refused(Vocabulary.OptionWord.self)
      + refused(Vocabulary.CombinedWord.self) + refused(Vocabulary.OutputKey.self)
      + refused(Vocabulary.TestKey.self)
    return table(["refused", "of", "what it will do"], rows)
  }

  private static func refused<Word: VocabularyWord>(_ words: Word.Type) -> [[String]] {
    words.allCases.filter { !$0.isSupported }.map { [code($0.rawValue), Word.place, $0.summary] }
  }

  private static func code(_ text: String) -> String { Markdown.code(text) }

  private static func table(_ head: [String], _ rows: [[String]]) -> String { Markdown.table(head, rows) }
}
