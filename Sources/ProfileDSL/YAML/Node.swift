/// One value of a YAML text, with the place where it stands. Every scalar is text: the schema gives it a type.
struct Node: Sendable {
  indirect enum Content: Sendable {
    /// Text; plain when no quotes surround it.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping([Entry])
    /// A mistake that is already reported: nobody need look at it again.
    case reported
  }

  /// A key of a mapping, and its value.
  struct Entry: Sendable {
    var key: Scalar
    var value: Node
  }

  /// A scalar on its own.
  struct Scalar: Sendable {
    var text: String
    var isPlain: Bool
    var span: SourceSpan
  }

  var content: Content
  var span: SourceSpan

  /// The text, when the node is a scalar.
  var scalar: Scalar? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return Scalar(text: text, isPlain: isPlain, span: span)
  }

  /// Whether nothing was written where a value belongs, as in `PatientName:`.
  var isMissing: Bool {
    guard case .scalar("", isPlain: true) = content else { return false }
    return true
  }

  /// What the node is, for messages.
  var shape: String {
    switch content {
    case .scalar: isMissing ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a map"
    case .reported: "a mistake"
    }
  }
}

extension Node.Scalar {
  /// The place of some of the characters, when the text stands in the source as it is; else of all of them.
  func span(offset: Int, length: Int) -> SourceSpan {
    let quotes = isPlain ? 0 : 1
    let count = text.unicodeScalars.count
    guard span.end == Mark(line: span.line, column: span.column + count + 2 * quotes) else { return span }
    return span.part(offset: offset + quotes, length: length)
  }
}
