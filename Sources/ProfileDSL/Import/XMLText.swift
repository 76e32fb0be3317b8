/// An element of an XML text, with the place where it stands.
struct XMLElement {
  var name: String
  var attributes: [String: String] = [:]
  /// The text of the element itself, without that of its children.
  var text = ""
  var children: [XMLElement] = []
  var span: SourceSpan
}

/// Reads the XML of rule files: elements, attributes, text, comments and the five entities, and no document type, from
/// which entities could grow.
struct XMLScanner {
  private let scalars: [Unicode.Scalar]
  private let source: SourceText
  private var position = 0
  private var mark = Mark.start

  private static let greatestDepth = 32

  init(_ source: SourceText) {
    self.source = source
    scalars = Array(source.lines.joined(separator: "\n").unicodeScalars)
  }

  /// The root of the text.
  mutating func root() throws(ImportError) -> XMLElement {
    try skipMisc()
    guard peek == "<" else { throw mistake("an XML text begins with an element", from: mark) }
    let root = try element(depth: 0)
    try skipMisc()
    guard peek == nil else { throw mistake("nothing may follow the root element", from: mark) }
    return root
  }

  private mutating func element(depth: Int) throws(ImportError) -> XMLElement {
    let start = mark
    guard depth < Self.greatestDepth else {
      throw mistake("elements are nested more than \(Self.greatestDepth) deep", from: start)
    }
    advance()
    var element = XMLElement(name: try name(), span: SourceSpan(start, start))
    try readAttributes(of: &element)
    element.span = SourceSpan(start, mark)
    if take("/>") { return element }
    guard take(">") else { throw mistake("this element's tag has no end", from: start) }
    element.span = SourceSpan(start, mark)
    while true {
      let closing = mark
      if take("</") {
        let end = try name()
        skipSpace()
        guard end == element.name, take(">") else {
          throw mistake(
            "\"\(end)\" ends here, and \"\(element.name)\" of line \(start.line) is open", from: closing)
        }
        return element
      }
      if try skipComment() { continue }
      if take("<![CDATA[") {
        element.text += try upTo("]]>", "CDATA section")
        continue
      }
      switch peek {
      case nil: throw mistake("the file ends within \"\(element.name)\" of line \(start.line)", from: mark)
      case "<": element.children.append(try self.element(depth: depth + 1))
      case "&": element.text.unicodeScalars.append(try entity())
      case .some(let scalar):
        element.text.unicodeScalars.append(scalar)
        advance()
      }
    }
  }

  private mutating func readAttributes(of element: inout XMLElement) throws(ImportError) {
    while true {
      skipSpace()
      guard let next = peek, next != ">", next != "/" else { return }
      let start = mark
      let key = try name()
      skipSpace()
      guard take("=") else { throw mistake("the attribute \"\(key)\" has no value", from: start) }
      skipSpace()
      guard let quote = peek, quote == "\"" || quote == "'" else {
        throw mistake("the value of \"\(key)\" stands in quotes", from: mark)
      }
      advance()
      var value = String.UnicodeScalarView()
      while let scalar = peek, scalar != quote {
        guard scalar != "<" else { throw mistake("\"<\" within a value is written &lt;", from: mark) }
        if scalar == "&" {
          value.append(try entity())
        } else {
          value.append(scalar)
          advance()
        }
      }
      guard peek != nil else { throw mistake("the value of \"\(key)\" has no end", from: start) }
      advance()
      guard element.attributes.updateValue(String(value), forKey: key) == nil else {
        throw mistake("the attribute \"\(key)\" stands here twice", from: start)
      }
    }
  }

  private mutating func name() throws(ImportError) -> String {
    let start = mark
    var name = String.UnicodeScalarView()
    while let scalar = peek,
      scalar.properties.isAlphabetic || "0123456789-_.:".unicodeScalars.contains(scalar)
    {
      name.append(scalar)
      advance()
    }
    guard !name.isEmpty else { throw mistake("a name belongs here", from: start) }
    return String(name)
  }

  private mutating func entity() throws(ImportError) -> Unicode.Scalar {
    let start = mark
    for (name, scalar) in Self.entities where take(name) { return scalar }
    throw mistake("this is none of &lt; &gt; &amp; &quot; &apos;", from: start)
  }

  private static let entities: [(String, Unicode.Scalar)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
  ]

  /// Space, comments and processing instructions around the root.
  private mutating func skipMisc() throws(ImportError) {
    while true {
      skipSpace()
      if try skipComment() { continue }
      let start = mark
      if take("<!") { throw mistake("a document type has no place in a rule file", from: start) }
      guard take("<?") else { return }
      _ = try upTo("?>", "processing instruction")
    }
  }

  private mutating func skipComment() throws(ImportError) -> Bool {
    guard take("<!--") else { return false }
    _ = try upTo("-->", "comment")
    return true
  }

  private mutating func upTo(_ end: String, _ what: String) throws(ImportError) -> String {
    let start = mark
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      if take(end) { return String(text) }
      text.append(scalar)
      advance()
    }
    throw mistake("this \(what) has no end", from: start)
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func advance() {
    if scalars[position] == "\n" { mark = Mark(line: mark.line + 1, column: 1) } else { mark.column += 1 }
    position += 1
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard scalars.count - position >= wanted.count else { return false }
    var index = position
    for scalar in wanted {
      guard scalars[index] == scalar else { return false }
      index += 1
    }
    for _ in wanted { advance() }
    return true
  }

  private mutating func skipSpace() {
    while let scalar = peek, scalar == " " || scalar == "\t" || scalar == "\n" { advance() }
  }

  private func mistake(_ message: String, from start: Mark) -> ImportError {
    ImportError(
      .syntax, SourceSpan(start, mark), "this is not the XML of a rule file: \(message)", in: source)
  }
}
