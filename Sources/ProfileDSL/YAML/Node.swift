/// One value of a YAML text, with the place where it stands. Every scalar is text: the schema gives it a type.
package struct Node: Sendable {
  package indirect enum Content: Sendable {
    /// Text; plain when no quotes surround it.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping([Entry])
    /// A mistake that is already reported: nobody need look at it again.
    case reported
  }

  /// A key of a mapping, and its value.
  package struct Entry: Sendable {
    package var key: Scalar
    package var value: Node

    package init(key: Scalar, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// A scalar on its own.
  package struct Scalar: Sendable {
    package var text: String
    package var isPlain: Bool
    package var span: SourceSpan

    package init(text: String, isPlain: Bool, span: SourceSpan) {
      self.text = text
      self.isPlain = isPlain
      self.span = span
    }
  }

  package var content: Content
  package var span: SourceSpan

  package init(content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// The text, when the node is a scalar.
  package var scalar: Scalar? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return Scalar(text: text, isPlain: isPlain, span: span)
  }

  /// Whether nothing was written where a value belongs, as in `PatientName:`.
  package var isMissing: Bool {
    guard case .scalar("", isPlain: true) = content else { return false }
    return true
  }

  /// What the node is, for messages.
  package var shape: String {
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
