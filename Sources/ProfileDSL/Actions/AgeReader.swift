internal import Engine

/// Reads `{ cap: 89, bin: 5 }`.
enum AgeReader {
  /// The years that an age can be capped at, and rounded down to a multiple of.
  static let caps = 1...120
  static let bins = 2...50

  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    guard let options = MapReader.read(node, as: "\"age\"", Vocabulary.AgeOption.self, &sink) else {
      return nil
    }
    var age = Action.Age()
    var isSound = true
    if let cap = options[.cap] {
      age.cap = MapReader.number(cap, in: caps, &sink)
      isSound = age.cap != nil
    }
    if let bin = options[.bin] {
      age.bin = MapReader.number(bin, in: bins, &sink)
      isSound = isSound && age.bin != nil
    }
    guard isSound else { return nil }
    guard age != Action.Age() else {
      // What stands there is mistaken, and that is said already.
      if case .mapping(let entries) = node.content, !entries.isEmpty { return nil }
      sink.error(
        .missingParameter, node.span, "\"age\" needs cap, bin or both",
        help: "write \(Vocabulary.ActionWord.age.example)")
      return nil
    }
    return .age(age)
  }
}
