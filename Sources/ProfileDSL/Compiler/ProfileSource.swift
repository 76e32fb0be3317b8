internal import DICOM
internal import Engine

/// One profile file, checked on its own: what it says before what it extends is laid below.
struct ProfileSource: Sendable {
  let source: SourceText
  var name = ""
  var about: String?
  var options: [(word: Vocabulary.OptionWord, span: SourceSpan)] = []
  var combined: Vocabulary.CombinedWord?
  var combinedSpan = SourceSpan.beginning
  var identity: [Tag]?
  var dateShift: DateShift?
  var sweep: Plan.Sweep?
  var sweepSpan = SourceSpan.beginning
  var rows: [Row] = []
  var blocks: [Block] = []
  var selection: [SelectionRow] = []
  var output = OutputReader.Partial()
  var defaults = PartialDefaults()
  var accepted: [Acceptance] = []
  var tests: [ProfileTest] = []

  init(_ source: SourceText) { self.source = source }

  /// One line of `tags`.
  struct Row: Sendable {
    var selector: ElementSelector
    var action: Action
    /// The selector as it is written.
    var key: Node.Scalar
    var actionSpan: SourceSpan
  }

  /// One entry of `rules`.
  struct Block: Sendable {
    var name: Node.Scalar
    var conditionText: Node.Scalar?
    var condition: Condition?
    var quarantine: String?
    var isOverride = false
    var because: String?
    var rows: [Row] = []

    init(name: Node.Scalar) { self.name = name }
  }

  /// One entry of `select`.
  struct SelectionRow: Sendable {
    var rule: Selection.Rule
    var span: SourceSpan
  }

  /// One entry of `accept`.
  struct Acceptance: Sendable {
    var code: Diagnostic.Code
    var span: SourceSpan
  }
}
