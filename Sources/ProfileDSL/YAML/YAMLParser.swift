internal import CLibYAML

/// libyaml's event parser behind a safe door: the only place of the module that handles its memory.
///
/// What must hold, and how it does:
/// - The parser keeps a pointer to itself (`read_handler_data`), so it lives in memory of its own that does not move,
///   and is freed by `deinit`-like `defer`s in the one function that makes it.
/// - The parser reads the input while it runs: all of it happens within `withUnsafeBufferPointer`.
/// - Every event that `yaml_parser_parse` fills is deleted in the same iteration, whatever its handling throws;
///   what leaves the loop are Swift values that copy what they need.
enum YAMLParser {
  /// One event, in Swift's terms.
  struct Event {
    enum Kind {
      case documentStart(hasDirectives: Bool)
      case alias
      case scalar(String, isPlain: Bool)
      case sequenceStart, sequenceEnd
      case mappingStart, mappingEnd
    }

    var kind: Kind
    var span: SourceSpan
    var hasAnchor = false
    var hasTag = false
  }

  /// What libyaml could not read.
  struct Failure: Error {
    enum Place {
      case mark(Mark)
      /// libyaml's reader counts bytes, and knows no lines.
      case byte(Int)
    }

    var message: String
    var place: Place
    /// The bytes are no text, rather than no YAML.
    var isEncoding: Bool
  }

  /// Gives every event of the text to `body`, in order, until it throws or the text ends.
  static func parse(
    _ bytes: [UInt8], _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw Failure(message: "out of memory", place: .mark(.start), isEncoding: false)
    }
    defer { yaml_parser_delete(parser) }
    let result: Result<Void, Failure> = bytes.withUnsafeBufferPointer { input in
      // Told that the text is UTF-8, libyaml does not guess UTF-16 from a byte order mark.
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, input.baseAddress, input.count)
      do throws(Failure) {
        while try next(parser, body) {}
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Takes one event from the parser; false at the end of the text.
  private static func next(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure(of: parser.pointee) }
    defer { yaml_event_delete(&event) }
    if event.type == YAML_STREAM_END_EVENT { return false }
    if let event = translated(event) { try body(event) }
    return true
  }

  private static func translated(_ event: yaml_event_t) -> Event? {
    let span = SourceSpan(mark(event.start_mark), mark(event.end_mark))
    let data = event.data
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let start = data.document_start
      let hasTags = start.tag_directives.start != start.tag_directives.end
      return Event(
        kind: .documentStart(hasDirectives: start.version_directive != nil || hasTags), span: span)
    case YAML_ALIAS_EVENT:
      return Event(kind: .alias, span: span)
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return Event(
        kind: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), span: span,
        hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = data.sequence_start
      return Event(
        kind: .sequenceStart, span: span, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let start = data.mapping_start
      return Event(
        kind: .mappingStart, span: span, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, span: span)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, span: span)
    default: return nil
    }
  }

  private static func failure(of parser: yaml_parser_t) -> Failure {
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    if parser.error == YAML_READER_ERROR {
      return Failure(message: problem, place: .byte(parser.problem_offset), isEncoding: true)
    }
    return Failure(message: problem, place: .mark(mark(parser.problem_mark)), isEncoding: false)
  }

  /// libyaml counts code points and lines, from 0.
  private static func mark(_ mark: yaml_mark_t) -> Mark {
    Mark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
