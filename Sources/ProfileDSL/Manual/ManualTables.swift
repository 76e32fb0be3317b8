/// The tables of the manual, made from the vocabulary, and how tables come into a text; those of the conformance
/// statement (`ConformanceTables`) do so in the same way.
public enum ManualTables {
  /// What is wrong with the manual's marks.
  public struct Mistake: Error, CustomStringConvertible {
    public var line: Int
    public var message: String
    public var description: String { "line \(line): \(message)" }
  }

  private static let (begin, close, end) = ("<!-- table: ", " -->", "<!-- end -->")

  /// The text with every table between its two marks made anew.
  ///
  /// - Parameter others: Tables by their names that are not of the profile language.
  public static func updated(_ text: String, others: [String: String] = [:]) throws(Mistake) -> String {
    var lines: [Substring] = []
    var open: Int?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix(begin), line.hasSuffix(close) {
        guard open == nil else { throw Mistake(line: index + 1, message: "a table begins within a table") }
        let name = String(line.dropFirst(begin.utf8.count).dropLast(close.utf8.count))
        guard let table = markdown(for: name) ?? others[name] else {
          let all = names + conformanceNames + others.keys.sorted()
          throw Mistake(
            line: index + 1,
            message: "there is no table \"\(name)\"; the tables are \(all.joined(separator: ", "))")
        }
        lines.append(line)
        lines += table.split(separator: "\n")
        open = index
      } else if line == end {
        guard open != nil else { throw Mistake(line: index + 1, message: "no table ends here") }
        lines.append(line)
        open = nil
      } else if open == nil {
        lines.append(line)
      }
    }
    if let open { throw Mistake(line: open + 1, message: "the table has no \(end)") }
    return lines.joined(separator: "\n")
  }

  /// The names of all tables of the manual.
  public static var names: [String] { Name.allCases.map(\.rawValue) }

  /// The names of all tables of the conformance statement.
  public static var conformanceNames: [String] { ConformanceTables.Name.allCases.map(\.rawValue) }

  /// One table as Markdown; nil when there is none of this name.
  public static func markdown(for name: String) -> String? {
    Name(rawValue: name).map { table(for: $0) }
      ?? ConformanceTables.Name(rawValue: name).map { ConformanceTables.markdown(for: $0) }
  }

  enum Name: String, CaseIterable {
    case keys, selectors, classes, actions, hash, clean, sweep, date, age, lookup, substitute, options,
      combined, defaults
    case vrs, parameter, identity, dates, shift, rule, expressions, templates, accept, test, expectations,
      profiles
    case select, outliers, output, collisions, sidecar, series, diagnostics, unsupported
    case sidecarContent = "sidecar-content"
    case sidecarScope = "sidecar-scope"
    case taskEntries = "task-entries"
    case keepVerbatim = "keep-verbatim"
    case parameterTypes = "parameter-types"
  }

  private static func table(for name: Name) -> String {
    switch name {
    case .keys: words(Vocabulary.ProfileKey.self, "key")
    case .selectors: forms(Vocabulary.SelectorForm.self, "selects")
    case .classes: words(Vocabulary.ClassWord.self, "class")
    case .actions: words(Vocabulary.ActionWord.self, "action")
    case .hash: words(Vocabulary.HashOption.self, "option")
    case .clean: words(Vocabulary.CleanOption.self, "option")
    case .sweep: words(Vocabulary.SweepWord.self, "word")
    case .date: words(Vocabulary.DateWord.self, "word")
    case .age: words(Vocabulary.AgeOption.self, "option")
    case .lookup: words(Vocabulary.LookupOption.self, "option", showsExamples: false)
    case .substitute: words(Vocabulary.SubstitutionKey.self, "key", showsExamples: false)
    case .keepVerbatim: words(Vocabulary.VerbatimOption.self, "option")
    case .options: words(Vocabulary.OptionWord.self, "option", showsExamples: false)
    case .combined: words(Vocabulary.CombinedWord.self, "word")
    case .defaults: words(Vocabulary.DefaultsKey.self, "key")
    case .vrs: representations
    case .parameter: words(Vocabulary.ParameterKey.self, "key")
    case .parameterTypes: words(Vocabulary.ParameterType.self, "type")
    case .identity: words(Vocabulary.IdentityKey.self, "key")
    case .dates: words(Vocabulary.DatesKey.self, "key")
    case .shift: words(Vocabulary.ShiftKey.self, "key")
    case .rule: words(Vocabulary.RuleKey.self, "key")
    case .expressions: expressions
    case .templates: forms(Vocabulary.TemplateForm.self, "fills in")
    case .accept: words(Vocabulary.AcceptKey.self, "key")
    case .test: words(Vocabulary.TestKey.self, "key")
    case .expectations: words(Vocabulary.ExpectationWord.self, "word")
    case .select: words(Vocabulary.SelectKey.self, "key")
    case .outliers: words(Vocabulary.OutliersKey.self, "key", showsExamples: false)
    case .output: words(Vocabulary.OutputKey.self, "key")
    case .collisions: words(Vocabulary.CollisionWord.self, "word")
    case .sidecar: words(Vocabulary.SidecarKey.self, "key")
    case .sidecarScope: words(Vocabulary.SidecarScopeWord.self, "word")
    case .sidecarContent: words(Vocabulary.SidecarContentWord.self, "word")
    case .taskEntries: taskEntries
    case .series: words(Vocabulary.SeriesKey.self, "key", showsExamples: false)
    case .profiles: profiles
    case .diagnostics: diagnostics
    case .unsupported: unsupported
    }
  }
}
