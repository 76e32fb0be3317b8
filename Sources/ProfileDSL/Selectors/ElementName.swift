internal import DICOM
public import Engine

/// One element, as a person names it for a look at its rules: a keyword, a tag, a private element or a way through
/// sequences.
public struct ElementName: Sendable {
  /// As it was written.
  public let text: String
  public let element: RuleRanking.Element
  /// The keyword, or the name of a private element that the dictionary knows; empty for one that it does not.
  public let title: String

  /// Reads a name; the error is the diagnostic to print.
  public init(_ text: String) throws(Mistake) {
    var sink = DiagnosticSink(SourceText(name: "argument", bytes: Array(text.utf8)))
    let end = Mark(line: 1, column: 1 + text.unicodeScalars.count)
    let scalar = Node.Scalar(text: text, isPlain: true, span: SourceSpan(.start, end))
    guard let target = SelectorReader.read(scalar, &sink) else {
      throw Mistake(diagnostic: sink.diagnostics.first)
    }
    let steps = target.selector.ancestors.compactMap { ancestor -> RuleRanking.Step? in
      guard case .sequence(let item, let index) = ancestor, let (tag, creator) = Self.single(item) else {
        return nil
      }
      return RuleRanking.Step(tag, item: index ?? 0, creator: creator)
    }
    guard steps.count == target.selector.ancestors.count,
      let (tag, creator) = Self.single(target.selector.element)
    else {
      sink.error(
        .badSelector, scalar.span, "this names more than one element",
        help: "name one, by its keyword, its tag or its creator")
      throw Mistake(diagnostic: sink.diagnostics.first)
    }
    let known = creator.flatMap { name in
      PrivateDictionary.entry(
        group: tag.group, creator: name, element: UInt8(truncatingIfNeeded: tag.element))
    }
    let vr = known?.vr ?? DataDictionary.vr(of: tag) ?? .un
    self.text = text
    element = RuleRanking.Element(tag, vr: vr, creator: creator, path: steps)
    title =
      creator == nil
      ? DataDictionary.entry(for: tag)?.keyword ?? text
      : known.map { $0.name == "Unknown" ? "" : $0.name } ?? ""
  }

  /// What is wrong with a name.
  public struct Mistake: Error {
    public let diagnostic: Diagnostic?
  }

  /// The tag of an item that is one element. A private one is given the first block of its group.
  private static func single(_ item: ElementSelector.Item) -> (Tag, String?)? {
    switch item {
    case .tag(let tag): (tag, nil)
    case .pattern(let pattern): pattern.matchableTagCount <= 256 ? (Tag(rawValue: pattern.value), nil) : nil
    case .privateElement(let group, let creator, let element?):
      (Tag(group, 0x1000 | UInt16(element)), creator)
    default: nil
    }
  }
}
