internal import Engine

/// The parameters of a profile and all that it extends, with their values for this run.
struct ParameterScope: Sendable {
  enum Value: Sendable {
    case text(String)
    case table(CSVTable)
    /// It is declared, and its mistake is already reported.
    case reported
  }

  /// The folder that the paths within the profile at hand are relative to.
  var directory: String?
  private(set) var values: [String: Value] = [:]

  /// Lays a declaration over those of what the profile extends.
  mutating func declare(_ name: String, _ value: Value) { values[name] = value }

  subscript(name: String) -> Value? { values[name] }

  var names: [String] { values.keys.sorted() }

  /// Names and values as bytes, tables with all their fields.
  var bytes: [[UInt8]] {
    names.flatMap { name -> [[UInt8]] in
      switch values[name] {
      case .text(let text): [Array(name.utf8), Array(text.utf8)]
      case .table(let table):
        [Array(name.utf8)] + ([table.columns] + table.rows).joined().map { Array($0.utf8) }
      case .reported, nil: []
      }
    }
  }
}

/// One entry of `parameters`.
struct ParameterDeclaration: Sendable {
  var name: Node.Scalar
  var type = Vocabulary.ParameterType.text
  var about: String?
  /// The value when nobody sets one: a text, or the path of a CSV file.
  var initial: Node.Scalar?
  /// What is wrong with it is already said; it is declared all the same, so that its uses are no mistakes too.
  var isMistaken = false
}
