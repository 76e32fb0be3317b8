internal import DICOM
public import Engine

/// Runs the tests that a profile carries.
public struct TestRunner: Sendable {
  private let profile: CompiledProfile
  private let key: PseudonymKey

  /// - Parameter key: What pseudonyms are made with; a test that depends on it expects `changed`.
  public init(_ profile: CompiledProfile, key: PseudonymKey = .random()) {
    self.profile = profile
    self.key = key
  }

  /// What became of one test.
  public struct Result: Sendable {
    public var name: String
    public var line: Int
    /// What is not as expected; none when the test passes.
    public var failures: [Failure]
  }

  /// One attribute that is not as expected.
  public struct Failure: Hashable, Sendable {
    public var attribute: String
    public var given: String
    public var expected: String
    public var got: String
  }

  /// Runs all of them, in order.
  public func results() throws(SystemFailure) -> [Result] {
    var rehearsal = Rehearsal(profile.plan, key: key)
    var results: [Result] = []
    for test in profile.tests {
      do {
        let failures = try failures(of: test, &rehearsal)
        results.append(Result(name: test.name, line: test.span.line, failures: failures))
      } catch { throw SystemFailure(reason: "\(error)") }
    }
    return results
  }

  private func failures(
    of test: ProfileTest, _ rehearsal: inout Rehearsal
  ) throws(SystemError) -> [Failure] {
    if !test.series.isEmpty {
      let fates = try rehearsal.survey(test.series.map { $0.map(\.rehearsed) })
      return zip(fates, test.fates).enumerated().compactMap { index, pair in
        guard !pair.1.accepts(pair.0) else { return nil }
        return Failure(
          attribute: "instance \(index + 1)", given: "", expected: pair.1.text, got: pair.0.text)
      }
    }
    var failures = Self.failures(test, try rehearsal.perform(test.given.map(\.rehearsed)))
    if let path = test.path {
      let fate = try rehearsal.survey([test.given.map(\.rehearsed)]).first
      if fate != .selected(path: path.text) {
        failures.append(
          Failure(attribute: "path", given: "", expected: path.text, got: fate?.text ?? "nothing"))
      }
    }
    return failures
  }

  /// The machine could not do what a test needs.
  public struct SystemFailure: Error, CustomStringConvertible {
    public var reason: String
    public var description: String { "the tests cannot be run: \(reason)" }
  }

  private static func failures(_ test: ProfileTest, _ outcome: Rehearsal.Outcome) -> [Failure] {
    switch (test.expectation, outcome) {
    case (.quarantined, .quarantined): return []
    case (.quarantined, .written):
      return [Failure(attribute: "instance", given: "", expected: "quarantined", got: "written")]
    case (.values, .quarantined(let reason)):
      return [Failure(attribute: "instance", given: "", expected: "written", got: "quarantined: \(reason)")]
    case (.values(let expected), .written(let data)):
      return expected.compactMap { item in
        let given = test.given.first { $0.path.selector == item.path.selector }?.value.text
        let finding = data.find(item.path.element.memoryName, in: item.path.memoryPath)
        guard !item.outcome.accepts(finding, given: given, vr: item.path.valueVR ?? .lo) else { return nil }
        return Failure(
          attribute: item.path.text, given: given ?? "not given", expected: item.outcome.text,
          got: finding.text)
      }
    }
  }

  /// The rules of the profile's own file that no test touches, as places and selectors.
  public func untouchedRules() -> [String] {
    var touched: Set<Int> = []
    var met: Set<Int> = []
    for test in profile.tests {
      var rehearsal = Rehearsal(profile.plan, key: key)
      _ = try? rehearsal.perform(test.given.map(\.rehearsed))
      for index in profile.plan.conditions.indices where rehearsal.holding >> UInt64(index) & 1 == 1 {
        met.insert(index)
      }
      let ranking = RuleRanking(profile.plan, holding: rehearsal.holding)
      for path in test.paths {
        for element in path.rankedElements {
          if let origin = ranking.rules(for: element).first?.origin { touched.insert(origin) }
        }
      }
    }
    var untouched: [String] = []
    for rule in profile.plan.rules where rule.layer == 0 {
      guard let origin = rule.origin, !touched.contains(origin) else { continue }
      untouched.append("\(profile.place(of: rule)): \(profile.origins[origin].selector)")
    }
    for quarantine in profile.plan.quarantines
    where quarantine.layer == 0 && !met.contains(quarantine.condition) {
      untouched.append("quarantine: \(quarantine.reason)")
    }
    return untouched
  }
}

extension ProfileTest {
  /// Every element that the test speaks of.
  fileprivate var paths: [Path] {
    var paths = given.map(\.path)
    if case .values(let expected) = expectation { paths += expected.map(\.path) }
    return paths
  }
}

extension ProfileTest.Given {
  fileprivate var rehearsed: Rehearsal.Value {
    Rehearsal.Value(path.element.memoryName, in: path.memoryPath, vr: path.valueVR, text: value.text)
  }
}

extension ProfileTest.Path {
  fileprivate var memoryPath: [MemoryDataSet.Step] {
    steps.map { MemoryDataSet.Step($0.memoryName, item: $0.index) }
  }

  /// The VR that a value is written with.
  fileprivate var valueVR: VR? {
    if case .privateElement(let group, let creator, let element) = element.name {
      let vr = PrivateDictionary.entry(group: group, creator: creator, element: element)?.vr
      // Bytes of a format of their own cannot be given as text; what becomes of them does not depend on it.
      return vr.flatMap { LiteralCheck.canWrite($0) ? $0 : nil }
    }
    return vr
  }

  /// The sequences on the way, and the element.
  fileprivate var rankedElements: [RuleRanking.Element] {
    var way: [RuleRanking.Step] = []
    var elements: [RuleRanking.Element] = []
    for step in steps {
      let (tag, creator) = step.ranked
      elements.append(RuleRanking.Element(tag, vr: .sq, creator: creator, path: way))
      way.append(RuleRanking.Step(tag, item: step.index, creator: creator))
    }
    let (tag, creator) = element.ranked
    elements.append(RuleRanking.Element(tag, vr: valueVR ?? .lo, creator: creator, path: way))
    return elements
  }
}

extension ProfileTest.Step {
  fileprivate var memoryName: MemoryDataSet.Name {
    switch name {
    case .tag(let tag): .tag(tag)
    case .privateElement(let group, let creator, let element):
      .privateElement(group: group, creator: creator, element: element)
    }
  }

  fileprivate var ranked: (Tag, String?) {
    switch name {
    case .tag(let tag): (tag, nil)
    case .privateElement(let group, let creator, let element):
      (Tag(group, 0x1000 | UInt16(element)), creator)
    }
  }
}

extension ProfileTest.Fate {
  fileprivate func accepts(_ fate: Rehearsal.Fate) -> Bool {
    switch (self, fate) {
    case (.selected, .selected), (.quarantined, .quarantined): true
    case (.dropped(let expected), .dropped(let rule)): expected == rule
    default: false
    }
  }

  fileprivate var text: String {
    switch self {
    case .selected: "selected"
    case .quarantined: "quarantined"
    case .dropped(let rule): "dropped by \(rule)"
    }
  }
}

extension Rehearsal.Fate {
  fileprivate var text: String {
    switch self {
    case .selected(let path): path ?? "selected"
    case .dropped(let rule): "dropped by \(rule)"
    case .quarantined(let reason): "quarantined: \(reason)"
    }
  }
}

extension ProfileTest.Outcome {
  fileprivate func accepts(_ finding: MemoryDataSet.Finding, given: String?, vr: VR) -> Bool {
    switch (self, finding) {
    case (.value(let expected), .value(let got)): Self.areSame(expected, got, vr)
    case (.value(""), .empty), (.empty, .empty), (.deleted, .absent): true
    case (.changed, .value(let got)): !Self.areSame(given ?? "", got, vr)
    case (.kept, .value(let got)): Self.areSame(given ?? "", got, vr)
    // Nothing given, and nothing there.
    case (.kept, .empty): given.map { $0.allSatisfy { $0 == " " } } ?? false
    default: false
    }
  }

  /// Whether two texts are one value: of a binary number by what it counts, of text without the padding around it.
  private static func areSame(_ left: String, _ right: String, _ vr: VR) -> Bool {
    if vr.isText { return trimmed(left) == trimmed(right) }
    let numbers = { (text: String) in text.split(separator: "\\").map { Double(trimmed(String($0))) } }
    let (these, those) = (numbers(left), numbers(right))
    guard !these.contains(nil), !those.contains(nil) else { return left == right }
    return vr == .fl
      ? these.map { $0.map { Float($0) } } == those.map { $0.map { Float($0) } } : these == those
  }

  private static func trimmed(_ text: String) -> String {
    String(String(text.drop { $0 == " " }).reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var text: String {
    switch self {
    case .value(let text): text
    case .changed: "changed"
    case .kept: "kept"
    case .empty: "empty"
    case .deleted: "deleted"
    }
  }
}

extension MemoryDataSet.Finding {
  fileprivate var text: String {
    switch self {
    case .absent: "deleted"
    case .empty: "empty"
    case .value(let text): text
    case .other: "a value that is no text"
    }
  }
}
