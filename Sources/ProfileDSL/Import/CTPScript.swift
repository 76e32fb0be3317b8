/// What stands in an element of a CTP script: texts and calls of functions, one after the other.
struct CTPScript {
  enum Part: Equatable {
    case text(String)
    case call(Call)
  }

  /// `@name(arguments){clause}{clause}`.
  struct Call: Equatable {
    var name: String
    var arguments: [String]
    var clauses: [String] = []

    /// An argument without the quotes around it.
    func argument(_ index: Int) -> String? {
      guard arguments.indices.contains(index) else { return nil }
      let text = arguments[index]
      return text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
        ? String(text.dropFirst().dropLast()) : text
    }
  }

  private(set) var parts: [Part] = []

  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// nil when a call has no end.
  init?(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var literal = String.UnicodeScalarView()
    while let scalar = peek {
      position += 1
      if scalar == "\\", let next = peek {
        literal.append(next)
        position += 1
      } else if scalar == "@" {
        if !literal.isEmpty { parts.append(.text(String(literal))) }
        literal = String.UnicodeScalarView()
        guard let call = call() else { return nil }
        parts.append(.call(call))
      } else {
        literal.append(scalar)
      }
    }
    if !literal.isEmpty { parts.append(.text(String(literal))) }
  }

  private mutating func call() -> Call? {
    var name = String.UnicodeScalarView()
    while let scalar = peek, scalar != "(" {
      if scalar != " " { name.append(scalar) }
      position += 1
    }
    guard peek != nil, let inner = enclosed("(", ")") else { return nil }
    var call = Call(name: String(name), arguments: Self.arguments(inner))
    let most = ["if": 2, "select": 2, "append": 1][call.name] ?? 0
    while call.clauses.count < most {
      skipSpace()
      guard peek == "{" else { break }
      guard let clause = enclosed("{", "}") else { return nil }
      call.clauses.append(clause.trimmingSpace)
    }
    return call
  }

  /// What stands between a bracket and the one that closes it.
  private mutating func enclosed(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> String? {
    var depth = 0
    var isQuoted = false
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      position += 1
      if scalar == "\"", open == "(" { isQuoted.toggle() }
      if scalar == open, !isQuoted {
        depth += 1
        if depth == 1 { continue }
      }
      if scalar == close, !isQuoted {
        depth -= 1
        if depth == 0 { return String(text) }
      }
      text.append(scalar)
    }
    return nil
  }

  private static func arguments(_ text: String) -> [String] {
    var arguments: [String] = []
    var current = ""
    var isQuoted = false
    var depth = 0
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "(" where !isQuoted, "[" where !isQuoted: depth += 1
      case ")" where !isQuoted, "]" where !isQuoted: depth -= 1
      case "," where !isQuoted && depth <= 0:
        arguments.append(current.trimmingSpace)
        current = ""
        continue
      default: break
      }
      current.append(character)
    }
    let last = current.trimmingSpace
    return last.isEmpty && arguments.isEmpty ? [] : arguments + [last]
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipSpace() {
    while let scalar = peek, scalar == " " || scalar == "\t" || scalar == "\n" { position += 1 }
  }
}
