internal import ProfileDSL

/// The tables of docs/mercure.md, made from the vocabulary of the settings.
public enum SettingsManual {
  /// By the names that stand in the manual's marks.
  public static var tables: [String: String] {
    ["settings": ManualTables.words(SettingsKey.self, "key"), "settings-words": words]
  }

  /// What the keys can be whose values are words.
  private static var words: String {
    func rows<Word: VocabularyWord>(_ key: SettingsKey, _ words: Word.Type) -> [[String]] {
      words.supported.map { [Markdown.code(key.rawValue), Markdown.code($0.rawValue), $0.summary] }
    }
    return Markdown.table(
      ["key", "word", "what it means"],
      rows(.layout, LayoutWord.self) + rows(.onEmpty, EmptyWord.self) + rows(.notify, NotifyWord.self))
  }
}
