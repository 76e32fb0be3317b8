internal import DICOM
internal import Engine

/// Reads `tests`: examples of what goes in and what comes out.
enum TestsReader {
  /// The items before the one that a test names are made too.
  private static let greatestItem = 99

  static func read(_ node: Node, _ sink: inout DiagnosticSink) -> [ProfileTest] {
    MapReader.items(of: node, as: "\"tests\"", &sink).compactMap { test($0, &sink) }
  }

  private static func test(_ node: Node, _ sink: inout DiagnosticSink) -> ProfileTest? {
    guard let keys = MapReader.read(node, as: "a test", Vocabulary.TestKey.self, &sink) else { return nil }
    guard let nameEntry = keys[.name] else {
      MapReader.missing(Vocabulary.TestKey.name, in: node, &sink)
      return nil
    }
    guard let name = MapReader.text(nameEntry, &sink) else { return nil }
    if keys[.givenSeries] != nil || keys[.expectSeries] != nil {
      return SeriesTestReader.test(name, keys, node, &sink)
    }
    for key in [Vocabulary.TestKey.given, .expect] where keys[key] == nil {
      MapReader.missing(key, in: node, &sink)
      return nil
    }
    guard let givenEntry = keys[.given], let expectEntry = keys[.expect] else { return nil }
    let entries = MapReader.entries(of: givenEntry.value, as: "\"given\"", &sink) ?? []
    let given = given(entries, &sink)
    var test = ProfileTest(name: name.text, span: name.span, given: given, expectation: .quarantined)
    test.path = keys[.path].flatMap { MapReader.text($0, &sink) }
    if let scalar = expectEntry.value.scalar, !expectEntry.value.isMissing {
      guard scalar.text == Vocabulary.ExpectationWord.quarantined.rawValue else {
        sink.error(
          .badTest, scalar.span, "\"expect\" is a map of attributes, or the word quarantined",
          help: Suggestion.question(for: scalar.text, among: ["quarantined"]))
        return nil
      }
      return test
    }
    let expected = attributes(
      MapReader.entries(of: expectEntry.value, as: "\"expect\"", &sink) ?? [], &sink)
    if case .mapping(let entries) = expectEntry.value.content, entries.isEmpty, keys[.path] == nil {
      sink.error(
        .badTest, expectEntry.value.span, "the test expects nothing, so it cannot fail",
        help: "as in \(Vocabulary.TestKey.expect.example)")
    }
    for (path, value) in expected
    where value.isPlain && value.text == Vocabulary.ExpectationWord.quarantined.rawValue {
      sink.error(
        .badTest, value.span, "the whole instance is quarantined, not \"\(path.text)\"",
        help: "write expect: quarantined; a value of these letters stands in quotes")
    }
    test.expectation = .values(
      expected.map { path, value in
        ProfileTest.Expected(path: path, outcome: outcome(value), span: value.span)
      })
    for (path, value) in expected {
      let needsGiven = outcome(value) == .kept || outcome(value) == .changed
      if needsGiven, !given.contains(where: { $0.path.selector == path.selector }) {
        sink.error(
          .badTest, value.span,
          "\"\(path.text)\" is not given, so nobody can tell whether it is \(value.text)",
          help: "add it to \"given\", or expect a value")
      }
    }
    return test
  }

  private static func outcome(_ value: Node.Scalar) -> ProfileTest.Outcome {
    guard value.isPlain, let word = Vocabulary.ExpectationWord(rawValue: value.text) else {
      return .value(value.text)
    }
    return switch word {
    case .changed: .changed
    case .kept: .kept
    case .empty: .empty
    case .deleted: .deleted
    case .quarantined: .value(value.text)
    }
  }

  /// The values of an instance.
  static func given(_ entries: [Node.Entry], _ sink: inout DiagnosticSink) -> [ProfileTest.Given] {
    let given = attributes(entries, &sink).map { ProfileTest.Given(path: $0, value: $1) }
    for item in given { checkGiven(item, &sink) }
    return given
  }

  private static func attributes(
    _ entries: [Node.Entry], _ sink: inout DiagnosticSink
  ) -> [(ProfileTest.Path, Node.Scalar)] {
    var seen: [ElementSelector] = []
    return entries.compactMap { entry in
      guard let path = path(entry.key, &sink) else { return nil }
      if case .reported = entry.value.content { return nil }
      guard let value = entry.value.scalar, !entry.value.isMissing else {
        sink.error(.wrongShape, entry.value.span, "a value is a text, and this is \(entry.value.shape)")
        return nil
      }
      guard !seen.contains(path.selector) else {
        sink.error(.duplicateKey, entry.key.span, "\"\(entry.key.text)\" is named twice")
        return nil
      }
      seen.append(path.selector)
      return (path, value)
    }
  }

  /// One element at one place: every step is one tag, or one private element.
  private static func path(_ key: Node.Scalar, _ sink: inout DiagnosticSink) -> ProfileTest.Path? {
    guard let target = SelectorReader.read(key, &sink) else { return nil }
    var steps: [ProfileTest.Step] = []
    for ancestor in target.selector.ancestors {
      guard case .sequence(let item, let index) = ancestor,
        let step = ProfileTest.Step(item, index: index ?? 0)
      else {
        sink.error(.badTest, key.span, "a test names single elements: every step is one attribute")
        return nil
      }
      guard step.index <= Self.greatestItem else {
        sink.error(.badTest, key.span, "a test makes items 0 to \(Self.greatestItem)")
        return nil
      }
      steps.append(step)
    }
    guard let last = ProfileTest.Step(target.selector.element, index: 0) else {
      sink.error(.badTest, key.span, "a test names single elements", help: "by keyword, tag or creator")
      return nil
    }
    return ProfileTest.Path(
      selector: target.selector, steps: steps, element: last, vr: target.subjects.first?.vrs.first,
      text: key.text, span: key.span)
  }

  private static func checkGiven(_ given: ProfileTest.Given, _ sink: inout DiagnosticSink) {
    guard let vr = given.path.vr else { return }
    if vr == .sq {
      sink.error(
        .badTest, given.path.span, "a sequence is given by what is in it",
        help: "as in \(given.path.text)[0]/CodeValue")
    } else if !vr.isText, !LiteralCheck.canWrite(vr) {
      sink.error(.badTest, given.path.span, "values of the VR \(vr) cannot be given as text")
    } else if !vr.isText, let mistake = LiteralCheck.mistake(in: given.value.text, as: vr) {
      sink.error(.badLiteral, given.value.span, mistake)
    } else if given.value.text.unicodeScalars.contains(where: Literal.isUnprintable) {
      sink.error(.badLiteral, given.value.span, "a test gives no control characters")
    } else if vr.isText, !vr.usesSpecificCharacterSet, !given.value.text.utf8.allSatisfy({ $0 < 0x80 }) {
      sink.error(.badLiteral, given.value.span, LiteralCheck.asciiRule(vr))
    }
  }
}
