internal import DICOM
internal import Engine

/// What the dictionary says of the attributes of an expression.
extension ExpressionReader {
  /// An attribute that the dictionary knows.
  struct Subject {
    var reference: AttributeReference
    var name: String
    /// The VRs that it may have: more than one as in "US or SS".
    var vrs: [VR]
    var extent: ExpressionSyntax.Extent

    var isNumeric: Bool { vrs.allSatisfy(\.isNumeric) }

    /// "Rows is US".
    var description: String { "\(name) is \(SelectorReader.list(vrs))" }
  }

  /// The scopes that are written; those of instances have no word.
  static let scopes = AttributeReference.Scope.allCases.filter { $0 != .instance }.map(\.rawValue)

  /// The attributes of a comparison, all of them sound and with values that can be compared.
  mutating func values(of operand: ExpressionSyntax.Operand) -> [Subject]? {
    var subjects: [Subject] = []
    var isSound = true
    for attribute in operand.attributes {
      guard let subject = subject(of: attribute), hasValues(subject) else {
        isSound = false
        continue
      }
      if subjects.contains(where: { $0.reference == subject.reference }) {
        warning(.noEffect, subject.extent, "\(subject.name) stands here twice")
      } else {
        subjects.append(subject)
      }
    }
    guard isSound, let first = subjects.first else { return nil }
    if let other = subjects.first(where: { $0.isNumeric != first.isNumeric }) {
      error(
        .typeMismatch, other.extent,
        "\(first.description), and \(other.description): they have no value in common",
        help: "write two comparisons and join them with or")
      return nil
    }
    return subjects
  }

  /// Whether values of the attribute are text or numbers.
  mutating func hasValues(_ subject: Subject) -> Bool {
    guard let vr = subject.vrs.first(where: { !$0.isText && !$0.isNumeric && $0 != .at }) else {
      return true
    }
    let kind = vr == .sq ? "its items are no values" : "its bytes are no values to compare"
    error(
      .wrongVR, subject.extent, "\(subject.description): \(kind)",
      help: "ask exists(\(subject.name)) or empty(\(subject.name))")
    return false
  }

  /// The attribute, when the dictionary knows it and the place can see it.
  mutating func subject(of attribute: ExpressionSyntax.Attribute) -> Subject? {
    let found: DataDictionary.Entry? =
      switch attribute.name {
      case .word(let word): named(word, attribute.extent)
      case .tag(let pattern): numbered(pattern, attribute.extent)
      }
    let scope = scope(of: attribute, name: found?.keyword)
    guard let entry = found, let scope else { return nil }
    if entry.tag.group <= 0x0003 || entry.tag.group >= 0xFFFA {
      error(
        .badOperand, attribute.extent,
        "\(entry.keyword) is not in the data set, and a condition does not see it",
        help: Self.inDataSet[entry.tag].map { "write \($0)" })
      return nil
    }
    if let value = attribute.value, let most = entry.greatestMultiplicity, value.number > most {
      warning(
        .neverTrue, value.extent,
        "\(entry.keyword) has \(most == 1 ? "one value" : "at most \(most) values"), and this one is never there"
      )
    }
    return Subject(
      reference: AttributeReference(entry.tag, scope: scope, value: attribute.value?.number),
      name: entry.isRepeating ? entry.tag.description : entry.keyword, vrs: Array(entry.vrs),
      extent: attribute.extent)
  }

  /// Where the data set has what the file meta information says too.
  private static let inDataSet: [Tag: String] = [
    .mediaStorageSOPClassUID: "SOPClassUID", .mediaStorageSOPInstanceUID: "SOPInstanceUID",
  ]

  private mutating func named(_ word: String, _ extent: ExpressionSyntax.Extent) -> DataDictionary.Entry? {
    guard let entry = DataDictionary.entry(forKeyword: word) else {
      error(
        .unknownAttribute, extent, "\"\(word)\" is no keyword of the dictionary",
        help: sink.wantsSuggestions ? Suggestion.question(for: word, among: DataDictionary.keywords) : nil)
      return nil
    }
    guard !entry.isRepeating else {
      error(
        .badOperand, extent, "\(word) stands for several attributes, \(entry.pattern)",
        help: "name one: \(entry.tag)")
      return nil
    }
    return entry
  }

  private mutating func numbered(
    _ pattern: TagPattern, _ extent: ExpressionSyntax.Extent
  ) -> DataDictionary.Entry? {
    if pattern.mask & pattern.value & 0x0001_0000 != 0 {
      error(
        .privateBlock, extent, "\(pattern) is private, and where it lies differs from file to file",
        help: "a condition asks for attributes of the standard")
      return nil
    }
    guard let tag = pattern.tag else {
      error(
        .badOperand, extent, "\(pattern) stands for many attributes", help: "name one, as in (6000,0010)")
      return nil
    }
    guard let entry = DataDictionary.entry(for: tag) else {
      error(.unknownAttribute, extent, "the dictionary does not know \(tag)")
      return nil
    }
    return entry
  }

  /// Whose attribute it is, when the place can see it.
  private mutating func scope(
    of attribute: ExpressionSyntax.Attribute, name: String?
  ) -> AttributeReference.Scope? {
    guard let written = attribute.scope else {
      guard case .selection(let scope) = place, scope != .instance else { return .instance }
      let name = name ?? "Keyword"
      error(
        .wrongScope, attribute.extent,
        "a decision about a whole \(scope.rawValue) cannot look at one instance",
        help: "write \(scope.rawValue).\(name), which has the values of all its instances")
      return nil
    }
    guard let scope = AttributeReference.Scope(rawValue: written.word), scope != .instance else {
      error(
        .unknownWord, written.extent, "there is no \"\(written.word).\"",
        help: written.word == AttributeReference.Scope.instance.rawValue
          ? "leave it out: what has nothing before it is the instance's"
          : Suggestion.question(for: written.word, among: Self.scopes) ?? "write study. or series.")
      return nil
    }
    switch place {
    case .rule:
      error(
        .wrongScope, written.extent, "a rule sees one instance, not its \(scope.rawValue)",
        help: "leave out \"\(scope.rawValue).\", or decide in select")
      return nil
    case .selection(.study) where scope == .series:
      error(
        .wrongScope, written.extent, "a decision about a whole study cannot look at one series",
        help: "write study.")
      return nil
    case .selection: return scope
    }
  }
}

extension DataDictionary.Entry {
  /// The most values that the attribute may have (PS3.5 6.4); nil where there is no limit.
  fileprivate var greatestMultiplicity: Int? {
    guard vm != "0" else { return nil }
    return vm.split(separator: "-").last.flatMap { Int($0) }
  }
}
