/// Makes a tree of nodes from libyaml's events, and refuses what the language leaves out of YAML.
///
/// Anchors, aliases, tags, merge keys and duplicate keys are reported and the rest is still read, so that one run finds
/// all mistakes; what cannot be read on from ends the text.
struct Composer {
  /// The deepest nesting of maps and lists. It is enforced while events arrive, because libyaml takes quadratic time
  /// for nested brackets.
  static let greatestDepth = 32

  private var sink: DiagnosticSink
  private var open: [Collection] = []
  private var root: Node?
  private var documents = 0

  /// A map or list whose end has not come.
  private struct Collection {
    var start: SourceSpan
    var isMapping: Bool
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var keys: [String: SourceSpan] = [:]
    var key: Node?
  }

  private init(_ sink: DiagnosticSink) { self.sink = sink }

  /// The root of the text; nil when it is not YAML, which the sink then says.
  static func compose(_ sink: inout DiagnosticSink) -> Node? {
    var composer = Composer(sink)
    defer { sink = composer.sink }
    let source = sink.source
    do throws(YAMLParser.Failure) {
      try YAMLParser.parse(source.bytes) { event throws(YAMLParser.Failure) in try composer.take(event) }
    } catch {
      composer.report(error, in: source)
      return nil
    }
    if composer.root == nil {
      composer.sink.error(
        .missingKey, .beginning, "the file holds no profile", help: "begin with \"profile: 1\"")
    }
    return composer.root
  }

  /// Thrown to end the parse after the composer itself has said why.
  private static let ended = YAMLParser.Failure(message: "", place: .mark(.start), isEncoding: false)

  private mutating func report(_ failure: YAMLParser.Failure, in source: SourceText) {
    guard !failure.message.isEmpty else { return }
    let mark =
      switch failure.place {
      case .mark(let mark): mark
      case .byte(let offset): source.mark(ofByte: offset)
      }
    if failure.isEncoding {
      sink.error(
        .badEncoding, SourceSpan(mark, mark), "not a text in UTF-8: \(failure.message)",
        help: "save the file as UTF-8, without control characters")
    } else {
      sink.error(.syntax, SourceSpan(mark, mark), "this is not YAML: \(failure.message)")
    }
  }

  private mutating func take(_ event: YAMLParser.Event) throws(YAMLParser.Failure) {
    if sink.isFull { throw Self.ended }
    if event.hasAnchor { refuse("an anchor (&)", event.span) }
    if event.hasTag { refuse("a tag (!)", event.span) }
    switch event.kind {
    case .documentStart(let hasDirectives):
      documents += 1
      if hasDirectives { refuse("a directive (%)", event.span) }
      if documents > 1 {
        refuse("a second document (---)", event.span)
        throw Self.ended
      }
    case .alias:
      refuse("an alias (*)", event.span, help: "write the value again; a keyword with * needs quotes")
      add(Node(content: .reported, span: event.span))
    case .scalar(let text, let isPlain):
      add(Node(content: .scalar(text, isPlain: isPlain), span: event.span))
    case .sequenceStart: try push(event.span, isMapping: false)
    case .mappingStart: try push(event.span, isMapping: true)
    case .sequenceEnd, .mappingEnd:
      guard let done = open.popLast() else { return }
      let content: Node.Content = done.isMapping ? .mapping(done.entries) : .sequence(done.items)
      add(Node(content: content, span: SourceSpan(done.start.start, event.span.end)))
    }
  }

  private mutating func push(_ span: SourceSpan, isMapping: Bool) throws(YAMLParser.Failure) {
    guard open.count < Self.greatestDepth else {
      sink.error(.tooDeep, span, "maps and lists are nested more than \(Self.greatestDepth) deep")
      throw Self.ended
    }
    open.append(Collection(start: span, isMapping: isMapping))
  }

  /// Puts a finished node where it belongs: the root, an item, a key, or a value.
  private mutating func add(_ node: Node) {
    guard var parent = open.popLast() else {
      root = node
      return
    }
    defer { open.append(parent) }
    guard parent.isMapping else {
      parent.items.append(node)
      return
    }
    guard let key = parent.key else {
      parent.key = node
      return
    }
    parent.key = nil
    guard let name = key.scalar else {
      if case .reported = key.content { return }
      sink.error(.yamlFeature, key.span, "a key is \(key.shape); keys are text", help: "quote it")
      return
    }
    if name.isPlain, name.text == "<<" {
      refuse("a merge key (<<)", name.span, help: "use \"extends\" to build on another profile")
    } else if let first = parent.keys[name.text], !FlowSplit.isHalf(name) {
      sink.error(
        .duplicateKey, name.span, "\"\(name.text)\" stands here twice; first in line \(first.line)")
    } else {
      parent.keys[name.text] = name.span
      parent.entries.append(Node.Entry(key: name, value: node))
    }
  }

  private mutating func refuse(_ feature: String, _ span: SourceSpan, help: String? = nil) {
    sink.error(.yamlFeature, span, "\(feature) is not part of the profile language", help: help)
  }
}
