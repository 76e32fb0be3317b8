internal import Engine

/// Reads tests of the selection: `given-series` and `expect-series`.
enum SeriesTestReader {
  private static let most = 10_000

  static func test(
    _ name: Node.Scalar, _ keys: WordMap<Vocabulary.TestKey, Node.Entry>, _ node: Node,
    _ sink: inout DiagnosticSink
  ) -> ProfileTest? {
    for key in [Vocabulary.TestKey.givenSeries, .expectSeries] where keys[key] == nil {
      MapReader.missing(key, in: node, &sink)
      return nil
    }
    for key in [Vocabulary.TestKey.given, .expect, .path] {
      guard let entry = keys[key] else { continue }
      sink.error(
        .badTest, entry.key.span, "a test is about one instance or about a series", help: "write two tests")
      return nil
    }
    guard let given = keys[.givenSeries], let expect = keys[.expectSeries] else { return nil }
    var test = ProfileTest(name: name.text, span: name.span, given: [], expectation: .quarantined)
    for item in MapReader.items(of: given.value, as: "\"given-series\"", &sink) {
      guard let (count, rest) = split(item, &sink) else { return nil }
      let values = TestsReader.given(rest, &sink)
      test.series += Array(repeating: values, count: count)
    }
    for item in MapReader.items(of: expect.value, as: "\"expect-series\"", &sink) {
      guard let (count, fate) = fate(item, &sink) else { return nil }
      test.fates += Array(repeating: fate, count: count)
    }
    guard test.series.count == test.fates.count, test.series.count <= most else {
      sink.error(
        .badTest, expect.key.span,
        "\(test.series.count) instances are given, and \(test.fates.count) are expected")
      return nil
    }
    return test
  }

  /// How often an entry counts, and what else it says.
  private static func split(_ node: Node, _ sink: inout DiagnosticSink) -> (Int, [Node.Entry])? {
    guard let entries = MapReader.entries(of: node, as: "an instance", &sink) else { return nil }
    guard let entry = entries.first(where: { $0.key.text == Vocabulary.SeriesKey.repeat.rawValue }) else {
      return (1, entries)
    }
    guard let count = MapReader.number(entry, in: 1...most, &sink) else { return nil }
    return (count, entries.filter { $0.key.text != Vocabulary.SeriesKey.repeat.rawValue })
  }

  private static func fate(_ node: Node, _ sink: inout DiagnosticSink) -> (Int, ProfileTest.Fate)? {
    guard let (count, _) = split(node, &sink),
      let keys = MapReader.read(node, as: "an expectation", Vocabulary.SeriesKey.self, &sink)
    else { return nil }
    guard let entry = keys[.is] else {
      MapReader.missing(Vocabulary.SeriesKey.is, in: node, &sink)
      return nil
    }
    guard let text = MapReader.text(entry, &sink) else { return nil }
    let prefix = "dropped by "
    switch text.text {
    case "selected": return (count, .selected)
    case "quarantined": return (count, .quarantined)
    case let words where words.hasPrefix(prefix) && words.utf8.count > prefix.utf8.count:
      return (count, .dropped(by: String(words.dropFirst(prefix.count))))
    default:
      sink.error(
        .badTest, text.span, "an instance is selected, dropped by a rule, or quarantined",
        help: "as in is: dropped by structured report")
      return nil
    }
  }
}
