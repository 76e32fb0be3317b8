extension ForeignSpellings {
  /// What to write instead of an operator of another language.
  static func comparator(_ written: String) -> String? { comparators[written] }

  /// What to write instead of a word of another language, in an expression.
  static func expressionWord(_ word: String) -> String? {
    expressionWords[word.lowercased().filter { $0 != "_" && $0 != "-" }]
  }

  private static let comparators: [String: String] = [
    "=": "write ==", "===": "write ==", "!==": "write !=", "<>": "write !=", "≠": "write !=",
    "=<": "write <=",
    "≤": "write <=", "=>": "write >=", "≥": "write >=", "&&": "write and", "&": "write and", "||": "write or",
    "|": "write or", "!": "write not", "=~": "write ~", "~=": "write ~", "~~": "write ~",
    "!~": "write not (Keyword ~ /…/)", "^": "write startswith", "^=": "write startswith",
  ]

  private static let expressionWords: [String: String] = [
    "equals": "write ==", "eq": "write ==", "is": "write ==", "ne": "write !=", "lt": "write <",
    "le": "write <=",
    "gt": "write >", "ge": "write >=", "matches": "write ~ /…/", "match": "write ~ /…/",
    "like": "write ~ /…/",
    "regex": "write ~ /…/", "contains": "write ~ /…/", "includes": "write ~ /…/", "endswith": "write ~ /…$/",
    "beginswith": "write startswith \"…\"", "hasprefix": "write startswith \"…\"",
    "true": "write always", "false": "write not always", "never": "write not always",
    "everything": "write always",
    "all": "write always", "none": "write empty(Keyword)", "null": "write empty(Keyword)",
    "nil": "write empty(Keyword)", "isempty": "write empty(Keyword)", "missing": "write not exists(Keyword)",
    "absent": "write not exists(Keyword)", "ispresent": "write exists(Keyword)",
    "present": "write exists(Keyword)",
    "has": "write exists(Keyword)", "defined": "write exists(Keyword)", "oneof": "write in [\"…\", \"…\"]",
    "xor": "write (a or b) and not (a and b)",
  ]
}
