/// A regular expression, as a profile writes it between slashes.
///
/// It means what it means in Python's `re` with `re.ASCII`: leftmost match, alternatives in order, greedy and lazy
/// quantifiers. On purpose it differs in two ways: `$` is the end of the whole value only, and everything that is
/// not listed here is a mistake, never something else.
///
/// - Literals; `.` for any scalar but a line feed; `[a-z]`, `[^a-z]`.
/// - `\d \w \s \D \W \S` and `\b`, all of ASCII alone, whatever the flag.
/// - `^` and `$`, the ends of the whole value.
/// - `(…)`, `(?:…)`, `|`; `? * + {m} {m,} {m,n}` and, lazy, `?? *? +? {m}? {m,}? {m,n}?`.
/// - `\t \n \r \f \v`, and a backslash before punctuation.
///
/// The unit is the Unicode scalar: `é` as one scalar and as `e` with an accent are two texts. Without regard to
/// case, scalars are equal that have the same lower case of one scalar.
public struct Pattern: Sendable {
  /// What stands between the slashes.
  public let source: String
  public let ignoresCase: Bool
  /// How many capturing groups there are; a replacement can name the first nine.
  public let groupCount: Int
  let program: Program

  public init(_ source: String, ignoresCase: Bool = false) throws(Mistake) {
    let parsed = try Parser.parse(source, ignoresCase: ignoresCase)
    self.source = source
    self.ignoresCase = ignoresCase
    groupCount = parsed.groupCount
    program = try Emitter.program(of: parsed.node, sourceLength: source.unicodeScalars.count)
  }

  /// What is wrong with a pattern or a replacement, where, and what to write instead.
  public struct Mistake: Error, Hashable, Sendable {
    /// In Unicode scalars from the beginning of the source.
    public let offset: Int
    public let length: Int
    public let message: String
    public let help: String?
  }

  /// What keeps a pattern from taking more time and memory than a value is worth.
  enum Limit {
    static let length = 4_000
    static let nesting = 50
    static let repetitions = 1_000
    static let instructions = 10_000
    /// Repetitions of nothing make no instruction, but take time to see through.
    static let emissions = 100_000
  }

  /// Whether the pattern matches anywhere in the text.
  public func matches(_ text: String) -> Bool {
    var matcher = Matcher(program, text)
    return matcher.matches()
  }
}

extension Pattern: Hashable {
  // By bytes: strings are equal already when they are canonically equivalent, and patterns are not.
  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.ignoresCase == right.ignoresCase && left.source.utf8.elementsEqual(right.source.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ignoresCase)
    for byte in source.utf8 { hasher.combine(byte) }
  }
}
