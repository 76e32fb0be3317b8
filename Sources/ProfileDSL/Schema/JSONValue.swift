/// A JSON value (RFC 8259) whose objects keep the order of their members.
package indirect enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case bool(Bool)

  /// One name of an object, and its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member of an object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The object with more members behind its own.
  package func adding(_ more: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let others) = more else { return self }
    return .object(own + others)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }

  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Texts as an array.
  package static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map { .string($0) })
  }
}

extension JSONValue {
  /// The longest line that holds more than one value.
  private static let widest = 110

  /// The value as text: what is short stands in one line, what is long is indented.
  package var text: String { Self.layOut(self, indent: 0, column: 0) }

  /// - Parameter column: Where in the line the value begins.
  private static func layOut(_ value: JSONValue, indent: Int, column: Int) -> String {
    let line = value.line
    if column + line.utf8.count <= widest { return line }
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch value {
    case .object(let members):
      let lines = members.map { member in
        let name = "\(JSONText.quoted(member.name)): "
        return margin + name + layOut(member.value, indent: indent + 2, column: indent + 2 + name.utf8.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    case .array(let values):
      return "[\n" + fill(values, margin, indent: indent + 2) + end + "]"
    case .string, .number, .bool: return line
    }
  }

  /// Items one behind the other, as many in a line as there is room for.
  private static func fill(_ values: [JSONValue], _ margin: String, indent: Int) -> String {
    var lines: [String] = []
    var wasShort = false
    for value in values {
      let text = layOut(value, indent: indent, column: indent)
      let isShort = value.isScalar
      if isShort, wasShort, let last = lines.last, last.utf8.count + text.utf8.count + 3 <= widest {
        lines[lines.count - 1] = "\(last), \(text)"
      } else {
        lines.append(margin + text)
      }
      wasShort = isShort
    }
    return lines.joined(separator: ",\n")
  }

  private var isScalar: Bool {
    switch self {
    case .object, .array: false
    case .string, .number, .bool: true
    }
  }

  /// The value in one line.
  private var line: String {
    switch self {
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ " + members.map { "\(JSONText.quoted($0.name)): \($0.value.line)" }.joined(separator: ", ")
          + " }"
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .string(let text): JSONText.quoted(text)
    case .number(let number): String(number)
    case .bool(let bool): bool ? "true" : "false"
    }
  }
}
