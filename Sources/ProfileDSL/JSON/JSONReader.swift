/// Reads JSON (RFC 8259) into nodes that know their places.
///
/// Text in quotes is a scalar that is not plain; numbers and truth values are plain ones; null is what YAML has where
/// nothing is written. Python's `NaN` and `Infinity` are taken for numbers. The half of a surrogate pair alone, which
/// Python writes for bytes that it could not decode, becomes U+FFFD.
package struct JSONReader {
  /// The deepest nesting of objects and arrays.
  package static let greatestDepth = 64

  private let bytes: [UInt8]
  private var position = 0
  private var mark = Mark.start
  private var depth = 0
  private var sink: DiagnosticSink

  /// Thrown after the sink has been told.
  private struct Ended: Error {}

  private init(_ bytes: [UInt8], _ sink: DiagnosticSink) {
    self.bytes = bytes
    self.sink = sink
  }

  /// The value that a text holds; nil when it is no JSON, which the sink then says without showing any of it. A name
  /// that stands twice in an object is reported, and the first is taken.
  package static func read(_ bytes: [UInt8], _ sink: inout DiagnosticSink) -> Node? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: start, as: UTF8.self) != nil else {
      sink.error(.badEncoding, .beginning, "this is not a text in UTF-8")
      return nil
    }
    var reader = JSONReader(start, sink)
    defer { sink = reader.sink }
    do throws(Ended) {
      let node = try reader.value()
      reader.skipSpace()
      guard reader.position == start.count else { throw reader.failed("something stands behind the value") }
      return node
    } catch { return nil }
  }

  private mutating func failed(_ message: String, _ code: Diagnostic.Code = .syntax) -> Ended {
    sink.error(code, SourceSpan(mark, mark), "this is not JSON: \(message)")
    return Ended()
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes on by a byte; columns count code points.
  private mutating func advance() {
    let byte = bytes[position]
    position += 1
    if byte == 0x0A {
      mark = Mark(line: mark.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      mark.column += 1
    }
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { advance() }
  }

  private mutating func value() throws(Ended) -> Node {
    skipSpace()
    let start = mark
    let content: Node.Content
    switch byte {
    case 0x7B: content = try object()
    case 0x5B: content = try array()
    case 0x22: content = .scalar(try string(), isPlain: false)
    case nil: throw failed("the text ends where a value belongs")
    default: content = try word()
    }
    return Node(content: content, span: SourceSpan(start, mark))
  }

  private mutating func enter() throws(Ended) {
    advance()
    depth += 1
    guard depth <= Self.greatestDepth else {
      throw failed("objects and arrays are nested more than \(Self.greatestDepth) deep", .tooDeep)
    }
    skipSpace()
  }

  /// Whether another item follows; the closing bracket is taken.
  private mutating func hasMore(_ end: UInt8, _ name: String) throws(Ended) -> Bool {
    skipSpace()
    switch byte {
    case 0x2C: advance()
    case end:
      advance()
      depth -= 1
      return false
    default: throw failed("a comma or the end of the \(name) belongs here")
    }
    return true
  }

  private mutating func array() throws(Ended) -> Node.Content {
    try enter()
    var items: [Node] = []
    if byte == 0x5D {
      _ = try hasMore(0x5D, "array")
      return .sequence(items)
    }
    repeat { items.append(try value()) } while try hasMore(0x5D, "array")
    return .sequence(items)
  }

  private mutating func object() throws(Ended) -> Node.Content {
    try enter()
    var entries: [Node.Entry] = []
    var names: Set<String> = []
    if byte == 0x7D {
      _ = try hasMore(0x7D, "object")
      return .mapping(entries)
    }
    repeat {
      skipSpace()
      guard byte == 0x22 else { throw failed("a name in double quotes belongs here") }
      let start = mark
      let key = Node.Scalar(text: try string(), isPlain: false, span: SourceSpan(start, mark))
      skipSpace()
      guard byte == 0x3A else { throw failed("a colon belongs behind a name") }
      advance()
      let value = try value()
      if names.insert(key.text).inserted {
        entries.append(Node.Entry(key: key, value: value))
      } else {
        sink.error(.duplicateKey, key.span, "the key stands twice in one object")
      }
    } while try hasMore(0x7D, "object")
    return .mapping(entries)
  }

  /// A number, or one of the words that JSON has.
  private mutating func word() throws(Ended) -> Node.Content {
    let begin = position
    while let byte, byte < 0x80, Self.isPartOfWord(byte) { advance() }
    let text = String(decoding: bytes[begin..<position], as: UTF8.self)
    switch text {
    case "null": return .scalar("", isPlain: true)
    case "true", "false", "NaN", "Infinity", "-Infinity": return .scalar(text, isPlain: true)
    default:
      guard Self.isNumber(text) else { throw failed("a text stands in double quotes") }
      return .scalar(text, isPlain: true)
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// The grammar of RFC 8259, section 6.
  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }

  // MARK: Text

  private mutating func string() throws(Ended) -> String {
    advance()
    var result: [UInt8] = []
    while let byte {
      switch byte {
      case 0x22:
        advance()
        return String(decoding: result, as: UTF8.self)
      case 0x5C: result += Array(String(try escape()).utf8)
      case 0x00...0x1F: throw failed("a control character stands in a text")
      default:
        result.append(byte)
        advance()
      }
    }
    throw failed("a text has no end")
  }

  private mutating func escape() throws(Ended) -> Unicode.Scalar {
    advance()
    guard let byte else { throw failed("a text has no end") }
    if byte == 0x75 { return try unicodeEscape() }
    let plain: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]
    guard let scalar = plain[byte] else { throw failed("there is no such escape") }
    advance()
    return scalar
  }

  /// The character of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func unicodeEscape() throws(Ended) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair =
      UTF16.isLeadSurrogate(UInt16(first)) && byte == 0x5C && position + 1 < bytes.count
      && bytes[position + 1] == 0x75
    guard isPair else { return "\u{FFFD}" }
    let before = (position, mark)
    advance()
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(UInt16(second)) else {
      (position, mark) = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  /// The four digits behind `u`.
  private mutating func codeUnit() throws(Ended) -> UInt32 {
    advance()
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte,
        let digit = Unicode.Scalar(byte).properties.isASCIIHexDigit
          ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
      else { throw failed("\\u has four hexadecimal digits") }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }
}
